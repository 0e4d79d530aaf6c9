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
    for (const byte of bucket.firsts) put(2, byte, 1 << k);
    for (const byte of bucket.seconds) put(4, byte, 1 << k);
  }
  return tables;
}

interface Bucket {
  readonly firsts: ReadonlySet<number>;
  readonly seconds: ReadonlySet<number>;
}

/** Literals that look alike share a bucket, so that little else looks like them. */
function buckets(literals: readonly Pair[]): Bucket[] {
  const full: Bucket[] = Array.from({ length: bucketCount }, () => ({
    firsts: new Set(),
    seconds: new Set(),
  }));
  for (const { first, second } of literals.toSorted((a, b) => a.first - b.first || a.second - b.second)) {
    const seconds = second === 0 ? everyByte : [folded[second] as number];
    const more = full.map((bucket) => ({
      firsts: new Set([...bucket.firsts, folded[first] as number]),
      seconds: new Set([...bucket.seconds, ...seconds]),
    }));
    const growth = more.map((bucket, k) => width(bucket) - width(full[k] as Bucket));
    const best = growth.indexOf(Math.min(...growth));
    full[best] = more[best] as Bucket;
  }
  return full;
}

const everyByte = Array.from({ length: 256 }, (_, byte) => byte);

/** How much text a bucket lets through: pairs of bytes that share rows and columns with its own, by how common they are. */
const width = ({ firsts, seconds }: Bucket): number => reach(firsts) * reach(seconds);
function reach(bytes: ReadonlySet<number>): number {
  const columns = new Set([...bytes].map((b) => b & 15));
  const rows = new Set([...bytes].map((b) => b >> 4));
  return [...rows]
    .flatMap((row) => [...columns].map((column) => common(16 * row + column)))
    .reduce((a, b) => a + b, 0);
}

/** Roughly, in a thousand characters of logs, tables and letters. */
function common(byte: number): number {
  if (byte === SPACE_BYTE) return 100;
  if (classes[byte] === DIGIT) return 25;
  if (classes[byte] === LETTER) return byte < 0x60 ? 3 : 20;
  return byte >> 4 === 2 ? 15 : 2;
}
