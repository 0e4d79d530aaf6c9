// Values that stand behind their name without a sign between.
import { take } from './attributes.ts';
import { isWord } from './classes.ts';
import { nameEnd, type Offered } from './keys.ts';
import type { View } from './view.ts';

const DOT = 0x2e;
const COLON = 0x3a;

/** `Name ........ Anna Meier`, as printed forms have it. */
export const dotsMark = '....';

export function readDotted(view: View, at: number, gates: Offered): void {
  const { codes } = view;
  if (codes[at - 1] === DOT) return;
  let end = at;
  while (codes[end] === DOT) end++;
  // A colon may stand behind them, which is a sign of its own.
  if (codes[end] !== 0x20) return;
  const least = view.lineFrom(at);
  take(view, least, nameEnd(codes, at, least), end, COLON, gates);
}

/** `person.setFirstName("Anna")` */
export const setterWord = 'set';
const longestSetter = 40;

export function readSetter(view: View, at: number, gates: Offered): void {
  const { codes } = view;
  let end = at + setterWord.length;
  while (end - at < longestSetter && isWord(codes[end] as number)) end++;
  const quote = codes[end + 1];
  if (codes[end] === 0x28 && (quote === 0x22 || quote === 0x27))
    take(view, at + setterWord.length, end, end, COLON, gates);
}

/** A name in quotes that begins `lead` units behind the gate, and the value behind what the pattern says of both. */
const readerOf =
  (lead: number, pattern: RegExp) =>
  (view: View, at: number, gates: Offered): void => {
    pattern.lastIndex = at;
    if (!pattern.test(view.text)) return;
    const from = at + lead;
    take(view, from, view.text.indexOf('"', from), pattern.lastIndex - 1, COLON, gates);
  };

/** `[["first_name", "Anna"], ["size", 4]]`, as Rails prints what it binds; where `readPair` looks is two units before their ends. */
export const pairMarks = ['[["', '], ["'];
export const readPair = readerOf(2, /\["\w{2,40}", (?="[^"\\]{1,99}"\])/y);

/** `Content-Disposition: form-data; name="surname"`, and the value behind an empty line (RFC 7578). */
export const formWord = 'form-data; name="';
export const readFormData = readerOf(
  formWord.length,
  /form-data; name="\w{2,40}"(?:\r?\n[\w-]{1,40}: .{1,80}){0,2}(?:\r?\n){2}/y,
);
