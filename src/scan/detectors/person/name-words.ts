// The words of a name in running text: where they begin and end, and what may stand beside them.
import { isLetter, isWord, tableOf } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { everybody } from './letters.ts';
import { nameOf } from './shape.ts';
import { isCapital } from './tall-name.ts';
import { titleWords } from './titles.ts';

/** Longest word of a name; shortest given name that is looked for. */
export const maxWord = 24;
export const minGiven = 3;

export const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019;

/** The end of a word that begins with a capital and goes on with small letters, `O'Neill` and `Meyer-Wagner` too; -1 where none stands at `at`. */
export function wordEnd({ codes }: View, at: number): number {
  if (!isCapital(codes[at] as number)) return -1;
  const stop = at + maxWord;
  let small = 0;
  let i = at + 1;
  for (; i < stop; i++) {
    const c = codes[i] as number;
    if (isLetter(c)) {
      if (!isCapital(c)) small++;
    } else if (
      c === 0x2d ? !isLetter(codes[i + 1] as number) : !isApostrophe(c) || !isCapital(codes[i + 1] as number)
    )
      break;
  }
  return small === 0 || i === stop ? -1 : i;
}

/** Where the word begins that ends at `end`, letters and dashes all of it; -1 where none does. */
export function wordBefore({ codes }: View, end: number): number {
  let i = end;
  while (i > 0 && end - i < maxWord && (isLetter(codes[i - 1] as number) || codes[i - 1] === 0x2d)) i--;
  return i < end && end - i < maxWord ? i : -1;
}

/** What a name may stand right behind and right before: no part of a path, an address, a call. */
const opening = tableOf('\0\t\n\r "\'(*,:;=>[`|~');
const closing = tableOf('\0\t\n\r !"\'),*.:;<>?]`|~-');

export function isOpen(view: View, start: number): boolean {
  const c = view.codeBefore(start);
  return c < 128 ? opening[c] === 1 : !isWord(c);
}

export function isClosed({ codes }: View, end: number): boolean {
  const c = codes[end] as number;
  if (c === 0x2e || c === 0x3a || c === 0x2d)
    return !isWord(codes[end + 1] as number) && codes[end + 1] !== c;
  return c < 128 ? closing[c] === 1 : !isWord(c);
}

/** No word in it belongs to things, or to everybody. */
export function isName(value: string): boolean {
  for (const word of value.toLowerCase().split(' '))
    if (everybody.has(word) || (word[1] !== '.' && titleWords.has(word))) return false;
  return nameOf(value, true)?.thing === false;
}
