import { check } from '../../confidence.ts';
import { digitAt, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

/** Days from 1 January 1867, on which the count begins, to 1 January 1900 and to the day the program started. */
const epoch = Date.UTC(1867, 0, 1);
const daysTo = (time: number): number => Math.floor((time - epoch) / 86_400_000);
const firstDay = daysTo(Date.UTC(1900, 0, 1));
const lastDay = daysTo(Date.now());

const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** 8, the day of birth in days since 1867, three digits, and the sum by position modulo 11, never 10 (1996. évi XX. törvény, 1. melléklet). */
export function isAdoazonosito(value: string): boolean {
  if (value.charCodeAt(0) !== 0x38) return false;
  let days = 0;
  for (let i = 1; i < 6; i++) days = days * 10 + digitAt(value, i);
  if (days < firstDay || days > lastDay) return false;
  return weighted(value, weights) % 11 === digitAt(value, 9);
}

export const huAdoazonosito = identifier({
  id: 'hu-adoazonosito',
  title: 'Hungarian tax identification of a person (adóazonosító jel)',
  source: '1996. évi XX. törvény, 1. melléklet; NAV',
  checksum: 'weights 1 to 9, MOD 11',
  shapes: ['9999999999', '9-999-999-999', '9999-999-999'],
  valid: (value) => (isAdoazonosito(value) ? check.oneDigitAndRange : null),
  names: `adóazonosító jel, adóazonosító, adoazonosito jel, adoazonosito, adóazonosítójel, adóazonosító szám, adóazonosító jele, adóazonosítója, adóaz. jel,
    hungarian tax id`,
  shared: ['tax-id', 'national-id'],
  near: /adoazonosit|ado azonosit|adó ?(?:az|sz|ig)|hungarian tax|tinhu-/,
  examples: {
    hit: [
      { text: 'Adóazonosító jel: 8365670003', at: 0.8 },
      { text: 'adoazonosito=8365670003', at: 0.8 },
      'Adó az. jel: 8365670003',
      '"adoazonositoJel": "8365670003"',
      'adóazonosító jele 8365 670 003',
      'név;adóazonosító jel\nAnna;8365670003',
      'Adóazonosító jel\n8365670003',
      'adószáma: 8365670003',
      'név;Adóaz. jel\nA;8365670003',
      'adóigazolvány száma 8365670003',
    ],
    miss: [
      '8365670003',
      'Adóazonosító jel: 8365670004',
      'adóazonosító 8999990003',
      'order 8365670003',
      'adóazonosító 7365670003',
    ],
  },
});
