import { isLetter, lower } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

/** Small words a name may begin with, and those between its words; a space behind. */
const before = /(?:van|de|von|zu|da|di|del|della|af|av|ter|ten) (?:(?:de|der|den|la|le) )?/y;
const between = /(?:(?:van|de|der|den|von|zu|da|di|del|la|af|av|y|e|Ó|O) ){1,2}/y;
/** Words with capitals, and letters of one behind the first. */
const wordsMost = 4;
const lettersMost = 30;

export const isCapital = (c: number): boolean => lower(c) !== c;
const isInside = (c: number): boolean => isLetter(c) || c === 0x27 || c === 0x2019 || c === 0x2d;

/** The end of `Anna`, `O'Neill`, `J.`; -1 where none stands at `at`. */
function wordEnd(codes: Uint16Array, at: number): number {
  if (!isCapital(codes[at] as number)) return -1;
  let i = at + 1;
  if (codes[i] === 0x2e) return i + 1;
  while (i - at <= lettersMost && isInside(codes[i] as number)) i++;
  return i - at > 1 ? i : -1;
}

const past = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** The end of up to four words with capitals, with the small ones names have between; -1 where none stands at `at`. */
export function tallEnd({ codes, text }: View, at: number): number {
  let end = wordEnd(codes, isCapital(codes[at] as number) ? at : past(before, text, at));
  for (let n = 1; n < wordsMost && end > 0 && codes[end] === 0x20; n++) {
    const plain = wordEnd(codes, end + 1);
    const next = plain > 0 ? plain : wordEnd(codes, past(between, text, end + 1));
    if (next < 0) break;
    end = next;
  }
  return end;
}
