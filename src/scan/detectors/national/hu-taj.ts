import { check } from '../../confidence.ts';
import { digitAt, isOneDigit, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

const weights = [3, 7, 3, 7, 3, 7, 3, 7] as const;

/** Eight digits, by turns three- and sevenfold, and their sum modulo 10 (1996. évi XX. törvény, 2. melléklet). */
export const isTaj = (value: string): boolean =>
  weighted(value, weights) % 10 === digitAt(value, 8) && !isOneDigit(value);

export const huTaj = identifier({
  id: 'hu-taj',
  title: 'Hungarian social security number (TAJ)',
  source: '1996. évi XX. törvény, 2. melléklet; NEAK',
  checksum: 'weights 3 7, MOD 10',
  shapes: ['999999999', '999-999-999'],
  valid: (value) => (isTaj(value) ? check.oneDigit : null),
  names: `taj+, taj szám, tajszám, taj-szám, tajszam, társadalombiztosítási azonosító jel,
    tarsadalombiztositasi azonosito jel, tb szám, tb azonosító, hungarian social security+, taj száma, taj azonosító`,
  shared: ['social-security', 'national-id'],
  near: /\btaj\b|_taj\b|társadalombizt|tarsadalombizt|\btb[- .]{1,2}(?:szám|azon)|hungarian (?:social|health)|taj_?sz/,
  examples: {
    hit: [
      { text: 'TAJ szám: 123 456 788', at: 0.8 },
      { text: 'taj=123456788', at: 0.8 },
      '"tajSzam": "123456788"',
      'TAJ: 123-456-788',
      'Hungarian social security no: 304645086',
      'TAJ 123456788 beteg',
      'név;taj szám\nAnna;123456788',
      'Társadalombiztosítási azonosító jel\n123 456 788',
      'név;TAJ száma\nA;019 211 936',
    ],
    miss: ['123456788', '123 456 788', 'TAJ: 123456789', 'TAJ 000000000', 'order 123456788'],
  },
});
