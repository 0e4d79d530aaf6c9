import { check } from '../../confidence.ts';
import { digitAt } from '../digits.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { isShortBirth, twoAt } from './births.ts';

const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/** The letter counts as its place in the alphabet in two digits; sums of the digits of the products, modulo 10. */
export function isRvnr(value: string): boolean {
  const place = value.charCodeAt(8) - 0x40;
  const digits = value.slice(0, 8) + (place < 10 ? `0${place}` : place) + value.slice(9, 11);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const product = digitAt(digits, i) * (weights[i] as number);
    sum += product > 9 ? Math.floor(product / 10) + (product % 10) : product;
  }
  if (sum % 10 !== digitAt(value, 11)) return false;
  const area = twoAt(value, 0);
  return area >= 2 && area <= 89;
}

/** The day of birth; parts that are not known are 00, and days go on beyond 31 where the numbers of a day are used up. */
const isBirth = (day: number, month: number, year: number): boolean =>
  isShortBirth(year, month, day) || (month <= 12 && (day === 0 || day > 31) && day < 96);

function valid(value: string): number | null {
  const [day, month, year] = [twoAt(value, 2), twoAt(value, 4), twoAt(value, 6)];
  if (!isBirth(day, month, year) || !isRvnr(value)) return null;
  return isShortBirth(year, month, day) ? check.oneDigitAndRange : 0;
}

export const deRvnr = identifier({
  id: 'de-rvnr',
  title: 'German pension insurance number (RVNR, Sozialversicherungsnummer)',
  source: '§ 147 SGB VI; § 2 VKVV',
  checksum: 'weights 2 1 2 5 7 1 2 1 2 1 2 1, sums of digits, modulo 10',
  shapes: [
    '99999999A999', '99-999999-A-999', '99-999999-A-99-9', '99-999999A999', '99-999999A-999', '99999999-A-999', '99-999999-A999', '99-99-99-99-A-999', '99-99-99-99-A-99-9', '99999999-A999', '99-99-99-99-A999',
  ],
  valid: (value, found, view) => {
    const adds = valid(value);
    return adds === null ? null : adds + lessSmall(found, view);
  },
  // Less than `form.distinct`: behind `order no` it is an order.
  form: 0.5,
  names: `rvnr, rv-nummer, rv nr, rentenversicherungsnummer, rentenversicherungsnr, rentenversicherungs-nr, sozialversicherungsausweis, rentennummer,
    pension insurance number, sv-ausweis`,
  shared: ['at-svnr', 'social-security', 'national-id'],
  near: /renten(?:vers|nummer)|sozialvers|\bsv[-_ ]?(?:nr|nummer)|\brv[-_ ]?(?:nr|nummer)|\bvsnr|versicherungsn|vers[-._ ]{0,2}nr|social (?:security|insurance)|pension insurance/,
  specimens: ['65170839J003', '15070649C103'],
  examples: {
    hit: [
      { text: 'RV-Nummer: 65 170839 J 003', category: 'test-data', at: 0.8 },
      { text: 'Rentenversicherungsnummer 12010188M011', at: 0.8 },
      { text: '12 010188 M 01 1', at: 0.6 },
      '12010188M011',
      'svnr=12010188M011',
      '"sozialversicherungsnummer": "12 010188 M 011"',
      'Name;RVNR\nMeier;12010188M011',
    ],
    miss: ['12010188M012', 'RVNR: 12321388M012', 'x12010188M011', '12010188M0111', 'RVNR 99010188M015', 'Order no. 12010188M011'],
  },
}); // biome-ignore format: a table
