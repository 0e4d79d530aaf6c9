import { check } from '../../confidence.ts';
import { digitAt, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isBirth, twoAt } from './births.ts';

const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6] as const;

/**
 * yymmdd, 20 more in the month for births before 1900 and 40 more after 1999, three digits, and the sum by the weights
 * modulo 11, modulo 10 (ГД ГРАО, ordinance on ЕСГРАОН; DG TAXUD, TIN algorithms, Bulgaria).
 */
export function isEgn(value: string): boolean {
  const month = twoAt(value, 2);
  const less = month > 40 ? 40 : month > 20 ? 20 : 0;
  const century = less === 40 ? 2000 : less === 20 ? 1800 : 1900;
  if (!isBirth(century + twoAt(value, 0), month - less, twoAt(value, 4))) return false;
  return (weighted(value, weights) % 11) % 10 === digitAt(value, 9);
}

export const bgEgn = identifier({
  id: 'bg-egn',
  title: 'Bulgarian civil number (EGN)',
  source: 'Закон за гражданската регистрация, ГД ГРАО; DG TAXUD TIN algorithms',
  checksum: 'weights 2 4 8 5 10 9 7 3 6, MOD 11',
  shapes: ['9999999999', '999999-9999', '999999-999-9', '99-99-99-9999'],
  // Numbers of other states are usually written in such groups.
  valid: (value, { joints }) =>
    isEgn(value) ? (joints === 1 ? check.oneDigit : check.oneDigitAndRange) : null,
  names: `egn+, егн, egn nomer, егн номер, единен граждански номер, edinen grazhdanski nomer, uniform civil number,
    unified civil number, bulgarian personal number, bulgarian national id, егн на лицето, егн/лнч`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /\begn|_egn|(?<![а-я])егн(?![а-я])|е\.г\.н|ед(?:ин[а-я]{2,4}|\.) ?гр|edinen grazh|civil num|bulgarian (?:personal|national|tax|social|id\b|citizen|identity|civil)|pnobg-/,
  examples: {
    hit: [
      { text: 'ЕГН: 6101057509', at: 0.8 },
      { text: 'egn=8001010008', at: 0.8 },
      '"egn": "6101057509"',
      'Единен граждански номер 610105 7509',
      'Ед. гр. номер: 6101057509',
      'egn_number\n6101057509',
      'име;егн;град\nИван;0042010007;Русе',
      '<EGN>6101057509</EGN>',
      'EGN 0042010007 на детето',
      'Bulgaria, civil number 6101057509',
      'Е.Г.Н. 61 01 05 7509',
      'име;ЕГН/ЛНЧ\nА;9010012284',
    ],
    miss: ['6101057509', 'ЕГН: 6101057508', 'ЕГН 6113057509', 'order 6101057509', 'ЕГН: 9952010001'],
  },
});
