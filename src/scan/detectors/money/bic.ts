import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord, lower } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { linkedTo, valueBefore } from '../linked.ts';
import { ranks } from '../ranks.ts';
import { isCountry } from './countries.ts';

/** Units behind a word for it, and on both sides of an IBAN, in which the code may stand. */
const MAX_GAP = 40;
const besideMost = 80;
/** A word of so many letters and digits is another number, with a code of its own. */
const otherNumber = 15;
/** Units of a field's value, with spaces and dashes. */
const longestField = 20;

const shape = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** ISO 9362: four letters of the bank, the country, two of the place, three of the branch. */
export const isBic = (value: string): boolean => shape.test(value) && isCountry(value.slice(4, 6));

const isCapital = (c: number): boolean => c >= 0x41 && c <= 0x5a;

/** The next code between `from` and `to`, as its beginning; its end is `codeEnd`. -1 where there is none. */
function nextCode(view: View, from: number, to: number): number {
  const { codes } = view;
  let i = from;
  let lines = 0;
  while (i < to) {
    const c = codes[i] as number;
    if (!isWord(c)) {
      if (c === 10 && ++lines > 1) return -1;
      i++;
      continue;
    }
    const start = i;
    while (i < view.length && i - start < otherNumber && isWord(codes[i] as number)) i++;
    const length = i - start;
    if (length >= otherNumber) return -1;
    if ((length === 8 || length === 11) && isCapital(c) && isBic(view.text.slice(start, i))) {
      codeEnd = i;
      return start;
    }
  }
  return -1;
}
let codeEnd = 0;

/** Claims the code of the bank that stands beside an IBAN, on its line or the next one. */
export function besideIban(view: View, start: number, end: number): void {
  const { text } = view;
  let at = nextCode(view, end, Math.min(view.length, end + besideMost));
  if (at < 0) {
    const from = Math.max(0, start - besideMost);
    // Not in the middle of a word.
    let i = from;
    while (i > 0 && i < start && isWord(view.codes[i - 1] as number)) i++;
    at = nextCode(view, i, start);
  }
  if (at < 0) return;
  const value = text.slice(at, codeEnd);
  // Words of eight capitals may hold a country too; another country's code has a digit or no branch.
  const own = value.slice(4, 6) === text.slice(start, start + 2).toUpperCase();
  const sure = own || /\d|XXX$/.test(value);
  view.claim(bic, at, codeEnd, score(form.shaped, sure ? 0.3 : 0));
}

const joints =
  /(?:[ /-]{0,3}(?:bics?|swift|bank identifi\w{2,6}|[ck]oo?de?s?|nr\.?|no\.?|number|nummer|adress?e?|is|id)){0,4}(?:\r?\n|[ :.=#"'([\]/-]{0,5})/iy;

const linked = linkedTo('[A-Z]{6}[A-Z\\d]{2}(?:[A-Z\\d]{3})?');
/** Digits, the branch of a head office, or places as banks write them: `FF`, `MM`, `PX`. */
const hardlyWord = /\d|X$|([^AEIOULS])\1$|SESS$/;

function lookBack(view: View, at: number): void {
  const value = valueBefore(view, at, linked);
  if (value !== null && isBic(view.text.slice(value.start, value.end)))
    view.claim(bic, value.start, value.end, score(form.shaped, words.label));
}

function lookWord(view: View, at: number): void {
  const { codes } = view;
  joints.lastIndex = at;
  joints.test(view.text);
  const from = Math.max(joints.lastIndex, at);
  if (from === at || isWord(view.codeBefore(at))) return;
  const found = isWord(view.codeBefore(from))
    ? -1
    : nextCode(view, from, Math.min(view.length, from + MAX_GAP));
  if (found < 0) {
    lookBack(view, at);
    return;
  }
  // `SWIFT DELIVERY`, `SWIFT language DEBUGGER`: words of eight capitals hold a country, too.
  const distinct = hardlyWord.test(view.text.slice(found, codeEnd));
  const named = found === from && !(from - at === 6 && lower(codes[at] as number) === 0x73);
  view.claim(
    bic,
    found,
    codeEnd,
    score(form.shaped, named || (distinct && found === from) ? words.label : distinct ? 0.1 : -0.1),
  );
}

function lookField(view: View, field: Field): void {
  if (field.end - field.start > longestField) return;
  const plain = view.text.slice(field.start, field.end).replace(/[ -]/g, '').toUpperCase();
  if (isBic(plain)) view.claim(bic, field.start, field.end, score(form.shaped, words.label));
}

export const bic: Detector = {
  id: 'bic',
  category: 'business',
  title: 'Bank identifier code (BIC, SWIFT)',
  source: 'ISO 9362; ISO 3166-1',
  words: 'BIC, SWIFT, an IBAN beside it',
  names: `bic+, bicfi, bic code, swift+, swift code, swift address, bank identifier code,
    bic de la banque`,
  rank: ranks.business,
  gates: [
    {
      on: 'word',
      words: ['bic', 'swift', 'bank identifi'],
      anyCase: true,
      look: lookWord,
    },
    { on: 'field', fields: ['bic'], look: lookField },
  ],
  mask: (value) => maskTail(value, 4),
  same: 'alphanumeric',
  examples: {
    hit: [
      { text: 'BIC: DEUTDEFF', at: 0.8 },
      'SWIFT code ABNANL2A',
      'bic=deutdeff500',
      '"swiftCode": "BNPAFRPPXXX"',
      'IBAN DE89 3704 0044 0532 0130 00 COBADEFF',
      'IBAN: NL91ABNA0417164300\nABNANL2AXXX',
      'iban;bic\nNL91ABNA0417164300;ABNANL2A',
      'BIC/SWIFT: NWBKGB2L',
      'INGBNL2A NL91ABNA0417164300',
      'SWIFT DEUTDEFF',
      'bank identifier code DEUTDEFF',
      'ABNANL2A is our BIC',
      'BIC-kood: UNCRBGSF',
      '<BICFI>UNCRBGSF</BICFI>',
      'BIC\nUNCRBGSF',
      'Bank identification code: UNCRBGSF',
    ],
    miss: [
      'DEUTDEFF',
      'a SWIFT TRANSFER',
      'BIC: DEUTZZFF',
      'the swift programming language',
      'BIC: DEUTDEFF50',
      'TRANSFER NL91ABNA0417164300',
      'swift proxy-server: STDERR',
      'SWIFT DELIVERY',
      'Swift\nDELIVERY',
      'SWIFT language DEBUGGER',
    ],
  },
};
