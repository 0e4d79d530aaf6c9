import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { isMedical } from './medical.ts';

/** Units behind the word, and between two codes; and how many codes of one list. */
const REACH = 56;
const GAP = 48;
const MOST = 24;

/** A letter, two digits (or a digit and A or B), and up to four characters behind a dot; a marker may follow. */
const code = /[A-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4}|\.-)?[†*+!]?(?![A-Za-z0-9_]|\.\d|-\d)/y;
/** Without the dot, as billing systems store it. */
const plain = /^[A-Z]\d[0-9AB][0-9A-Z]{0,4}[†*+!]?(?:\s?[GVAZRLB]){0,2}$/;
const name =
  /(?:sid\/icd-10(?:-[cg]m)?|(?:ICD|CIM|CIE|CID|MKB|MKN|BNO|TLK|SSK|RHK|МКБ)[ -]?(?:10|11)?(?:[ -]?(?:GM|CM|WHO|SE|FI|AM|CA))?|Diagnostic|[Dd]iagnos(?:is|es|en?|er|e[- ]?codes?|tico|i)?|DIAGNOS[EI]S?|[Dd]iagn[óo]stico|[Dd]iagn[óo]z[ae]|[Rr]ozpoznanie|[Dd]iagnoosi?|Dg\.?|[Dd][Xx]|Διάγνωση|[Дд]иагноза|[Dd]ijagnoza|[Dd]iagnozė)(?![\p{L}])/uy;

/** Index of the next code between `from` and `to`, or -1; it ends at `code.lastIndex`. */
function nextCode(view: View, from: number, to: number, isRecord = false): number {
  const { codes } = view;
  for (let i = from; i < to; i++) {
    const c = codes[i] as number;
    if (c === 10 && !isRecord) return -1;
    if (c < 0x41 || c > 0x5a || !isDigit(codes[i + 1] as number)) continue;
    const before = view.codeBefore(i);
    if (isWord(before) || (before < 128 && joined.includes(String.fromCharCode(before)))) continue;
    code.lastIndex = i;
    if (code.test(view.text)) return i;
  }
  return -1;
}
const joined = '.#_/-';

/** Where codes were looked for last, so that `ICD ICD ICD ...` reads its list once. */
let stamp = 0;
let seen = 0;

function claimAll(view: View, from: number, reach: number, dotted: boolean, isRecord: boolean): boolean {
  if (stamp !== view.stamp) seen = 0;
  stamp = view.stamp;
  let least = Math.max(from, seen);
  let found = false;
  for (let n = 0; n < MOST; n++) {
    const to = Math.min(view.length, n === 0 ? from + reach : least + GAP);
    const at = nextCode(view, least, to, isRecord);
    if (at < 0) break;
    least = code.lastIndex;
    if (dotted && view.codes[at + 3] !== 0x2e && !isAlone(view, from, at) && !isInBrackets(view, from, at))
      continue;
    view.claim(icd10, at, least, score(form.bare, words.near));
    found = true;
  }
  if (found) seen = least;
  return found || least > from;
}

/** `Diagnosis: I10`: three characters right behind a colon, and nothing behind them. */
function isAlone(view: View, from: number, at: number): boolean {
  const { codes } = view;
  if (at - from > 3 || codes[from] !== 0x3a) return false;
  const after = codes[at + 3] as number;
  // `Dx: I10 Essential hypertension`
  if (after === 0x20) return isMedical(view.text.slice(at + 3, at + GAP));
  return after === 0 || after === 10 || after === 13 || after === 0x2c || after === 0x3b || after === 0x2e;
}

/** `Diagnosis: Hypertension (I10)` */
const isInBrackets = ({ codes, text }: View, from: number, at: number): boolean =>
  codes[at - 1] === 0x28 && codes[at + 3] === 0x29 && isMedical(text.slice(from, at));

/** `(ICD-10)` behind the code. */
const behind =
  /(?<![A-Za-z0-9.#_/-])([A-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})?)[†*+!]?[ \t]{0,2}[-–,;:([]{0,2}[ \t]{0,2}$/;

function lookWord(view: View, at: number): void {
  if (isWord(view.codeBefore(at)) || view.codeBefore(at) === 0x5f) return;
  name.lastIndex = at;
  const match = name.exec(view.text);
  if (match === null) return;
  const kind = match[0].charCodeAt(1);
  // `ICD` is named; a diagnosis is a word of machines too: codes with a dot only, and near.
  const isRecord = match[0].startsWith('s');
  const named = (kind >= 0x41 && kind <= 0x5a && !/^DIAG/.test(match[0])) || kind === 0x41a || isRecord;
  if (claimAll(view, at + match[0].length, named ? REACH : 24, !named, isRecord) || !named) return;
  const from = view.lineFrom(at, 24);
  const before = behind.exec(view.text.slice(from, at));
  if (before !== null) {
    const start = from + before.index;
    view.claim(icd10, start, start + (before[1] as string).length, score(form.bare, words.near));
  }
}

function lookField(view: View, field: Field): void {
  const end = Math.min(field.end, field.start + 96);
  const value = view.text.slice(field.start, end);
  if (plain.test(value.replace(/\.$/, '')))
    view.claim(icd10, field.start, end, score(form.bare, words.label));
  else claimIn(view, field.start, end);
}

/** How far values of fields were read: one may begin inside another. */
const read = { stamp: 0, to: 0 };

function claimIn(view: View, from: number, end: number): void {
  if (read.stamp !== view.stamp) read.to = 0;
  read.stamp = view.stamp;
  let at = nextCode(view, Math.max(from, read.to), end);
  for (let n = 0; n < MOST && at >= 0; n++) {
    read.to = code.lastIndex;
    view.claim(icd10, at, read.to, score(form.bare, words.label));
    at = nextCode(view, read.to, end);
  }
}

export const icd10: Detector = {
  id: 'icd-10',
  category: 'special',
  title: 'Code of a disease (ICD-10)',
  source:
    'WHO, ICD-10 (2019), volume 2; national editions ICD-10-GM (BfArM), CIM-10 FR (ATIH), ICD-10-CM (CDC): beside its name, a diagnosis or in a field',
  words: 'ICD-10, diagnosis, CIM-10',
  names: `icd, icd-10, icd code, icd-10 code, icd-10-gm, icd-10-cm, diagnosis code, diagnosis codes, dx code, diagnoseschlüssel, diagnosecode, diagnosenummer, icd-schlüssel, icd-kode, icd-koodi, icd kód,
    cim-10, code cim, code diagnostic, cie-10, código cie, código diagnóstico, cid-10, código cid, mkn-10, kód mkn, mkch-10, kód mkch, mkb-10, šifra mkb, bno, bno-10, bno kód, tlk-10, tlk kodas, ssk-10, rhk-10, rhk kood, мкб-10, мкб код, kod rozpoznania, codice diagnosi, diagnosekode, diagnoskod, diagnoosikood`,
  rank: ranks.special + 1,
  gates: [
    { on: 'field', fields: ['icd-10'], look: lookField },
    {
      on: 'word',
      words: 'icd|cim-10|cim 10|cie-10|cie 10|cid-10|mkb-10|mkn-10|bno|tlk-10|ssk-10|rhk-10|мкб|sid/icd-10|diagnos|diagnós|diagnoz|diagnóz|rozpoznanie|diagnoos|dg.|dg:|dx:|dx |διάγνωση|диагноза|dijagnoza'.split('|'),
      anyCase: true,
      look: lookWord,
    },
  ], // biome-ignore format: a table
  mask: (value) => `${value.slice(0, 1)}••`,
  same: 'alphanumeric',
  examples: {
    hit: [
      { text: 'ICD-10: E11.9', at: 0.7 },
      'Dx: I10 Essential hypertension',
      'Diagnos: F32.9 Depressiv episod',
      'Pacient 7, BNO kód: E1190.',
      'Diagnosen: F32.1 G, I10.90 G',
      '"icd10": "J45909"',
      'patient;icd;datum\n7;C50.9;12-03-2024',
      'F32.1 (ICD-10)',
      'CIM-10 : F20.0',
      'Kod ICD-10: M54.5',
      'Diagnosis: G40.2 since 2019',
      'МКБ-10: I10',
      'Diagnosis: I10',
      'Diagnosis: Hypertension (I10)',
      'dx: E11.9',
      'diagnosis_code=S52.521A',
      '{"system": "http://hl7.org/fhir/sid/icd-10", "code": "E10.9"}',
      '"system": "http://hl7.org/fhir/sid/icd-10",\n  "code": "G20",\n  "display": "Parkinson"',
    ],
    miss: [
      'E11.9',
      'see section A10.1 of the manual',
      'diagnostic A12.3 was written',
      'ICD-10 is a classification of the WHO',
      'ICD loader 2.3.1 (Khronos)',
      'ECU diagnosis P0420',
      'icd: null',
      'Diagnosis: B12 of the board',
      'Diagnosis: bad capacitor (C12)',
    ],
  },
};
