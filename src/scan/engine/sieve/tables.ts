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
const rounds = 4;

/** Literals that look alike share a bucket, so that little else looks like them. */
function buckets(literals: readonly Pair[]): Pair[][] {
  const different = new Map(literals.map((pair) => [pair.first * 65_536 + pair.second, pair]));
  const found: Pair[][] = Array.from({ length: bucketCount }, () => []);
  for (let round = 0; round < rounds; round++)
    for (const pair of different.values()) {
      const rest = found.map((bucket) => bucket.filter((one) => one !== pair));
      const growth = rest.map((bucket) => width([...bucket, pair]) - width(bucket));
      const best = growth.indexOf(Math.min(...growth));
      for (const [k, bucket] of rest.entries()) found[k] = k === best ? [...bucket, pair] : bucket;
    }
  return found;
}

/** Bytes that a literal may begin with, and go on with. */
const firstsOf = (bucket: readonly Pair[]): number[] => bucket.map(({ first }) => folded[first] as number);
const secondsOf = (bucket: readonly Pair[]): readonly number[] =>
  bucket.some(({ second }) => second === 0)
    ? everyByte
    : bucket.map(({ second }) => folded[second] as number);
const everyByte = Array.from({ length: 256 }, (_, byte) => byte);

/** How much text a bucket lets through: pairs of bytes that share rows and columns with its own, by how common they are. */
const width = (bucket: readonly Pair[]): number => reach(firstsOf(bucket)) * reach(secondsOf(bucket));
function reach(bytes: readonly number[]): number {
  let columns = 0;
  let rows = 0;
  for (const byte of bytes) {
    columns |= 1 << (byte & 15);
    rows |= 1 << (byte >> 4);
  }
  let sum = 0;
  for (let byte = 0; byte < 256; byte++)
    if ((columns >>> (byte & 15)) & (rows >>> (byte >> 4)) & 1) sum += frequency[byte] as number;
  return sum;
}

/** Roughly, of each byte in a thousand characters of logs, tables and letters. */
const frequency = Float64Array.from(everyByte, (byte) => {
  if (byte === SPACE_BYTE) return 100;
  if (classes[byte] === DIGIT) return 25;
  if (classes[byte] === LETTER) return byte < 0x60 ? 3 : 20;
  return byte >> 4 === 2 ? 15 : 2;
});
