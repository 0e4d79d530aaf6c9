import type { View } from '../engine/view.ts';

/** Units before a label in which a value stands, with the words between. */
const most = 72;

/** A value right before its label, in words that join the two: `12345678 is my account number`, `12345678 (account number)`. */
export const linkedTo = (value: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d.,/-])(${value}) (?:(?:is|are|as) (?:(?:my|the|our|your|his|her|their|a) )?|\\()$`,
    'iu',
  );

/** Where the value stands that the label at `at` names; null: there is none. */
export function valueBefore(
  view: View,
  at: number,
  linked: RegExp,
): { readonly start: number; readonly end: number } | null {
  const c = view.codes[at - 1] as number;
  if (c !== 0x20 && c !== 0x28) return null;
  const from = view.lineFrom(at, most);
  const match = linked.exec(view.text.slice(from, at));
  if (match === null) return null;
  const start = from + match.index;
  return { start, end: start + (match[1] as string).length };
}
