import { check } from '../../confidence.ts';
import { digitAt, weighted } from '../digits.ts';
import { isBirth, threeAt, twoAt } from './births.ts';

const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * The master citizen number of Yugoslavia, which its states still use: ddmmyyy, two digits of the region, three of sex and
 * order, and a check digit modulo 11, 10 as 0 (Zakon o jedinstvenom matičnom broju građana, 1976; Zakon o centralnem registru
 * prebivalstva, Uradni list RS 1/99).
 */
export function isJmbg(value: string): boolean {
  const year = threeAt(value, 4);
  if (!isBirth(year < 800 ? 2000 + year : 1000 + year, twoAt(value, 2), twoAt(value, 0))) return false;
  return ((11 - (weighted(value, weights) % 11)) % 11) % 10 === digitAt(value, 12);
}

/** Where it was given: a state's own regions say more than those of its neighbours. */
export function jmbgCheck(value: string, from: number, to: number): number | null {
  if (!isJmbg(value)) return null;
  const region = twoAt(value, 7);
  return region >= from && region <= to ? check.oneDigitAndRange : check.oneDigit;
}

export const jmbgShapes = [
  '9999999999999',
  '9999999-999999',
  '9999999-99-9999',
  '9999999-99-999-9',
  '99-99-999-999999',
];
