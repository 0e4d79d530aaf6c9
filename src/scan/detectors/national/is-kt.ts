import { check, words } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt, isJoinedBy, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { grouped, isBirth, isMoment, twoAt } from './births.ts';

/** The last digit tells the century: 8, 9 and 0 for 1800, 1900 and 2000. */
function isDayOf(value: string, less: number): boolean {
  const last = digitAt(value, 9);
  const century = last === 9 ? 1900 : last === 0 ? 2000 : last === 8 ? 1800 : -1;
  return century > 0 && isBirth(century + twoAt(value, 4), twoAt(value, 2), twoAt(value, 0) - less);
}

/** ddmmyy, two digits, a check digit until February 2026, the century (lög nr. 140/2019; Þjóðskrá). */
export const isKennitala = (value: string): boolean => isDayOf(value, 0);

/** Companies have 40 more in the day, the day of their registration. */
export const isCompany = (value: string): boolean => isDayOf(value, 40);

const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/** The rule of modulus 11; numbers given out since 18 February 2026 do without (Þjóðskrá, Kennitölur án vartölu). */
export const isChecked = (value: string): boolean => weighted(value, weights) % 11 === 0;

/** For those who do not live there: 8 or 9 and nine random digits (Þjóðskrá, Um kerfiskennitölur). */
export const isSystemNumber = (value: string): boolean => digitAt(value, 0) > 7;

function valid(value: string, found: Shaped, view: View): number | null {
  const usual = found.joints === 1 && isJoinedBy(found, view, '-');
  // Ten digits that begin with 8 or 9 are nothing yet.
  if (isSystemNumber(value))
    return usual || view.inField('is-kt', found.start) ? check.oneDigit : words.against;
  if (!isKennitala(value) && !isCompany(value)) return null;
  if (!isChecked(value)) return check.oneDigit;
  const sure = usual && !found.crowded && !isMoment(value.slice(0, 6), value.slice(6));
  return check.oneDigitAndRange + (sure ? grouped.shaped : 0);
}

export const isKt = identifier({
  id: 'is-kt',
  title: 'Icelandic identification number (kennitala)',
  source: 'Lög um skráningu einstaklinga nr. 140/2019; Þjóðskrá',
  checksum: 'MOD 11, not in those given out since 18 February 2026',
  shapes: ['9999999999', '999999-9999', '99-99-99-9999'],
  valid,
  names: `kennitala, kennitölu, kennitalan, kennitolu, kt., kt, icelandic id+, icelandic national id,
    kerfiskennitala`,
  shared: ['national-id', 'tax-id', 'social-security', 'us-ssn'],
  near: /kennit|\bkt\b|_kt\b|icelandic (?:personal|national|tax|social|id\b|citizen|identity|civil)|pnois-/,
  kind: (value) => (digitAt(value, 0) < 8 && isCompany(value) ? 'business' : undefined),
  // Þjóðskrá, Breytt birtingamynd kerfiskennitölu.
  specimens: ['0103731589', '8923501739'],
  examples: {
    hit: [
      { text: 'Kennitala: 010180-0079', at: 0.8 },
      { text: 'kennitala=0101800079', at: 0.8 },
      '010180-0079',
      'kt. 010180-0079',
      'kt. 01.01.80-0079',
      '"kennitala": "0101800079"',
      'nafn;kennitala\nAnna;010180-0079',
      { text: 'kerfiskennitala 871234-5678', at: 0.5 },
      { text: 'Kennitala félags: 410180-0159', category: 'business' },
      'kennit. 2508795639',
    ],
    miss: [
      '0101800079',
      '010180-0089',
      'kennitala 010180-0015',
      'kennitala 320180-0019',
      'order 0101800079',
      'backup-081109-2030',
    ],
  },
});
