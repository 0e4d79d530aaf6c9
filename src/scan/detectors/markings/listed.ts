import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

/** Units of its line looked at on either side: titles and footers are short. */
export const SIDE = 96;

const isBlank = (c: number): boolean => c === 0x20 || c === 0x09 || c === 0xa0;
export const isEnd = (c: number): boolean => c === 10 || c === 13;

/** One of several in a list of names: a line of one word before or behind, or a line that goes on. */
export function isListed(view: View, from: number, start: number, end: number, to: number): boolean {
  const { codes, text } = view;
  let last = from > 0 ? from - 1 : 0;
  if (last > 0 && codes[last] === 10 && codes[last - 1] === 13) last--;
  while (last > 0 && from - last < 8 && isBlank(codes[last - 1] as number)) last--;
  const c = last > 0 ? (codes[last - 1] as number) : 0;
  // `,` `{` `(` `[` `=` and a backslash: the line before goes on in this one.
  if (',{([=\\'.includes(String.fromCharCode(c))) return true;
  const behind = isEnd(codes[to] as number) ? to + (codes[to] === 13 && codes[to + 1] === 10 ? 2 : 1) : to;
  const above = isName(codes, last, -1);
  const below = isName(codes, behind, 1);
  if (above && (below || isName(codes, lineEndBefore(codes, last), -1))) return true;
  // `- Confidential`
  if (bullet.test(text.slice(from, start)) && (end === view.length || isEnd(codes[end] as number)))
    return true;
  return (
    /^\s{1,23}\S/.test(text.slice(from, end)) &&
    (above || below || closing.test(text.slice(behind, behind + 40)))
  );
}
/** `- `, `* ` or `1. ` from the line's beginning to the phrase. */
const bullet = /^\s*(?:[-+•]|\d+[.)]).{1,3}$/;
/** A line that begins with a closing bracket. */
const closing = /^[ \t\xa0]*[\])}]/;

/** End of the line before the one that ends at `end`; 0 where there is none or it is too long for a word. */
function lineEndBefore(codes: Uint16Array, end: number): number {
  let i = end;
  while (i > 0 && end - i < SIDE && !isEnd(codes[i - 1] as number)) i--;
  if (i === 0 || end - i === SIDE) return 0;
  i--;
  return i > 0 && codes[i] === 10 && codes[i - 1] === 13 ? i - 1 : i;
}

/** Whether one word and nothing else stands in the line that begins (`step` 1) or ends (-1) at `at`. */
function isName(codes: Uint16Array, at: number, step: 1 | -1): boolean {
  let letters = 0;
  let gap = false;
  for (let n = 0; n < SIDE; n++) {
    const i = step === 1 ? at + n : at - 1 - n;
    const c = i < 0 ? 10 : (codes[i] as number);
    if (isEnd(c) || c === 0) return letters > 0;
    if (isWord(c) || c === 0x5f || c === 0x2d) {
      if (gap) return false;
      letters++;
    } else if (!isBlank(c) && c !== 0x2c && c !== 0x3b && c !== 0x22 && c !== 0x27) return false;
    else if (letters > 0 && isBlank(c)) gap = true;
  }
  return false;
}
