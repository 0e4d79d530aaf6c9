import { stemsOf } from './pattern-stems.ts';
import {
  countHits,
  doubled,
  hitOwner,
  hitPlace,
  isSeen,
  leastStem,
  newPattern,
  readStems,
} from './stem-hits.ts';
import {
  all,
  anywhere,
  atBegin,
  fourOf,
  isSet,
  type Owners,
  owners,
  ownersOf,
  placeOf,
  put,
  type Stems,
  threeOf,
} from './stem-table.ts';
import type { View } from './view.ts';

let patterns = 0;
/** Stems that are tried one by one; where there are more, the whole is searched. */
const triesMost = 4;

/** What a letter, digit or underscore is beside a border; `\b` takes `dünn` for a `d` and two `n`. */
const letter = '[\\wÀ-ɏͰ-ԯ]';

/** A pattern whose borders know the letters of Latin, Greek and Cyrillic: those that begin a word, and those that end one. */
const withBorders = (source: string): string =>
  source
    .replace(/(?<=^|[|(:])((?:\(\?<[!=][^)]*\))*)\\b(?=[\w(\u00c0-\u052f])/g, `$1(?<!${letter})`)
    .replace(/(?<=[\w\])?*+}\u00c0-\u052f])\\b/g, `(?!${letter})`);

/**
 * A pattern of words with a quick no: a table of the first three characters of its alternatives, asked before the
 * pattern is. Case does not matter to the table; the pattern is asked with small letters.
 */
export class Words {
  readonly pattern: RegExp;
  readonly #sticky: RegExp;
  /** For `seenId`. */
  readonly id = patterns++;
  isAsked = false;
  readonly #mine: Owners[] = [];
  readonly #last = { stamp: 0, from: 0, to: 0, yes: false };
  /** A bit for each of its `owners`. */
  #stems = new Uint32Array(8);
  foundAt = -1;
  foundEnd = -1;
  /** A word of the pattern stood here, in the view with this stamp. */
  #foundStamp = 0;
  #foundFrom = 0;
  #foundTo = 0;

  /** Every alternative of the pattern must begin with two literal characters at least (`\b` and look-behinds aside). */
  constructor(pattern: RegExp) {
    const source = withBorders(pattern.source);
    this.pattern = new RegExp(source, pattern.flags);
    this.#sticky = new RegExp(source, `${pattern.flags}y`);
    for (const stem of stemsOf(pattern)) for (const index of ownersOf(stem)) this.#own(index);
    newPattern(this.id);
  }

  #own(index: number): void {
    const one = owners[index] as Owners;
    if (one.ids.at(-1) === this.id) return;
    one.ids.push(this.id);
    this.#mine.push(one);
    while (index >> 5 >= this.#stems.length) this.#stems = doubled(this.#stems);
    put(this.#stems, index);
  }

  /** Questions about what stands around a value are about it too. */
  beAsked(): void {
    this.isAsked = true;
    for (const one of this.#mine) one.isAsked = true;
  }

  /** Numbers of so many digits (at most 31) are asked about where it stands near. */
  awaitedBy(digits: number): void {
    this.beAsked();
    for (const one of this.#mine) one.lengths |= 1 << digits;
  }

  /** Whether a stem of it stood in what `seeStems` read for the last question. */
  wasSeen(): boolean {
    return isSeen(this.id);
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
    if (to - from < leastStem) return false;
    readStems(view, from, to);
    for (let k = countHits() - 1; k >= 0; k--) {
      const at = hitPlace(k);
      if (at < from) return false;
      if (at <= to - leastStem && this.#has(hitOwner(k))) return true;
    }
    return false;
  }

  /**
   * Whether an alternative stands in `text`, which is what `maybe` was asked about, from `from` on and in small letters.
   * `foundAt` and `foundEnd` tell of the last one, -1 where it was not asked for.
   */
  isIn(text: string, from: number): boolean {
    const to = from + text.length;
    const sticky = this.#sticky;
    let tried = -1;
    let tries = 0;
    for (let k = countHits() - 1; k >= 0; k--) {
      const at = hitPlace(k);
      if (at < from) break;
      if (at > to - leastStem || at === tried || !this.#has(hitOwner(k))) continue;
      if (tries++ === triesMost) {
        this.foundAt = this.foundEnd = -1;
        return this.pattern.test(text);
      }
      tried = at;
      sticky.lastIndex = at - from;
      if (!sticky.test(text)) continue;
      this.foundAt = at;
      this.foundEnd = from + sticky.lastIndex;
      return true;
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
