import { isDigit } from './classes.ts';
import type { View } from './view.ts';

/** Units between what was read and what is asked for that are read too: a value stands there. */
const MAX_GAP = 40;
/** Stems remembered of what was read; then it begins anew. */
const MAX_HITS = 512;

/** Five bits for a character: letters small and capital alike, digits apart from them and all alike. */
const folds = Uint8Array.from({ length: 128 }, (_, c) =>
  isDigit(c) ? 27 : c < 0x40 ? 28 + (c & 3) : c & 31,
);
const fold = (c: number): number => (c < 128 ? (folds[c] as number) : c & 31);
/** A place for the first three characters of a word. */
const placeOf = (a: number, b: number, c: number): number => (fold(a) << 10) | (fold(b) << 5) | fold(c);
const isSet = (bits: Int32Array, place: number): boolean =>
  (((bits[place >> 5] as number) >>> (place & 31)) & 1) === 1;

/** The stems of all patterns, and where one of them stands in the text that was read last: read once for all. */
const all = new Int32Array(1024);
const read = { stamp: 0, from: 0, to: 0, count: 0 };
const hitAt = new Int32Array(MAX_HITS);
const hitPlace = new Uint16Array(MAX_HITS);

/** Which patterns have the stem of a place: a list of `owners`, 0 where none has. */
const ownersOf = new Uint16Array(32_768);
const owners: number[][] = [[]];
/** For each pattern the question at which one of its stems was last seen. */
let seenAt = new Uint32Array(256);
let question = 0;
let patterns = 0;

/** For each pattern the lengths of numbers that are asked about only where it stands near, a bit each. */
let lengthsOf = new Uint32Array(256);
let lengthsSeen = 0;

/** Whether a pattern that numbers of so many digits are waiting for was seen. */
export const isAwaited = (digits: number): boolean => ((lengthsSeen >>> digits) & 1) === 1;

/** Begins a question: which patterns have a stem near a place? `seeStems` answers parts of it, `Words.wasSeen` tells. */
export function askStems(): void {
  question++;
  lengthsSeen = 0;
}

/** Reads what stands between `from` and `to` for the question that was begun last. */
export function seeStems(view: View, from: number, to: number): void {
  readStems(view, from, to);
  for (let k = read.count - 1; k >= 0; k--) {
    const at = hitAt[k] as number;
    if (at < from) return;
    if (at > to - 2) continue;
    const list = owners[ownersOf[hitPlace[k] as number] as number] as number[];
    for (let i = 0; i < list.length; i++) {
      const id = list[i] as number;
      seenAt[id] = question;
      lengthsSeen |= lengthsOf[id] as number;
    }
  }
}

/** Reads the stems that begin between `from` and `to`, as far as they are not known. */
function readStems(view: View, from: number, to: number): void {
  const known = read.stamp === view.stamp && from >= read.from && from <= read.to + MAX_GAP;
  if (!known || read.count + to - read.to > MAX_HITS) {
    read.stamp = view.stamp;
    read.from = read.to = from;
    read.count = 0;
  }
  const { codes } = view;
  let a = codes[read.to] as number;
  let b = codes[read.to + 1] as number;
  for (let i = read.to + 2; i <= to; i++) {
    const c = codes[i] as number;
    const place = placeOf(a, b, c);
    if (isSet(all, place)) {
      hitAt[read.count] = i - 2;
      hitPlace[read.count++] = place;
    }
    a = b;
    b = c;
  }
  if (to - 1 > read.to) read.to = to - 1;
}

/**
 * A pattern of words with a quick no: a table of the first three characters of its alternatives, asked before the
 * pattern is. Case does not matter to the table; the pattern is asked with small letters.
 */
export class Words {
  readonly pattern: RegExp;
  readonly #id = patterns++;
  readonly #bits = new Int32Array(1024);
  /** A word of the pattern stood here, in the view with this stamp. */
  #foundStamp = 0;
  #foundFrom = 0;
  #foundTo = 0;

  /** Every alternative of the pattern must begin with two literal characters at least (`\b` and look-behinds aside). */
  constructor(pattern: RegExp) {
    this.pattern = pattern;
    if (this.#id === seenAt.length) {
      seenAt = doubled(seenAt);
      lengthsOf = doubled(lengthsOf);
    }
    for (const alternative of alternatives(pattern.source)) {
      const stem = /^[^\\.*+?^${}()|[\]]{2,}/.exec(alternative)?.[0] ?? '';
      const fixed = '?*{'.includes(alternative[stem.length] ?? '|') ? stem.slice(0, -1) : stem;
      if (fixed.length < 2) throw new SyntaxError(`no literal stem: ${alternative}`);
      for (const a of casesOf(fixed, 0))
        for (const b of casesOf(fixed, 1)) for (const c of casesOf(fixed, 2)) this.#learn(a, b, c);
    }
  }

  #learn(a: number, b: number, c: number): void {
    const bits = this.#bits;
    const thirds = Number.isNaN(c) ? Array.from({ length: 32 }, (_, k) => k) : [fold(c)];
    for (const third of thirds) {
      const place = (fold(a) << 10) | (fold(b) << 5) | third;
      bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31));
      all[place >> 5] = (all[place >> 5] as number) | (1 << (place & 31));
      ownersOf[place] ||= owners.push([]) - 1;
      const list = owners[ownersOf[place] as number] as number[];
      if (!list.includes(this.#id)) list.push(this.#id);
    }
    read.stamp = 0;
  }

  /** Numbers of so many digits (at most 31) are asked about where it stands near. */
  awaitedBy(digits: number): void {
    lengthsOf[this.#id] = (lengthsOf[this.#id] as number) | (1 << digits);
  }

  /** Whether a stem of it stood in what `seeStems` read for the last question. */
  wasSeen(): boolean {
    return seenAt[this.#id] === question;
  }

  /** A word of the pattern was seen between `from` and `to`: numbers of one list share their label. */
  stands(view: View, from: number, to: number): boolean {
    return this.#foundStamp === view.stamp && this.#foundFrom >= from && this.#foundTo <= to;
  }

  remember(view: View, from: number, to: number): void {
    this.#foundStamp = view.stamp;
    this.#foundFrom = from;
    this.#foundTo = to;
  }

  /** False: no alternative stands between `from` and `to`, which are at most `MAX_HITS` apart. */
  maybe(view: View, from: number, to: number): boolean {
    readStems(view, from, to);
    for (let k = read.count - 1; k >= 0; k--) {
      const at = hitAt[k] as number;
      if (at < from) return false;
      if (at <= to - 2 && isSet(this.#bits, hitPlace[k] as number)) return true;
    }
    return false;
  }

  /** Whether an alternative stands in `text`; the pattern must take care of case itself. */
  test(text: string): boolean {
    const bits = this.#bits;
    let a = text.charCodeAt(0);
    let b = text.charCodeAt(1);
    for (let i = 2; i <= text.length; i++) {
      const c = i < text.length ? text.charCodeAt(i) : 0;
      if (isSet(bits, placeOf(a, b, c))) return this.pattern.test(text);
      a = b;
      b = c;
    }
    return false;
  }
}

/** The character at `i` of a stem, and its capital where that has another place (`č` and `Č` are neighbours). */
function casesOf(stem: string, i: number): number[] {
  const small = stem.charCodeAt(i);
  const capital = stem.charAt(i).toUpperCase().charCodeAt(0);
  return Number.isNaN(small) || (capital & 31) === (small & 31) ? [small] : [small, capital];
}

function doubled(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}

/** Stands for `\.` in a stem: no sign of patterns; in the table it is a dot. */
const dot = '\u000e';

/** The alternatives of the outermost level, without `\b` and look-behind in front, `\.` as `dot`. */
function alternatives(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const token of source.match(/\\.|\[(?:\\.|[^\]])*\]|./gsu) ?? []) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token === '\\.' ? dot : token;
  }
  return parts.map((part) => part.replace(/^(?:\\b|\(\?<[!=][^)]*\))+/, ''));
}
