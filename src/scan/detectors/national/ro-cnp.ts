import { check } from '../../confidence.ts';
import { digitAt, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isBirth, isShortBirth, twoAt } from './births.ts';

/** Counties and sectors of Bucharest; 47 to 52 as far as they were given, 70 and 80 to 83 for those registered without one. */
const isCounty = (n: number): boolean =>
  (n > 0 && n < 49) || n === 51 || n === 52 || n === 70 || (n > 79 && n < 84);

/** Sex and century: 1, 2 for 1900, 3, 4 for 1800, 5, 6 for 2000; 7, 8 residents, 9 foreigners. */
function isBirthday(value: string): boolean {
  const first = digitAt(value, 0);
  const [year, month, day] = [twoAt(value, 1), twoAt(value, 3), twoAt(value, 5)];
  if (first > 6) return isShortBirth(year, month, day);
  return first > 0 && isBirth(first < 3 ? 1900 + year : first < 5 ? 1800 + year : 2000 + year, month, day);
}

const weights = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9] as const;

/** And the county, three digits, and a check digit modulo 11, 10 as 1 (OUG 97/2005; HG 295/2021, Ministerul Afacerilor Interne). */
export function isCnp(value: string): boolean {
  if (!isBirthday(value) || !isCounty(twoAt(value, 7))) return false;
  const rest = weighted(value, weights) % 11;
  return (rest === 10 ? 1 : rest) === digitAt(value, 12);
}

export const roCnp = identifier({
  id: 'ro-cnp',
  title: 'Romanian personal number (CNP)',
  source: 'OUG 97/2005, HG 295/2021; Ministerul Afacerilor Interne',
  checksum: 'weights 2 7 9 1 4 6 3 5 8 2 7 9, MOD 11',
  shapes: [
    '9999999999999',
    '9-999999-999999',
    '9-999999-99-9999',
    '9-99-99-99-99-999-9',
    '9-99-99-99-999999',
  ],
  valid: (value) => (isCnp(value) ? check.oneDigitAndRange : null),
  names: `cnp+, cod numeric personal, codul numeric personal, codnumericpersonal, cnp pacient, cod personal numeric, romanian personal number,
    romanian national id, personal numeric code, personal numerical code, codul numeric`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /\bcnp|\bc\.n\.p|_cnp|cod(?:ul)?[ _]numeric|romanian (?:personal|national|tax|social|id\b|citizen|identity|civil)|pnoro-|personal numeric/,
  examples: {
    hit: [
      { text: 'CNP: 1800101221144', at: 0.8 },
      { text: 'cnp=1800101221144', at: 0.8 },
      '"cnp": "1800101221144"',
      'cnp_client: 1800101221144',
      'nume,cnpPacient\nIon,1800101221144',
      '<asigurat cnpAsig="1800101221144"',
      'Cod numeric personal 1 800101 221144',
      'nume;cnp\nIon;1800101221144',
      'CNP-ul 1800101221144 al pacientului',
      'CNP\n1800101221144',
      'personal numeric code 1800101221144',
    ],
    miss: [
      '1800101221144',
      'CNP: 1800101221145',
      'CNP 1801301221144',
      'order 1800101221144',
      'CNP 1800101621144',
    ],
  },
});
