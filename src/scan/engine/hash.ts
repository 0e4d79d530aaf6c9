import type { Sameness } from './claim.ts';
import { isWord, lower } from './classes.ts';

/** Key for counting different values, made anew for every scanner and never stored. */
export type HashKey = readonly [number, number];

export function randomHashKey(): HashKey {
  const key = crypto.getRandomValues(new Uint32Array(2));
  return [key[0] as number, key[1] as number];
}

/**
 * 53 bits of a keyed mix (after cyrb53 by bryc, public domain): enough to count a million different values with an
 * expected error far below one. It is no protection for the values: hashes live as long as the scanner and never leave.
 */
export function hashUnits(
  codes: Uint16Array,
  start: number,
  end: number,
  same: Sameness,
  key: HashKey,
): number {
  // Two units at a time: their number tells a last single one from a pair.
  let h1 = 0xdeadbeef ^ key[0];
  let h2 = 0x41c6ce57 ^ key[1];
  let part = 1;
  let leading = same === 'number';
  let i = start;
  if (same === 'written' || same === 'lower') {
    const small = same === 'lower';
    part = end - start;
    for (; i < end; i += 2) {
      let c = codes[i] as number;
      let d = i + 1 < end ? (codes[i + 1] as number) : 0;
      if (small) {
        c = lower(c);
        d = lower(d);
      }
      const pair = c | (d << 16);
      h1 = Math.imul(h1 ^ pair, 2654435761);
      h2 = Math.imul(h2 ^ pair, 1597334677);
      h1 ^= h1 >>> 15;
      h2 ^= h2 >>> 15;
    }
  }
  // Letters and digits, or seven digits at a time, behind a one that keeps the zeros in front.
  for (; i < end; i++) {
    let c = codes[i] as number;
    if (same === 'alphanumeric') {
      if (!isWord(c)) continue;
      part = lower(c) + 0x10000;
    } else {
      c -= 0x30;
      if (c < 0 || c > 9 || (leading && c === 0)) continue;
      leading = false;
      part = (part << 4) | c;
      if (part < 1 << 28) continue;
    }
    h1 = Math.imul(h1 ^ part, 2654435761);
    h2 = Math.imul(h2 ^ part, 1597334677);
    part = 1;
  }
  h1 = Math.imul(h1 ^ part, 2654435761);
  h2 = Math.imul(h2 ^ part, 1597334677);
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}
