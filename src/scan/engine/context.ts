import { words } from '../confidence.ts';
import { isDigit, isLineEnd, isWord, tableOf } from './classes.ts';
import type { FieldId } from './fields.ts';
import { isNumbered } from './numbered.ts';
import { spokenFields } from './spoken.ts';
import { askStems, seeStems } from './stem-hits.ts';
import type { Words } from './stems.ts';
import { type View, wordsAfter } from './view.ts';

/**
 * What the surroundings of `start`..`end` say for a detector: `label` where its field holds the place; `shared` where a
 * field does that several detectors share, or `label` where that is called by a word of its own; `near` where its words
 * stand on the same line, or alone on the line above; `spoken` where words for a shared field do; `against` where the
 * label right before names something else.
 */
export function surroundings(
  view: View,
  start: number,
  end: number,
  field: FieldId | null,
  near: Words,
  shared: readonly FieldId[] = [],
): number {
  if (field !== null && view.inField(field, start)) return words.label;
  for (let i = 0; i < shared.length; i++)
    if (view.inField(shared[i] as FieldId, start))
      return near.test(view.calledAt(start)) ? words.label : words.shared;
  askAround(view, start, end, near);
  if (!near.wasSeen() && !isAnySeen(shared)) return isNumbered(view, start) ? words.against : words.none;
  if (isNumbered(view, start)) {
    const from = phraseFrom(view, start);
    if (holds(view, near, from, start)) return words.near;
    return isSpoken(view, shared, view.lineFrom(start, start - from), start) ? words.spoken : words.against;
  }
  if (holds(view, near, view.lineFrom(start), start)) return words.near;
  if (holds(view, near, end, partEnd(view, end))) return words.near;
  if (isNamedAbove(view, start, near)) return words.near;
  const isSaid =
    isSpoken(view, shared, view.lineFrom(start), start) ||
    (shared.length > 0 && labelAbove(view, start) && isSpoken(view, shared, above.from, above.end));
  return isSaid ? words.spoken : words.none;
}

/** Whether words of a pattern stand before a value, so close that they introduce it. */
export const isIntroduced = (view: View, start: number, near: Words): boolean =>
  holds(view, near, view.lineFrom(start, INTRODUCTION), start);

/** Whether words for one of the fields stand there, `national id 123`, where no colon makes them a label. */
function isSpoken(view: View, fields: readonly FieldId[], from: number, to: number): boolean {
  for (let i = 0; i < fields.length; i++) {
    const spoken = spokenFields.get(fields[i] as FieldId);
    if (spoken !== undefined && holds(view, spoken, from, to)) return true;
  }
  return false;
}

function isAnySeen(fields: readonly FieldId[]): boolean {
  for (let i = 0; i < fields.length; i++) if (spokenFields.get(fields[i] as FieldId)?.wasSeen()) return true;
  return false;
}
for (const spoken of spokenFields.values()) spoken.beAsked();

/** Units of a line above that can be a label, and of white space before the value. */
const labelMost = 64;
const indentMost = 32;
/** Units of an answer before its value. */
const answerMost = 40;
const isAsked = (codes: Uint16Array, begin: number): boolean =>
  begin > 3 && codes[codes[begin - 2] === 13 ? begin - 3 : begin - 2] === 0x3f;

/** A form prints the label on a line of its own, and the value on the next: whether there is one, and in `above` where it begins and ends. */
function labelAbove(view: View, start: number): boolean {
  const { codes } = view;
  let i = start;
  while (i > 0 && start - i < 2 && isOpening(codes[i - 1] as number)) i--;
  while (i > 0 && start - i < indentMost && isBlank(codes[i - 1] as number)) i--;
  if (i > 0 && isOpening(codes[i - 1] as number)) i--;
  while (i > 0 && start - i < indentMost && isBlank(codes[i - 1] as number)) i--;
  // `<th>EGN</th>`, and on the next line `<td>6101057509</td>`
  if (i > 0 && codes[i - 1] === 0x3e) {
    while (i > 0 && start - i < labelMost && codes[i] !== 0x3c && !isLineEnd(codes[i - 1] as number)) i--;
    while (i > 0 && start - i < labelMost + indentMost && isBlank(codes[i - 1] as number)) i--;
  }
  const { lineStart, lineAbove, base } = view;
  if (i < 2) return false;
  // `Your SSN, please?`, and on the next line `Customer: Sure, it is 536-12-9843`
  if (!isLineEnd(codes[i - 1] as number)) {
    const begin = lineStart - base;
    if (start - begin > answerMost || !isAsked(codes, begin)) return false;
    i = begin;
  }
  let end = i - 1;
  if (codes[end] === 10 && codes[end - 1] === 13) end--;
  let from = end;
  if (i === lineStart - base && lineAbove < lineStart) from = Math.max(0, lineAbove - base);
  else while (from > 0 && end - from <= labelMost && !isLineEnd(codes[from - 1] as number)) from--;
  above.from = from;
  above.end = end;
  return from < end && end - from <= labelMost;
}
const above = { from: 0, end: 0 };

const isNamedAbove = (view: View, start: number, near: Words): boolean =>
  labelAbove(view, start) && holds(view, near, above.from, above.end);

/**
 * Asks all patterns that were ever asked about (`Words.beAsked`), and `near`, at once whether their words may stand around
 * a value; `Words.wasSeen` answers for each.
 */
export function askAround(view: View, start: number, end: number, near?: Words): void {
  if (near?.isAsked === false) {
    near.beAsked();
    asked.stamp = 0;
  }
  if (asked.start === start && asked.end === end && asked.stamp === view.stamp) return;
  asked.stamp = view.stamp;
  asked.start = start;
  asked.end = end;
  askStems();
  if (isNumbered(view, start)) {
    seeStems(view, phraseFrom(view, start), start);
    return;
  }
  if (labelAbove(view, start)) seeStems(view, above.from, above.end);
  seeStems(view, view.lineFrom(start), start);
  seeStems(view, end, partEnd(view, end));
}
/** What was asked last. */
const asked = { stamp: 0, start: 0, end: 0 };
const isBlank = (c: number): boolean => c === 0x20 || c === 0x09;
/** What a value begins with on a line of its own: quotes, the sign of a list. */
const isOpening = (c: number): boolean => c === 0x22 || c === 0x27 || c === 0x60 || c === 0x2d || c === 0x2a;

/** Units looked at first: most labels stand right before. */
const CLOSE = 24;
/** `you can reach me on`. */
const INTRODUCTION = 32;
/** Units before and behind a word that its pattern may look at. */
const EDGE = 2;

function holds(view: View, near: Words, from: number, to: number): boolean {
  if (near.stands(view, from, to - EDGE)) return true;
  if (!near.maybe(view, from, to)) return false;
  return near.answer(view, from, to, isHeld);
}

/** What stands behind a word that does not speak for the number: `{ssn: ""}, {id: 400506943}`, `ssn=NULL and n = 400506943`. */
const isElsewhere = /\}|^\W{0,4}n(?:ull|il|one)\b/;

function isHeld(view: View, near: Words, from: number, to: number): boolean {
  const begin = wordFrom(view.codes, from, to);
  const text = lowered(view, begin, to);
  // Few letters are longer when they are small.
  if (text.length !== to - begin) return near.pattern.test(text);
  if (!near.isIn(text, begin)) return false;
  const { foundAt, foundEnd } = near;
  if (foundEnd >= begin && isElsewhere.test(text.slice(foundEnd - begin))) return false;
  if (foundAt >= begin + EDGE)
    near.remember(view, Math.min(wordStart(view.codes, foundAt, begin), foundAt - EDGE), foundEnd);
  return true;
}

/** Several detectors ask for the same stretches around a number: the last ones in small letters. */
const stretches = Array.from({ length: 4 }, () => ({ stamp: 0, from: 0, to: 0, text: '' }));
let oldest = 0;

function lowered(view: View, from: number, to: number): string {
  for (let i = 0; i < stretches.length; i++) {
    const known = stretches[i] as (typeof stretches)[number];
    if (known.from === from && known.to === to && known.stamp === view.stamp) return known.text;
  }
  const next = stretches[oldest++ % stretches.length] as (typeof stretches)[number];
  next.stamp = view.stamp;
  next.from = from;
  next.to = to;
  next.text = view.text.slice(from, to).toLowerCase();
  return next.text;
}

/** Units of the words right before a value that name it together: `unique taxpayer reference number`. */
const phraseMost = 48;

/** Where these words begin, or `CLOSE` units before the value. */
function phraseFrom(view: View, start: number): number {
  const { codes } = view;
  const stop = view.lineFrom(start, phraseMost);
  let i = start;
  while (i > stop && !isWord(codes[i - 1] as number)) i--;
  while (i > stop && isOfPhrase(codes[i - 1] as number)) i--;
  return Math.min(i, view.lineFrom(start, CLOSE));
}
const isOfPhrase = (c: number): boolean =>
  c === 0x20 || c === 0x2d || c === 0x5f || (isWord(c) && !isDigit(c));

/** Where the word begins that holds `at`; not before `from`. */
function wordStart(codes: Uint16Array, at: number, from: number): number {
  let i = at;
  while (i > from && isWord(codes[i - 1] as number)) i--;
  return i;
}

/** The end of a word is none: `t: ` of a `Parent: ` that begins further away. */
function wordFrom(codes: Uint16Array, from: number, to: number): number {
  let i = from;
  if (i > 0 && isWord(codes[i - 1] as number)) while (i < to && isWord(codes[i] as number)) i++;
  return i;
}

const stops = tableOf(',;{}|\t=:"\'<>\r\n');

/** What stands after a value speaks for it only up to the next separator, at most `wordsAfter` units. */
function partEnd(view: View, at: number): number {
  const { codes } = view;
  const stop = Math.min(view.length, at + wordsAfter);
  // `"1234567890" is my tax id`
  let i = codes[at] === 0x22 || codes[at] === 0x27 ? at + 1 : at;
  while (i < stop) {
    const c = codes[i] as number;
    if (c < 128 && stops[c] === 1) return i;
    i++;
  }
  // The beginning of a word is none either: to its end.
  const most = Math.min(view.length, i + CLOSE);
  while (i < most && isWord(codes[i] as number)) i++;
  // And what a pattern may look at behind it.
  for (let k = 0; k < EDGE && i < view.length && !isWord(codes[i] as number); k++) i++;
  return i;
}
