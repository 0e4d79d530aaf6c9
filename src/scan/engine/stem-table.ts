import { isDigit } from './classes.ts';
import type { Stem } from './pattern-stems.ts';

/** Five bits for a character: letters small and capital alike, digits apart from them and all alike. */
const folds = Uint8Array.from({ length: 128 }, (_, c) =>
  isDigit(c) ? 27 : c < 0x40 ? 28 + (c & 3) : c & 31,
);
export const fold = (c: number): number => (c < 128 ? (folds[c] as number) : c & 31);
/** A number for the first three characters of a word, and one for the first four. */
export const threeOf = (a: number, b: number, c: number): number =>
  (fold(a) << 10) | (fold(b) << 5) | fold(c);
export const fourOf = (three: number, d: number): number => (three << 5) | fold(d);
export const isSet = (bits: Uint32Array, place: number): boolean =>
  (((bits[place >> 5] as number) >>> (place & 31)) & 1) === 1;
export const put = (bits: Uint32Array, place: number): void => {
  bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31));
};

/** Patterns that have a stem in common. */
export interface Owners {
  readonly ids: number[];
  /** One of them is asked about around values. */
  isAsked: boolean;
  /** A bit for each length of numbers that wait for one of them. */
  lengths: number;
  /** For which they were seen last. */
  question: number;
}
const owned = (): Owners => ({ ids: [], isAsked: false, lengths: 0, question: 0 });
/** A bit for the first three characters of each stem of all patterns. */
export const all = new Uint32Array(1024);
export const owners: Owners[] = [owned()];
/** Stems that count anywhere, and those that count only where a word begins (`\b`): which patterns have them. */
export interface Stems {
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
export const anywhere = stems();
export const atBegin = stems();

/** The place of four characters, or the free one where they would be. */
export function placeOf(four: number): number {
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

/** What `\b` takes for part of a word. */
export const isWordUnit = (c = 0): boolean =>
  c < 128 && (isDigit(c) || c === 0x5f || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a));

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

/** Indices of `owners` for every way in which a stem may stand in a text; new ones belong to nobody yet. */
export function ownersOf({ stem, begins }: Stem): number[] {
  const kind = begins && isWordUnit(stem.charCodeAt(0)) ? atBegin : anywhere;
  const found: number[] = [];
  for (const a of casesOf(stem, 0))
    for (const b of casesOf(stem, 1))
      for (const c of casesOf(stem, 2)) {
        const three = threeOf(a, b, c);
        put(all, three);
        if (stem.length > 3)
          for (const d of casesOf(stem, 3)) {
            const place = learned(fourOf(three, d)); // which may make the table anew
            found.push(ownerAt(kind.ofFour, place));
          }
        else found.push(ownerAt(kind.ofThree, three));
      }
  return found;
}

/** What a table has at a place, made where there is nothing. */
function ownerAt(table: Uint16Array, place: number): number {
  table[place] ||= owners.push(owned()) - 1;
  return table[place] as number;
}
