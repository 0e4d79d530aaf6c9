import { isDigit, isWord } from './classes.ts';
import type { NumberRun } from './numbers.ts';
import { isAscii } from './shape-units.ts';
import type { View } from './view.ts';

/** Dots, dashes and slashes tie more than a space does. */
export const isTight = (c: number): boolean =>
  c === 0x2e || c === 0x2d || c === 0x2f || (c >= 0x2010 && c <= 0x2013);

/** Whether nothing is tied to groups `first` to `last` of a run. */
export function isFree(view: View, run: NumberRun, first: number, last: number): boolean {
  if ((first === 0 && run.gluedHead) || (last === run.count - 1 && run.gluedTail)) return false;
  return opens(view.codes, run.starts[first] as number) && closes(view.codes, run.ends[last] as number);
}

/** No sign, letter, digit, decimal point or percent sign (`%20`) before. */
export function opens(codes: Uint16Array, at: number): boolean {
  if (at === 0) return true;
  const c = codes[at - 1] as number;
  if (c === 0x2b || c === 0x24 || c === 0x2e || c === 0x25) return false;
  if (isWord(c)) return false;
  // Behind a colon and a digit: seconds.
  return !((isTight(c) || c === 0x3a) && at > 1 && isDigit(codes[at - 2] as number));
}

/** No letter or digit behind, nor a digit behind a joint that ties. */
export function closes(codes: Uint16Array, end: number): boolean {
  const c = codes[end] as number;
  if (isWord(c)) return false;
  return !((isTight(c) || c === 0x3a) && isDigit(codes[end + 1] as number));
}

/** A letter, or something with a letter behind, follows digits: shapes that begin with digits may go on so. */
export function isTail(codes: Uint16Array, end: number): boolean {
  const c = codes[end] as number;
  return isAscii(c) || isAscii(codes[end + 1] as number) || c === 0x2b;
}
