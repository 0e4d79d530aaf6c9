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
  let h1 = 0xdeadbeef ^ key[0];
  let h2 = 0x41c6ce57 ^ key[1];
  let leading = same === 'number';
  for (let i = start; i < end; i++) {
    let c = codes[i] as number;
    if (same !== 'written') {
      if (same === 'lower') c = lower(c);
      else if (same === 'alphanumeric') {
        if (!isWord(c)) continue;
        c = lower(c);
      } else {
        if (c < 0x30 || c > 0x39 || (leading && c === 0x30)) continue;
        leading = false;
      }
    }
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}
