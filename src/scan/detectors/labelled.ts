import type { Category } from '../../model/finding.ts';
import { form, score, words } from '../confidence.ts';
import type { Detector, Hit } from '../detector.ts';
import { isDigit, isWord } from '../engine/classes.ts';
import type { Field, FieldId } from '../engine/fields.ts';
import type { View } from '../engine/view.ts';
import { maskTail } from '../mask.ts';
import { isDay } from './digits.ts';
import { ranks } from './ranks.ts';

/** One way a value is written. */
export interface Writing {
  /** Letters in any case unless `valid` says otherwise; bounded; without guards, those are added. */
  readonly like: RegExp;
  /** What the form says: digits only about `form.bare`, letters and digits `form.shaped`. */
  readonly form: number;
  /** What check digits add, or null where they say no. `value`: capitals and digits, without joints. */
  readonly valid?: (value: string, written: string) => number | null;
}

/** A value whose form others have as well: only a label, field or word beside it tells what it is. */
export interface Labelled {
  readonly id: string;
  readonly country?: string;
  readonly title: string;
  readonly source: string;
  readonly checksum?: string;
  /** Default: `national-id`. */
  readonly category?: Category;
  /** How columns, keys and labels are called; nobody else's names. */
  readonly names: string;
  /** Fields of several detectors that may hold it. */
  readonly shared?: readonly FieldId[];
  /** How labels in a text begin, small letters, three characters or more: the `word` gate. */
  readonly stems: readonly string[];
  /** The first that fits is taken. */
  readonly writings: readonly Writing[];
  /** Published specimens: capitals and digits, without joints. */
  readonly specimens?: readonly string[];
  readonly rank?: number;
  readonly examples: { readonly hit: readonly Hit[]; readonly miss: readonly string[] };
}

/** UTF-16 units from the beginning of a label to the value behind it, and from a value to the label behind it. */
const reachAhead = 56;
const reachBack = 28;
/** Units of a label that is followed by the end of its line; the value stands on the next. */
const labelMost = 32;
/** What a value says that stands some words away from the label. */
const apart = 0.3;

/** Between a label and its value: the word for a number, `is`, signs. */
const tail =
  /^[\p{L}'’-]{0,24}(?:[\s:=#.,"'`(_*/\\–—-]|n[°ºo]\.?(?=[\s:])|no|nr|num|numbers?|nummer|numer|numero|número|numéro|nombor|numru|numurs|numeris|numri|číslo|číslom|broj|szám|száma|номер|αριθμός|αρ|uimhir|id|is|ist|est|es|è|jest|je|är|er|on|of|reads|value|code|key|card|document|kaart|carte|karte|karta)*$/iu;
const linking = /(?:^|\s)(?:is|was|as|ist|war|als|est|es|era|è|jest|je|är|er|on|în|este|com[eo])\s|^\s?[([]/u;

const stops = new Uint8Array(128);
for (const c of ';|{}?&@<>\\$%[') stops[c.charCodeAt(0)] = 1;

const guard = '(?![\\p{L}\\d_]|[-./]\\d|[.:]\\d)';

/** A detector that looks where a label stands, and at the values of its fields. */
export function labelled(spec: Labelled): Detector {
  const { writings } = spec;
  const guarded = (source: string) => new RegExp(`(?:${source})${guard}`, 'iuy');
  // One question for most tokens; each writing by itself where the check digits of the first say no.
  const any = guarded(writings.map(({ like }) => like.source).join('|'));
  const each = writings.map(({ like }) => guarded(like.source));
  const specimens = new Set(spec.specimens);

  /** Claims the value at `at`; answers its end, or -1 where none stands there. */
  const take: Take = (view, at, adds, direct, endMost) => {
    if (matchAt(any, view, at) === null) return -1;
    for (let k = 0; k < writings.length; k++) {
      const match = matchAt(each[k] as RegExp, view, at);
      if (match === null || at + match[0].length > endMost) continue;
      const { form: shape, valid } = writings[k] as Writing;
      const written = match[0];
      const value = written.replace(/[^\p{L}\d]/gu, '').toUpperCase();
      const more = valid === undefined ? 0 : valid(value, written);
      if (more === null || (!direct && isDate(value))) continue;
      const end = at + written.length;
      if (specimens.has(value)) view.claim(detector, at, end, score(form.certain), 'test-data');
      else view.claim(detector, at, end, score(shape, more, adds));
      return end;
    }
    return -1;
  };

  const look = (view: View, at: number): void => {
    if (ahead(view, at, take)) return;
    back(view, at, take);
  };

  const lookField = (view: View, field: Field): void => {
    const adds = field.id === spec.id ? words.label : words.shared + 0.05;
    if (field.end - field.start <= reachAhead) take(view, field.start, adds, true, field.end);
  };

  const detector: Detector = {
    id: spec.id,
    category: spec.category ?? 'national-id',
    ...(spec.country === undefined ? {} : { country: spec.country }),
    title: spec.title,
    source: spec.source,
    ...(spec.checksum === undefined ? {} : { checksum: spec.checksum }),
    names: spec.names,
    words: spec.stems.slice(0, 5).join(', '),
    rank: spec.rank ?? ranks.paper,
    gates: [
      { on: 'word', words: spec.stems, anyCase: true, look },
      { on: 'field', fields: [spec.id, ...(spec.shared ?? [])], look: lookField },
    ],
    mask: (value) => maskTail(value, 2),
    same: 'alphanumeric',
    examples: spec.examples,
  };
  return detector;
}

function matchAt(pattern: RegExp, view: View, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(view.text);
}

type Take = (view: View, at: number, adds: number, direct: boolean, endMost: number) => number;

/** Tokens with digits between a label and its value. */
const MAX_STRANGE = 2;

/** The first value behind the label that begins at `at`, on its line or alone on the next. */
function ahead(view: View, at: number, take: Take): boolean {
  const { codes } = view;
  const stop = Math.min(view.length, at + reachAhead);
  let broken = false;
  let strange = 0;
  let i = at;
  while (i < stop) {
    const c = codes[i] as number;
    if (isWord(c)) {
      const end = wordEnd(codes, i);
      if (i > at && isFirst(codes, i) && isLikely(codes, i, end)) {
        const direct = tail.test(view.text.slice(at, i));
        if ((direct || !broken) && take(view, i, direct ? words.label : apart, direct, view.length) > 0)
          return true;
        if (++strange > MAX_STRANGE) return false;
      }
      i = end;
      continue;
    }
    if (c === 10 || c === 13) {
      if (broken || i - at > labelMost) return false;
      broken = true;
      if (c === 13 && codes[i + 1] === 10) i++;
    } else if (c < 128 && stops[c] === 1) return false;
    else if (isSentenceEnd(codes, i, c)) return false;
    i++;
  }
  return false;
}

/** Longest value and label, in letters and digits without anything between. */
const LONGEST_WORD = 48;
function wordEnd(codes: Uint16Array, at: number): number {
  let i = at + 1;
  while (i - at < LONGEST_WORD && isWord(codes[i] as number)) i++;
  return i;
}

/** Digits stand in the word, or behind it where it is as short as a series: `AB 123456`. */
function isLikely(codes: Uint16Array, from: number, end: number): boolean {
  if (end - from > 4) return hasDigit(codes, from, end);
  return isDigit(codes[end + 1] as number) && !isWord(codes[end] as number);
}

/** A full stop, a space and a capital: what follows is about something else, unless the stop ends `No.` or the like. */
function isSentenceEnd(codes: Uint16Array, i: number, c: number): boolean {
  if (c === 0x2c) return codes[i + 1] === 0x22;
  if (c !== 0x2e || codes[i + 1] !== 0x20) return false;
  return i > 3 && isWord(codes[i - 3] as number) && isWord(codes[i - 4] as number);
}

/** The last value before the label, joined to it by `is` or a bracket: `C01X00T47 is my passport number`. */
function back(view: View, at: number, take: Take): void {
  const { codes } = view;
  const from = view.lineFrom(at, reachBack + 20);
  for (let i = at - 1; i >= from; i--) {
    const c = codes[i] as number;
    if (c < 128 && stops[c] === 1) return;
    if (!isWord(c) || !isFirst(codes, i)) continue;
    let end = i;
    while (end < at && (isWord(codes[end] as number) || isDigit(codes[end + 1] as number))) end++;
    if (at - end > reachBack || !hasDigit(codes, i, end)) continue;
    if (linking.test(view.text.slice(end, at))) take(view, i, apart, false, at);
    return;
  }
}

/** A token begins at `i`: nothing that belongs to it stands before. */
function isFirst(codes: Uint16Array, i: number): boolean {
  const before = i > 0 ? (codes[i - 1] as number) : 0;
  if (isWord(before) || before === 0x5f) return false;
  return !((before === 0x2e || before === 0x2d || before === 0x2f) && isDigit(codes[i - 2] as number));
}

function hasDigit(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDigit(codes[i] as number)) return true;
  return false;
}

/** Eight digits that are a day: `20270512`, `12052027`. */
function isDate(value: string): boolean {
  if (!/^\d{8}$/.test(value)) return false;
  const n = (from: number, to: number) => Number(value.slice(from, to));
  const year = n(0, 4);
  if (year > 1899 && year < 2100 && isDay(year, n(4, 6), n(6, 8))) return true;
  const last = n(4, 8);
  return last > 1899 && last < 2100 && (isDay(last, n(2, 4), n(0, 2)) || isDay(last, n(0, 2), n(2, 4)));
}
