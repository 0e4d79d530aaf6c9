import { classes, isHex, isWord, LETTER, tableOf } from '../../engine/classes.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { View } from '../../engine/view.ts';

/** Shorter is a short code. */
export const MIN_DIGITS = 7;
/** Digits of a national number with its trunk zero. */
export const maxNational = 13;

/** Bytes in pairs (`00 00 04 00 ff`): a pair or a hexadecimal letter pair stands before, or more than seven follow. */
export function isDump(view: View, run: NumberRun, i: number): boolean {
  // `0012064 00 64 48 2b`: how far it is from the beginning
  let pairs = Number(run.length(i) === 7);
  if (run.length(i) !== 2 && pairs === 0) return false;
  if (i > 0 && run.length(i - 1) === 2) return true;
  const start = run.starts[i] as number;
  // `50951:`, a tab, `08 44 24 47`: a disassembly.
  if (view.codeBefore(start) === 9 && /[\da-f]{2}:$/.test(view.before(start - 1, 3))) return true;
  if (
    i === 0 &&
    view.codeBefore(start) === 0x20 &&
    isHex(view.codes[view.codes[start - 2] === 0x20 ? start - 3 : start - 2] as number) &&
    /(?:^|[^\p{L}\d])(?:[\da-f]{2}|[\da-f]{32}) {1,2}$/iu.test(
      view.text.slice(Math.max(0, start - 36), start),
    )
  )
    return true;
  while (i + pairs < run.count && run.length(i + pairs) === 2) pairs++;
  const next = run.ends[run.count - 1] as number;
  // `01 03 06 02 2B`
  if (run.gluedTail && i + pairs === run.count - 1 && next - (run.starts[run.count - 1] as number) === 1)
    return pairs > 2 && isHex(view.codes[next] as number) && !isWord(view.codes[next + 1] as number);
  return (
    pairs > 7 ||
    (i + pairs === run.count &&
      pairs > 2 &&
      view.codes[next] === 0x20 &&
      // `06 12 34 56 78 de Anna`: a word
      /^ {1,2}(?:\d[\da-f]|[a-f]\d|[a-f]{2}(?: {1,2}[\da-f]{2}){2})(?![\p{L}\d])/iu.test(
        view.text.slice(next, next + 13),
      ))
  );
}

/** Longest first, the groups from `i` on are joined; `fits` says which sequence is a number. */
export function longest(
  view: View,
  run: NumberRun,
  i: number,
  most: number,
  fits: (digits: string, last: number) => boolean,
): number {
  let last = i;
  let digits = run.length(i);
  while (last + 1 < run.count && digits + run.length(last + 1) <= most && isJoint(view, run, last))
    digits += run.length(++last);
  for (; last >= i; last--) {
    if (last === run.count - 1 && run.gluedTail) continue;
    const text = joinGroups(view, run, i, last);
    if (text.length < MIN_DIGITS || text.length > most) continue;
    if (!fits(text, last)) continue;
    joined = text;
    return last;
  }
  return -1;
}
let joined = '';
/** The digits that `longest` found last. */
export const joinedDigits = (): string => joined;

/** Between the groups of one phone number stand one space, dash, dot or slash, or a bracket with them. */
export function isJoint(view: View, run: NumberRun, i: number): boolean {
  const end = run.ends[i] as number;
  const gap = (run.starts[i + 1] as number) - end;
  if (gap === 1) return true;
  const text = view.text.slice(end, end + gap);
  return joints.test(text);
}

const joints = /^(?:[-./ ]?\(|\) ?|\)[-./]| [-–/.] |\) ?-|- |[-–]|\) ?\()$/;

/** Digits of groups `i` to `last` without a trunk zero in brackets: `+49 (0)30 ...`. */
export function joinGroups(view: View, run: NumberRun, i: number, last: number): string {
  let digits = '';
  for (let k = i; k <= last; k++) {
    const start = run.starts[k] as number;
    if (k > i && run.length(k) === 1 && view.codes[start] === 0x30 && view.codes[start - 1] === 0x28)
      continue;
    digits += view.text.slice(start, run.ends[k]);
  }
  return digits;
}

/** `01-02-2024`, `01.02.24`: two pairs and a year. */
export function isDatePart(view: View, run: NumberRun, i: number): boolean {
  if (i + 2 >= run.count || run.length(i + 1) !== 2) return false;
  const a = view.codes[run.ends[i] as number];
  const b = view.codes[run.ends[i + 1] as number];
  const year = run.length(i + 2);
  if (a !== b) return false;
  if (a === 0x20) return year === 4 && /^(?:19|20)/.test(view.text.slice(run.starts[i + 2], run.ends[i + 2]));
  return year === 4 || (year === 2 && (i + 3 === run.count || view.codes[run.ends[i + 2] as number] !== a));
}

/** `81.2.69.142`: an IP address or a version. */
export function isQuad(view: View, run: NumberRun, i: number): boolean {
  if (i > 0 || run.count !== 4) return false;
  for (let k = 0; k < 4; k++) {
    if (run.length(k) > 3) return false;
    if (
      k < 3 &&
      (view.codes[run.ends[k] as number] !== 0x2e || run.starts[k + 1] !== (run.ends[k] as number) + 1)
    )
      return false;
  }
  return true;
}

/** A letter, label sign or bracket stands before, or the number is a cell or quoted value: not one column of many. */
export function isAnnounced(view: View, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && start - i < 5 && view.codes[i] === 0x20) i--;
  if (i < 0) return true;
  const c = view.codes[i] as number;
  if (classes[c] === LETTER || announcing[c] === 1) return true;
  return i === start - 1 && c !== 0x2f && c !== 0x2d;
}

const announcing = tableOf('#().:=|');

/** Last group of 3-3-4 digits (or 1-3-3-4), or -1. */
export function nanpGroups(view: View, run: NumberRun, i: number): number {
  const first = run.length(i) === 1 && view.codes[run.starts[i] as number] === 0x31 ? i + 1 : i;
  if (first + 2 >= run.count) return -1;
  if (run.length(first) !== 3 || run.length(first + 1) !== 3 || run.length(first + 2) !== 4) return -1;
  for (let k = i; k < first + 2; k++) if (!isJoint(view, run, k)) return -1;
  return first + 2 === run.count - 1 && run.gluedTail ? -1 : first + 2;
}

/** Dots and something else, or two groups with a dot only: decimals. */
export function isBroken(view: View, run: NumberRun, i: number, last: number): boolean {
  let dots = 0;
  for (let k = i; k < last; k++) if (view.codes[run.ends[k] as number] === 0x2e) dots++;
  if (dots === 0) return false;
  if (dots < last - i || last - i < 2) return true;
  for (let k = i + 1; k <= last; k++) if (run.length(k) > 4 || run.length(k) < 2) return true;
  return run.length(i) > 3;
}

/** More numbers stand beside it, a space between: a row of a table. */
export function isCrowded(view: View, run: NumberRun, i: number, last: number): boolean {
  const next = last + 1 < run.count && (run.starts[last + 1] as number) - (run.ends[last] as number);
  const before = i > 0 && (run.starts[i] as number) - (run.ends[i - 1] as number);
  return (
    (next === 1 && run.length(last + 1) > 1) ||
    (before === 1 && view.codes[(run.starts[i] as number) - 1] === 0x20)
  );
}
