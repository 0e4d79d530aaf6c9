import { classes, isDigit, isWord, LETTER, tableOf } from './classes.ts';

/** Digit groups in one run; a longer run is looked at in pieces. */
export const maxGroups = 12;
/** Characters between two groups of one run. */
export const maxSeparators = 3;

/** 1 at the ASCII units that may stand between two groups. */
export const separators = tableOf(' -./()');

/**
 * A run of digit groups with short separators between (`+31 (0)6-12 34 56 78` has the groups 31, 0, 6, 12 ...).
 * Positions are indices into the view. One object is used again and again: do not keep it.
 */
export class NumberRun {
  readonly starts = new Int32Array(maxGroups);
  readonly ends = new Int32Array(maxGroups);
  /** Digits in groups 0..i-1. */
  readonly before = new Int32Array(maxGroups + 1);
  count = 0;
  digits = 0;
  /** The run's first group is glued to what stands before: part of a longer token (UUID, hash, version). */
  gluedHead = false;
  /** The last group is followed directly by a letter, digit or the like. */
  gluedTail = false;

  length(i: number): number {
    return (this.ends[i] as number) - (this.starts[i] as number);
  }

  /** `2024-03-12`, `12/03/2024`, with or without an hour behind: most runs in logs, and nothing more. */
  isDateOnly(codes: Uint16Array): boolean {
    const { starts, ends, count } = this;
    if (count < 3 || count > 4) return false;
    const joint = codes[ends[0] as number];
    // `0470-61-19-62` is none.
    if (count === 4 && (this.length(3) > 2 || codes[ends[2] as number] === joint)) return false;
    if (joint !== 0x2d && joint !== 0x2f) return false;
    if (codes[ends[1] as number] !== joint || (starts[2] as number) - (ends[1] as number) !== 1) return false;
    const a = this.length(0);
    return this.length(1) === 2 && ((a === 4 && this.length(2) === 2) || (a === 2 && this.length(2) === 4));
  }

  /** Reads a run at `at` (a digit whose predecessor is no letter or digit); answers the index after it. */
  read(codes: Uint16Array, at: number): number {
    let i = at;
    let n = 0;
    let digits = 0;
    for (;;) {
      const start = i;
      let c = codes[i] as number;
      while (c >= 0x30 && c <= 0x39) c = codes[++i] as number;
      this.starts[n] = start;
      this.ends[n] = i;
      this.before[n] = digits;
      digits += i - start;
      n++;
      if (n === maxGroups) break;
      if (c > 0xa0 && (c < 0x2010 || c > 0x202f)) break;
      if (c < 128 && separators[c] === 0) break;
      let j = i;
      while (j - i < maxSeparators && isSeparator(c)) c = codes[++j] as number;
      if (!isDigit(c)) break;
      i = j;
    }
    // A full run that goes on: what is tied to the next group (`81.2.` of an address) begins the next run.
    if (n === maxGroups && isTied(codes, i)) {
      while (n > 1 && isTied(codes, this.ends[n - 2] as number)) n--;
      if (n > 1) digits = this.before[--n] as number;
      else n = maxGroups;
    }
    this.count = n;
    this.digits = digits;
    this.before[n] = digits;
    return this.ends[n - 1] as number;
  }
}

/** A dot or dash, and a digit behind it. */
const isTied = (codes: Uint16Array, end: number): boolean =>
  (codes[end] === 0x2e || codes[end] === 0x2d) && isDigit(codes[end + 1] as number);

const isSeparator = (c: number): boolean =>
  c < 128 ? separators[c] === 1 : c === 0xa0 || c === 0x202f || c === 0x2009 || (c >= 0x2010 && c <= 0x2013);

/** Whether no other group follows the digits that end at `end`: cheap, and wrong only for wide separators. */
export function isSingle(codes: Uint16Array, end: number): boolean {
  const c = codes[end] as number;
  if (c >= 128) return false;
  if (separators[c] === 0) return true;
  const second = codes[end + 1] as number;
  if (second < 128 && separators[second] === 0) return !isDigit(second);
  return !isDigit(second) && !isDigit(codes[end + 2] as number) && !isDigit(codes[end + 3] as number);
}

/** A letter or `_`/`-` with a letter behind: the number is part of a longer token. */
export function isGlue(codes: Uint16Array, end: number): boolean {
  const c = codes[end] as number;
  if (classes[c] === LETTER) return true;
  if (c === 0x2d || c === 0x2e) {
    const next = codes[end + 1] as number;
    return classes[next] === LETTER;
  }
  return false;
}

/** `2025550143x12`: an extension behind a telephone number. */
export const isExtended = (codes: Uint16Array, end: number, digits: number): boolean =>
  codes[end] === 0x78 && digits > 6 && isDigit(codes[end + 1] as number);

/** `ab12-`, `v1.`: the token before is joined by `-` or `.` and holds a digit, or is hexadecimal of a usual length. */
export function isGluedHead(codes: Uint16Array, at: number): boolean {
  if (at === 0) return false;
  const joint = codes[at - 1];
  if (joint !== 0x2d && joint !== 0x2e) return false;
  let i = at - 1;
  let hex = true;
  while (i > 0 && at - i < 24 && isWord(codes[i - 1] as number)) {
    const c = codes[--i] as number;
    if (c >= 0x30 && c <= 0x39) return true;
    const small = c | 0x20;
    if (small < 0x61 || small > 0x66) hex = false;
  }
  const length = at - 1 - i;
  return hex && (length === 4 || length === 8 || length === 12);
}
