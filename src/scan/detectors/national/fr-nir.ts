import { check, form } from '../../confidence.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import { separators } from '../../engine/numbers.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { restOf } from '../digits.ts';
import { identifier } from '../identifier.ts';

/** Sex 1 or 2 (3, 4, 7 and 8 while a number is provisional), year, month (20 and more: not known), department, commune, serial. */
const structure =
  /^[123478]\d\d(0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:(?:0[1-9]|[1-9]\d)(?!000)\d{3}|2[AB](?!000)\d{3})(?!000)\d{3}/;

/** The key is 97 minus the rest of the thirteen digits by 97; Corsica's 2A counts as 19, 2B as 18. */
function keyOf(value: string): number {
  const letter = value.charCodeAt(6);
  const digits =
    letter === 0x41
      ? `${value.slice(0, 5)}19${value.slice(7, 13)}`
      : letter === 0x42
        ? `${value.slice(0, 5)}18${value.slice(7, 13)}`
        : value.slice(0, 13);
  return 97 - restOf(digits, 97);
}

/** What a number of 13 characters, or of 15 with its key, adds; null where it is none. */
export function frNir(value: string): number | null {
  if (value.charCodeAt(0) > 0x38 || value.charCodeAt(0) < 0x31) return null;
  const match = structure.exec(value);
  if (match === null) return null;
  const usual = value.charCodeAt(0) < 0x33 && (match[1] as string) < '13';
  const corsican = value.charCodeAt(6) > 0x39;
  if (value.length === 13) return usual || corsican ? check.oneDigit : null;
  if (Number(value.slice(13)) !== keyOf(value)) return null;
  return usual || corsican ? check.twoDigits : check.oneDigitAndRange;
}

/** Two digits behind `/`, `(`, `-` or space, as keys are written: `2 69 05 49 588 157 (80)`. -1 where there are none. */
function keyBehind({ codes }: View, end: number): number {
  let i = end;
  while (i < end + 3 && separators[codes[i] as number] === 1) i++;
  const [a, b] = [codes[i] as number, codes[i + 1] as number];
  if (i === end || !isDigit(a) || !isDigit(b) || isWord(codes[i + 2] as number)) return -1;
  return (a - 0x30) * 10 + b - 0x30;
}

/** Where programs of 64 bits have their threads and libraries: born in 1939 or 1940, if it is a person. */
const addresses = { first: 139_637_976_727_552, last: 140_737_488_355_327 };
const isAddress = (value: string, { joints }: Shaped): boolean =>
  value.length === 15 && joints === 0 && Number(value) >= addresses.first && Number(value) <= addresses.last;

/** Thirteen digits with a wrong key behind them are none. */
function valid(value: string, found: Shaped, view: View): number | null {
  if (isAddress(value, found) && frNir(value) !== null) return check.oneDigit;
  const key = value.length === 13 ? keyBehind(view, found.end) : -1;
  if (key < 0) return frNir(value);
  return frNir(value + String(key).padStart(2, '0'));
}

export const frNirNumber = identifier({
  id: 'fr-nir',
  title: 'French social security number (NIR, INSEE number)',
  source: 'Décret n° 82-103 du 22 janvier 1982; INSEE: numéro d’inscription au répertoire (RNIPP)',
  checksum: '97 minus the rest by 97',
  shapes: [
    '999999999999999', '9-99-99-99-999-999-99', '9999999999999-99', '9-99-99-99999-999-99', '9-99-99-99-999999-99', '9-9999-99999-999-99', '9-99-99-99-99999999', '9-99-99-999-99-999-99', '999-99-99-999-999-99',
    '999999A99999999', '9-99-99-9A-999-999-99', '999999A999999-99', '9-99-99-9A999-999-99',
    '9999999999999', '9-99-99-99-999-999', '9-99-99-99999-999', '9-99-99-999-99-999', '999999A999999', '9-99-99-9A-999-999', '9-99-99-9A999-999',
  ],
  valid,
  joined: form.shaped,
  names: `nir, sécurité sociale, numéro de sécu, sécu, n° ss,
    numéro ss, num ss, numss, nss fr, numinsee, numéro carte vitale, insee+, numéro d'assuré social`,
  shared: ['social-security', 'national-id', 'lu-matricule'],
  most: (digits) => (digits === 15 ? check.twoDigits : check.oneDigitAndRange),
  near: /curit[eé][ _]soc|\bsécu\b|\bsecu\b|_secu\b|\bnir\b|_nir\b|insee|\bn°\s?ss\b|\bno ss\b|num[_ ]?ss\b|num[eé]ro[ _](?:de[ _])?s[eé]cu|carte vitale|assur[eé] social|social security|immatriculation|g00\.30\.001/,
  examples: {
    hit: [
      { text: 'Numéro de sécurité sociale : 2 69 05 49 588 157 80', at: 0.8 },
      { text: '2 55 08 14 168 025 38', at: 0.65 },
      { text: '255081416802538', at: 0.5 },
      'NIR 178061912304527',
      '1 50 02 976 12 345 70',
      '269 05 49 588 157 80',
      'nir=2690549588157',
      '2 69 05 49 588 157 (80)',
      'n° sécu: 1 85 05 2A 006 084 35',
      'nom;numéro INSEE\nMartin;255081416802538',
      '"nir": "2550814168025 38"',
    ],
    miss: [
      'db/changelog/backup-576.xml::1715753790645-28::system',
      '2 69 05 49 588 157 81',
      'NIR 269054958815737',
      '2690549588157',
      'NIR 5850578006084',
      'NIR 2 69 05 49 588 157 81',
      'timestamp 1709251200123',
    ],
  },
}); // biome-ignore format: a table
