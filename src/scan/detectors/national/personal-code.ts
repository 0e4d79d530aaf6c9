import { digitAt, isDay, isOneDigit, weighted } from '../digits.ts';
import { isBirth, twoAt } from './births.ts';

/**
 * The code Estonia and Lithuania share: century and sex, yymmdd, three digits, and a check digit by two rows of weights
 * (EVS 585:2007; Lietuvos Respublikos gyventojų registro įstatymas).
 */
export function isPersonalCode(value: string): boolean {
  const first = digitAt(value, 0);
  if (first < 1 || first > 6) return false;
  const year = 1800 + 100 * ((first - 1) >> 1) + twoAt(value, 1);
  // The first digit tells the century: births before 1850 too.
  const isBorn = first < 3 ? isDay : isBirth;
  return isBorn(year, twoAt(value, 3), twoAt(value, 5)) && isCodeChecked(value);
}

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1] as const;
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 1, 2, 3] as const;

/** The check digit alone. */
export function isCodeChecked(value: string): boolean {
  let rest = weighted(value, firstWeights) % 11;
  if (rest === 10) rest = weighted(value, secondWeights) % 11;
  return rest % 10 === digitAt(value, 10) && !isOneDigit(value);
}
