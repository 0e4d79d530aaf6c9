import { check } from '../../confidence.ts';
import { digitAt } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { lessSuffixed } from './suffixed.ts';

/** What a digit in first, third, fifth and seventh place counts. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

/** Letter of the sum modulo 26. */
export function isTic(value: string): boolean {
  let sum = 0;
  for (let i = 0; i < 8; i += 2) sum += (odd[digitAt(value, i)] as number) + digitAt(value, i + 1);
  return sum % 26 === value.charCodeAt(8) - 0x41 && !value.startsWith('00000000');
}

/** Persons begin with 0, 9 or, since 2023, 6. */
const isPerson = (value: string): boolean => /^[069]/.test(value);

export const cyTic = identifier({
  id: 'cy-tic',
  title: 'Cypriot tax identification code of a person (TIC)',
  source: 'Τμήμα Φορολογίας: ΑΦΤ; European Commission, TIN algorithms, Cyprus',
  checksum: 'sum modulo 26, a letter',
  shapes: ['99999999A', '99999999-A', '99-999-999-A', '9999-9999-A'],
  // How the letter of the numbers since 2023 is made is not published.
  valid: (value, found, view) =>
    isTic(value)
      ? (isPerson(value) ? check.oneDigitAndRange : 0) + lessSuffixed(found, view)
      : value.startsWith('6')
        ? check.none + lessSuffixed(found, view)
        : null,
  kind: (value) => (isPerson(value) ? undefined : 'business'),
  form: 0.35,
  names: `tic+, αφτ, αριθμός φορολογικής ταυτότητας, αριθμος φορολογικης ταυτοτητας, φορολογική ταυτότητα, tax identification code, cyprus tax number, tax identity code, vergi kimlik no`,
  shared: ['tax-id', 'national-id', 'gr-afm'],
  near: /\btic\b|_tic|t\.i\.c|φπα|αφτ|α\.φ\.τ|φορολογικ|tax identi|cyprus|cypriot|\btin\b|vergi kimlik/,
  examples: {
    hit: [
      { text: 'TIC: 00123123T', at: 0.8 },
      { text: '00123123T', at: 0.5 },
      'ΑΦΤ 99652156X',
      'T.I.C. 99652156 X',
      { text: 'Αρ. ΦΠΑ: 10259033P', category: 'business' },
      'tic=00123123T',
      'Αριθμός Φορολογικής Ταυτότητας: 99652156-X',
      { text: 'TIC 10259033P', category: 'business' },
      'name;TIC\nMaria;00123123T',
      { text: 'ΑΦΤ: 60018352A', at: 0.5 },
    ],
    miss: [
      '14:33:42.336 6136 8978 E dex2oat', '99652156Y', 'TIC: 99652156Y', 'tic 00000000E', '99652156x', '60018352A'],
  },
}); // biome-ignore format: a table
