import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isLetter, isWord } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { isShortDay } from '../digits.ts';
import { identifier, lessSmall } from '../identifier.ts';

/** What the letters A to Z count in odd places, the digits like A to J. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const months = 'ABCDEHLMPRST';
/** Where two people would have the same code, digits become letters, from the right: L for 0 to V for 9. */
const omocodes = 'LMNPQRSTUV';

const places = /^[A-Z]{6}[\dL-NP-V]{2}[ABCDEHLMPRST][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/;
/** A surname or name gives consonants, then vowels, then X. */
const unlikely = /^(?:...)?(?:.?[AEIOU][B-DF-HJ-NP-TV-WYZ]|X[AEIOU]?X)/;

const digitsOf = (value: string, from: number, to: number): number =>
  Number(value.slice(from, to).replace(/[L-V]/g, (c) => String(omocodes.indexOf(c))));

/** Sixteen capitals and digits: places, day of birth (40 more for women) and check letter. */
export function isCodiceFiscale(value: string): boolean {
  if (!places.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const c = value.charCodeAt(i);
    const worth = c < 0x41 ? c - 0x30 : c - 0x41;
    sum += i % 2 === 0 ? (odd[worth] as number) : worth;
  }
  if (sum % 26 !== value.charCodeAt(15) - 0x41) return false;
  const day = digitsOf(value, 9, 11);
  const month = months.indexOf(value[8] as string) + 1;
  return isShortDay(digitsOf(value, 6, 8), month, day > 40 ? day - 40 : day) && digitsOf(value, 12, 15) > 0;
}

/** Places of birth begin with A to M, or Z abroad. */
const isUsual = (value: string): boolean => !unlikely.test(value) && /[A-MZ]/.test(value[11] as string);

const base = identifier({
  id: 'it-codice-fiscale',
  title: 'Italian tax code (codice fiscale)',
  source: 'D.M. 12 marzo 1974; D.M. 23 dicembre 1976 (omocodia); Agenzia delle Entrate',
  checksum: 'sums of odd and even places, modulo 26, a letter',
  shapes: ['AAAAAA99AXXAXXXA'],
  valid: (value, found, view) =>
    isCodiceFiscale(value)
      ? (isUsual(value) ? check.twoDigits : check.oneDigitAndRange) + lessSmall(found, view)
      : null,
  form: form.distinct,
  names: `codice fiscale, codicefiscale, cod. fiscale, codfiscale, cod. fisc., codfisc, cod fisc, cf, c. fiscale, codice fiscale cliente, codice fiscale richiedente, codice fiscale/p.iva,
    cf/p.iva, italian tax code, italian fiscal code, codice assistito`,
  shared: ['tax-id', 'national-id', 'social-security'],
  near: /fiscale|cod[._ ]{0,2}fisc|fiscal code|\bc\.f\.|\bcf\b|tax code|tessera sanitaria/,
  specimens: ['RSSMRA85T10A562S'],
  shown: 1,
  examples: {
    hit: [
      { text: 'Codice fiscale: RSSMRA85T10A562S', category: 'test-data', at: 0.8 },
      { text: 'DMLPRY77D15H501F', at: 0.8 },
      { text: 'DML PRY 77D15 H501F', at: 0.7 },
      'cliente DML-PRY-77D15-H501F, Roma',
      'DMLPRY 77D15 H501F',
      { text: 'Codice Fiscale DML PRY 77D15 H501F', at: 0.8 },
      'Codice fiscale\nDML PRY 77D15 H501F',
      'il codice fiscale del cliente è DML PRY 77D15 H501F',
      'cf=dmlpry77d15h501f',
      '"codiceFiscale":"DMLPRY77D15H50MX"',
      'Codice fiscale: DMLPRYTTDMRHRLMS',
      'cognome;codice fiscale\nDI MALO;DMLPRY77D15H501F',
    ],
    miss: [
      'DMLPRY77D15H501G',
      'Codice fiscale: DMLPRY77D15H501A',
      'DMLPRY77F15H501F',
      'XDMLPRY77D15H501F',
      'DML PRY 77D15 H501G',
      'dml pry 77d15 h501f',
      'codice fiscale 12345678901',
      'CF: INTERNATIONALIZE',
    ],
  },
});

/** In groups, or without a digit left: no shape stops there, but the label does. */
const written =
  /[A-Z]{3}[ .-]?[A-Z]{3}[ .-]?[\dL-V]{2}[ .-]?[A-T][ .-]?[\dL-V]{2}[ .-]?[A-Z][\dL-V]{3}[ .-]?[A-Z]/iy;
/** Units behind a word of the label in which the code begins. */
const GAP = 32;
const SHORT_GAP = 8;

/** False where no code stands at `start`. */
function at(view: View, start: number, adds: number): boolean {
  const { codes } = view;
  if (!isLetter(codes[start + 1] as number) || !isLetter(codes[start + 2] as number)) return false;
  written.lastIndex = start;
  const match = written.exec(view.text);
  if (match === null || isWord(codes[start + match[0].length] as number)) return false;
  const value = match[0].replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  if (!isCodiceFiscale(value)) return false;
  const specimen = value === 'RSSMRA85T10A562S' ? 'test-data' : undefined;
  view.claim(itCodiceFiscale, start, start + match[0].length, score(form.distinct, adds), specimen);
  return true;
}

const lookField = (view: View, field: Field): void => {
  if (field.end - field.start >= 16) at(view, field.start, words.shared);
};

/** `codice fiscale DML PRY ...`: the gate opens at the word, the code begins soon. */
const lookWord = (view: View, word: number): void => lookBehind(view, word, GAP);
const lookLetters = (view: View, word: number): void => lookBehind(view, word, SHORT_GAP);

function lookBehind(view: View, word: number, gap: number): void {
  const { codes } = view;
  const stop = Math.min(view.length, word + gap);
  for (let i = word; i < stop; i++) {
    const c = codes[i] as number;
    const begins = isLetter(c) && i > word && !isWord(codes[i - 1] as number);
    if (begins && at(view, i, words.near)) return;
  }
}

/** Letters of the names before the year in `RSSMRA 85T10 A562S`. */
const NAMES = 6;

/** In the groups it is usually written in, with nothing around: the gate opens at the year. */
function lookGroups(view: View, { start, end }: Shaped): void {
  const { codes } = view;
  const joint = codes[start - 1];
  const second = codes[start - 5] === joint ? 1 : 0;
  const from = start - 1 - NAMES - second;
  if (from < 0 || (from > 0 && isWord(codes[from - 1] as number))) return;
  if (codes[end - 6] !== joint) return;
  for (let i = from; i < end; i++) if ((codes[i] as number) > 0x5a) return;
  at(view, from, check.oneDigitAndRange);
}

export const itCodiceFiscale: Detector = {
  ...base,
  gates: [
    ...base.gates,
    { on: 'shape', shapes: ['99A99-A999A'], look: lookGroups },
    { on: 'field', fields: ['it-codice-fiscale', 'tax-id', 'national-id'], look: lookField },
    { on: 'word', words: ['fisc'], anyCase: true, look: lookWord },
    { on: 'word', words: ['C.F.', 'CF ', 'CF\n', 'CF\r'], look: lookLetters },
  ],
};
