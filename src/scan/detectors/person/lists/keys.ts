import { plain } from '../../../engine/names/spelling.ts';

// Lists of names as keys: so a page loads two thirds of what the names themselves need. `build/name-tables.ts` writes them.

/** Letters of the Latin alphabet without what stands on them; 0 where that makes two, or none. */
const letters = Uint8Array.from({ length: 0x180 }, (_, c) => {
  const letter = plain(String.fromCharCode(c));
  return /^[a-z']$/.test(letter) ? letter.charCodeAt(0) : 0;
});
const startLetters = 5;

/** The first letters of the word at `at` as a number of 15 bits, -1 where one is two letters in plain spelling, or of another script. */
export function startOf(codes: ArrayLike<number>, at: number): number {
  let h = 0;
  for (let i = at; i - at < startLetters; i++) {
    const c = codes[i] ?? 0;
    const letter = letters[c] ?? 0;
    if (letter === 0 && c > 0x7f) return -1;
    if (letter === 0) break;
    h = Math.imul(h, 31) + letter;
  }
  return (h >>> 3) & 0x7fff;
}

/** What a key tells of a name besides its first letters: of some three hundred words that begin like one of them, one is taken for it. */
const restBits = 9;

/** Of 60,000 one with which hardly a word that manuals and logs are full of has the key of a name. */
const seed = 40_145;

/** Of the name whose key is asked for: writing behind its end does nothing. */
const codes = new Uint16Array(startLetters);

/** The key of a name in plain spelling; one of another script has no first letters but those that its hash makes up. */
export function keyOf(name: string): number {
  let h = seed;
  codes.fill(0);
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    h = Math.imul(h, 31) + c;
    codes[i] = c;
  }
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  const start = startOf(codes, 0);
  return ((start < 0 ? h & 0x7fff : start) << restBits) | (h >>> (32 - restBits));
}

/** The first letters of a name, of its key. */
export const startOfKey = (key: number): number => key >> restBits;

/** From one key to the next: any number of leading digits, and a last one; printable ASCII but quotes and the backslash. */
export const firstCode = 0x28;
export const lastDigits = 58;
export const leadDigits = 27;

export function unfold(table: string): Set<number> {
  const keys = new Set<number>();
  let key = -1;
  let lead = 0;
  for (let i = 0; i < table.length; i++) {
    const c = table.charCodeAt(i);
    const digit = c - firstCode - Number(c > 0x5c) - Number(c > 0x60);
    if (digit >= lastDigits) lead = lead * leadDigits + digit - lastDigits + 1;
    else {
      key += lead * lastDigits + digit + 1;
      keys.add(key);
      lead = 0;
    }
  }
  return keys;
}
