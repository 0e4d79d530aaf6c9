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

/** Units looked at first: most labels stand right before. */
const CLOSE = 24;
/** Units before and behind a word that its pattern may look at. */
const EDGE = 2;

function holds(view: View, near: Words, from: number, to: number): boolean {
  if (near.stands(view, from + EDGE, to - EDGE)) return true;
  if (!near.maybe(view, from, to)) return false;
  const close = Math.max(from, to - CLOSE);
  if (close > from) {
    const text = view.text.slice(close, to).toLowerCase();
    const found = near.pattern.exec(text);
    if (found !== null && found.index >= EDGE) {
      const at = close + found.index;
      if (text.length === to - close) near.remember(view, at, at + found[0].length);
      return true;
    }
  }
  return near.pattern.test(view.text.slice(from, to).toLowerCase());
}

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
