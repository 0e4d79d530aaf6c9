import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt, isJoinedBy, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { grouped, isBirth, isMoment, twoAt } from './births.ts';

/** Year of birth from yy and the seventh digit (CPR-kontoret, Personnummeret i CPR-systemet). */
function yearOf(short: number, seventh: number): number {
  if (seventh < 4) return 1900 + short;
  if (seventh === 4 || seventh === 9) return short < 37 ? 2000 + short : 1900 + short;
  return short < 58 ? 2000 + short : 1800 + short;
}

/** ddmmyy and four digits; the day must exist, the year follows from the seventh digit. */
export const isCpr = (value: string): boolean =>
  isBirth(yearOf(twoAt(value, 4), digitAt(value, 6)), twoAt(value, 2), twoAt(value, 0));

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/** The rule of modulus 11, which numbers given out since 1 October 2007 need not fulfil. */
export const isCprOfOld = (value: string): boolean => weighted(value, weights) % 11 === 0;

function valid(value: string, found: Shaped, view: View): number | null {
  if (!isCpr(value)) return null;
  if (!isCprOfOld(value)) return check.oneDigit;
  const usual =
    found.joints === 1 &&
    !found.crowded &&
    isJoinedBy(found, view, '-') &&
    !isMoment(value.slice(0, 6), value.slice(6));
  return check.oneDigitAndRange + (usual ? grouped.shaped : 0);
}

export const dkCpr = identifier({
  id: 'dk-cpr',
  title: 'Danish personal number (CPR)',
  source: 'CPR-loven; CPR-kontoret, Personnummeret i CPR-systemet',
  checksum: 'MOD 11, not in all since 2007',
  shapes: ['9999999999', '999999-9999', '99-99-99-9999'],
  valid,
  names: `cpr+, danish personal number`,
  shared: ['national-id', 'tax-id', 'social-security', 'se-pnr', 'us-ssn'],
  near: /\bcpr\b|\bcprn|_cpr\b|centrale personregister|civil regis|personnum|danish (?:personal|national|id\b|civil|social|tax)|pnodk-/,
  specimens: ['0707614285'],
  examples: {
    hit: [
      { text: 'CPR-nummer: 010180-0008', at: 0.8 },
      { text: 'cpr=0101800008', at: 0.8 },
      { text: 'CPR 010180-1234', at: 0.8 },
      '311299-0010',
      '"cprNr": "010180-0008"',
      'navn;cpr\nAnna;0101800008',
      'Personnummer: 010165-1234',
      'Civil Registration Number 01 01 80 0008',
      { text: 'CPR 070761-4285', category: 'test-data' },
    ],
    miss: [
      '0101800008',
      '010180-1234',
      'CPR: 320180-0008',
      'CPR: 011380-0008',
      'order 0101800008',
      'CPR: 010150-5007',
      '01-01-80-0008',
      'backup 081109-2037',
    ],
  },
});
