import type { View } from '../../engine/view.ts';
import { titles } from './letters.ts';

/** Titles, degrees behind them, and what joins two: `Mr and Mrs`, `Frau Dr.`. */
export const titleWords: ReadonlySet<string> = new Set(
  [...titles, ...'mag. dipl. med. dent. phil. jur. rer. nat. and und en et'.split(' ')]
    .map((word) => word.trimEnd().toLowerCase())
    .flatMap((word) => word.split(' ')),
);
/** Longest of them, and the space behind. */
const MAX_TITLE = 14;
const MAX_TITLES = 5;

/** Index behind the titles that begin at `at`, five words at most. */
export function afterTitles(view: View, at: number): number {
  const { codes, text } = view;
  let i = at;
  for (let n = 0; n < MAX_TITLES; n++) {
    let end = i;
    while (end - i < MAX_TITLE && codes[end] !== 0x20 && (codes[end] as number) > 0x20) end++;
    if (codes[end] !== 0x20 || end === i || !titleWords.has(text.slice(i, end).toLowerCase())) break;
    i = end + 1;
  }
  return i;
}

/** Whether a title stands right before `at`. */
export function isBehindTitle({ codes, text }: View, at: number): boolean {
  if (codes[at - 1] !== 0x20) return false;
  let from = at - 1;
  while (from > 0 && at - from < MAX_TITLE && (codes[from - 1] as number) > 0x20) from--;
  return titleWords.has(text.slice(from, at - 1).toLowerCase());
}
