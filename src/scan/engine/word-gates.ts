import { type AtLook, type Literal, literal, stands } from './literals.ts';
import type { Beginning } from './sieve/buckets.ts';
import { longLetters } from './sieve/tables.ts';
import type { View } from './view.ts';

/** Other triples share the place: literals are compared afterwards. */
export const startOf = (c: number, d: number, e: number): number =>
  ((c & 31) << 10) | ((d & 31) << 5) | (e & 31);

/** Words that share four units or more and are tried one by one; more are told apart by their next unit. */
const few = 4;
/** Units that tell words apart, by five bits of each. */
const units = 32;
const leastUnits = 3;
const mostUnits = 16;

/** Words that share their first units: those to try here, and the others by the next one. */
interface Place {
  readonly words: readonly Literal[];
  readonly next: readonly (Place | undefined)[] | null;
}

/** Words that are looked for where a word begins: by their first three units, then by more where many share these. */
export class WordGates {
  /** By the first three units of a word (`startOf`): a bit where something that is looked for begins so. */
  readonly begins = new Uint32Array(1024);
  /** What the sieve needs to know of them. */
  readonly beginnings: Beginning[] = [];
  /** For each start that is known a slot, for each slot its words, and once they are all there its place. */
  readonly #slots = new Uint16Array(32_768);
  readonly #words: Literal[][] = [[]];
  readonly #places: Place[] = [];

  add(word: string, anyCase: boolean, look: AtLook): void {
    if (word.length < (anyCase ? 3 : 2)) throw new SyntaxError(`too short to look for: ${word}`);
    const one = literal(word, look, anyCase);
    // The sieve folds letters: capitals are no others there.
    this.beginnings.push([...one.codes.slice(0, longLetters)]);
    const places = new Set<number>();
    for (const first of casesOf(one, 0))
      for (const second of casesOf(one, 1))
        for (const third of casesOf(one, 2)) places.add(startOf(first, second, third));
    for (const place of places) this.#wordsOf(place).push(one);
  }

  #wordsOf(place: number): Literal[] {
    if (this.#slots[place] === 0) {
      this.#slots[place] = this.#words.push([]) - 1;
      this.begins[place >> 5] = (this.begins[place >> 5] as number) | (1 << (place & 31));
    }
    return this.#words[this.#slots[place] as number] as Literal[];
  }

  /** No more words. */
  sort(): void {
    for (const words of this.#words) this.#places.push(placeFor(words, leastUnits));
  }

  /** A word begins at `at`; `start` is one that `begins` knows. */
  look(view: View, at: number, start: number): void {
    const { codes } = view;
    let place: Place | undefined = this.#places[this.#slots[start] as number];
    for (let i = at + leastUnits; place !== undefined; i++) {
      const { words, next }: Place = place;
      for (let k = 0; k < words.length; k++) {
        const word = words[k] as Literal;
        if (stands(word, codes, at)) word.look(view, at);
      }
      if (next === null) return;
      place = next[(codes[i] as number) & (units - 1)];
    }
  }
}

/** Where words go that share so many units. */
function placeFor(all: readonly Literal[], shared: number): Place {
  if ((shared > leastUnits && all.length <= few) || shared === mostUnits) return { words: all, next: null };
  const behind: (Literal[] | undefined)[] = new Array(units).fill(undefined);
  const words: Literal[] = [];
  for (const one of all)
    if (one.codes.length <= shared) words.push(one);
    else
      for (const unit of new Set(casesOf(one, shared).map((c) => c & (units - 1)))) {
        behind[unit] ??= [];
        behind[unit].push(one);
      }
  return { words, next: behind.map((list) => list && placeFor(list, shared + 1)) };
}

const anyUnit: readonly number[] = Array.from({ length: units }, (_, k) => k);

/** What may stand for a unit of the word; anything behind its end. */
function casesOf({ codes, anyCase }: Literal, i: number): readonly number[] {
  if (i >= codes.length) return anyUnit;
  const code = codes[i] as number;
  return anyCase ? capitalsOf(code) : [code];
}

/** The unit itself and its capital, and the sigma that ends a word. */
const capitalsOf = (code: number): number[] => {
  if (code === 0x3c3) return [code, 0x3a3, 0x3c2];
  const capital = String.fromCharCode(code).toUpperCase();
  return capital.length === 1 && capital.charCodeAt(0) !== code ? [code, capital.charCodeAt(0)] : [code];
};
