import { isDigit, isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { isOneDigit, luhn } from '../digits.ts';
import { issuerFits } from './card-ranges.ts';

/** Longest and shortest number of a card. */
const longest = 19;
const shortest = 12;

/**
 * Track 1 of a magnetic stripe (ISO/IEC 7813, format B): `%B`, the number, and the name between two `^`. Where the number
 * begins that ends at a `^`, or -1.
 */
export function trackStart(view: View, at: number): number {
  const { codes } = view;
  let start = at;
  while (at - start <= longest && isDigit(codes[start - 1] as number)) start--;
  if (at - start < shortest || at - start > longest) return -1;
  if (((codes[start - 1] as number) | 0x20) !== 0x62 || isWord(view.codeBefore(start - 1))) return -1;
  const digits = view.text.slice(start, at);
  return issuerFits(digits) > 0 && luhn(digits) && !isOneDigit(digits) ? start : -1;
}
