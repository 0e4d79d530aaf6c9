import { isDigit } from './classes.ts';
import { stemsOf } from './pattern-stems.ts';
import type { View } from './view.ts';

/** Units between what was read and what is asked for that are read too: a value stands there. */
const MAX_GAP = 40;
/** Stems remembered of what was read; then it begins anew. */
const MAX_HITS = 1024;

/** Five bits for a character: letters small and capital alike, digits apart from them and all alike. */
const folds = Uint8Array.from({ length: 128 }, (_, c) =>
  isDigit(c) ? 27 : c < 0x40 ? 28 + (c & 3) : c & 31,
);
const fold = (c: number): number => (c < 128 ? (folds[c] as number) : c & 31);
/** A number for the first three characters of a word, and one for the first four. */
const threeOf = (a: number, b: number, c: number): number => (fold(a) << 10) | (fold(b) << 5) | fold(c);
const fourOf = (three: number, d: number): number => (three << 5) | fold(d);
const isSet = (bits: Uint32Array, place: number): boolean =>
  (((bits[place >> 5] as number) >>> (place & 31)) & 1) === 1;
const put = (bits: Uint32Array, place: number): void => {
  bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31));
};

/** Patterns that have a stem in common, and the lengths of numbers they are awaited by, a bit each. */
interface Owners {
  readonly ids: number[];
  lengths: number;
  /** For which they were seen last. */
  question: number;
}
/** A bit for the first three characters of each stem of all patterns. */
const all = new Uint32Array(1024);
const owners: Owners[] = [{ ids: [], lengths: 0, question: 0 }];
/** Stems that count anywhere, and those that count only where a word begins (`\b`): which patterns have them. */
interface Stems {
  /** By three characters, of stems of no more: an index of `owners`, 0: none. */
  readonly ofThree: Uint16Array;
  /** By the place of the first four of longer ones. */
  ofFour: Uint16Array;
}
/** The first four characters of longer stems, each in the next free place. */
let placeBits = 13;
let fours = new Int32Array(1 << placeBits).fill(-1);
let fourCount = 0;
const stems = (): Stems => ({
  ofThree: new Uint16Array(32_768),
  ofFour: new Uint16Array(1 << placeBits),
});
const anywhere = stems();
const atBegin = stems();

/** The place of four characters, or the free one where they would be. */
function placeOf(four: number): number {
  let place = Math.imul(four, 0x9e3779b1) >>> (32 - placeBits);
  while (fours[place] !== four && fours[place] !== -1) place = (place + 1) & (fours.length - 1);
  return place;
}

/** The place of four characters, which are known from now on; a quarter of the places stays free. */
function learned(four: number): number {
  const place = placeOf(four);
  if (fours[place] === four) return place;
  if (++fourCount * 4 <= fours.length * 3) {
    fours[place] = four;
    return place;
  }
  const before = fours;
  const owned = [anywhere, atBegin].map(({ ofFour }) => ofFour);
  fours = new Int32Array(1 << ++placeBits).fill(-1);
  for (const kind of [anywhere, atBegin]) kind.ofFour = new Uint16Array(1 << placeBits);
  fourCount = 1;
  for (const [i, known] of before.entries()) {
    if (known === -1) continue;
    const at = learned(known);
    for (const [k, kind] of [anywhere, atBegin].entries()) kind.ofFour[at] = owned[k]?.[i] as number;
  }
  return learned(four);
}

/** Where stems stand in the text that was read last, and whose they are: read once for all. */
const read = { stamp: 0, from: 0, to: 0, count: 0 };
const hitAt = new Int32Array(MAX_HITS);
const hitOf = new Uint16Array(MAX_HITS);

/** For each pattern the question at which one of its stems was last seen. */
let seenAt = new Uint32Array(256);
let question = 0;
/** Those that were seen for the question that was begun last: the first `seenCount`. */
let seenIds = new Int32Array(256);
let seenCount = 0;
let patterns = 0;
let lengthsSeen = 0;

/** Whether a pattern that numbers of so many digits are waiting for was seen. */
export const isAwaited = (digits: number): boolean => ((lengthsSeen >>> digits) & 1) === 1;

/** How many patterns have a stem in what `seeStems` read for the last question; `seenId(k)` is the id of each. */
export const countSeen = (): number => seenCount;
export const seenId = (k: number): number => seenIds[k] as number;

/** Begins a question: which patterns have a stem near a place? `seeStems` answers parts of it, `Words.wasSeen` tells. */
export function askStems(): void {
  question++;
  lengthsSeen = 0;
  seenCount = 0;
}

/** Reads what stands between `from` and `to` for the question that was begun last. */
export function seeStems(view: View, from: number, to: number): void {
  readStems(view, from, to);
  for (let k = read.count - 1; k >= 0; k--) {
    const at = hitAt[k] as number;
    if (at < from) return;
    if (at > to - 2) continue;
    const one = owners[hitOf[k] as number] as Owners;
    const { ids, lengths } = one;
    if (lengths === 0 || one.question === question) continue;
    one.question = question;
    lengthsSeen |= lengths;
    for (let i = 0; i < ids.length; i++) see(ids[i] as number);
  }
}

function see(id: number): void {
  if (seenAt[id] === question) return;
  seenAt[id] = question;
  seenIds[seenCount++] = id;
}

/** What `\b` takes for part of a word. */
const isWordUnit = (c = 0): boolean =>
  c < 128 && (isDigit(c) || c === 0x5f || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a));

function hits({ ofThree, ofFour }: Stems, three: number, four: number, at: number): void {
  const short = ofThree[three] as number;
  if (short !== 0) hit(at, short);
  const long = ofFour[four] as number;
  if (long !== 0) hit(at, long);
}

function hit(at: number, owner: number): void {
  hitAt[read.count] = at;
  hitOf[read.count++] = owner;
}

/** Reads the stems that begin between `from` and `to`, as far as they are not known. */
function readStems(view: View, from: number, to: number): void {
  const known = read.stamp === view.stamp && from >= read.from && from <= read.to + MAX_GAP;
  if (!known || read.count + 4 * (to - read.to) > MAX_HITS) {
    read.stamp = view.stamp;
    read.from = read.to = from;
    read.count = 0;
  }
  const { codes } = view;
  let place = threeOf(0, codes[read.to] as number, codes[read.to + 1] as number);
  for (let i = read.to + 2; i <= to; i++) {
    place = ((place << 5) & 0x7fff) | fold(codes[i] as number);
    if (!isSet(all, place)) continue;
    const four = placeOf(fourOf(place, codes[i + 1] as number));
    hits(anywhere, place, four, i - 2);
    if (!isWordUnit(codes[i - 3])) hits(atBegin, place, four, i - 2);
  }
  if (to - 1 > read.to) read.to = to - 1;
}

/**
 * A pattern of words with a quick no: a table of the first three characters of its alternatives, asked before the
 * pattern is. Case does not matter to the table; the pattern is asked with small letters.
 */
export class Words {
  readonly pattern: RegExp;
  /** For `seenId`. */
  readonly id = patterns++;
  readonly #mine: Owners[] = [];
  readonly #last = { stamp: 0, from: 0, to: 0, yes: false };
  /** A bit for each of its `owners`. */
  #stems = new Uint32Array(8);
  /** A word of the pattern stood here, in the view with this stamp. */
  #foundStamp = 0;
  #foundFrom = 0;
  #foundTo = 0;

  /** Every alternative of the pattern must begin with two literal characters at least (`\b` and look-behinds aside). */
  constructor(pattern: RegExp) {
    this.pattern = pattern;
    if (this.id === seenAt.length) {
      seenAt = doubled(seenAt);
      seenIds = new Int32Array(seenAt.length);
    }
    for (const { stem, begins } of stemsOf(pattern)) {
      const kind = begins && isWordUnit(stem.charCodeAt(0)) ? atBegin : anywhere;
      for (const a of casesOf(stem, 0))
        for (const b of casesOf(stem, 1))
          for (const c of casesOf(stem, 2))
            this.#learn(kind, threeOf(a, b, c), stem.length > 3 ? casesOf(stem, 3) : []);
    }
  }

  /** `fourths`: what follows the first three characters; none where anything does. */
  #learn(kind: Stems, three: number, fourths: readonly number[]): void {
    put(all, three);
    if (fourths.length === 0) {
      kind.ofThree[three] ||= owners.push({ ids: [], lengths: 0, question: 0 }) - 1;
      this.#own(kind.ofThree[three] as number);
    }
    for (const fourth of fourths) {
      const place = learned(fourOf(three, fourth));
      kind.ofFour[place] ||= owners.push({ ids: [], lengths: 0, question: 0 }) - 1;
      this.#own(kind.ofFour[place] as number);
    }
    read.stamp = 0;
  }

  #own(index: number): void {
    const one = owners[index] as Owners;
    if (one.ids.at(-1) === this.id) return;
    one.ids.push(this.id);
    this.#mine.push(one);
    while (index >> 5 >= this.#stems.length) this.#stems = doubled(this.#stems);
    put(this.#stems, index);
  }

  /** Numbers of so many digits (at most 31) are asked about where it stands near. */
  awaitedBy(digits: number): void {
    for (const one of this.#mine) one.lengths |= 1 << digits;
  }

  /** Whether a stem of it stood in what `seeStems` read for the last question. */
  wasSeen(): boolean {
    return seenAt[this.id] === question;
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

  /** What was answered for a stretch last; else what `ask` says. */
  answer(
    view: View,
    from: number,
    to: number,
    ask: (view: View, near: Words, from: number, to: number) => boolean,
  ): boolean {
    const last = this.#last;
    if (last.stamp !== view.stamp || last.from !== from || last.to !== to) {
      last.stamp = view.stamp;
      last.from = from;
      last.to = to;
      last.yes = ask(view, this, from, to);
    }
    return last.yes;
  }

  /**
   * False: no alternative stands between `from` and `to`, which are at most a quarter of `MAX_HITS` apart.
   * `\b` is judged in the whole text: none begins at `from` within a word.
   */
  maybe(view: View, from: number, to: number): boolean {
    readStems(view, from, to);
    for (let k = read.count - 1; k >= 0; k--) {
      const at = hitAt[k] as number;
      if (at < from) return false;
      if (at <= to - 2 && this.#has(hitOf[k] as number)) return true;
    }
    return false;
  }

  #has(index: number): boolean {
    return index >> 5 < this.#stems.length && isSet(this.#stems, index);
  }

  /** Whether an alternative stands in `text`; the pattern must take care of case itself. */
  test(text: string): boolean {
    const unit = (i: number) => (i < text.length ? text.charCodeAt(i) : 0);
    for (let i = 0; i < text.length - 1; i++) {
      const three = threeOf(unit(i), unit(i + 1), unit(i + 2));
      if (!isSet(all, three)) continue;
      const four = placeOf(fourOf(three, unit(i + 3)));
      if (this.#isIn(anywhere, three, four) || this.#isIn(atBegin, three, four))
        return this.pattern.test(text);
    }
    return false;
  }

  #isIn({ ofThree, ofFour }: Stems, three: number, four: number): boolean {
    return this.#has(ofThree[three] as number) || this.#has(ofFour[four] as number);
  }
}

/** Any character at all, as `fold` tells them. */
const anyFold: readonly number[] = Array.from({ length: 128 }, (_, c) => c).filter(
  (c, _, list) => list.findIndex((d) => fold(d) === fold(c)) === c,
);

/** The character at `i` of a stem, and its capital where that has another place (`č` and `Č` are neighbours); behind it any. */
function casesOf(stem: string, i: number): readonly number[] {
  if (i >= stem.length) return anyFold;
  const small = stem.charCodeAt(i);
  const capital = stem.charAt(i).toUpperCase().charCodeAt(0);
  return (capital & 31) === (small & 31) ? [small] : [small, capital];
}

function doubled(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}
