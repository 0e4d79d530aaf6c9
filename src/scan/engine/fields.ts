import { classes, DIGIT, isWord, LETTER, lower } from './classes.ts';
import { fieldNames, nobody, owners } from './names.ts';

export type { FieldId } from './names.ts';

import type { FieldId } from './names.ts';

/** What a key, label or column header says that its value is. */
export interface FieldName {
  readonly id: FieldId | 'nobody';
  /** The name alone may mean many things (`name`, `address`): only the value's shape or its neighbours tell. */
  readonly weak: boolean;
  /** Other fields that are called so too: `numéro fiscal` in France and in Switzerland. */
  readonly also: readonly FieldId[];
  /** The known name that stands there, in small letters. */
  readonly called: string;
}

export interface Field extends FieldName {
  /** The value, without quotes: indices into the view. */
  start: number;
  end: number;
  quoted: boolean;
  from: 'column' | 'key' | 'label' | 'element';
  /** How many columns of the same table name something about a person. */
  company: number;
}

/** A table whose header was read. `delimiter` is a UTF-16 unit. */
export interface Table {
  readonly delimiter: number;
  readonly columns: readonly (FieldName | null)[];
  /** How many columns name something known. */
  readonly company: number;
  strange: number;
}

/** Longest key or label looked at, in UTF-16 units. */
export const maxNameLength = 40;

const known = new Map<number, FieldName & { readonly also: FieldId[] }>();
const ownerHashes = new Set<number>();
/** Says no for almost everything before the map is asked. */
const filter = new Uint8Array(1 << 16);
/** The same for the last letters or digits of a name, from three on, and for the last two. */
const tails = new Uint8Array(1 << 19);
/** A bit for each place of `tails` that is not 0. */
const tailBits = new Uint32Array(1 << 14);
const LONGEST_TAIL = 8;
const lastTwo = new Uint8Array(1 << 12);
type End = readonly [number, number, number, number];
/** Last four letters of every name, for the sieve; of shorter ones, with any before. */
const nameEnds = new Map<string, End>();
export const endsOfNames = (): Iterable<End> => nameEnds.values();
/** A tail that is a whole name; a tail of a longer one is `PART`. */
const WHOLE = 2;
const PART = 1;

/** More than any letter of Latin-1, so that short names that mean something else do not come to the same: `6op`, `tél`. */
const mix = (h: number, c: number): number => (Math.imul(h, 0x01000193) + c) | 0;

/** Hash of a name read backwards, letters and digits only, lower case; of its last `most` ones. */
function backwards(name: string, most = maxNameLength): number {
  let h = 7;
  let n = 0;
  for (let i = name.length - 1; i >= 0 && n < most; i--) {
    const c = lower(name.charCodeAt(i));
    if (classes[c] !== LETTER && classes[c] !== DIGIT) continue;
    h = mix(h, c);
    n++;
  }
  return h;
}

const anyUnit = Array.from({ length: 32 }, (_, k) => k);

function learn(id: FieldId | 'nobody', names: string, weak: boolean): void {
  for (const name of names.split(/\s*[,\n]\s*/)) {
    if (name === '') continue;
    const h = backwards(name);
    const same = known.get(h);
    if (same !== undefined) {
      if (id !== 'nobody' && same.id !== id && !same.also.includes(id)) same.also.push(id);
      continue;
    }
    known.set(h, { id, weak, also: [], called: name });
    filter[h & 0xffff] = 1;
    for (let n = 3; n <= LONGEST_TAIL; n++) {
      const tail = backwards(name, n);
      tails[tail & 0x7ffff] = (tails[tail & 0x7ffff] as number) | (tail === h ? WHOLE : PART);
      const place = tail & 0x7ffff;
      tailBits[place >> 5] = (tailBits[place >> 5] as number) | (1 << (place & 31));
      if (tail === h) break;
    }
    learnEnd(name);
    const pair = pairOf(name.charCodeAt(name.length - 2), name.charCodeAt(name.length - 1));
    if (name.length < 3) lastTwo[pair] = WHOLE;
    else lastTwo[pair] ||= 1;
  }
}
function learnEnd(name: string): void {
  const units = [...name].map((c) => lower(c.charCodeAt(0))).filter((c) => isWord(c));
  const [last = 0, second = 0, third, fourth] = units.reverse();
  for (const c of third === undefined ? anyUnit : [third])
    for (const d of fourth === undefined ? anyUnit : [fourth])
      nameEnds.set([d, c, second, last].join(), [d, c, second, last]);
}
for (const [id, { strong, weak }] of Object.entries(fieldNames)) {
  learn(id as FieldId, strong, false);
  learn(id as FieldId, weak, true);
}
learn('nobody', nobody, false);

/** Makes known how columns, keys and labels of a field are called, for the whole process; what is known stays, and may mean both. */
export const nameField = (id: FieldId, names: string): void => learn(id, names, false);

for (const name of owners.split(/\s*[,\n]\s*/)) ownerHashes.add(backwards(name));

const isTail = (h: number): boolean => (((tailBits[(h & 0x7ffff) >> 5] as number) >>> (h & 31)) & 1) === 1;

/** Small and capital letters share a place. */
function pairOf(c: number, d: number): number {
  return (((c | 0x20) & 63) << 6) | ((d | 0x20) & 63);
}

/** Whether a known name may end before `at` (or before a quote there): says no at most keys of logs. */
export function endsLikeName(codes: Uint16Array, at: number): boolean {
  if (at < 2) return at === 1;
  const end = codes[at - 1] === 0x22 ? at - 1 : at;
  const last = codes[end - 1] as number;
  const before = end > 1 ? (codes[end - 2] as number) : 0;
  // Beyond ASCII, and where something else than a letter or digit stands: look closer.
  if (last >= 128 || before >= 128 || !isWord(last) || !isWord(before)) return true;
  const pair = lastTwo[pairOf(before, last)];
  if (pair !== 1) return pair === WHOLE;
  const third = end > 2 ? (codes[end - 3] as number) : 0;
  if (third >= 128 || !isWord(third)) return true;
  const h = mix(mix(mix(7, lower(last)), lower(before)), lower(third));
  if (!isTail(h)) return false;
  if (tails[h & 0x7ffff] !== PART) return true;
  const fourth = end > 3 ? (codes[end - 4] as number) : 0;
  return fourth >= 128 || !isWord(fourth) || isTail(mix(h, lower(fourth)));
}

/**
 * Reads the name that ends before `end` backwards and answers the longest known name it ends with: `customer_first_name`,
 * `billing.firstName`, `FIRST NAME` and `first-name` all end with firstname. Null: nothing known.
 */
export function nameBefore(codes: Uint16Array, end: number, least: number): FieldName | null {
  const stop = Math.max(least, end - maxNameLength);
  let h = 7;
  let best: FieldName | null = null;
  let letters = 0;
  let i = end;
  let previous = 0;
  while (i > stop) {
    const c = codes[i - 1] as number;
    const k = classes[c];
    if (k === LETTER || k === DIGIT) {
      const small = lower(c);
      h = mix(h, small);
      letters++;
      previous = c;
      i--;
      if (letters > 2 && letters <= LONGEST_TAIL && !isTail(h)) return best;
      // A camel-case word begins here when a capital follows a small letter.
      if (small !== c && i > stop && isSmall(codes[i - 1] as number) && filter[h & 0xffff] === 1) {
        best = lookUp(h, codes, i, stop) ?? best;
      }
      continue;
    }
    if (letters > 0 && previous !== 0 && filter[h & 0xffff] === 1) best = lookUp(h, codes, i, stop) ?? best;
    previous = 0;
    // Space, `_`, `-`, `.`, `/`, `(`, `)`, `'` and `°` may stand inside a name.
    if (
      c !== 0x20 &&
      c !== 0x5f &&
      c !== 0x2d &&
      c !== 0x2e &&
      c !== 0x2f &&
      c !== 0x28 &&
      c !== 0x29 &&
      c !== 0x27 &&
      c !== 0xb0
    )
      return best;
    i--;
  }
  if (letters > 0 && previous !== 0 && i === least && filter[h & 0xffff] === 1)
    best = lookUp(h, codes, i, stop) ?? best;
  return best;
}

const isSmall = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0xdf && c <= 0xff);

function lookUp(h: number, codes: Uint16Array, at: number, stop: number): FieldName | null {
  const found = known.get(h);
  if (found === undefined) return null;
  return !found.weak || alone(codes, at, stop) ? found : null;
}

/** A weak name counts where nothing stands before it, or the word before it names a person. */
function alone(codes: Uint16Array, at: number, stop: number): boolean {
  let i = at;
  let joined = false;
  while (i > stop && !isNameCode(codes[i - 1] as number)) {
    const c = codes[i - 1] as number;
    if (c !== 0x20 && c !== 0x5f && c !== 0x2d && c !== 0x2e) return true;
    if (c !== 0x20) joined = true;
    i--;
    if (at - i > 2) return true;
  }
  if (i === stop) return true;
  let h = 7;
  let length = 0;
  while (i > stop && isNameCode(codes[i - 1] as number)) {
    const c = codes[i - 1] as number;
    h = mix(h, lower(c));
    i--;
    length++;
    if (length > 2 && ownerHashes.has(h)) return true;
    if (c >= 0x41 && c <= 0x5a && i > stop && isSmall(codes[i - 1] as number)) break;
  }
  return ownerHashes.has(h) || (!joined && at - i > 24);
}

const isNameCode = (c: number): boolean => classes[c] === LETTER || classes[c] === DIGIT;
