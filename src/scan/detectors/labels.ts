import { words } from '../confidence.ts';
import { hasDigit, isDigit, isLineEnd, isWord, tableOf } from '../engine/classes.ts';
import type { View } from '../engine/view.ts';

/** Claims the value at `at`, which may end at `endMost`; answers its end, or -1 where none stands there. */
export type Take = (view: View, at: number, adds: number, direct: boolean, endMost: number) => number;

/** UTF-16 units from the beginning of a label to the value behind it, and from a value to the label behind it. */
export const reachAhead = 56;
const reachBack = 28;
/** Units of a label that is followed by the end of its line; the value stands on the next. */
const labelMost = 32;
/** What a value says that stands some words away from the label. */
const apart = 0.3;

/** Between a label and its value: the word for a number, `is`, signs. */
const tail =
  "[\\p{L}'’-]{0,24}(?:[\\s:=#?.,\"'`|>[()_*/\\\\–—-]|n[°ºo.][.º]?(?=[\\s:]|$)|no|nr|num\\p{L}{0,4}|número|nombor|číslom?|č|broj|br|száma?|номер|№|αριθμός|αρ|uimhir|id|ist?|est?|è|jest|je|är|er|o[nf]|reads|value|code|key|card|document|kaart|[ck]art[ae]|pasu?|průkazu?|preukazu?|dozvol[ae]|pažymėjimo|kortelės)*$";

/** A label that begins with one of these stems, and what may stand between it and its value. */
export const labelOf = (stems: readonly string[]): RegExp =>
  new RegExp(`^${anyOf(stems).source}${tail}`, 'iu');
export const anyOf = (stems: readonly string[]): RegExp =>
  new RegExp(`(?:${stems.join('|').replace(/[.()]/g, '\\$&')})`);

const linking = /(?:^|\s)(?:is|was|as|ist|war|als|est|es|era|è|jest|je|är|er|on|în|este|com[eo])\s|^\s?[([]/u;

const stops = tableOf(';|{}?&@<>\\$%[');

/** A stretch without digits, of the view with this stamp: labels that follow each other read it once. */
const clear = { stamp: 0, from: 0, to: 0 };

export function hasDigitAhead(view: View, at: number, reach = reachAhead): boolean {
  const known = clear.stamp === view.stamp && at >= clear.from && at <= clear.to;
  const stop = Math.min(view.length, at + reach);
  let i = known ? clear.to : at;
  if (!known) {
    clear.stamp = view.stamp;
    clear.from = at;
  }
  while (i < stop && !isDigit(view.codes[i] as number)) i++;
  clear.to = i;
  return i < stop;
}

/** Whether it is known that no digit stands between `from` and `to`. */
export const isClear = (view: View, from: number, to: number): boolean =>
  clear.stamp === view.stamp && from >= clear.from && to <= clear.to;

/** Tokens with digits between a label and its value. */
const MAX_STRANGE = 2;

/** The first value behind the label that begins at `at`, on its line or alone on the next. */
export function ahead(view: View, at: number, label: RegExp, strangers: Strangers, take: Take): boolean {
  const { codes } = view;
  const stop = Math.min(view.length, at + reachAhead);
  let broken = false;
  let strange = 0;
  let line = 0;
  let i = at;
  while (i < stop) {
    const c = codes[i] as number;
    if (isWord(c)) {
      const end = wordEnd(codes, i);
      if (i > at && isFirst(codes, i) && isLikely(codes, i, end)) {
        // `Type  Passport No.`, and on the next line `P     541829073`
        const below = broken && isApart(codes, at) && Math.abs(i - line - columnOf(codes, at)) < 3;
        const to = below ? cellEnd(codes, at) : i;
        const direct = !strangers.has(view, i) && label.test(view.text.slice(at, to));
        if ((direct || !broken) && take(view, i, direct ? words.label : apart, direct, view.length) > 0)
          return true;
        strange += hasDigit(codes, i, end) ? 2 : 1;
        if (strange > 2 * MAX_STRANGE) return false;
      }
      i = end;
      continue;
    }
    if (isLineEnd(c)) {
      if (broken || i - at > labelMost) return false;
      broken = true;
      if (c === 13 && codes[i + 1] === 10) i++;
      line = i + 1;
    } else if (c === 0x7c) {
      // `| passport | C98498962 |`
      if (broken || i - at > labelMost) return false;
      broken = true;
    } else if (c === 0x3c && !broken && i > at) return inNextCell(view, at, i, label, take);
    else if (c < 128 && stops[c] === 1 && !isAssigned(codes, i, c) && !isQuestion(codes, i, c)) return false;
    else if (isSentenceEnd(codes, i, c)) return false;
    i++;
  }
  return false;
}

const isApart = (codes: Uint16Array, at: number): boolean => codes[at - 1] === 0x20 && codes[at - 2] === 0x20;

/** Where two blanks follow, or the line ends. */
function cellEnd(codes: Uint16Array, at: number): number {
  let i = at;
  while (i - at < reachAhead && !isLineEnd(codes[i] as number) && !isApart(codes, i + 2)) i++;
  return i;
}

/** Units of its line before `at`, `reachAhead` of them at most. */
function columnOf(codes: Uint16Array, at: number): number {
  let i = at;
  while (i > 0 && at - i < reachAhead && !isLineEnd(codes[i - 1] as number)) i--;
  return at - i;
}

/** From a label to the cell, or the element, that follows it. */
const toCell = /(?:<\/\w{1,6}>\s{0,9}){1,2}(?:<[a-z]\w{0,5}(?: [^<>]{0,40})?>\s{0,9}){1,2}/iy;

/** `<td>Passport</td><td>C98498962</td>`: nothing but the label may stand before, and the value right behind. */
function inNextCell(view: View, at: number, end: number, label: RegExp, take: Take): boolean {
  toCell.lastIndex = end;
  if (!toCell.test(view.text) || !label.test(view.text.slice(at, end))) return false;
  const start = toCell.lastIndex;
  return isFirst(view.codes, start) && take(view, start, words.label, false, view.length) > 0;
}

/** `passport=[C98498962]`, `passport -> C98498962`, `passport => ...`, `<data name="passport">C98498962` */
const isAssigned = (codes: Uint16Array, i: number, c: number): boolean =>
  c === 0x5b ? codes[i - 1] === 0x3d : c === 0x3e && isSign(codes[i - 1] as number);
/** What a `>` that leads to a value stands behind: arrows, the end of an attribute. */
export const isSign = (c: number): boolean => c === 0x2d || c === 0x3d || c === 0x22;

/** A question, whose answer stands on the next line. */
const isQuestion = (codes: Uint16Array, i: number, c: number): boolean =>
  c === 0x3f && isLineEnd(codes[i + 1] as number);

/** Longest value and label, in letters and digits without anything between. */
const LONGEST_WORD = 48;
function wordEnd(codes: Uint16Array, at: number): number {
  let i = at + 1;
  while (i - at < LONGEST_WORD && isWord(codes[i] as number)) i++;
  return i;
}

/** Units behind a short word in which the digits of its value begin. */
const SERIES = 8;

/**
 * Digits stand in the word, or soon behind it where it is as short as a series: `AB 123456`, `RX nr. 123456`, `MH 12 AB`.
 * Neither is `no` one, nor another word in small letters.
 */
function isLikely(codes: Uint16Array, from: number, end: number): boolean {
  if (hasDigit(codes, from, end)) return true;
  if (end - from > 4 || isSmall(codes[end - 1] as number)) return false;
  const joint = codes[end];
  if (joint !== 0x20 && joint !== 0x2d && joint !== 0x2e && joint !== 0x2c) return false;
  const second = codes[end - 1];
  if (end - from === 2 && codes[from] === 0x4e && (second === 0x4f || second === 0x52)) return false;
  return hasDigit(codes, end + 1, end + SERIES);
}
const isSmall = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0xdf && c <= 0xff);

/**
 * A full stop, a space and a capital: what follows is about something else, unless the stop ends `No.` or the like, or
 * `No` follows it: `Regn. No`, `Passnr. C98498962`.
 */
function isSentenceEnd(codes: Uint16Array, i: number, c: number): boolean {
  if (c === 0x2c) return codes[i + 1] === 0x22;
  if (c !== 0x2e || codes[i + 1] !== 0x20 || isDigit(codes[i + 2] as number)) return false;
  for (let k = 1; k < 5; k++) if (i < k || !isWord(codes[i - k] as number)) return false;
  return !isNumero(codes, i + 2) && !isNumero(codes, i - 2);
}

/** `No` or `nr` ends, before something that is no letter. */
function isNumero(codes: Uint16Array, at: number): boolean {
  const second = (codes[at + 1] as number) | 32;
  return (
    ((codes[at] as number) | 32) === 0x6e &&
    (second === 0x6f || second === 0x72) &&
    !isWord(codes[at + 2] as number)
  );
}

/** The last value before the label, joined to it by `is` or a bracket: `C01X00T47 is my passport number`. */
export function back(view: View, at: number, take: Take): void {
  const { codes } = view;
  const from = view.lineFrom(at, reachBack + 20);
  if (isClear(view, from, at)) return;
  let end = at;
  while (end > from && !isDigit(codes[end - 1] as number)) end--;
  if (end - from < 5 || at - end > reachBack || !hasDigits(codes, from, end)) return;
  while (isWord(codes[end] as number)) end++;
  if (end >= at || !linking.test(view.text.slice(end, at))) return;
  let i = end;
  while (i > from && isWord(codes[i - 1] as number)) i--;
  // `AB 123456 is ...`: the series stands apart; the longest first.
  const last = i;
  for (let k = 1; k < MAX_GROUPS; k++) {
    const group = groupBefore(codes, i, from);
    if (group < 0) break;
    i = group;
  }
  for (; i <= last; i = wordEnd(codes, i) + 1)
    if (isFirst(codes, i) && take(view, i, apart, false, at) > 0) return;
}

/** Two digits at least in the word that ends at `end`: `CF4X7K91T0`, and no `step 5`. */
function hasDigits(codes: Uint16Array, from: number, end: number): boolean {
  let digits = 0;
  for (let i = end; i > from && isWord(codes[i - 1] as number); i--)
    if (isDigit(codes[i - 1] as number)) digits++;
  return digits > 1;
}

/** Groups of a value that stands before its label. */
const MAX_GROUPS = 4;

/** Begin of the short word before `at`, one joint between; -1 where none stands there, or one in small letters. */
function groupBefore(codes: Uint16Array, at: number, from: number): number {
  let i = at - 1;
  if (i <= from || isWord(codes[i] as number) || isSmall(codes[i - 1] as number)) return -1;
  while (i > from && at - i < 6 && isWord(codes[i - 1] as number)) i--;
  return i < at - 1 ? i : -1;
}

/** A token begins at `i`: nothing that belongs to it stands before. */
function isFirst(codes: Uint16Array, i: number): boolean {
  const before = i > 0 ? (codes[i - 1] as number) : 0;
  if (isWord(before) || before === 0x5f) return false;
  return !((before === 0x2e || before === 0x2d || before === 0x2f) && isDigit(codes[i - 2] as number));
}

/** The last places that held no value: labels that follow each other ask again. */
export class Strangers {
  #stamp = 0;
  #next = 0;
  readonly #places = new Int32Array(4);

  has(view: View, at: number): boolean {
    return this.#stamp === view.stamp && this.#places.includes(at);
  }

  add(view: View, at: number): void {
    if (this.#stamp !== view.stamp) this.#places.fill(-1);
    this.#stamp = view.stamp;
    this.#places[this.#next++ & 3] = at;
  }
}
