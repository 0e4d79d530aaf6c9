import { isDigit, isLetter } from '../engine/classes.ts';
import type { Shaped } from '../engine/shapes.ts';
import type { View } from '../engine/view.ts';
import { isCounted } from './counters.ts';
import { isDigits } from './digits.ts';

/** Whether a value stands as programs write their numbers; asked where no word says that it is a person's. */
export function isTechnical(view: View, { start, end, value, joints }: Shaped): boolean {
  const { codes } = view;
  const before = view.codeBefore(start);
  // `opendkim[24952]: E357345039: s=mail`
  if (joints === 0 && before === 0x20 && codes[start - 2] === 0x3a && codes[end] === 0x3a)
    return /^[A-F\d]+$/.test(value);
  // `Memory: 74268618K/21869594K available`
  if (codes[end - 1] === 0x4b && (codes[end] === 0x2f || before === 0x2f)) return true;
  if (joints > 0) {
    // `static:1720176346322 77`, `[1714283536386-67]`: a moment and something behind it.
    const moment = before === 0x3a || before === 0x5b;
    if (moment && /^1[5-8]\d{11}\D/.test(view.text.slice(start, end))) return true;
    // `crc=694122996 80`: what a key holds without quotes ends at the space.
    if (before === 0x3d && view.text.slice(start, end).includes(' ')) return true;
    if (joints === 1 && isWithUnit(codes, end)) return true;
    if (isColumn(codes, end)) return true;
  }
  if (!isDigits(value)) return false;
  // `INV-2025-261599`
  if (before === 0x2d && isLetter(codes[start - 2] as number)) return true;
  return joints === 0 && (view.text.startsWith(' bytes', end) || isCounted(view, start));
}

/** `25496845 B`: an amount and its unit. */
function isWithUnit(codes: Uint16Array, end: number): boolean {
  let i = end - 1;
  while (isLetter(codes[i] as number)) i--;
  return i < end - 1 && codes[i] === 0x20 && isDigit(codes[i - 1] as number);
}

/** `660192 30881    229`: more numbers, further apart. */
function isColumn(codes: Uint16Array, end: number): boolean {
  let i = end;
  while (codes[i] === 0x20 && i - end < columnGap) i++;
  return i - end > 1 && isDigit(codes[i] as number);
}
/** Units between two columns. */
const columnGap = 12;
