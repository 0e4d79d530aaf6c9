import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt, isJoinedBy, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { grouped, isBirth, twoAt } from './births.ts';

/** Codes since 1 July 2017: 3, a digit from 2 to 9, nine random digits; neither a day nor a check digit (Fizisko personu reģistra likums; PMLP). */
export const isNewCode = (value: string): boolean => digitAt(value, 0) === 3 && digitAt(value, 1) > 1;

const weights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Codes until 2017: ddmmyy, the century (0 to 2 for 1800 to 2000), three digits and a check digit (DG TAXUD TIN algorithms, Latvia). */
export function isOldCode(value: string): boolean {
  const century = digitAt(value, 6);
  if (century > 2) return false;
  if (!isBirth(1800 + 100 * century + twoAt(value, 4), twoAt(value, 2), twoAt(value, 0))) return false;
  const sum = weighted(value, weights);
  return ((1101 - sum) % 11) % 10 === digitAt(value, 10);
}

function valid(value: string, found: Shaped, view: View): number | null {
  if (isNewCode(value)) return check.oneDigit;
  if (!isOldCode(value)) return null;
  return check.oneDigitAndRange + (!found.crowded && isJoinedBy(found, view, '-') ? grouped.shaped : 0);
}

export const lvPk = identifier({
  id: 'lv-pk',
  title: 'Latvian personal code (personas kods)',
  source: 'Fizisko personu reģistra likums, PMLP; DG TAXUD TIN algorithms',
  checksum: 'MOD 11, codes until 2017 only',
  shapes: ['99999999999', '999999-99999'],
  valid,
  names: `personas kods, personaskods, personas kodu, personas koda, pers. kods, p.k., latvian personal code, person code, latvian personal id,
    персональный код`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /personas[ _-]?k|pers\. ?kod|latvian (?:personal|national|tax|social|id\b|citizen|identity|civil)|персональный код|\bp\. ?k\.|pnolv-|personal[ _](?:identification )?(?:code|id\b|no\b)/,
  // Test persons of SK ID Solutions for Latvia.
  specimens: ['03030310012', '03030310004', '32999999901', '05040510009'],
  examples: {
    hit: [
      { text: 'Personas kods: 010180-10018', at: 0.8 },
      '010180-10018',
      { text: 'personas_kods=01018010018', at: 0.8 },
      { text: 'Personas kods 327777-12345', at: 0.8 },
      '"personasKods": "32777712345"',
      'Jānis, p.k. 010180-10018',
      'vārds;personas kods\nJānis;010180-10018',
      { text: 'Personas kods 329999-99901', category: 'test-data' },
      'personas k.: 06056918265',
    ],
    miss: [
      '01018010018',
      '327777-12345',
      'Personas kods: 010180-10019',
      'personas kods 011380-10018',
      'order 32777712345',
      'personas kods 317777-12345',
    ],
  },
});
