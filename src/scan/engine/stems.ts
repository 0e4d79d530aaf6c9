import { stemsOf } from './pattern-stems.ts';
import {
  all,
  anywhere,
  atBegin,
  fold,
  fourOf,
  isSet,
  isWordUnit,
  type Owners,
  owners,
  ownersOf,
  placeOf,
  put,
  type Stems,
  threeOf,
} from './stem-table.ts';
import type { View } from './view.ts';

/** Units between what was read and what is asked for that are read too: a value stands there. */
const MAX_GAP = 40;
/** Stems remembered of what was read; then it begins anew. */
const MAX_HITS = 1024;

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
    for (const stem of stemsOf(pattern)) for (const index of ownersOf(stem)) this.#own(index);
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

function doubled(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}
