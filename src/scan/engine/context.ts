import { words } from '../confidence.ts';
import type { FieldId } from './fields.ts';
import type { Words } from './stems.ts';
import { type View, wordsAfter } from './view.ts';

/**
 * Nouns right before a number that say it is something else. Looking behind, at one place: the words are compared from
 * their last letters, and hardly any begins to match.
 */
const others =
  /(?<=(?:order|invoice|ticket|case|incident|tracking|transaction|trx|txn|reference|ref|thread|tid|pid|port|build|version|ver|rev|commit|hash|uuid|guid|seq|sequence|offset|line|row|size|bytes|length|duration|elapsed|timestamp|epoch|time|code|error|status|article|product|sku|isbn|ean|serial|batch|request|session|id|bestelling|factuur|rechnung|bestellung|auftrag|auftragsnummer|commande|facture|pedido|factura|kvk|btw|ustid)(?:[ _-]?(?:no|nr|number|nummer|num|id|#))?[\]"'`)*]{0,2}[^\S\r\n]{0,2}[:=#.]{0,2}[^\S\r\n]{0,2}["'([]{0,2})/iy;

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
  if (isOther(view, start))
    return holds(view, near, view.lineFrom(start, 24), start) ? words.near : words.against;
  if (holds(view, near, view.lineFrom(start), start)) return words.near;
  return holds(view, near, end, partEnd(view, end)) ? words.near : words.none;
}

function isOther(view: View, at: number): boolean {
  others.lastIndex = at;
  return others.test(view.text);
}

const holds = (view: View, near: Words, from: number, to: number): boolean =>
  near.maybe(view.codes, from, to) && near.pattern.test(view.text.slice(from, to).toLowerCase());

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
