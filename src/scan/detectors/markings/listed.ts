import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

/** Units of its line looked at on either side: titles and footers are short. */
export const SIDE = 96;

const isBlank = (c: number): boolean => c === 0x20 || c === 0x09 || c === 0xa0;
export const isEnd = (c: number): boolean => c === 10 || c === 13;

/** One of several in a list of names: a line of one word before or behind, or a line that goes on. */
export function isListed(view: View, from: number, start: number, end: number, to: number): boolean {
  const { codes } = view;
  let last = from > 0 ? from - 1 : 0;
  if (last > 0 && codes[last] === 10 && codes[last - 1] === 13) last--;
  while (last > 0 && from - last < 8 && isBlank(codes[last - 1] as number)) last--;
  const c = last > 0 ? (codes[last - 1] as number) : 0;
  // `,` `{` `(` `[` `=` and a backslash: the line before goes on in this one.
  if (c === 0x2c || c === 0x7b || c === 0x28 || c === 0x5b || c === 0x3d || c === 0x5c) return true;
  const behind = isEnd(codes[to] as number) ? to + (codes[to] === 13 && codes[to + 1] === 10 ? 2 : 1) : to;
  const above = isName(codes, last, -1);
  const below = isName(codes, behind, 1);
  if (above && (below || isName(codes, lineEndBefore(codes, last), -1))) return true;
  // `- Confidential`
  if (isBullet(codes, from, start) && (end === view.length || isEnd(codes[end] as number))) return true;
  const indent = indentOf(codes, from);
  return indent > 0 && indent < 24 && (above || below || closes(codes, behind));
}

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

/** `- `, `* ` or `1. ` from the line's beginning to `start`. */
function isBullet(codes: Uint16Array, from: number, start: number): boolean {
  let i = from + indentOf(codes, from);
  const c = codes[i] as number;
  if (c === 0x2d || c === 0x2b || c === 0x2022) i++;
  else if (c >= 0x30 && c <= 0x39) {
    while ((codes[i] as number) >= 0x30 && (codes[i] as number) <= 0x39 && i < start) i++;
    if (codes[i] !== 0x2e && codes[i] !== 0x29) return false;
    i++;
  } else return false;
  return i < start && i + 4 > start;
}

/** A line that begins with a closing bracket. */
function closes(codes: Uint16Array, at: number): boolean {
  const c = codes[at + indentOf(codes, at)] as number;
  return c === 0x7d || c === 0x29 || c === 0x5d;
}

function indentOf(codes: Uint16Array, from: number): number {
  let i = from;
  while (isBlank(codes[i] as number) && i - from < 32) i++;
  return i - from;
}
