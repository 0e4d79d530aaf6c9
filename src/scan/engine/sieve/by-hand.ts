import {
  ALWAYS,
  COLONS,
  DIGITS,
  digitsBehind,
  endOf,
  endsAt,
  HEXES,
  headDigits,
  hexRows,
  JOINTS,
  LETTERS,
  leastDigits,
  leastLong,
  lettersApart,
  longEndsAt,
  maxLetters,
  pairOf,
  pairsAt,
  placeOf,
  placesAt,
  SEPARATORS,
  shortsAt,
  wordBytesAt,
} from './tables.ts';

/** The sieve as it is meant, one byte at a time: what the vectors of `program.ts` are held against, and do without. */
export function sieveByHand(
  bytes: Uint8Array,
  from: number,
  to: number,
  tables: Uint8Array,
  {
    stops,
    special,
    mixed,
    long,
    hexes,
  }: Record<'stops' | 'special' | 'mixed' | 'long' | 'hexes', Uint32Array>,
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
  const separated = (i: number) => is(i, SEPARATORS) && is(i + 1, DIGITS | SEPARATORS);
  const isNumber = (i: number): boolean => {
    const first = digitsFrom(i, leastDigits);
    if (first === leastDigits) return true;
    if (first === headDigits && digitsFrom(i + headDigits + 1, 3) === 3) return true;
    if (!separated(i + first)) return false;
    // `1.2`, `12.3` and `1.23`, with nothing behind
    const second = digitsFrom(i + first + 1, 3);
    return second === 0 || first + second > 3 || separated(i + first + 1 + second);
  };
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
  /** Whether what stands before a key's sign may be a known name: told by its last four letters, a quote aside. */
  const isName = (i: number): boolean => {
    if (byteAt(i) < 0x20) return true;
    const end = byteAt(i - 1) === 0x22 || byteAt(i - 1) === 0x27 ? i - 1 : i;
    const [a, b, c] = [byteAt(end - 3), byteAt(end - 2), byteAt(end - 1)];
    if ([a, b, c].some((byte) => tables[wordBytesAt + byte] === 0)) return true;
    const before = byteAt(end - 4);
    const isLong = tables[wordBytesAt + before] === 0 || isBit(longEndsAt, placeOf(before, a, b, c));
    return isBit(endsAt, endOf(a, b, c)) && isLong;
  };
  /** The colon of an hour: no key, and no address, ends with two digits right before two others. */
  const isTime = (i: number): boolean =>
    is(i, COLONS) &&
    [-2, -1, 1, 2].every((by) => is(i + by, DIGITS)) &&
    !is(i - 3, DIGITS) &&
    !is(i + 3, DIGITS | HEXES);
  const isLong = (i: number): boolean => {
    for (let k = i; k < i + leastLong; k++) if (!is(k, LETTERS | DIGITS)) return false;
    return true;
  };
  const isHexRow = (i: number): boolean =>
    hexRows.some(([size, times]) => {
      for (let k = 0; k < (size + 1) * times - 1; k++)
        if (!is(i + k, k % (size + 1) === size ? JOINTS : DIGITS | HEXES)) return false;
      return true;
    });
  const put = (map: Uint32Array, i: number, set: boolean) => {
    const [at, bit] = [i >> 5, 1 << (i & 31)];
    map[at] = set ? (map[at] as number) | bit : (map[at] as number) & ~bit;
  };
  for (let i = from; i < to; i++) {
    const begins = !is(i - 1, LETTERS | DIGITS);
    const [a, b, c, d] = [byteAt(i), byteAt(i + 1), byteAt(i + 2), byteAt(i + 3)];
    const known = isBit(placesAt, placeOf(a, b, c, d)) || isBit(shortsAt, pairOf(a, b));
    const isTold = !isTime(i);
    const both = begins && isMixed(i);
    const word = begins && is(i, LETTERS) && known;
    const number = begins && is(i, DIGITS) && isNumber(i);
    const mark =
      (look(2, a) & look(4, b) & look(6, c)) !== 0 &&
      !is(i, LETTERS | DIGITS) &&
      isBit(pairsAt, pairOf(a, b));
    const lengthy = begins && isLong(i);
    put(mixed, i, both);
    put(long, i, lengthy);
    const hexRow = begins && isHexRow(i);
    put(hexes, i, hexRow);
    put(special, i, both || lengthy || hexRow);
    const always = is(i, ALWAYS) && isName(i);
    put(stops, i, word || both || lengthy || hexRow || number || ((mark || always) && isTold));
  }
}
