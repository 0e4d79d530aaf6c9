import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { grouped, isBirth, isJoinedBy, twoAt } from './births.ts';

/** Until 1999: 1, 2 and 5, 6; 3, 4 since 2000 or before 1900; 7, 8 before 1900 or for foreigners since. */
function isBirthday(value: string): boolean {
  const first = digitAt(value, 0);
  const [year, month, day] = [twoAt(value, 1), twoAt(value, 3), twoAt(value, 5)];
  if (first === 1 || first === 2 || first === 5 || first === 6) return isBirth(1900 + year, month, day);
  return first > 2 && first < 9 && (isBirth(2000 + year, month, day) || isBirth(1800 + year, month, day));
}

/**
 * Sex and century, yymmdd, three digits, and the sum by position modulo 11, never 10; births since 1997 count the positions
 * backwards (1996. évi XX. törvény, 3. melléklet).
 */
export function isSzemelyi(value: string): boolean {
  if (!isBirthday(value)) return false;
  const first = digitAt(value, 0);
  const year = first === 3 || first === 4 || first > 6 ? 2000 : 1900 + twoAt(value, 1);
  const last = digitAt(value, 10);
  const forward = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) % 11;
  const backward = weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  return year < 1997 ? forward === last : backward === last || (first > 2 && forward === last);
}

function valid(value: string, found: Shaped, view: View): number | null {
  if (!isSzemelyi(value)) return null;
  return check.oneDigitAndRange + (!found.crowded && isJoinedBy(found, view, '-') ? grouped.shaped : 0);
}

export const huSzemelyi = identifier({
  id: 'hu-szemelyi',
  country: 'HU',
  title: 'Hungarian personal identifier (személyi azonosító)',
  source: '1996. évi XX. törvény, 3. melléklet',
  checksum: 'weights 1 to 10, MOD 11',
  shapes: ['99999999999', '9-999999-9999', '9-999999-999-9'],
  valid,
  names: `személyi azonosító, szemelyi azonosito, személyi szám, szemelyi szam, személyiszám, személyazonosító, személyazonosító jel, személyi azonosító jel,
    személyi azonosító szám, szemelyazonosito, hungarian personal id`,
  shared: ['national-id', 'identity-card'],
  near: /személyi az|személyi sz|szemelyi az|szemelyi sz|személyisz|személyazon|szemelyazon/,
  examples: {
    hit: [
      { text: 'Személyi azonosító: 1-800101-0016', at: 0.8 },
      '1-800101-0016',
      { text: 'szemelyi_azonosito=18001010016', at: 0.8 },
      '"szemelyiAzonosito": "18001010016"',
      'Személyi szám 1 800101 0016',
      'név;személyi azonosító\nAnna;1-800101-0016',
    ],
    miss: [
      '18001010016',
      'Személyi azonosító: 1-800101-0017',
      'személyi szám 1-801301-0016',
      'order 18001010016',
      'személyi szám 98001010016',
    ],
  },
});
