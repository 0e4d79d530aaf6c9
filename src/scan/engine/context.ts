import { words } from '../confidence.ts';
import type { FieldId } from './fields.ts';
import type { View } from './view.ts';

/** Nouns right before a number that say it is something else. */
const others =
  /(?:order|invoice|ticket|case|incident|tracking|transaction|trx|txn|reference|ref|thread|tid|pid|port|build|version|ver|rev|commit|hash|uuid|guid|seq|sequence|offset|line|row|size|bytes|length|duration|elapsed|timestamp|epoch|time|code|error|status|article|product|sku|isbn|ean|serial|batch|request|session|id|bestelling|factuur|rechnung|bestellung|auftrag|auftragsnummer|commande|facture|pedido|factura|kvk|btw|ustid)(?:[ _-]?(?:no|nr|number|nummer|num|id|#))?[\]"'`)*]{0,2}\s{0,2}[:=#.]{0,2}\s{0,2}["'([]{0,2}$/;

/**
 * What the surroundings of `start`..`end` say for a detector: `label` where its field holds the place or its words stand
 * right before; `near` where they stand on the same line; `against` where the label right before names something else.
 */
export function surroundings(
  view: View,
  start: number,
  end: number,
  field: FieldId | null,
  near: RegExp,
): number {
  if (field !== null && view.inField(field, start)) return words.label;
  const before = view.before(start);
  if (others.test(lastWords(before, 28)))
    return near.test(lastWords(before, 24)) ? words.near : words.against;
  if (near.test(before)) return words.near;
  const after = view.after(end);
  if (near.test(firstWords(after))) return words.near;
  return words.none;
}

/** What stands after a value speaks for it only up to the next separator. */
function firstWords(after: string): string {
  const stop = after.search(/[,;{}|\t=:"'<>]/);
  return stop < 0 ? after : after.slice(0, stop);
}

const lastWords = (before: string, most: number): string => before.slice(-most);
