import type { View } from '../engine/view.ts';

/** Units before a label in which a value stands, with the words between. */
const most = 72;

/** A value right before its label, in words that join the two: `12345678 is my account number`, `12345678 (account number)`. */
export const linkedTo = (value: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d.,/-])(${value}) (?:(?:is|are|as) (?:(?:my|the|our|your|his|her|their|a) )?|\\()$`,
    'iu',
  );

/** Where the value begins that the label at `at` names, -1 where none stands there; its end is `linkedEnd`. */
export function valueBefore(view: View, at: number, linked: RegExp): number {
  const c = view.codes[at - 1] as number;
  if (c !== 0x20 && c !== 0x28) return -1;
  const from = view.lineFrom(at, most);
  const match = linked.exec(view.text.slice(from, at));
  if (match === null) return -1;
  const start = from + match.index;
  linkedEnd = start + (match[1] as string).length;
  return start;
}
export let linkedEnd = 0;
