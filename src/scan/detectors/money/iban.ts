import { countrySpecs } from 'ibantools';
import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { View } from '../../engine/view.ts';
import { maskIban } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { besideIban } from './bic.ts';
import { isJoint } from './card-groups.ts';

interface Spec {
  readonly length: number;
  readonly form: RegExp;
  readonly national: ((bban: string) => boolean) | undefined;
}
const specs = new Map<string, Spec>();
for (const [country, spec] of Object.entries(countrySpecs)) {
  if (spec.chars && spec.bban_regexp)
    specs.set(country, {
      length: spec.chars,
      form: new RegExp(spec.bban_regexp),
      national: spec.bban_validation_func,
    });
}

// What the registry says of these, others have letters or digits only there: `4!c`, `16!c`, `21!c`.
for (const [country, form] of [
  ['BY', /^\w{4}\d{4}\w{16}$/],
  ['DO', /^\w{4}\d{20}$/],
  ['PK', /^[A-Z]{4}\w{16}$/],
  ['PS', /^[A-Z]{4}\w{21}$/],
] as const)
  specs.set(country, { ...(specs.get(country) as Spec), form });

/** By the two letters of the country, large or small. */
const byLetters: (Spec | undefined)[] = new Array(1024).fill(undefined);
const lettersOf = (c: number, d: number): number => ((c & 31) << 5) | (d & 31);
for (const [country, spec] of specs)
  byLetters[lettersOf(country.charCodeAt(0), country.charCodeAt(1))] = spec;

function look(view: View, at: number): void {
  const before = view.codeBefore(at);
  if (isWord(before)) return;
  // The last group of a UUID.
  if (before === 0x2d && /[\da-f]-$/i.test(view.before(at, 2))) return;
  read(view, at);
}

/** Gate: `IBANDE46...`, the word glued to its number, or a space between the country and the check digits. */
function lookWord(view: View, at: number): void {
  let from = at + 4;
  while (from - at < 8 && (view.codes[from] === 0x20 || view.codes[from] === 0x3a)) from++;
  // `IBAN: DE 46 ...`
  if (from === at + 4 || isJoint(view.codes[from + 2] as number)) read(view, from, from === at + 4 ? 2 : 3);
}

function read(view: View, at: number, head = 2): void {
  const { codes } = view;
  let i = at + head;
  if (!isDigit(codes[i] as number) || !isDigit(codes[i + 1] as number)) return;
  const spec = byLetters[lettersOf(codes[at] as number, codes[at + 1] as number)];
  if (spec === undefined) return;
  let length = 2;
  let joints = 0;
  while (length < spec.length && i < view.length) {
    const c = codes[i] as number;
    if (c < 128 && isWord(c)) length++;
    else if (isJoint(c) && isWord(codes[i + 1] as number)) joints++;
    else return;
    i++;
  }
  if (length < spec.length || isWord(codes[i] as number)) return;
  if (joints > 0 && joints > spec.length / 2) return;
  const written = view.text.slice(at, i);
  // `SA892201990 key 490999925J`
  if (joints > 0 && /[A-Z].*[a-z]/.test(written)) return;
  const plain = joints === 0 ? written : written.replace(/[^A-Za-z0-9]/g, '');
  const upper = plain.toUpperCase();
  const adds = validity(upper, spec);
  if (adds < 0) return;
  const named = view.inField('iban', at) || /iban/.test(view.before(at, 40)) ? words.label : words.none;
  // All small letters is how systems write keys and hashes; IBANs too, but seldom.
  const shape = plain === upper ? form.distinct : form.shaped;
  view.claim(iban, at, i, score(shape, adds, named));
  besideIban(view, at, i);
}

/** Poland leaves the country out: `61 1090 1014 0000 0712 1981 2874`. */
function lookPolish(view: View, run: NumberRun): void {
  if (run.digits !== 26 || run.gluedHead || run.gluedTail) return;
  // Two digits and six fours.
  if (run.count > 1 && (run.count !== 7 || run.length(0) !== 2)) return;
  const [start, end] = [run.starts[0] as number, run.ends[run.count - 1] as number];
  const adds = validity(`PL${view.text.slice(start, end).replace(/\D/g, '')}`, specs.get('PL') as Spec);
  if (adds > check.oneDigit) view.claim(iban, start, end, score(form.shaped, adds));
}

/**
 * ISO 13616: structure of the country and MOD 97-10, or -1. A check digit of the country's own that is wrong takes away:
 * banks refuse such a number, but made-up ones are written so.
 */
function validity(value: string, spec: Spec): number {
  const bban = value.slice(4);
  if (!spec.form.test(bban) || mod97(value) !== 1) return -1;
  return spec.national === undefined || spec.national(bban) ? check.twoDigits : check.oneDigit;
}

/** ISO 7064 MOD 97-10 over the number with its first four characters moved to the end. */
function mod97(value: string): number {
  let rest = 0;
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt((i + 4) % value.length);
    rest = c >= 0x41 ? (rest * 100 + c - 55) % 97 : (rest * 10 + c - 0x30) % 97;
  }
  return rest;
}

const starts = [...specs.keys()].flatMap((c) => [c, c.toLowerCase(), `${c[0]}${c[1]?.toLowerCase()}`]);

export const iban: Detector = {
  id: 'iban',
  category: 'financial',
  title: 'Bank account number (IBAN)',
  source: 'ISO 13616, IBAN registry of SWIFT; ISO 7064 MOD 97-10',
  checksum: 'ISO 7064 MOD 97-10, and the check digits of the country where it has some',
  rank: ranks.iban,
  gates: [
    { on: 'coded', letters: starts, look },
    { on: 'word', words: ['IBAN', 'Iban', 'iban'], look: lookWord },
    { on: 'number', digits: 24, look: lookPolish },
    // A field of MT940.
    { on: 'mark', marks: ['?31'], look: (view, at) => read(view, at + 3) },
  ],
  mask: maskIban,
  same: 'alphanumeric',
  examples: {
    hit: [
      'NL91 ABNA 0417 1643 00',
      'IBAN: DE89370400440532013000',
      'iban=gb82west12345698765432',
      'pay to GB82-WEST-1234-5698-7654-32, please',
      '"FR1420041010050500013M02606"',
      '(BE68 5390 0754 7034)',
      'ACC_NL91ABNA0417164300',
      'IBAN: NL91ABNA0417164300. BIC ABNANL2A',
      'IBANDE89370400440532013000',
      'IBAN: DE 89 3704 0044 0532 0130 00',
      'ibanNL91 ABNA 0417 1643 00',
      'de89 3704 0044 0532 0130 00',
      'DO62303084802814086141637114',
      'PK53SCBL00K26A1E5GI7UEKM',
      'PS57PALS4U8QK5WGJ2GZ07CL2AFEV',
      'na konto 61 1090 1014 0000 0712 1981 2874',
      '110,20260210,"61109010140000071219812874",0',
      '?30COBADEFFXXX?31DE89370400440532013000?32Anna',
    ],
    miss: [
      '0   261264 2162041677193 855272',
      'node 4715b737-ad17-4909-9629-20d1e443827c is leader',
      'ref SA892201990 key 490999925J',
      'NL92ABNA0417164300',
      'DE8937040044053201300',
      'XNL91ABNA0417164300',
      'NL91ABNA04171643001',
      'GB29 NWBK 6016',
      'IBANDE88370400440532013000',
      'IBAN12345678',
      '62 1090 1014 0000 0712 1981 2874',
    ],
  },
};
