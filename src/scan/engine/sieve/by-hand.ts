import { ALWAYS, DIGITS, LETTERS, SEPARATORS } from './tables.ts';

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
  const longNumber = (i: number): boolean => {
    let end = i + 1;
    while (end < i + 4 && is(end, DIGITS)) end++;
    return end === i + 4 || (is(end, SEPARATORS) && is(end + 1, DIGITS | SEPARATORS));
  };
  for (let i = from; i < to; i++) {
    const begins = !is(i - 1, LETTERS | DIGITS);
    const literal = (look(2, byteAt(i)) & look(4, byteAt(i + 1))) !== 0;
    const word = begins && is(i, LETTERS) && (literal || (is(i + 1, LETTERS) && is(i + 2, DIGITS)));
    const number = begins && is(i, DIGITS) && longNumber(i);
    const mark = literal && !is(i, LETTERS | DIGITS);
    const [at, bit] = [i >> 5, 1 << (i & 31)];
    if (word || number || mark || is(i, ALWAYS)) stops[at] = (stops[at] as number) | bit;
    else stops[at] = (stops[at] as number) & ~bit;
  }
}
