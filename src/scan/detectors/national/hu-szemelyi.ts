import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt, isJoinedBy, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { grouped, isBirth, twoAt } from './births.ts';

/**
 * Year of birth from the first digit (sex and century) and yy: 1, 2 and for foreigners 5, 6 until 1999; 3, 4 and 7, 8
 * since 2000, and before 1900. 0: none.
 */
function yearOf(value: string): number {
  const first = digitAt(value, 0);
  const short = twoAt(value, 1);
  if (first < 1 || first > 8) return 0;
  if (first === 1 || first === 2 || first === 5 || first === 6) return 1900 + short;
  return isBirth(2000 + short, 1, 1) ? 2000 + short : 1800 + short;
}

/**
 * First digit, yymmdd, three digits, and the sum by position modulo 11, never 10; births since 1997 count the positions
 * backwards (1996. évi XX. törvény, 3. melléklet).
 */
export function isSzemelyi(value: string): boolean {
  const year = yearOf(value);
  if (!isBirth(year, twoAt(value, 3), twoAt(value, 5))) return false;
  return weighted(value, year < 1997 ? forwards : backwards) % 11 === digitAt(value, 10);
}
const forwards = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const backwards = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

function valid(value: string, found: Shaped, view: View): number | null {
  if (!isSzemelyi(value)) return null;
  return check.oneDigitAndRange + (!found.crowded && isJoinedBy(found, view, '-') ? grouped.shaped : 0);
}

export const huSzemelyi = identifier({
  id: 'hu-szemelyi',
  title: 'Hungarian personal identifier (személyi azonosító)',
  source: '1996. évi XX. törvény, 3. melléklet',
  checksum: 'weights 1 to 10, MOD 11',
  shapes: ['99999999999', '9-999999-9999', '9-999999-999-9'],
  valid,
  names: `személyi azonosító, szemelyi azonosito, szemelyi, szig, szem szám, szem. az. jel, személyazonosító, személyazonosító jel, személyi azonosító jel,
    személyi azonosító szám, szemelyazonosito, hungarian personal id`,
  shared: ['national-id', 'identity-card'],
  near: /szem[eé]ly(?:i|azon)|szem\. ?(?:az|sz)|\bszig\b|hungarian (?:personal|national|id\b)|pnohu-/,
  examples: {
    hit: [
      { text: 'Személyi azonosító: 1-800101-0016', at: 0.8 },
      '1-800101-0016',
      { text: 'szemelyi_azonosito=18001010016', at: 0.8 },
      '"szemelyiAzonosito": "18001010016"',
      'Személyi szám 1 800101 0016',
      'Szem.szám: 1-800101-0016',
      'szemelyi=18001010016',
      'név;személyi azonosító\nAnna;1-800101-0016',
      'név;Szem. az. jel\nA;18001010016',
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
