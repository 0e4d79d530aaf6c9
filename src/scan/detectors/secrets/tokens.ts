import { classes, isWord, LETTER } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

/** Whether a token may begin at `at`: nothing before it belongs to a longer one. */
export function begins(view: View, at: number): boolean {
  const c = view.codeBefore(at);
  return (
    !isWord(c) &&
    c !== 0x2b &&
    (c !== 0x2f || view.codes[at - 2] === 0x2f || classes[view.codes[at - 2] as number] === LETTER)
  );
}

/** Whether a token may end before `end`: no letter, digit or joint to more of them follows. */
export function closes(view: View, end: number): boolean {
  const c = view.codes[end] as number;
  if (isWord(c) || c === 0x5f) return false;
  return !((c === 0x2d || c === 0x2b) && isWord(view.codes[end + 1] as number));
}

/** The match of a sticky pattern at `at`, or null. */
export function matchAt(pattern: RegExp, view: View, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(view.text);
}

/** Where a pattern stands next: places that follow each other share what was found, so each stretch is searched once. */
export class Next {
  readonly #pattern: RegExp;
  readonly #longest: number;
  #stamp = 0;
  /** From `from` on none begins before `to`; one stands at `to` where `length` is not 0. */
  #from = 0;
  #to = 0;
  #length = 0;

  /** The pattern is not sticky and reads so many units at most. */
  constructor(pattern: RegExp, longest = 96) {
    this.#pattern = pattern;
    this.#longest = longest;
  }

  /** Index of the first match that begins and ends between `from` and `to`, or -1. */
  at(view: View, from: number, to: number): number {
    const known = this.#stamp === view.stamp && from >= this.#from && from <= this.#to;
    if (known && this.#length > 0) return this.#to + this.#length <= to ? this.#to : -1;
    if (!known) this.#from = from;
    const begin = known ? Math.max(from, this.#to - this.#longest) : from;
    const match = this.#pattern.exec(view.text.slice(begin, to));
    this.#stamp = view.stamp;
    this.#length = match === null ? 0 : match[0].length;
    this.#to = match === null ? Math.max(from, to) : begin + match.index;
    return match === null ? -1 : this.#to;
  }
}

const table = (() => {
  const out = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    out[n] = c;
  }
  return out;
})();

/** CRC-32 of ISO 3309 over ASCII text. */
export function crc32(text: string): number {
  let c = 0xffffffff;
  for (let i = 0; i < text.length; i++) c = (table[(c ^ text.charCodeAt(i)) & 255] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number in base 62, padded with zeros on the left. */
export function base62(value: number, width: number): string {
  let out = '';
  for (let n = value; n > 0; n = Math.floor(n / 62)) out = BASE62[n % 62] + out;
  return out.padStart(width, '0');
}

/** GitHub and npm: the last six characters are the CRC-32 of those before, in base 62. */
export const hasChecksum = (body: string): boolean => base62(crc32(body.slice(0, -6)), 6) === body.slice(-6);

const base64 = /^([A-Za-z\d+/]*)={0,2}$/;

/** What base 64 (RFC 4648, section 4) says, a unit for each byte; null where it is none. */
export function decoded(text: string): string | null {
  const plain = base64.exec(text)?.[1];
  // An exception costs more than all the rest.
  return plain === undefined || plain.length % 4 === 1 ? null : atob(plain);
}

/** The whole value. */
export const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Letters and digits that cannot be taken for each other. */
const CLEAR = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
export const HEX = '0123456789abcdef';
/** RFC 4648, section 6. */
export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export const SMALL = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
export const DIGITS = '0123456789';

/** Looks random and means nothing: for examples, so that no token stands in the source. */
export function seeded(length: number, alphabet = CLEAR): string {
  let out = '';
  for (let i = 0, n = 7 + length; i < length; i++) {
    n = (n * 75 + 74) % 65537;
    out += alphabet[n % alphabet.length];
  }
  return out;
}

/** `seeded()` and its checksum. */
export const sealed = (length: number): string => {
  const body = seeded(length);
  return body + base62(crc32(body), 6);
};

/** A UUID that nobody gave out. */
export const seededUuid = (): string => {
  const h = seeded(32, HEX);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20)}`;
};
