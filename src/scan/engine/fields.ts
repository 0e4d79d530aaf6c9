import { classes, DIGIT, LETTER, lower } from './classes.ts';
import { joinsName } from './name-joints.ts';
import { spelled } from './names/spelling.ts';
import { fieldNames, nobody, owners } from './names.ts';
import { endLetters, type NameEnds } from './sieve/tables.ts';

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
  /** None: a list, whose lines have a name and its value each. */
  readonly columns: readonly (FieldName | null)[];
  /** How many columns name something known. */
  readonly company: number;
  strange: number;
  /** Where columns begin that nothing else parts (engine/ruled.ts). */
  readonly rule?: readonly number[];
  /** Where a statement created it: what it is called (engine/insert.ts). */
  readonly table?: string;
}

/** Longest key or label looked at, in UTF-16 units. */
export const maxNameLength = 40;

const known = new Map<number, FieldName & { readonly also: FieldId[] }>();
const ownerHashes = new Set<number>();
/** Says no for almost everything before the map is asked. */
const filter = new Uint8Array(1 << 16);
/** The same, a bit each, for the last letters or digits of a name, from three on. */
const tailBits = new Uint32Array(1 << 14);
const LONGEST_TAIL = 8;
/** What names of fields end with, for the sieve. */
const nameEnds = { ends: new Set<string>(), whole: new Set<string>() };
export const endsOfNames = (): NameEnds => nameEnds;

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

function learn(id: FieldId | 'nobody', names: string, weak: boolean): void {
  for (const name of names.split(/\s*[,\n]\s*/)) {
    if (name === '') continue;
    const h = backwards(name);
    const same = known.get(h);
    // What is known as nobody's is somebody's where a detector says so: a hardware address is no address of a person.
    if (same !== undefined && (same.id !== 'nobody' || id === 'nobody')) {
      if (id !== 'nobody' && same.id !== id && !same.also.includes(id)) same.also.push(id);
      continue;
    }
    known.set(h, { id, weak, also: [], called: name });
    filter[h & 0xffff] = 1;
    for (let n = 3; n <= LONGEST_TAIL; n++) {
      const tail = backwards(name, n);
      const place = tail & 0x7ffff;
      tailBits[place >> 5] = (tailBits[place >> 5] as number) | (1 << (place & 31));
      if (tail === h) break;
    }
    if (id !== 'nobody') learnEnds(name);
  }
}
function learnEnds(name: string): void {
  const units = name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const ascii = /[a-z\d]*$/.exec(units)?.[0] as string;
  for (let n = 1; n <= Math.min(endLetters, ascii.length); n++) nameEnds.ends.add(ascii.slice(-n));
  if (ascii === units && ascii.length <= endLetters) nameEnds.whole.add(ascii);
}
for (const [id, { strong, weak }] of Object.entries(fieldNames)) {
  learn(id as FieldId, strong, false);
  learn(id as FieldId, weak, true);
}
learn('nobody', nobody, false);

/** Makes known how columns, keys and labels of a field are called, for the whole process; what is known stays, and may mean both. */
export const nameField = (id: FieldId, names: string): void => learn(id, spelled(names), false);

/** The name that is `called` so; null where none is known. */
export const fieldNamed = (called: string): FieldName | null => known.get(backwards(called)) ?? null;

for (const name of owners.split(/\s*[,\n]\s*/)) ownerHashes.add(backwards(name));

const isTail = (h: number): boolean => (((tailBits[(h & 0x7ffff) >> 5] as number) >>> (h & 31)) & 1) === 1;

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
    let c = codes[i - 1] as number;
    if (isAccent(c) && i - 1 > stop) c = withAccent(codes[--i - 1] as number, c);
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
      // `-Dpaypal.secret=x`, as the JVM takes properties.
      if (codes[i - 1] === 0x44 && codes[i - 2] === 0x2d && filter[h & 0xffff] === 1)
        best = lookUp(h, codes, i, stop) ?? best;
      continue;
    }
    if (letters > 0 && previous !== 0 && filter[h & 0xffff] === 1) best = lookUp(h, codes, i, stop) ?? best;
    previous = 0;
    if (!joinsName(c)) return best;
    i--;
  }
  if (letters > 0 && previous !== 0 && i === least && filter[h & 0xffff] === 1)
    best = lookUp(h, codes, i, stop) ?? best;
  return best;
}

/** Between what is asked for and whose it is. */
const links = /(?: (?:of|the|de[lmrs]?|du|la|van|het|d[ao]|a[fv])){1,3}$/;

/** The name that a title or label ends with, or that stands before the words that say whose it is: `Nationality of the applicant`. */
export function nameOfLabel(codes: Uint16Array, end: number, least: number): FieldName | null {
  const name = nameBefore(codes, end, least);
  if (name?.weak === false) return name;
  let i = end;
  while (i > least && isNameCode(codes[i - 1] as number)) i--;
  if (codes[i - 1] !== 0x20 || !isNameCode(codes[i - 2] as number)) return name;
  let h = 7;
  for (let k = end - 1; k >= i; k--) h = mix(h, lower(codes[k] as number));
  if (!ownerHashes.has(h)) return name;
  const link = links.exec(String.fromCharCode(...codes.subarray(Math.max(least, i - 16), i - 1)));
  return (link && nameBefore(codes, i - 1 - link[0].length, least)) ?? name;
}

/** An accent that stands behind its letter, as macOS writes it: one of Unicode's combining diacritical marks. */
const isAccent = (c: number): boolean => c >= 0x300 && c < 0x370;

/** Both in one unit (Unicode normalization form C); the letter alone where there is none. */
const withAccent = (letter: number, accent: number): number =>
  String.fromCharCode(letter, accent).normalize('NFC').charCodeAt(0);

const isSmall = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0xdf && c <= 0xff);

function lookUp(h: number, codes: Uint16Array, at: number, stop: number): FieldName | null {
  const found = known.get(h);
  if (found === undefined) return null;
  return !found.weak || alone(codes, at, stop) ? found : null;
}

/** A weak name counts where nothing stands before it, or the word before it names a person. */
function alone(codes: Uint16Array, at: number, stop: number): boolean {
  // `Login ok user=anna.meier`
  let behind = at;
  while (isNameCode(codes[behind] as number) || codes[behind] === 0x5f) behind++;
  if (codes[behind] === 0x3d && codes[at - 1] === 0x20 && (codes[behind + 1] as number) > 0x20) return true;
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
  return ownerHashes.has(h) || (!joined && (at - i > 24 || isAssigned(codes, i, stop)));
}

/** `status=ok user`: the word before is the value of another key. */
function isAssigned(codes: Uint16Array, at: number, stop: number): boolean {
  for (let i = at; i > stop && (codes[i - 1] as number) > 0x20; i--) if (codes[i - 1] === 0x3d) return true;
  return false;
}

const isNameCode = (c: number): boolean => classes[c] === LETTER || classes[c] === DIGIT;
