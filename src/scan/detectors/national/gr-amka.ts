import { check } from '../../confidence.ts';
import { luhn } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isShortBirth, twoAt } from './births.ts';

/** Day of birth, four digits, Luhn. */
export const isAmka = (digits: string): boolean =>
  isShortBirth(twoAt(digits, 4), twoAt(digits, 2), twoAt(digits, 0)) && luhn(digits);

export const grAmka = identifier({
  id: 'gr-amka',
  title: 'Greek social security number (AMKA)',
  source: 'Ν. 3655/2008, άρθρο 153; ΗΔΙΚΑ: Α.Μ.Κ.Α.',
  checksum: 'Luhn',
  shapes: ['99999999999', '999999-99999', '99-99-99-99999', '999999-9999-9', '99-99-99-9999-9'],
  valid: (value) => (isAmka(value) ? check.oneDigitAndRange : null),
  names: `amka+, αμκα ασφαλισμένου, αμκα ασθενούς, αμκα, αριθμός μητρώου κοινωνικής ασφάλισης, αριθμός κοινωνικής ασφάλισης, greek social security+`,
  shared: ['social-security', 'national-id'],
  near: /\bamka|_amka|a\.m\.k\.a|αμκα|α\.μ\.κ\.α|κοιν(?:\.|ωνικ[ήη][ςσ]) ασφ|greek social security/,
  examples: {
    hit: [
      { text: 'ΑΜΚΑ: 01036273413', at: 0.8 },
      { text: 'AMKA 12088012344', at: 0.8 },
      'amka=12088012344',
      '"amka":"12088012344"',
      'ΑΡΙΘΜΟΣ ΜΗΤΡΩΟΥ ΚΟΙΝΩΝΙΚΗΣ ΑΣΦΑΛΙΣΗΣ: 12088012344',
      'όνομα;ΑΜΚΑ\nΜαρία;12088012344',
    ],
    miss: ['12088012344', 'AMKA: 12088012346', 'AMKA 32138012342', 'order 12088012344'],
  },
}); // biome-ignore format: a table
