import { classes, DIGIT, KEY, LETTER, LINE } from '../classes.ts';
import { separators } from '../numbers.ts';

/** Bits of a byte's class. A letter has one of two, so that each is a set of rows times a set of columns of ASCII. */
export const LETTERS = 0b1100_0000;
export const DIGITS = 0b0010_0000;
/** What may stand between two groups of digits. */
export const SEPARATORS = 0b0001_0000;
/** Places that are always looked at: line ends, and `:` `=` `>` behind which a value may stand. */
export const ALWAYS = 0b0000_1000;
const evenRowLetters = 0b1000_0000;
const oddRowLetters = 0b0100_0000;

/** No number that stands alone and is looked for is shorter. */
export const leastDigits = 7;
/** Digits of a date that stand before one other unit and three digits more: `131052A308T`, `131052+308T`. */
export const headDigits = 6;
/** Letters before the digits of a token that mixes both. */
export const maxLetters = 6;
/** By the letters a word begins with: digits that must follow at once (5 behind one letter, 2 behind two ...). */
export const digitsBehind: readonly number[] = [0, 5, 2, 4, 4, 4, 2];
/** So many letters at most stand before digits that a separator keeps apart (`X-1234567-L`, `AB 12 34 56 C`). */
export const lettersApart = 2;

/** Letters and digits in a row that are worth a look by themselves: base64 of text. */
export const leastLong = 24;

/** What stands for a letter beyond ASCII: a row of its own. Everything else beyond ASCII is read as a space. */
const OTHER_LETTER = 0x81;
const SPACE_BYTE = 0x20;

/** A byte for each UTF-16 unit: ASCII as it is. */
export const folded: Uint8Array = Uint8Array.from(classes, (kind, code) =>
  code < 128 ? code : kind === LETTER ? OTHER_LETTER : SPACE_BYTE,
);

/** Literals by their first two units; `second` is 0 where there is none. */
export interface Pair {
  readonly first: number;
  readonly second: number;
}

/** Tables of sixteen bytes: two for the class of a byte, two each for the first and the second byte of a literal. */
export const tableCount = 6;
export const tableBytes = tableCount * 16;
const bucketCount = 8;

/**
 * Two tables each that are picked from by the low and the high half of a byte; what both have in common counts. The last
 * four say which buckets of literals a byte may begin and follow in: some literal may stand where both share a bucket.
 */
export function sieveTables(literals: readonly Pair[]): Uint8Array {
  const tables = new Uint8Array(tableBytes);
  const put = (table: number, byte: number, bit: number) => {
    const [low, high] = [16 * table + (byte & 15), 16 * (table + 1) + (byte >> 4)];
    tables[low] = (tables[low] as number) | bit;
    tables[high] = (tables[high] as number) | bit;
  };
  for (let c = 0; c < 128; c++) {
    const kind = classes[c];
    if (kind === LETTER) put(0, c, (c >> 4) % 2 === 0 ? evenRowLetters : oddRowLetters);
    if (kind === DIGIT) put(0, c, DIGITS);
    if (kind === LINE || kind === KEY) put(0, c, ALWAYS);
    if (separators[c] === 1) put(0, c, SEPARATORS);
  }
  put(0, OTHER_LETTER, oddRowLetters);
  for (const [k, bucket] of buckets(literals).entries()) {
    for (const byte of firstsOf(bucket)) put(2, byte, 1 << k);
    for (const byte of secondsOf(bucket)) put(4, byte, 1 << k);
  }
  return tables;
}

/** Rounds in which each literal may move to a better bucket. */
const rounds = 2;

/** Literals that look alike share a bucket, so that little else looks like them. */
function buckets(literals: readonly Pair[]): Pair[][] {
  const different = [...new Map(literals.map((pair) => [pair.first * 65_536 + pair.second, pair])).values()];
  const found: Bucket[] = Array.from({ length: bucketCount }, () => new Bucket());
  for (let round = 0; round < rounds; round++)
    for (const pair of different) {
      for (const bucket of found) bucket.delete(pair);
      const growth = found.map((bucket) => bucket.growth(pair));
      found[growth.indexOf(Math.min(...growth))]?.add(pair);
    }
  return found.map((bucket) => [...bucket.pairs]);
}

/** How many of its literals have which half byte where: low and high half of the first unit, then of the second. */
class Bucket {
  readonly pairs = new Set<Pair>();
  readonly #halves = new Uint16Array(64);
  #width = 0;

  add(pair: Pair): void {
    this.pairs.add(pair);
    this.#count(pair, 1);
    this.#width = this.#measure();
  }

  delete(pair: Pair): void {
    if (!this.pairs.delete(pair)) return;
    this.#count(pair, -1);
    this.#width = this.#measure();
  }

  growth(pair: Pair): number {
    this.#count(pair, 1);
    const width = this.#measure();
    this.#count(pair, -1);
    return width - this.#width;
  }

  #count({ first, second }: Pair, n: number): void {
    const halves = this.#halves;
    const put = (at: number, byte: number) => {
      halves[at + (byte & 15)] = (halves[at + (byte & 15)] as number) + n;
      halves[at + 16 + (byte >> 4)] = (halves[at + 16 + (byte >> 4)] as number) + n;
    };
    put(0, folded[first] as number);
    if (second !== 0) put(32, folded[second] as number);
    // any unit may follow
    else for (let k = 32; k < 64; k++) halves[k] = (halves[k] as number) + n;
  }

  /** How much text it lets through: pairs of bytes that share half bytes with its own, by how common they are. */
  #measure(): number {
    return this.#reach(0) * this.#reach(32);
  }

  #reach(at: number): number {
    const halves = this.#halves;
    let sum = 0;
    for (let row = 0; row < 16; row++) {
      if (halves[at + 16 + row] === 0) continue;
      for (let column = 0; column < 16; column++)
        if (halves[at + column] !== 0) sum += frequency[16 * row + column] as number;
    }
    return sum;
  }
}

/** Bytes that a literal may begin with, and go on with. */
const firstsOf = (bucket: readonly Pair[]): number[] => bucket.map(({ first }) => folded[first] as number);
const secondsOf = (bucket: readonly Pair[]): readonly number[] =>
  bucket.some(({ second }) => second === 0)
    ? everyByte
    : bucket.map(({ second }) => folded[second] as number);
const everyByte = Array.from({ length: 256 }, (_, byte) => byte);

/** Roughly, of each byte in a thousand characters of logs, tables and letters. */
const frequency = Float64Array.from(everyByte, (byte) => {
  if (byte === SPACE_BYTE) return 100;
  if (classes[byte] === DIGIT) return 25;
  if (classes[byte] === LETTER) return byte < 0x60 ? 3 : 20;
  return byte >> 4 === 2 ? 15 : 2;
});
