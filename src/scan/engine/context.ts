import { words } from '../confidence.ts';
import type { FieldId } from './fields.ts';
import { isNumbered } from './numbered.ts';
import type { Words } from './stems.ts';
import { type View, wordsAfter } from './view.ts';

/**
 * What the surroundings of `start`..`end` say for a detector: `label` where its field holds the place or its words stand
 * right before; `near` where they stand on the same line; `against` where the label right before names something else.
 */
export function surroundings(
  view: View,
  start: number,
  end: number,
  field: FieldId | null,
  near: Words,
): number {
  if (field !== null && view.inField(field, start)) return words.label;
  if (isNumbered(view, start))
    return holds(view, near, view.lineFrom(start, 24), start) ? words.near : words.against;
  if (holds(view, near, view.lineFrom(start), start)) return words.near;
  return holds(view, near, end, partEnd(view, end)) ? words.near : words.none;
}

const holds = (view: View, near: Words, from: number, to: number): boolean =>
  near.maybe(view, from, to) && near.pattern.test(view.text.slice(from, to).toLowerCase());

const stops = new Uint8Array(128);
for (const c of ',;{}|\t=:"\'<>\r\n') stops[c.charCodeAt(0)] = 1;

/** What stands after a value speaks for it only up to the next separator, at most `wordsAfter` units. */
function partEnd(view: View, at: number): number {
  const { codes } = view;
  const stop = Math.min(view.length, at + wordsAfter);
  let i = at;
  while (i < stop) {
    const c = codes[i] as number;
    if (c < 128 && stops[c] === 1) break;
    i++;
  }
  return i;
}
