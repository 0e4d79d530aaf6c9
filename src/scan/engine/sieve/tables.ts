import { classes, DIGIT, isWord, KEY, LETTER, LINE } from '../classes.ts';
import { joinsName } from '../name-joints.ts';
import { separators } from '../numbers.ts';
import { type Beginning, buckets } from './buckets.ts';

/** Bits of a byte's class. A letter has one of two, so that each is a set of rows times a set of columns of ASCII. */
export const LETTERS = 0b1100_0000;
export const DIGITS = 0b0010_0000;
/** What may stand between two groups of digits. */
export const SEPARATORS = 0b0001_0000;
/** Places that are always looked at: line ends, and `:` `=` `>` behind which a value may stand. */
export const ALWAYS = 0b0000_1000;
/** Letters that are hexadecimal digits, and what joins pairs or fours of such: `:` `-` `.`. */
export const HEXES = 0b0000_0100;
export const JOINTS = 0b0000_0010;
export const COLONS = 0b0000_0001;
const evenRowLetters = 0b1000_0000;
const oddRowLetters = 0b0100_0000;

/** No number that stands alone and is looked for is shorter. */
export const leastDigits = 7;
/** Digits of a run of two groups in which no detector has an interest. */
export const tinyDigits = 5;
/** Digits of a date that stand before one other unit and three digits more: `131052A308T`, `131052+308T`. */
export const headDigits = 6;
/** Two digits before letters before digits: so many letters, and so many digits behind them (`27CKLPD4826Q1ZJ`, `22BH1234AA`, `85T10`). */
export const leadDigits = 2;
export const ledLetters: readonly (readonly [letters: number, digits: number])[] = [
  [1, 2],
  [2, 4],
  [5, 4],
];
/** Letters before the digits of a token that mixes both. */
export const maxLetters = 6;
/** By the letters a word begins with: digits that must follow at once (5 behind one letter, 2 behind two ...). */
export const digitsBehind: readonly number[] = [0, 5, 2, 4, 4, 4, 2];
/** So many letters at most stand before digits that a separator keeps apart (`X-1234567-L`, `AB 12 34 56 C`). */
export const lettersApart = 2;

/** Letters and digits in a row that are worth a look by themselves: base64 of text. */
export const leastLong = 24;

/** Hexadecimal digits between joints, and how often, of what may be a hardware address: `00:1a:2b:3c`, `001a.2b3c.4d5e`. */
export const hexRows: readonly (readonly [size: number, times: number])[] = [
  [2, 4],
  [4, 3],
];

/** What stands for a letter beyond ASCII: a row of its own. Everything else beyond ASCII is read as a space. */
export const otherLetter = 0x81;
const SPACE_BYTE = 0x20;

/** A byte for each UTF-16 unit: ASCII as it is. */
export const folded: Uint8Array = new Uint8Array(classes.length);
for (let code = 0; code < folded.length; code++)
  folded[code] = code < 128 ? code : classes[code] === LETTER ? otherLetter : SPACE_BYTE;

/** Tables of sixteen bytes: two for the class of a byte, two each for the first, second and third byte of a mark. */
export const tableCount = 8;
const markTables = 2;
const bucketCount = 8;
/**
 * Behind them two bits for each pair of bytes that a mark, or a word of two letters, may begin with (`pairOf`): with
 * anything behind it, and where what is behind it stands in the next table.
 */
export const pairsAt = tableCount * 16;
/** Then a bit for each three bytes that a mark may begin with (`threeOf`). */
export const threesAt = pairsAt + 16_384 / 4;
export const threeBits = 14;
/** Then a bit for each place that a longer word which is looked for may begin with (`placeOf`). */
export const placesAt = threesAt + 2 ** threeBits / 8;
export const placeBits = 17;
/** Then a bit for each word of three units (`wordOfThree`). */
export const wordsOfThreeAt = placesAt + 2 ** placeBits / 8;
/** Then places for other words of fewer than `longLetters` units alone, and for the beginnings of longer ones (`longPlaceOf`). */
export const shortPlacesAt = wordsOfThreeAt + 2 ** 15 / 8;
export const longPlacesAt = shortPlacesAt + 2 ** placeBits / 8;
export const longLetters = 6;
/** Then two bits for each row of letters (`endOf`): that the name of a key may end with it, and that it may be a whole one. */
export const endsAt = longPlacesAt + 2 ** placeBits / 8;
export const endBits = 18;
/** Then a byte for each that may stand in a name: 1 letters and digits, 2 what joins words. */
export const nameBytesAt = endsAt + 2 ** endBits / 4;
export const tableBytes = nameBytesAt + 256;
/** Letters of a name that are told by. */
export const endLetters = 8;

/** Letters fold to five bits; products mix them, and the upper bits of their sum are the place. */
export const fiveBits = 0x1f1f1f1f;
/** Of the bytes five to eight those that `longPlaceOf` looks at. */
export const nextBits = 0x1f1f;
export const spread = 0x9e3779b1 | 0;
export const nextSpread = 0x85ebca6b | 0;
const mixed = (four: number, next: number, bits: number): number =>
  (Math.imul(four & fiveBits, spread) + Math.imul(next & fiveBits, nextSpread)) >>> (32 - bits);
const fourOf = (bytes: readonly number[], at: number): number =>
  (bytes[at] ?? 0) |
  ((bytes[at + 1] ?? 0) << 8) |
  ((bytes[at + 2] ?? 0) << 16) |
  ((bytes[at + 3] ?? 0) << 24);

/** A place for up to `endLetters` letters or digits that a name ends with, whatever their case. */
export const endOf = (bytes: readonly number[]): number => mixed(fourOf(bytes, 0), fourOf(bytes, 4), endBits);

/** A place for two bytes. */
export const pairOf = (a: number, b: number): number => ((a & 127) << 7) | (b & 127);

/** A place for three bytes. */
export const threeOf = (a: number, b: number, c: number): number =>
  Math.imul(a | (b << 8) | (c << 16), spread) >>> (32 - threeBits);

/** Five bits of each of three bytes. */
export const wordOfThree = (a: number, b: number, c: number): number =>
  (a & 31) | ((b & 31) << 5) | ((c & 31) << 10);

/** A place for four bytes (folded units); others share it. */
export const placeOf = (bytes: readonly number[]): number => mixed(fourOf(bytes, 0), 0, placeBits);
/** A place for `longLetters` of them. */
export const longPlaceOf = (bytes: readonly number[]): number =>
  mixed(fourOf(bytes, 0), fourOf(bytes, 4) & nextBits, placeBits);

/** How the names of keys end (up to `endLetters` letters or digits of ASCII, small), and those that are no longer. */
export interface NameEnds {
  readonly ends: Iterable<string>;
  readonly whole: Iterable<string>;
}

/**
 * Two tables each that are picked from by the low and the high half of a byte; what both have in common counts. Those of
 * the marks say which buckets a byte may begin and go on in: a mark may stand where three bytes share a bucket.
 */
export function sieveTables(
  words: readonly Beginning[],
  marks: readonly Beginning[],
  { ends, whole }: NameEnds,
): Uint8Array {
  const tables = new Uint8Array(tableBytes);
  const put = (at: number, bit: number) => {
    tables[at] = (tables[at] as number) | bit;
  };
  const putByte = (table: number, byte: number, bit: number) => {
    put(16 * table + (byte & 15), bit);
    put(16 * (table + 1) + (byte >> 4), bit);
  };
  for (let c = 0; c < 128; c++) {
    const kind = classes[c];
    if (kind === LETTER) putByte(0, c, (c >> 4) % 2 === 0 ? evenRowLetters : oddRowLetters);
    if (kind === DIGIT) putByte(0, c, DIGITS);
    if (kind === LINE || kind === KEY) putByte(0, c, ALWAYS);
    if (separators[c] === 1) putByte(0, c, SEPARATORS);
    if (kind === LETTER && (c & 0x1f) <= 6) putByte(0, c, HEXES);
    if (c === 0x3a || c === 0x2d || c === 0x2e) putByte(0, c, JOINTS);
    if (c === 0x3a) putByte(0, c, COLONS);
  }
  putByte(0, otherLetter, oddRowLetters);
  const setBit = (from: number, place: number) => put(from + (place >> 3), 1 << (place & 7));
  const beginnings = words.map(foldedUnits);
  const pairs = [...marks.map(foldedUnits), ...beginnings.filter(({ length }) => length < 3)];
  for (const [k, halves] of buckets(pairs, bucketCount).entries())
    for (const [half, mask] of halves.entries())
      for (let n = 0; n < 16; n++) if ((mask >> n) & 1) put(16 * (markTables + half) + n, 1 << k);
  for (const [first = 0, second, third] of pairs)
    for (const next of second === undefined ? everyByte : [second]) {
      setBit(pairsAt, 2 * pairOf(first, next) + Number(third !== undefined));
      if (third !== undefined) setBit(threesAt, threeOf(first, next, third));
    }
  for (const word of beginnings.filter(({ length }) => length > 2))
    for (const fourth of word.length === 3 ? everyFive : [word[3] as number]) {
      const four = [...word.slice(0, 3), fourth];
      setBit(placesAt, placeOf(four));
      if (word.length === 3) setBit(wordsOfThreeAt, wordOfThree(...(word as [number, number, number])));
      else if (word.length < longLetters) setBit(shortPlacesAt, placeOf(four));
      else setBit(longPlacesAt, longPlaceOf(word));
    }
  for (const [bit, rows] of [ends, whole].entries())
    for (const row of rows) setBit(endsAt, 2 * endOf([...row].map((c) => c.charCodeAt(0))) + bit);
  put(nameBytesAt + otherLetter, 1);
  for (let c = 0; c < 128; c++) put(nameBytesAt + c, isWord(c) ? 1 : joinsName(c) ? 2 : 0);
  return tables;
}
const foldedUnits = (units: Beginning): Beginning => units.map((code) => folded[code] as number);
const everyByte = Array.from({ length: 128 }, (_, k) => k);
const everyFive = Array.from({ length: 32 }, (_, k) => k);
