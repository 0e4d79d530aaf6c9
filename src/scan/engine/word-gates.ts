import { type AtLook, type Literal, literal, stands } from './literals.ts';
import type { Beginning } from './sieve/buckets.ts';
import { longLetters } from './sieve/tables.ts';
import type { View } from './view.ts';

/** Other triples share the place: literals are compared afterwards. */
export const startOf = (c: number, d: number, e: number): number =>
  ((c & 31) << 10) | ((d & 31) << 5) | (e & 31);

/** Fourth units that are told apart. */
const fourths = 32;

/** Words that are looked for where a word begins: by their first three units, then by the fourth. */
export class WordGates {
  /** By the first three units of a word (`startOf`): a bit where something that is looked for begins so. */
  readonly begins = new Uint32Array(1024);
  /** What the sieve needs to know of them. */
  readonly beginnings: Beginning[] = [];
  /** For each start that is known a slot, and for each slot a list by its fourth unit. */
  readonly #slots = new Uint16Array(32_768);
  readonly #lists: Literal[][][] = [[]];

  add(word: string, anyCase: boolean, look: AtLook): void {
    if (word.length < (anyCase ? 3 : 2)) throw new SyntaxError(`too short to look for: ${word}`);
    const one = literal(word, look, anyCase);
    // The sieve folds letters: capitals are no others there.
    this.beginnings.push([...one.codes.slice(0, longLetters)]);
    const cases = (i: number): readonly number[] =>
      i >= word.length ? anyUnit : anyCase ? capitalsOf(one.codes[i] as number) : [one.codes[i] as number];
    const places = new Set<number>();
    for (const first of cases(0))
      for (const second of cases(1)) for (const third of cases(2)) places.add(startOf(first, second, third));
    const behind = new Set(cases(3).map((c) => c & 31));
    for (const place of places) for (const fourth of behind) this.#listOf(place, fourth).push(one);
  }

  #listOf(place: number, fourth: number): Literal[] {
    if (this.#slots[place] === 0) {
      this.#slots[place] = this.#lists.push(Array.from({ length: fourths }, () => [])) - 1;
      this.begins[place >> 5] = (this.begins[place >> 5] as number) | (1 << (place & 31));
    }
    return this.#lists[this.#slots[place] as number]?.[fourth] as Literal[];
  }

  /** A word begins at `at`; `start` is one that `begins` knows. */
  look(view: View, at: number, start: number): void {
    const { codes } = view;
    const lists = this.#lists[this.#slots[start] as number] as Literal[][];
    const words = lists[(codes[at + 3] as number) & 31] as Literal[];
    for (let k = 0; k < words.length; k++) {
      const word = words[k] as Literal;
      if (stands(word, codes, at)) word.look(view, at);
    }
  }
}

const anyUnit: readonly number[] = Array.from({ length: fourths }, (_, k) => k);

/** The unit itself and its capital. */
const capitalsOf = (code: number): number[] => {
  const capital = String.fromCharCode(code).toUpperCase();
  return capital.length === 1 && capital.charCodeAt(0) !== code ? [code, capital.charCodeAt(0)] : [code];
};
