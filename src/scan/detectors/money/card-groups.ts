import { isHex, isWord } from '../../engine/classes.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { View } from '../../engine/view.ts';

/** Space, dash, dot, non-breaking spaces, the dashes of printers. */
export const isJoint = (c: number): boolean =>
  c === 0x20 || c === 0x2d || c === 0x2e || c === 0xa0 || c === 0x202f || (c > 0x200f && c < 0x2014);

/** Two spaces, or a dash with one on each side. */
export const isWide = (run: NumberRun, i: number): boolean =>
  (run.starts[i + 1] as number) - (run.ends[i] as number) > 1;

export function isGrouping(run: NumberRun, i: number, j: number, digits: number): boolean {
  const n = j - i + 1;
  if ((digits === 15 || digits === 14) && n === 3 && run.length(i + 1) === 6) return run.length(i) === 4;
  if (digits === 15 && n === 3) return run.length(i) === 5 && run.length(j) === 5;
  if (run.length(i) !== 4 && !(digits === 16 && run.length(i) === 6)) return false;
  if (digits === 13 && n === 4) return run.length(i + 1) === 3 && run.length(j) === 3;
  for (let k = i; k < j; k++) if (run.length(k) !== 4 && n > 2) return false;
  return digits >= 12 && n >= 3;
}

/** As cards are printed: fours, and 4-6-5 of American Express, 4-6-4 of Diners Club. Others need a word. */
export function isPrinted(run: NumberRun, first: number, last: number, digits: string): boolean {
  if (last - first === 3) return digits.length === 16;
  if (last - first === 4) return digits.length === 19;
  if (run.length(first + 1) !== 6) return false;
  return digits.length === 15 ? /^3[47]/.test(digits) : digits.length === 14 && /^3[0689]/.test(digits);
}

/** More digits stand before or behind in the same way: a row of a table, or a dump. A code or a date may follow. */
export function isRow(view: View, run: NumberRun, first: number, last: number): boolean {
  const joint = view.codes[run.ends[first] as number] as number;
  if (first > 0 && isTied(view, run, first - 1, joint)) return true;
  if (last + 1 < run.count && isTied(view, run, last, joint)) {
    const isDate = run.length(last + 1) === 2 && view.codes[run.ends[last + 1] as number] === 0x2f;
    const isCode = last - first === 3 && run.length(last + 1) === 3 && last + 2 === run.count;
    if (!isDate && !isCode) return true;
  }
  const start = run.starts[first] as number;
  const end = run.ends[last] as number;
  return isHexFour(view, start - 5, start) || isHexFour(view, end, end + 5);
}

/** `6E44 ` before or ` 847F` behind it: hexadecimal digits in fours. */
function isHexFour(view: View, from: number, to: number): boolean {
  const { codes } = view;
  if (from < 0) return false;
  let hex = 0;
  for (let i = from; i < to; i++) if (isHex(codes[i] as number)) hex++;
  const joint = codes[from] === 0x20 ? to : codes[to - 1] === 0x20 ? from - 1 : -1;
  return hex === 4 && joint >= 0 && !isWord(codes[joint] as number);
}

const isTied = (view: View, run: NumberRun, i: number, joint: number): boolean =>
  run.starts[i + 1] === (run.ends[i] as number) + 1 && view.codes[run.ends[i] as number] === joint;
