// Values that stand behind their name without a sign between.
import { isWord } from './classes.ts';
import { nameBefore } from './fields.ts';
import { nameEnd, type Offered, takeValue } from './keys.ts';
import type { View } from './view.ts';

const DOT = 0x2e;

/** `Name ........ Anna Meier`, as printed forms have it. */
export const dotsMark = '....';

export function readDotted(view: View, at: number, gates: Offered): void {
  const { codes } = view;
  if (codes[at - 1] === DOT) return;
  let end = at;
  while (codes[end] === DOT) end++;
  // A colon may stand behind them, which is a sign of its own.
  if (codes[end] === 0x20) take(view, nameEnd(codes, at, view.lineFrom(at)), end, gates);
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
    take(view, end, end, gates, at + setterWord.length);
}

/** Offers the value behind the sign at `sign` for the name that ends before `end`. */
function take(view: View, end: number, sign: number, gates: Offered, least = view.lineFrom(end)): void {
  const name = nameBefore(view.codes, end, least);
  if (name !== null && name.id !== 'nobody' && takeValue(view, sign, 0x3a, name, true))
    gates.field(view, view.key);
}
