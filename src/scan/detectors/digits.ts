import type { Shaped } from '../engine/shapes.ts';
import type { View } from '../engine/view.ts';

/** Arithmetic that check digits share. Texts hold ASCII digits only. */

/** The digit at `i`, 0 to 9. */
export const digitAt = (text: string, i: number): number => text.charCodeAt(i) - 0x30;

/** Nothing but digits. */
export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x30 || c > 0x39) return false;
  }
  return true;
}

/** Sum of the digits times their weights; as many digits as there are weights. */
export function weighted(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += digitAt(text, i) * (weights[i] as number);
  return sum;
}

/** Rest of a number of any length by a small modulus. */
export function restOf(text: string, modulus: number): number {
  let rest = 0;
  for (let i = 0; i < text.length; i++) rest = (rest * 10 + digitAt(text, i)) % modulus;
  return rest;
}

/** All digits alike: no number that was ever given out. */
export function isOneDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) if (text.charCodeAt(i) !== first) return false;
  return true;
}

/** ISO/IEC 7812-1, annex B: the last digit makes the sum divide by ten. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const d = digitAt(digits, i);
    sum += double ? (d > 4 ? d * 2 - 9 : d * 2) : d;
  }
  return sum % 10 === 0;
}

/** ISO/IEC 7064 MOD 11,10: the last digit is the check digit. */
export function mod11_10(digits: string): boolean {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i++) {
    const sum = (digitAt(digits, i) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + digitAt(digits, digits.length - 1)) % 10 === 1;
}

/** Verhoeff's check over the dihedral group of order ten (J. Verhoeff, 1969); the last digit is the check digit. */
export function verhoeff(digits: string): boolean {
  let c = 0;
  for (let i = 0; i < digits.length; i++) {
    const d = digitAt(digits, digits.length - 1 - i);
    c = dihedral(c, permuted(i % 8, d));
  }
  return c === 0;
}
const dihedral = (a: number, b: number): number =>
  a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5)) : b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5;
const swap = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
function permuted(times: number, digit: number): number {
  let d = digit;
  for (let i = 0; i < times; i++) d = swap[d] as number;
  return d;
}

/** Whether the day exists; `year` in full. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (
    day <=
    (month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
  );
}

/** Whether the day exists in some century: two digits of a year are given. */
export const isShortDay = (year: number, month: number, day: number): boolean =>
  isDay(1900 + year, month, day) || isDay(2000 + year, month, day);

/** Whether all joints of what was found are this one; dashes of print count as `-`. False where there is none. */
export function isJoinedBy(found: Shaped, view: View, joint: string): boolean {
  if (found.joints === 0) return false;
  const { codes } = view;
  const wanted = joint.charCodeAt(0);
  for (let i = found.start; i < found.end; i++) {
    const c = codes[i] as number;
    if (c >= 0x30 && c <= 0x39) continue;
    if (c !== wanted && !(wanted === 0x2d && isDash(c))) return false;
  }
  return true;
}
const isDash = (c: number): boolean => c >= 0x2010 && c <= 0x2013;
