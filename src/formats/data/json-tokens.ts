import { LimitReached } from '../format.ts';

/** UTF-16 units of one string that are held. */
const longestUnits = 48 * 1024 * 1024;
/** Objects and lists in one another that are told; what is deeper is part of the last one. */
const depthMost = 500;

export interface JsonEvents {
  /** `list`: `[`. At the same depth comes its `close`. */
  open(list: boolean): void;
  close(): void;
  key(name: string): void;
  /** A string, or what a number, `true` or `null` is written as. */
  value(text: string): void;
}

/** Reads JSON (RFC 8259) piece by piece. What is damaged is read as far as it makes sense: nothing is thrown for it. */
export class JsonReader {
  readonly #events: JsonEvents;
  readonly #keep: number;
  #depth = 0;
  /** Pieces of the string that is open, and whether it has escapes. */
  #string: string[] | null = null;
  #units = 0;
  #escaped = false;
  /** The last unit was a backslash that escapes what comes. */
  #half = false;
  #bare = '';
  /** A string that ended and may be a key. */
  #last: string | null = null;

  /** Of strings longer than `keep` UTF-16 units only the beginning is told; without it they end the reading. */
  constructor(events: JsonEvents, keep?: number) {
    this.#events = events;
    this.#keep = keep ?? Number.POSITIVE_INFINITY;
  }

  write(text: string): void {
    let i = 0;
    while (i < text.length) i = this.#string === null ? this.#between(text, i) : this.#inString(text, i);
  }

  end(): void {
    if (this.#string !== null) this.#endString();
    this.#giveValue();
  }

  #between(text: string, from: number): number {
    for (let i = from; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 0x22) {
        this.#giveValue();
        this.#string = [];
        this.#units = 0;
        this.#escaped = false;
        return i + 1;
      }
      if (c === 0x3a) this.#giveKey();
      else if (c === 0x7b || c === 0x5b) this.#open(c === 0x5b);
      else if (c === 0x7d || c === 0x5d) this.#close();
      else if (c === 0x2c || c <= 0x20) {
        if (c === 0x2c || this.#bare !== '') this.#giveValue();
      } else if (this.#bare.length < 64) this.#bare += text[i];
    }
    return text.length;
  }

  #inString(text: string, from: number): number {
    let i = from;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (this.#half) this.#half = false;
      else if (c === 0x5c) this.#half = this.#escaped = true;
      else if (c === 0x22) break;
    }
    if (this.#units <= this.#keep) {
      this.#string?.push(text.slice(from, i));
      this.#units += i - from;
    }
    if (this.#units > longestUnits) throw new LimitReached('token-too-long');
    if (i < text.length) this.#endString();
    return i + 1;
  }

  #endString(): void {
    const raw = this.#string?.join('') ?? '';
    this.#string = null;
    this.#half = false;
    this.#last = this.#escaped ? unescapeString(raw) : raw;
  }

  #open(list: boolean): void {
    this.#giveValue();
    if (++this.#depth <= depthMost) this.#events.open(list);
  }

  #close(): void {
    this.#giveValue();
    if (this.#depth === 0) return;
    if (this.#depth-- <= depthMost) this.#events.close();
  }

  #giveKey(): void {
    if (this.#last !== null) this.#events.key(this.#last);
    this.#last = null;
    this.#bare = '';
  }

  #giveValue(): void {
    const text = this.#last ?? this.#bare;
    const some = this.#last !== null || this.#bare !== '';
    this.#last = null;
    this.#bare = '';
    if (some) this.#events.value(text);
  }
}

const escaped = /\\(?:u([0-9a-fA-F]{4})|(.))/gs;
const short = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', ' '],
  ['f', '\f'],
]);

/** Units whose escapes are read at a time: each costs many times its letters while they are. */
const sliceUnits = 65_536;

/** What a string of JSON means. */
export function unescapeString(raw: string): string {
  if (raw.length <= sliceUnits) return unescapeSlice(raw);
  const parts: string[] = [];
  for (let from = 0; from < raw.length; ) {
    let to = Math.min(raw.length, from + sliceUnits);
    // an escape begins at the first, third ... backslash of a run, and has six units at most
    const slash = raw.lastIndexOf('\\', to - 1);
    if (to < raw.length && slash >= to - 6 && slash > from) {
      let first = slash;
      while (first > from && raw.charCodeAt(first - 1) === 0x5c) first--;
      const begins = slash - first - ((slash - first) % 2) + first;
      if (begins > from) to = begins;
    }
    parts.push(unescapeSlice(raw.slice(from, to)));
    from = to;
  }
  return parts.join('');
}

const unescapeSlice = (raw: string): string =>
  raw.replace(escaped, (_, four, one) =>
    four ? String.fromCharCode(Number.parseInt(four, 16)) : (short.get(one) ?? one),
  );
