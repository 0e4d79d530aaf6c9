import { isLetter, lower } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

/** Small words of names, as `van`, `de la`. */
const particles =
  /(?:v[ao]n|vom|zu|de[rn]?|del(?:la)?|d[aiou]|d[ao]s|l[aeo]|[ae]l|bin|ibn|te[rn]|a[fv]|y|e|ó|ní) |d(?:ell)?['’]/iuy;

/** The index behind the small word that stands at `at` with a space behind, or `at`. */
export function pastParticle({ text }: View, at: number): number {
  particles.lastIndex = at;
  return particles.test(text) ? particles.lastIndex : at;
}

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

/** The end of up to four words with capitals, with the small ones names have between; -1 where none stands at `at`. */
export function tallEnd(view: View, at: number): number {
  const { codes } = view;
  let end = -1;
  for (let n = 0, from = at; n < wordsMost; n++) {
    let next = wordEnd(codes, pastParticle(view, pastParticle(view, from)));
    if (next < 0) next = wordEnd(codes, from);
    if (next < 0) break;
    end = next;
    if (codes[end] !== 0x20) break;
    from = end + 1;
  }
  return end;
}
