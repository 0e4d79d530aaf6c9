import { maxSeparators } from '../../src/scan/engine/numbers.ts';
import type { Places } from '../../src/scan/engine/sieve/coarse.ts';
import {
  ALWAYS,
  COLONS,
  DIGITS,
  digitsBehind,
  endLetters,
  endOf,
  endsAt,
  HEXES,
  headDigits,
  hexRows,
  JOINTS,
  LETTERS,
  leadDigits,
  leastDigits,
  leastLong,
  ledLetters,
  lettersApart,
  longPlaceOf,
  longPlacesAt,
  maxLetters,
  nameBytesAt,
  pairOf,
  pairsAt,
  placeOf,
  placesAt,
  SEPARATORS,
  shortPlacesAt,
  threeOf,
  threesAt,
  tinyDigits,
  wordOfThree,
  wordsOfThreeAt,
} from '../../src/scan/engine/sieve/tables.ts';

/** The sieve as it is meant, one byte at a time: what the vectors of src/scan/engine/sieve/program.ts are held against. */
export function sieveByHand(
  bytes: Uint8Array,
  from: number,
  to: number,
  tables: Uint8Array,
  { stops, special, mixed, long, hexes, marks }: Places,
): void {
  const look = (table: number, byte: number) =>
    (tables[16 * table + (byte & 15)] as number) & (tables[16 * (table + 1) + (byte >> 4)] as number);
  const byteAt = (i: number) => (i < 0 ? 0 : (bytes[i] ?? 0));
  const is = (i: number, bits: number) => (look(0, byteAt(i)) & bits) !== 0;
  const digitsFrom = (i: number, most: number): number => {
    let n = 0;
    while (n < most && is(i + n, DIGITS)) n++;
    return n;
  };
  const goesOn = (i: number): boolean => {
    let k = i;
    while (k - i < maxSeparators && is(k, SEPARATORS)) k++;
    return is(k, DIGITS);
  };
  const isLed = (i: number): boolean =>
    ledLetters.some(([letters, more]) => {
      for (let k = i; k < i + letters; k++) if (!is(k, LETTERS)) return false;
      return digitsFrom(i + letters, more) === more;
    });
  const isNumber = (i: number): boolean => {
    const first = digitsFrom(i, leastDigits);
    if (first === leastDigits) return true;
    if (first === headDigits && digitsFrom(i + headDigits + 1, 3) === 3) return true;
    if (first === leadDigits && isLed(i + leadDigits)) return true;
    if (!goesOn(i + first)) return false;
    // `1.2`, `537.36`, with nothing behind
    const second = digitsFrom(i + first + 1, tinyDigits);
    return second === 0 || first + second > tinyDigits || goesOn(i + first + 1 + second);
  };
  /** `2024-09-24` and nothing behind, or an hour. */
  const isDate = (i: number): boolean =>
    !is(i - 1, LETTERS | DIGITS) &&
    digitsFrom(i, 5) === 4 &&
    digitsFrom(i + 5, 3) === 2 &&
    digitsFrom(i + 8, 3) === 2 &&
    [4, 7].every((by) => byteAt(i + by) === 0x2d) &&
    (!is(i + 10, SEPARATORS) || (digitsFrom(i + 11, 3) === 2 && is(i + 13, COLONS)));
  /** Letters, and digits behind them (`digitsBehind`) or behind one separator. */
  const isMixed = (i: number): boolean => {
    let n = 0;
    while (n < maxLetters && is(i + n, LETTERS)) n++;
    if (n === 0) return false;
    const least = digitsBehind[n] as number;
    if (digitsFrom(i + n, least) === least) return true;
    const apart = n <= lettersApart && is(i + n, SEPARATORS) && digitsFrom(i + n + 1, 2) === 2;
    return apart && is(i + n + 3, DIGITS | SEPARATORS) && is(i + n + 4, DIGITS | SEPARATORS);
  };
  const isBit = (from: number, place: number) =>
    (((tables[from + (place >> 3)] as number) >> (place & 7)) & 1) === 1;
  const isSmall = (i: number) => is(i, LETTERS) && (byteAt(i) & 0x20) !== 0;
  const isTall = (i: number) => is(i, LETTERS) && !isSmall(i);
  const isLow = (i: number) => isSmall(i) || byteAt(i) > 127;
  /** Whether what stands before a key's sign may be a known name: told by its last word, a quote aside. */
  const isName = (i: number): boolean => {
    if (byteAt(i) < 0x20) return true;
    const end = byteAt(i - 1) === 0x22 || byteAt(i - 1) === 0x27 ? i - 1 : i;
    const bytes: number[] = [];
    for (let k = end - 1; bytes.length < endLetters && is(k, LETTERS | DIGITS); k--) {
      bytes.unshift(byteAt(k));
      if (is(k, LETTERS) && !isSmall(k) && isSmall(k - 1)) break;
    }
    if (bytes.length === 0 || bytes.some((byte) => byte > 127)) return true;
    const place = 2 * endOf(bytes);
    const joined = tables[nameBytesAt + byteAt(end - bytes.length - 1)] !== 0;
    return isBit(endsAt, place) && (joined || isBit(endsAt, place + 1));
  };
  /** The colon of an hour: no key, and no address, ends with two digits right before two others. */
  const isTime = (i: number): boolean =>
    is(i, COLONS) &&
    [-2, -1, 1, 2].every((by) => is(i + by, DIGITS)) &&
    !is(i - 3, DIGITS) &&
    !is(i + 3, DIGITS | HEXES);
  const isPair = (i: number): boolean => {
    const [a, b, c] = [byteAt(i), byteAt(i + 1), byteAt(i + 2)];
    const place = 2 * pairOf(a, b);
    return isBit(pairsAt, place) || (isBit(pairsAt, place + 1) && isBit(threesAt, threeOf(a, b, c)));
  };
  /** A colon between hexadecimal digits: a mark of IPv6. */
  const isInHex = (i: number): boolean =>
    is(i, COLONS) && is(i - 1, DIGITS | HEXES) && is(i + 1, DIGITS | HEXES);
  /** `2024:04:22:17 `, as web servers write it. */
  const isStamp = (i: number): boolean =>
    is(i, COLONS) &&
    digitsFrom(i - 4, 5) === 4 &&
    !is(i - 5, DIGITS) &&
    [1, 4, 7].every((by) => digitsFrom(i + by, 2) === 2 && is(i + by + 2, COLONS) === by < 7);
  const isLong = (i: number): boolean => {
    for (let k = i; k < i + leastLong; k++) if (!is(k, LETTERS | DIGITS)) return false;
    return true;
  };
  const isInRow = (i: number, size: number, k: number): boolean =>
    k % (size + 1) === size ? is(i, JOINTS) && (size === 2 || byteAt(i) !== 0x2d) : is(i, DIGITS | HEXES);
  const isHexRow = (i: number): boolean =>
    hexRows.some(([size, times]) => {
      for (let k = 0; k < (size + 1) * times - 1; k++) if (!isInRow(i + k, size, k)) return false;
      return true;
    });
  const put = (map: Uint32Array, i: number, set: boolean) => {
    const [at, bit] = [i >> 5, 1 << (i & 31)];
    map[at] = set ? (map[at] as number) | bit : (map[at] as number) & ~bit;
  };
  for (let i = from; i < to; i++) {
    const begins = !is(i - 1, LETTERS | DIGITS);
    const [a = 0, b = 0, c = 0, ...rest] = [0, 1, 2, 3, 4, 5].map((by) => byteAt(i + by));
    const units = [a, b, c, ...rest];
    const known =
      isBit(placesAt, placeOf(units)) &&
      (isBit(wordsOfThreeAt, wordOfThree(a, b, c)) ||
        isBit(shortPlacesAt, placeOf(units)) ||
        isBit(longPlacesAt, longPlaceOf(units)));
    const isTold = !isTime(i) && !isStamp(i);
    const both = begins && isMixed(i);
    const word = begins && is(i, LETTERS) && known;
    const dated = [0, 5, 8].some((by) => isDate(i - by));
    const number = begins && is(i, DIGITS) && isNumber(i) && !dated;
    const mark =
      isInHex(i) ||
      ((look(2, a) & look(4, b) & look(6, c)) !== 0 && (begins || !is(i, LETTERS | DIGITS)) && isPair(i));
    const lengthy = begins && isLong(i);
    put(mixed, i, both);
    put(long, i, lengthy);
    const hexRow = begins && isHexRow(i);
    put(hexes, i, hexRow);
    put(marks, i, mark);
    put(special, i, both || lengthy || hexRow);
    const always = is(i, ALWAYS) && isName(i) && isTold;
    const tall = begins && isTall(i) && byteAt(i - 1) === 0x20;
    put(
      stops,
      i,
      (tall &&
        ((isLow(i - 2) && (!is(i + 1, LETTERS) || isLow(i + 1))) || (isTall(i - 2) && isTall(i + 1)))) ||
        word ||
        both ||
        lengthy ||
        hexRow ||
        number ||
        always ||
        (mark && isTold),
    );
  }
}
