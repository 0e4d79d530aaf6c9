import { ALWAYS, DIGITS, LETTERS, leastDigits, SEPARATORS } from './tables.ts';

/** The sieve as it is meant, one byte at a time: what the vectors of `program.ts` are held against, and do without. */
export function sieveByHand(
  bytes: Uint8Array,
  from: number,
  to: number,
  tables: Uint8Array,
  stops: Uint32Array,
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
    if (!separated(i + first)) return false;
    // `1.2`, `12.3` and `1.23`, with nothing behind
    const second = digitsFrom(i + first + 1, 3);
    return second === 0 || first + second > 3 || separated(i + first + 1 + second);
  };
  for (let i = from; i < to; i++) {
    const begins = !is(i - 1, LETTERS | DIGITS);
    const literal = (look(2, byteAt(i)) & look(4, byteAt(i + 1))) !== 0;
    const word = begins && is(i, LETTERS) && (literal || (is(i + 1, LETTERS) && is(i + 2, DIGITS)));
    const number = begins && is(i, DIGITS) && isNumber(i);
    const mark = literal && !is(i, LETTERS | DIGITS);
    const [at, bit] = [i >> 5, 1 << (i & 31)];
    if (word || number || mark || is(i, ALWAYS)) stops[at] = (stops[at] as number) | bit;
    else stops[at] = (stops[at] as number) & ~bit;
  }
}
