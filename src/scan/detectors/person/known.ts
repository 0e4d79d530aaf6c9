import { form } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import { plain } from '../../engine/names/spelling.ts';
import type { View } from '../../engine/view.ts';
import { familyNames } from './lists/family.ts';
import { givenNames } from './lists/given.ts';
import { keyOf, startOf, startOfKey, unfold } from './lists/keys.ts';
import { sexNames } from './lists/sex.ts';
import { townNames } from './lists/town.ts';

const given: ReadonlySet<number> = unfold(givenNames);
const family: ReadonlySet<number> = unfold(familyNames);
const sexes: ReadonlySet<number> = unfold(sexNames);
const town: ReadonlySet<number> = unfold(townNames);

/** Endings that family names have and other words of Latin script hardly ever; six letters and more. */
const ending =
  /(?:sson|dottir|[bdglnrtks]sen|[aeiouy]nen|opoul(?:os|ou)|idis|akis|escu|[ae]uskas|skiene|kaite|strom|qvist|gren|mann|eira|[drs]iou|[eo]vic|[eo]wicz|[eo]vicius|(?:ow|ew|in)sk[ay]|ski|czyk|enko|[eo]v(?:a|ska|sky)?|οπουλ(?:οσ|ου|ε)|ιδ(?:ησ|ου|η)|ακησ?|[оеи]ва?)$/;
/** A word as it stands in a list: `o'brien`, `garcia`. */
const MAX_WORD = 20;

/** What stands behind a name to make another one, or its possessive: `Martina`, `Martins`. */
export const behind = /(?<=.{5})(?:[aeinosyt]|[aiou]s|i[ae]|[ntk][ae])$/;

/** Whether a word is a common given name of some country; case and diacritics do not matter. */
export const isGivenName = (word: string): boolean => word.length <= MAX_WORD && isListed(given, plain(word));
const isListed = (names: ReadonlySet<number>, small: string): boolean =>
  names.has(keyOf(small)) || names.has(keyOf(small.replace(behind, '')));

/** Whether it is a common family name, or ends like one. */
export function isFamilyName(word: string): boolean {
  if (word.length > MAX_WORD) return false;
  const small = plain(word);
  return isListed(family, small) || (small.length >= 6 && ending.test(small));
}

/** Whether a word names a sex or a marital state; `civil_partnership` in one. */
export const isSex = (word: string): boolean => sexes.has(keyOf(plain(word)));

/** Whether a word is a large town, or the first word of its name. */
export const isTown = (word: string): boolean => town.has(keyOf(plain(word)));

/** Whether a word is a common given or family name, or ends like one. */
export function isKnownName(word: string): boolean {
  return word.length > 1 && (isGivenName(word) || isFamilyName(word));
}

/** A bit for the first letters of each name: says no to most words before they are spelled. */
const starts = new Uint8Array(2 ** 12);
for (const key of [...given, ...family]) {
  const start = startOfKey(key);
  starts[start >> 3] = (starts[start >> 3] as number) | (1 << (start & 7));
}

/** Whether the word at `at` may be a common name, by its first letters. */
export function maybeName(codes: Uint16Array, at: number): boolean {
  const start = startOf(codes, at);
  return start < 0 || (((starts[start >> 3] as number) >>> (start & 7)) & 1) === 1;
}

/** How many parts of a name or an account are common names: `Anna-Marie Smith` has three. */
export function knownParts(value: string): number {
  let n = 0;
  for (const part of value.split(/[\s,._-]+/, 8)) if (isKnownName(part)) n++;
  return n;
}

/** Names the publishers of forms print for nobody, as the whole value. */
const nobodies: ReadonlySet<string> = new Set(
  `john doe,jane doe,john q. public,john q public,joe bloggs,richard roe,jane roe,max mustermann,erika mustermann,maxine mustermann,
  maximilian mustermann,mustermann,musterfrau,max muster,hans muster,petra muster,anna muster,otto normalverbraucher,lieschen muller,mario rossi,
  jan modaal,ola nordmann,kari nordmann,matti meikalainen,maija meikalainen,fulano de tal,jan jansen,medelsvensson,minta janos,vzorovy,gipsz jakab`.split(
    /\s*,\s*/,
  ),
);
const MAX_NOBODY = 24;

/** 1 for the first letter (five bits) and the length of each of them: says no to most names before they are spelled. */
const nobodyStarts = new Uint8Array(32 * 32);
for (const name of nobodies) nobodyStarts[((name.charCodeAt(0) & 31) << 5) | name.length] = 1;

/** Whether `isNobody` may say yes to what stands in `codes`. */
function maybeNobody(codes: Uint16Array, start: number, end: number): boolean {
  if (end - start > MAX_NOBODY) return false;
  if (nobodyStarts[(((codes[start] as number) & 31) << 5) | (end - start)] === 1) return true;
  // Spelled another way, or turned.
  for (let i = start; i < end; i++) if ((codes[i] as number) > 127 || codes[i] === 0x2c) return true;
  return false;
}

/** `Mustermann, Max` too. */
export function isNobody(value: string): boolean {
  if (value.length > MAX_NOBODY) return false;
  const small = plain(value);
  if (nobodies.has(small)) return true;
  const comma = small.indexOf(', ');
  return comma > 0 && nobodies.has(`${small.slice(comma + 2)} ${small.slice(0, comma)}`);
}

/** Words of the names that the block is sure of: it may speak of them again. */
export const met = { stamp: 0, words: new Set<string>(), last: '' };
const metMost = 64;

export function remember({ stamp, text }: View, start: number, end: number): void {
  if (met.stamp !== stamp) {
    met.stamp = stamp;
    met.words.clear();
    met.last = '';
  }
  const name = text.slice(start, end);
  if (name === met.last || met.words.size >= metMost) return;
  met.last = name;
  for (const word of name.split(' ', 4)) if (word.length > 3 && !isTown(word)) met.words.add(word);
}

/** Claims a name; one that is printed for nobody is test data. */
export function claimPerson(
  view: View,
  detector: Claimant,
  start: number,
  end: number,
  confidence: number,
): void {
  const nobody = maybeNobody(view.codes, start, end) && isNobody(view.text.slice(start, end));
  view.claim(detector, start, end, nobody ? form.distinct : confidence, nobody ? 'test-data' : 'person');
}
