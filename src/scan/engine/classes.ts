/** Character classes of the one pass, for every UTF-16 unit. */
/** Letters and digits come first, so that one comparison tells a word. */
export const LETTER = 0;
export const DIGIT = 1;
export const SPACE = 2;
/** Line ends. */
export const LINE = 3;
/** Punctuation at which some detector looks. */
export const MARK = 4;
/** `=` and `:` and `>`: what stands before may be a key. */
export const KEY = 5;

export const classes: Uint8Array = (() => {
  const table = new Uint8Array(65536).fill(SPACE);
  const fill = (from: number, to: number, k: number) => table.fill(k, from, to + 1);
  fill(0x30, 0x39, DIGIT);
  fill(0x41, 0x5a, LETTER);
  fill(0x61, 0x7a, LETTER);
  // Beyond ASCII everything but spaces and general punctuation counts as a letter: names are written in every script.
  fill(0xc0, 0xffff, LETTER);
  table[0xaa] = table[0xb5] = table[0xba] = LETTER;
  // `№`, by itself and right before a number
  table[0xd7] = table[0xf7] = table[0x2116] = SPACE;
  fill(0x2000, 0x206f, SPACE);
  fill(0x3000, 0x303f, SPACE);
  fill(0xff00, 0xff20, SPACE);
  table[0xfeff] = table[0xfffd] = table[0x1680] = SPACE;
  table[10] = table[13] = LINE;
  for (const c of ':=>') table[c.charCodeAt(0)] = KEY;
  return table;
})();

/** 1 at each of these characters of ASCII. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const c of characters) table[c.charCodeAt(0)] = 1;
  return table;
}

/** What ends a line; U+000B stands for a line end that is only written (engine/escapes.ts). */
export const isLineEnd = (c: number): boolean => c === 10 || c === 13 || c === 11;

export const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
export function hasDigit(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDigit(codes[i] as number)) return true;
  return false;
}
/** Letter or digit of any script. */
export const isWord = (c: number): boolean => (classes[c] as number) < SPACE;
export const isHex = (c: number): boolean =>
  (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x66) || (c >= 0x41 && c <= 0x46);
export const isLetter = (c: number): boolean => classes[c] === LETTER;

/** Units beyond which no letter of an official language of the EU has a small form. */
const lowerMost = 0x600;
const lowers = Uint16Array.from({ length: lowerMost }, (_, c) => {
  const small = String.fromCharCode(c).toLowerCase();
  // One sigma, wherever in the word it stands.
  if (c === 0x3c2) return 0x3c3;
  return small.length === 1 ? small.charCodeAt(0) : c;
});

/** Small letter of the Latin, Greek and Cyrillic alphabets; other units as they are. */
export const lower = (c: number): number => (c < lowerMost ? (lowers[c] as number) : c);
