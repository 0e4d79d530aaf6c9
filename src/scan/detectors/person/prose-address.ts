import { form, score } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import { isDigit, isLetter, isLineEnd, tableOf } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { hasDigitAhead } from '../labels.ts';
import { lookAmerican } from './american-address.ts';
import { lookBritish, lookIndian } from './english-address.ts';
import { isTown } from './known.ts';
import { box, maxStreet, streetAtEnd, streetAtStart, streetWord } from './streets.ts';

/** Units of the longest name of a street, before its number. */
const NAME_MOST = 360;
/** Units of a town before its postcode. */
const MAX_TOWN = 24;
/** Units of the longest postcode and its country. */
const MAX_CODE = 11;

/**
 * Postcodes of the states of the EU, Norway and Switzerland with the town behind (Universal Postal Union, postal addressing systems):
 * five digits, 3+2 (CZ, SK, SE, GR), 2-3 (PL), 4-3 (PT), four digits, four and two letters (NL), with or without the country.
 */
const codeAndTown =
  /(?:[A-Z]{1,2}[-–] ?)?(?:\d{5,6}|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} ?[A-Z]{2}|\d{4}) {1,2}\p{Lu}[\p{L}\p{M}’'.]+(?:(?:[ -](?:an der|am|im|a\/d|bij|sur|sous|de|del|di|la|le|les|nad|pri|pod)|[ /-]\(?\p{Lu}[\p{L}\p{M}.’']*\)?)){0,3}(?: \d{1,2}(?!\d)| [KVNØS](?!\p{L}))?/uy;

/** Whether digits, and a capital with a small letter behind them, stand at `at`: says no to most at once. */
function maybeCode(view: View, at: number): boolean {
  const { codes } = view;
  let i = at;
  let digits = 0;
  const stop = at + MAX_CODE;
  for (; i < stop; i++) {
    const c = codes[i] as number;
    if (isDigit(c)) digits++;
    else if (c === 0x20) {
      const next = codes[i + 1] as number;
      if (
        digits >= 4 &&
        isLetter(next) &&
        isLetter(codes[i + 2] as number) &&
        ((codes[i + 2] as number) & 0x20 || (codes[i + 2] as number) > 127)
      )
        break;
    } else if (c !== 0x2d && !(c >= 0x41 && c <= 0x5a)) return false;
  }
  return i < stop && digits >= 4 && digits <= 7;
}

/** Index behind the postcode and town at `at`, or -1. */
function townEnd(view: View, at: number): number {
  if (!maybeCode(view, at)) return -1;
  codeAndTown.lastIndex = at;
  const match = codeAndTown.exec(view.text);
  return match === null ? -1 : at + match[0].replace(/[.']+$/, '').length;
}

/** Signs of which none stands in a street's name: it begins behind them. */
const opensStreet = tableOf(':;|(>=[{"`*#~');

/** No apostrophe, as in `rue de l'Église`, `'t Hof` and `'s-Gravenweg`. */
function isQuote(codes: Uint16Array, at: number): boolean {
  if (at > 0 && isLetter(codes[at - 1] as number)) return false;
  const [next, joint] = [codes[at + 1], codes[at + 2]];
  return !((next === 0x73 || next === 0x74) && (joint === 0x20 || joint === 0x2d));
}

/** Where the street begins that ends at `end` on its line, or -1. */
function streetBefore(view: View, end: number): number {
  const { codes } = view;
  const stop = Math.max(0, end - maxStreet);
  let from = end;
  while (from > stop) {
    const c = codes[from - 1] as number;
    if (c < 0x20 || (c < 0x7f ? opensStreet[c] === 1 : c === 0xab || (c >= 0x201c && c <= 0x201e))) break;
    if (c === 0x27 && isQuote(codes, from - 1)) break;
    from--;
  }
  const start = streetAtEnd(view.text.slice(from, end));
  return start < 0 ? -1 : from + start;
}

const townName = /\p{L}[\p{L}\p{M}]+/u;

/** `August 26, 2011 Darrick J. Wong` */
const monthDay =
  /(?:^|\P{L})(?:January|February|March|April|May|June|July|August|September|October|November|December|[JFMASOND][aepuco][nbrylgptvc]\.?) \d{1,2}(?:st|nd|rd|th)?,? $/u;

/** `Am Markt 3`, `An der Mühle 5` */
const placed = /\b(?:Am|A[nu]f? de[mnr]|Zu[mr]) \p{Lu}/u;

function claimWhole(view: View, start: number, town: number, end: number, detector: Claimant): void {
  const street = view.text.slice(start, town);
  if (monthDay.test(street)) return;
  const where = view.text.slice(town, end);
  const grouped = /\d{3} \d{2} |\d{2}-\d{3} |\d{4}-\d{3} |^\d{4} ?[A-Z]{2} |^[A-Z]{1,2}-/.test(where);
  const known = isTown(townName.exec(where.replace(/^[A-Z]{1,2}-|^[\d ]+[A-Z]{2} /, ''))?.[0] ?? '');
  // Without a word for a street it may be a chapter and a number of things; four digits are a year, too.
  if (streetWord.test(street)) view.claim(detector, start, end, score(form.distinct, 0.15));
  else
    view.claim(
      detector,
      start,
      end,
      score(form.bare, grouped || placed.test(street) ? 0.2 : 0, known ? 0.25 : 0),
    );
}

const isCapital = (c: number): boolean => c >= 0x41 && c <= 0x5a;

/** `M1 1`, `LS1 4`, `SW1A 1`, `EC1A1`: a digit in second or third place, and one more soon. */
const isBritish = (codes: Uint16Array, at: number): boolean =>
  isDigit(codes[at + 1] as number) ||
  (isCapital(codes[at + 1] as number) && isDigit(codes[at + 2] as number));

/** Gate `, `: `Hauptstraße 12, 10115 Berlin`, `Am Markt 3, D-50667 Köln`, `Brīvības iela 12, Rīga, LV-1010`. */
export function lookComma(view: View, at: number, detector: Claimant): void {
  const { codes } = view;
  const town = at + 2;
  const c = codes[town] as number;
  if (isCapital(c) && isCapital(codes[town + 1] as number) && codes[town + 2] === 0x20) {
    if (isDigit(codes[town + 3] as number)) lookAmerican(view, at, detector);
    return;
  }
  const named = (codes[town + 1] as number) > 0x60;
  if (isCapital(c) && (named ? hasDigitAhead(view, town, MAX_TOWN) : isBritish(codes, town))) {
    if (!named || !lookIndian(view, at, detector)) lookBritish(view, at, detector);
    return;
  }
  if (!isDigit(c) && !(c >= 0x41 && c <= 0x53 && (codes[town + 1] === 0x2d || codes[town + 2] === 0x2d)))
    return;
  if (c === 0x4c && codes[town + 1] === 0x56) {
    lookLatvian(view, at, detector);
    return;
  }
  const end = townEnd(view, town);
  if (end < 0) return;
  const start = streetBefore(view, at);
  if (start >= 0) claimWhole(view, start, town, end, detector);
}

/** Gate: a line that begins with a digit; the street stands on the line before. */
export function lookLine(view: View, at: number, detector: Claimant): void {
  const end = townEnd(view, at + 1);
  if (end < 0) return;
  let street = at;
  while (street > 0 && at - street < 6 && (view.codes[street - 1] as number) <= 0x20) street--;
  if (view.codes[street - 1] === 0x2c) street--;
  const start = streetBefore(view, street);
  if (start >= 0) claimWhole(view, start, at + 1, end, detector);
}

/** Between a street and its town: a comma, a space, a line end. */
const isBetween = (c: number): boolean => c === 0x2c || c === 0x20 || isLineEnd(c);

/** Gate: a word for a street that stands before its name: `Via Roma 1`, `ul. Długa 5/7`. */
export function lookStreetStart(view: View, at: number, detector: Claimant): void {
  const { codes, text } = view;
  // `Goethestr. `
  if (isLetter(view.codeBefore(at))) return;
  streetAtStart.lastIndex = at;
  let end = at;
  let start = at;
  const numbered = numberedFirst.test(text.slice(Math.max(0, at - 6), at + 4));
  const match = !numbered && hasDigitAhead(view, at, NAME_MOST) ? streetAtStart.exec(text) : null;
  if (match !== null) end = at + match[0].length;
  else if (/\d(?: ?(?:bis|ter|[a-zA-Z]))?,? $/.test(text.slice(Math.max(0, at - 8), at))) {
    // `12 rue de la Paix`
    start =
      at -
      (/\d{1,4}(?: ?(?:bis|ter|[a-zA-Z]))?,? $/.exec(text.slice(Math.max(0, at - 10), at))?.[0].length ?? 0);
    const named = frenchName.exec(text.slice(at, at + maxStreet));
    if (named === null) return;
    end = at + named[0].length;
  } else return;
  let town = end;
  while (town - end < 4 && isBetween(codes[town] as number)) town++;
  const townTo = town > end ? townEnd(view, town) : -1;
  view.claim(detector, start, townTo > 0 ? townTo : end, score(form.shaped, townTo > 0 ? 0.3 : 0.05));
}
/** `24 Sráid Uí Chonaill`, `12, Triq ir-Repubblika`: the number stands first in Ireland and Malta. */
const numberedFirst = /\d[a-z]?,? (?:Srái|Bóth|Asca|Lána|Triq|Sqaq)$/;
const frenchName =
  /^\p{L}+\.?(?: (?:de|du|des|la|le|les|d'|l'|aux?|saint|sainte|na|an))*(?: ?(?:[a-zħġż]{1,2}-)?\p{Lu}[\p{L}\p{M}.’'-]*){1,4}/iu;

/** Gate: `Pikk tänav 24, Tartu`, `Brīvības ielā 12, Rīgā, LV-1010`, `Vytauto g. 3`. */
export function lookStreetMiddle(view: View, at: number, detector: Claimant): void {
  const after = numberBehind.exec(view.text.slice(at, at + maxStreet));
  if (after === null) return;
  const from = view.lineFrom(at, maxStreet);
  const name = nameBefore.exec(view.text.slice(from, at));
  if (name === null) return;
  const [whole, town] = after;
  view.claim(
    detector,
    from + name.index,
    at + whole.length,
    score(form.shaped, town === undefined ? 0.05 : 0.15),
  );
}
const numberBehind =
  /^\p{L}+\.? \d{1,3}[A-Za-z]?(?: ?[-/k] ?\d{1,3})?(?![\p{L}\d.]\d|\d|:)(, (?:\p{Lu}{2}-)?(?:\d{4,5} )?\p{Lu}\p{Ll}[\p{L} ]{1,24}(?:, LV-\d{4})?)?/u;
const nameBefore = /(?<![\p{L}.])(?:\p{Lu}\.? ?){0,2}\p{Lu}\p{Ll}[\p{L}.]+ (?:\p{Lu}\p{Ll}+ )?$/u;

/** Gate: `Er wohnt in der Goethestr. 36`, `bor på Kungsgatan 12 i Lund`: what is lived in has a number. */
export function lookHome(view: View, at: number, detector: Claimant): void {
  let end = at;
  while (end - at < maxStreet && !isDigit(view.codes[end] as number)) end++;
  while (isDigit(view.codes[end] as number)) end++;
  const start = streetBefore(view, end);
  if (start > at && streetWord.test(view.text.slice(start, end)))
    view.claim(detector, start, end, score(form.shaped, 0.1));
}

/** Gate: `P.O. Box 123`, with postcode and town or without. */
export function lookBox(view: View, at: number, detector: Claimant): void {
  // Spanish `apartado 5` is a part of a law.
  if (view.codes[at] === 0x61) return;
  box.lastIndex = at;
  const match = box.exec(view.text);
  if (match === null) return;
  const end = at + match[0].length;
  let town = end;
  while (town - end < 4 && isBetween(view.codes[town] as number)) town++;
  const townTo = town > end ? townEnd(view, town) : -1;
  view.claim(detector, at, townTo > 0 ? townTo : end, score(form.distinct, townTo > 0 ? 0.15 : -0.05));
}

/** Gate `utca`: `1051 Budapest, Fő utca 5.`: the town stands first. */
export function lookHungarian(view: View, at: number, detector: Claimant): void {
  const from = view.lineFrom(at, maxStreet);
  const before = hungarianBefore.exec(view.text.slice(from, at));
  const number = /^\p{L}+\.? \d{1,3}(?:[./-] ?[\p{L}\d]{1,3}){0,3}\.?/u.exec(view.text.slice(at, at + 24));
  if (before !== null && number !== null)
    view.claim(detector, from + before.index, at + number[0].length, score(form.distinct, 0.15));
}
const hungarianBefore =
  /(?:H-)?\d{4},? \p{Lu}[\p{L}-]+,? (?:[IVX]{1,5}\. (?:ker(?:ület|\.),? )?)?(?:\p{Lu}[\p{L}.-]* ?){1,3}$/u;

const latvianBefore =
  /(?:\p{Lu}[\p{L}.]* ?){1,3} (?:iela|bulvāris|prospekts|gatve|laukums|šoseja) \d{1,4}[A-Za-z]?(?: ?[-/k] ?\d{1,4})?, \p{Lu}\p{L}+(?: \p{L}+)?$/u;

/** The postcode stands last. */
function lookLatvian(view: View, at: number, detector: Claimant): void {
  const from = view.lineFrom(at, maxStreet);
  const match = latvianBefore.exec(view.text.slice(from, at));
  if (match !== null && /^, LV-\d{4}(?!\d)/.test(view.text.slice(at, at + 10)))
    view.claim(detector, from + match.index, at + 9, score(form.distinct, 0.15));
}
