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

/** A group stands beside `first` to `last` that may be one of them. */
export function isCrowded(codes: Uint16Array, run: NumberRun, first: number, last: number): boolean {
  const joint = codes[run.ends[first] as number] as number;
  return (
    (first > 0 && isBeside(codes, run, first - 1, joint) && !isTime(codes, run, first - 1)) ||
    (last < run.count - 1 && isBeside(codes, run, last, joint))
  );
}

/** Whether group `k` and the next are joined as a value is whose groups `joint` joins. */
function isBeside(codes: Uint16Array, run: NumberRun, k: number, joint: number): boolean {
  const end = run.ends[k] as number;
  return (run.starts[k + 1] as number) === end + 1 && (!isTight(joint) || isTight(codes[end] as number));
}

/** `10:22:41 `, `2026-01-02 `: the end of a time or a date. */
function isTime(codes: Uint16Array, run: NumberRun, k: number): boolean {
  if (run.length(k) !== 2) return false;
  const start = run.starts[k] as number;
  if (start < 2 || !isDigit(codes[start - 2] as number)) return false;
  const before = codes[start - 1] as number;
  return before === 0x3a || (k > 0 && before === 0x2d);
}

/** A bit for each group of IP addresses and versions of four numbers (`81.2.69.142`) that nothing is tied to. */
export function quadsIn(codes: Uint16Array, run: NumberRun): number {
  let quads = 0;
  for (let i = 0; i + 3 < run.count; i++) if (isQuad(codes, run, i)) quads |= 15 << i;
  return quads;
}

function isQuad(codes: Uint16Array, run: NumberRun, first: number): boolean {
  const isDot = (k: number): boolean => codes[run.ends[k] as number] === 0x2e;
  for (let k = first; k < first + 4; k++) {
    const start = run.starts[k] as number;
    const length = run.length(k);
    if (length > 3 || (length === 3 && (codes[start] as number) > 0x32)) return false;
    if (k < first + 3 && (!isDot(k) || run.starts[k + 1] !== (run.ends[k] as number) + 1)) return false;
  }
  if (first > 0 && isTight(codes[(run.starts[first] as number) - 1] as number)) return false;
  return first + 4 === run.count || !isTight(codes[run.ends[first + 3] as number] as number);
}
