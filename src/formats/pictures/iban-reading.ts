import type { Word } from './lines.ts';
import { digitOf, labelBefore, letterOf } from './words.ts';

/** What follows country and check digits (SWIFT, IBAN registry): so many digits (n), capital letters (a), either (c). */
const structures: Readonly<Record<string, string>> = {
  AD: '8n12c',
  AT: '16n',
  BE: '12n',
  BG: '4a6n8c',
  CH: '5n12c',
  CY: '8n16c',
  CZ: '20n',
  DE: '18n',
  DK: '14n',
  EE: '16n',
  ES: '20n',
  FI: '14n',
  FR: '10n11c2n',
  GB: '4a14n',
  GR: '7n16c',
  HR: '17n',
  HU: '24n',
  IE: '4a14n',
  IS: '22n',
  IT: '1a10n12c',
  LI: '5n12c',
  LT: '16n',
  LU: '3n13c',
  LV: '4a13c',
  MC: '10n11c2n',
  MT: '4a5n18c',
  NL: '4a10n',
  NO: '11n',
  PL: '24n',
  PT: '21n',
  RO: '4a16c',
  SE: '20n',
  SI: '15n',
  SK: '20n',
  SM: '1a10n12c',
};

const classesOf = (country: string): string => {
  const structure = structures[country] ?? '';
  let classes = 'aann';
  for (const [, count, kind] of structure.matchAll(/(\d+)([nac])/g))
    classes += (kind ?? '').repeat(Number(count));
  return classes;
};

/** ISO 13616: the rest by 97 of the number with its first four signs behind. */
function holds(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Digits that OCR takes for one another, the most frequent first: a zero with a point or a stroke in it is read as many. */
const alike: Readonly<Record<string, string>> = {
  '0': '698',
  '1': '74',
  '2': '7',
  '3': '89',
  '4': '91',
  '5': '6389',
  '6': '058',
  '7': '12',
  '8': '0396',
  '9': '0845',
};

export interface IbanReading {
  /** Words of the line that it takes the place of: from, and how many. */
  readonly from: number;
  readonly words: readonly Word[];
  /** The checksum holds by taking letters for digits and digits for letters alone; otherwise a digit was guessed. */
  readonly sure: boolean;
}

/** The IBANs of a line that were misread and hold once put right. */
export function misreadIbans(line: readonly Word[]): IbanReading[] {
  const found: IbanReading[] = [];
  for (let i = 0; i < line.length; i++) {
    const reading = readAt(line, i);
    if (!reading) continue;
    found.push(reading);
    i += reading.words.length - 1;
  }
  return found;
}

/** Signs of an IBAN, at most; one more may have been made up. */
const longest = 35;

function readAt(line: readonly Word[], i: number): IbanReading | null {
  const first = (line[i] as Word).text.replace(/^(?:IBAN[:.;])?[[|({]{0,2}/i, '');
  const country = (letterOf(first[0] ?? '') ?? '') + (letterOf(first[1] ?? '') ?? '');
  if (!(country in structures) || digitOf(first[2] ?? '') === null || digitOf(first[3] ?? '') === null)
    return null;
  const classes = classesOf(country);
  let signs = '';
  for (let j = i; j < line.length && signs.length < longest; j++) {
    const word = line[j] as Word;
    signs += (j === i ? first : word.text).replace(/[\t.,;:]+$/, '');
    const over = signs.length - classes.length;
    if (over === 0 || over === 1) {
      const mended = over === 0 ? mend(signs, classes) : mendLonger(signs, classes);
      if (mended)
        return { from: i, words: spread(line.slice(i, j + 1), first, signs, mended.iban), sure: mended.sure };
    }
    if (word.text.endsWith('\t') || over > 0) break;
  }
  return null;
}

/** Null where it held already, or does not hold however it is read. */
function mend(signs: string, classes: string): { iban: string; sure: boolean } | null {
  let iban = '';
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i] as string;
    const kind = classes[i];
    const meant =
      kind === 'n'
        ? digitOf(sign)
        : kind === 'a'
          ? letterOf(sign)
          : /[A-Z0-9]/i.test(sign)
            ? sign.toUpperCase()
            : digitOf(sign);
    if (meant === null) return null;
    iban += meant;
  }
  if (holds(iban)) return iban === signs ? null : { iban, sure: true };
  for (let i = 2; i < iban.length; i++)
    for (const other of alike[iban[i] as string] ?? '') {
      const guess = iban.slice(0, i) + other + iban.slice(i + 1);
      if (holds(guess)) return { iban: guess, sure: false };
    }
  return null;
}

/** One sign too many was read: a letter among digits, or any. */
function mendLonger(signs: string, classes: string): { iban: string; sure: boolean } | null {
  for (let i = 2; i < signs.length; i++) {
    const shorter = signs.slice(0, i) + signs.slice(i + 1);
    const fits = [...shorter].every((sign, at) => (classes[at] === 'n' ? /\d/ : /[A-Z0-9]/).test(sign));
    if (fits && holds(shorter)) return { iban: shorter, sure: false };
  }
  return null;
}

/** The number on the words it came from, or all on the first one where it has become shorter. */
function spread(words: readonly Word[], first: string, signs: string, iban: string): Word[] {
  if (signs.length !== iban.length)
    return words.map((word, i) => ({ ...word, text: i === 0 ? iban : '' })).slice(0, 1);
  let at = 0;
  return words.map((word, i) => {
    const text = i === 0 ? first : word.text;
    const rest = /[\t.,;:]+$/.exec(text)?.[0] ?? '';
    const length = text.length - rest.length;
    at += length;
    const before = i === 0 ? word.text.slice(0, word.text.length - first.length) : '';
    return { ...word, text: before + iban.slice(at - length, at) + rest };
  });
}

/** A guessed number as a line of its own, with its label. */
export const asOwnLine = (line: readonly Word[], { from, words }: IbanReading): Word[] => [
  ...labelBefore(line, from),
  ...words,
];
