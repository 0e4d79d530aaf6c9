import { check } from '../../confidence.ts';
import { weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isBirth, twoAt } from './births.ts';

/** What 0, 20, 40, 60 and 80 more in the month mean. */
const centuries = [1900, 2000, 2100, 2200, 1800] as const;

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1] as const;

/** yymmdd with the century in the month, four digits, and a check digit (ustawa o ewidencji ludności, art. 15; MSWiA). */
export function isPesel(value: string): boolean {
  const month = twoAt(value, 2);
  const century = centuries[Math.floor(month / 20)] as number;
  if (!isBirth(century + twoAt(value, 0), month % 20, twoAt(value, 4))) return false;
  return weighted(value, weights) % 10 === 0;
}

export const plPesel = identifier({
  id: 'pl-pesel',
  title: 'Polish personal number (PESEL)',
  source: 'Ustawa o ewidencji ludności z 24.9.2010, art. 15; MSWiA',
  checksum: 'weights 1 3 7 9, MOD 10',
  shapes: ['99999999999', '999999-99999'],
  valid: (value) => (isPesel(value) ? check.oneDigitAndRange : null),
  names: `pesel+, nr pesel, peselu, polish national id, polish personal number`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /pesel|numer ewid|nr ewid|polish (?:personal|national|id\b|citizen)|pnopl-/,
  examples: {
    hit: [
      'assertTrue(Validator.isPesel("95040879143"));',
      { text: 'PESEL: 44051401359', at: 0.8 },
      { text: 'pesel=44051401359', at: 0.8 },
      '"pesel": "44051401359"',
      'nr PESEL 02270803624 pacjenta',
      'imię;pesel\nJan;44051401359',
      '<pesel>44051401359</pesel>',
      'PESEL\n44051401359',
    ],
    miss: [
      '44051401359',
      'PESEL: 44051401358',
      'PESEL 44131401359',
      'zamówienie order 44051401359',
      'PESEL 4405140135',
    ],
  },
});
