// Addresses as English writes them: the number first, a word for a street behind its name.
import { form, score } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import { isLetter } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { isFoundation } from './american-address.ts';
import { codedEnds, maxStreet, otherEnds, streetEnds } from './streets.ts';

/** BS 7666, A9 9AA to AA9A 9AA; the letters behind the space are never C, I, K, M, O or V. */
export const british = '[A-PR-UWYZ][A-HK-Y]?\\d[\\dA-HJKPSTUW]? ?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])';
const britishRest = new RegExp(`, (\\p{Lu}\\p{Ll}[\\p{L} .'’-]{0,22}[, ] ?)?${british}`, 'uy');

/** `..., Leeds, LS1 4AP`, `..., Leeds LS1 4AP`: an address where a number and a name stand before; the code alone is a candidate. */
export function lookBritish(view: View, at: number, detector: Claimant): void {
  britishRest.lastIndex = at;
  const match = britishRest.exec(view.text);
  if (match === null) return;
  const from = view.lineFrom(at, maxStreet);
  const street = britishBefore.exec(view.text.slice(from, at + 2));
  const end = at + match[0].length;
  if (street !== null) view.claim(detector, from + street.index, end, score(form.shaped, 0.3));
  else if (match[1] === undefined) view.claim(detector, at + 2, end, score(form.bare, 0.1));
}
const britishBefore =
  /(?<![\p{L}\d.,:-])(?:\d{1,4}[A-Za-z]?|(?:Flat|Unit|Apartment) \d{1,4}[A-Za-z]?,?) \p{Lu}[\p{L} .,'’-]{3,56}, $/u;

/** `B-204, Shanti Apartments, Linking Road, Mumbai 400050`: India Post's six digits behind the town. */
export function lookIndian(view: View, at: number, detector: Claimant): boolean {
  indianTown.lastIndex = at;
  if (!indianTown.test(view.text)) return false;
  const from = view.lineFrom(at, 100);
  const street = indianBefore.exec(view.text.slice(from, at));
  if (street === null) return false;
  view.claim(detector, from + street.index, indianTown.lastIndex, score(form.shaped, 0.3));
  return true;
}
const indianTown = /, \p{Lu}\p{Ll}+(?:,? \p{Lu}\p{Ll}+)?(?: ?[-–] ?| )[1-8]\d{2} ?\d{3}(?!\d)/uy;
const indianBefore =
  /(?:[\p{L}.]{1,8}[-/ ])?\d[\w/-]*, [^:;|]*(?:Road|Nagar|Marg|Colony|Sector|\d\w\w (?:Cross|Main)|Layout|Vihar|Enclave|Phase|Extension)(?!\p{L})[^:;|]*$/u;

const numberBefore =
  /(?<![\p{L}\d.,:-])(?:(?:Flat|Apt\.?|Unit|Suite) \d{1,4}[A-Za-z]?, )?\d{1,5}[A-Za-z]?(?:[-–]\d{1,4})?,? (?:(?:N|S|E|W|North|South|East|West|St\.?|Old|New|The) )?(?:\p{Lu}[\p{L}\p{M}.’'-]* |\d{1,3}(?:st|nd|rd|th) ){1,4}$/u;
const englishTown =
  /(?: [NS][EW])?(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Floor|#)\.? ?#?[\dA-Za-z-]{1,6})?,\s{0,2}\p{Lu}\p{Ll}[\p{L}’'.-]*(?:[ -]\p{Lu}\p{Ll}[\p{L}’'.-]*){0,2}(?:,\s{0,2}(?:[A-Z]{2}(?![\p{L}\d])|\p{Lu}\p{Ll}[\p{L}]*(?: \p{Lu}\p{L}+| \d\d?(?!\d))?))?(?:,? (?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}|[A-Z]\d[\dW] [A-Z\d]{4})(?![\p{L}\d]))?/uy;

/** The town and a British postcode on the next lines, or behind commas. */
const britishTown = new RegExp(
  `(?:,|,?\\s?[\\n\\v]) ?\\p{Lu}[\\p{L} .'’-]{1,32}(?:,|,?\\s?[\\n\\v])? ?(?:\\p{Lu}[\\p{L} .'’-]{1,32}(?:,|,?\\s?[\\n\\v]) ?)?${british}`,
  'uy',
);

const needy: ReadonlySet<string> = new Set(codedEnds);
const kinds: ReadonlySet<string> = new Set([...streetEnds, ...otherEnds, ...codedEnds]);

const homeBefore =
  /(?:liv(?:e|es|ed|ing)|resid(?:e|es|ing)|located|moved|staying|deliver(?:ed|y)?|ship(?:ped)?|sen[dt]|address)(?: it)? (?:at|from|to|on|is) $/i;

/** Gate: a word for a street behind its name: `10 Downing Street, London SW1A 2AA`. `alone`: without a town too. */
export function lookStreetEnd(view: View, at: number, detector: Claimant, alone: boolean): void {
  const { text } = view;
  let end = at;
  while (isLetter(view.codes[end] as number)) end++;
  if (end - at > 9) return;
  // `Streeter`
  const kind = text.slice(at, end);
  if (!kinds.has(kind)) return;
  const from = Math.max(0, at - maxStreet);
  const match = numberBefore.exec(text.slice(from, at));
  if (match === null || isFoundation(view, from + match.index)) return;
  // `(c) 2013 Gary Court`, `1991-2013, Thomas G. Lane`
  if (!alone && /^(?:19|20)\d\d(?:[-–]\d{2,4})?,? /.test(match[0])) return;
  if (view.codes[end] === 0x2e) end++;
  britishTown.lastIndex = englishTown.lastIndex = end;
  const town = britishTown.exec(text) ?? englishTown.exec(text);
  if (
    town === null &&
    !alone &&
    !homeBefore.test(text.slice(Math.max(0, from + match.index - 24), from + match.index))
  )
    return;
  const coded = town !== null && /\d/.test(town[0]);
  if (!coded && needy.has(kind)) return;
  view.claim(
    detector,
    from + match.index,
    end + (town?.[0].length ?? 0),
    score(form.shaped, coded ? 0.3 : town !== null ? 0.15 : 0.05),
  );
}
