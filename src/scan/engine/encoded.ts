import { type Claim, resolvedFrom } from './claim.ts';
import { isLineEnd } from './classes.ts';
import type { View } from './view.ts';

/** A character as pages write it (HTML, 13.5): by its number, and those of the markup by their names. */
const reference = '&(?:#\\d{2,6}|#x[\\da-fA-F]{2,5}|quot|apos|amp|[lg]t|nbsp);';
const named: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};
/** That, a byte of a URL or form (RFC 3986, 2.1), or a UTF-16 unit as JSON and source code write it (RFC 8259, 7). */
const written = new RegExp(`%[\\da-fA-F]{2}|\\\\u[\\da-fA-F]{4}|${reference}`, 'g');
/** Bytes of one character, or what stands for them. */
const writtenRun = new RegExp(`(?:%[\\da-fA-F]{2})+|\\\\u[\\da-fA-F]{4}|${reference}`, 'g');
/** In a value of a form `+` is a blank (WHATWG URL, 5.1), but at its beginning: a phone number begins so. */
const writtenInForm = /(?:%[\da-fA-F]{2})+|\\u[\da-fA-F]{4}|(?<=.)\+/g;
const anyWritten = /%[\da-fA-F]{2}|\\u[\da-fA-F]{4}|.\+/;

/** UTF-16 units before and behind one that are read with it: of a URL or form, and of a text. */
const formUnits = 2_048;
const textUnits = 256;
/** What a URL or form ends at. */
const formEnd = new Uint8Array(128).fill(1, 0, 33);
for (const c of '"\'<>`|{}') formEnd[c.charCodeAt(0)] = 1;
const isFormEnd = (c: number): boolean => c < 128 && formEnd[c] === 1;

/** What stands in a block in such a writing, a line for each place, as it reads. */
export interface Decoded {
  readonly text: string;
  /** Index in the block's view of each unit of `text`, and of its end. */
  readonly places: Int32Array;
  /** How many units of those before each one were written so. */
  readonly writtenBefore: Int32Array;
}

/** Null where nothing is. */
export function decoded({ text, from, to }: View): Decoded | null {
  // Looking for one unit is much quicker than asking the pattern.
  if (['%', '\\u', '&'].every((sign) => text.indexOf(sign, from) < 0)) return null;
  written.lastIndex = from;
  let match = written.exec(text);
  if (match === null || match.index >= to) return null;
  const out = new Gathered(text, 4 * (text.length - from) + 4);
  for (let done = from; match !== null && match.index < to; match = written.exec(text)) {
    const isForm = match[0].startsWith('%');
    const ends = isForm ? isFormEnd : isLineEnd;
    const most = isForm ? formUnits : textUnits;
    let start = match.index;
    const least = Math.max(done, start - most);
    while (start > least && !ends(text.charCodeAt(start - 1))) start--;
    let end = match.index + match[0].length;
    const furthest = Math.min(text.length, end + most);
    while (end < furthest && !ends(text.charCodeAt(end))) end++;
    out.read(start, end, isForm);
    done = end;
    written.lastIndex = end;
  }
  return out.all();
}

/** Whether a claim on what was decoded holds such a writing, or begins or ends at one: others are seen as they stand. */
export function wantedOf({ places, writtenBefore }: Decoded, { from, to }: View) {
  return (start: number, end: number): boolean => {
    const at = places[start] as number;
    const last = Math.min(end + 1, writtenBefore.length - 1);
    const touched = (writtenBefore[last] as number) > (writtenBefore[Math.max(0, start - 1)] as number);
    return touched && at >= from && at < to;
  };
}

/**
 * Claims as the text stands, and those on it decoded, in order. Where both say something of one place, it is what was
 * decoded only if it says more: `Andr%C3%A9` and not `Andr`.
 */
export function merged(claims: readonly Claim[], more: readonly Claim[]): readonly Claim[] {
  const all: Claim[] = [];
  let next = 0;
  for (const claim of more) {
    while (next < claims.length && (claims[next] as Claim).end <= claim.start)
      all.push(claims[next++] as Claim);
    let end = next;
    while (end < claims.length && (claims[end] as Claim).start < claim.end) end++;
    const over = claims.slice(next, end);
    if (!over.every((other) => saysMore(claim, other))) continue;
    all.push(claim);
    next = end;
  }
  return all.concat(claims.slice(next));
}

const saysMore = (claim: Claim, other: Claim): boolean =>
  claim.start <= other.start &&
  claim.end >= other.end &&
  claim.end - claim.start > other.end - other.start &&
  (claim.confidence >= resolvedFrom || other.confidence < resolvedFrom);

/** Taken anew for each block: nobody keeps them. */
let places = new Int32Array(0);
let before = new Int32Array(0);

class Gathered {
  readonly #from: string;
  readonly #texts: string[] = [];
  #length = 0;
  #written = 0;

  /** `most`: units that there may be. */
  constructor(from: string, most: number) {
    this.#from = from;
    if (places.length >= most) return;
    places = new Int32Array(most);
    before = new Int32Array(most);
  }

  /** A line: `key="value"&key="value"` where it is a form, so that blanks in it end no value. */
  read(start: number, end: number, isForm: boolean): void {
    const part = this.#from.slice(start, end);
    if (!isForm || !part.includes('=')) this.#decode(part, start, writtenRun);
    else
      for (let at = 0; at < part.length; ) {
        const next = part.indexOf('&', at);
        const until = next === -1 ? part.length : next;
        this.#pair(part.slice(at, until), start + at);
        if (next !== -1) this.#plain('&', start + next);
        at = until + 1;
      }
    this.#plain('\n', end);
  }

  #pair(pair: string, start: number): void {
    const value = pair.indexOf('=') + 1;
    if (value === 0 || value === pair.length || !anyWritten.test(pair.slice(value))) {
      this.#plain(pair, start);
      return;
    }
    this.#decode(pair.slice(0, value), start, writtenRun);
    this.#plain('"', start + value);
    this.#decode(pair.slice(value), start + value, writtenInForm);
    this.#plain('"', start + pair.length);
  }

  #decode(part: string, start: number, written: RegExp): void {
    let at = 0;
    written.lastIndex = 0;
    for (let run = written.exec(part); run !== null; run = written.exec(part)) {
      this.#plain(part.slice(at, run.index), start + at);
      at = run.index + run[0].length;
      const first = part.charCodeAt(run.index);
      if (first === 0x25) this.#bytes(run[0], start + run.index);
      else this.#one(first === 0x2b ? ' ' : charOf(run[0]), start + run.index);
    }
    this.#plain(part.slice(at), start + at);
  }

  all(): Decoded {
    places[this.#length] = places[this.#length - 1] as number;
    before[this.#length] = this.#written;
    const length = this.#length + 1;
    return {
      text: this.#texts.join(''),
      places: places.subarray(0, length),
      writtenBefore: before.subarray(0, length),
    };
  }

  #plain(text: string, place: number): void {
    const from = this.#length;
    const to = from + text.length;
    this.#texts.push(text);
    for (let i = from; i < to; i++) {
      places[i] = place + i - from;
      before[i] = this.#written;
    }
    this.#length = to;
  }

  #one(text: string, place: number): void {
    this.#texts.push(text);
    for (let i = 0; i < text.length; i++) {
      places[this.#length] = place;
      before[this.#length++] = this.#written;
    }
    this.#written++;
  }

  /** UTF-8 (RFC 3629), `%XX` for each byte; what is none as windows-1252 nearly reads it. */
  #bytes(run: string, place: number): void {
    for (let i = 0; i < run.length; ) {
      const first = byteAt(run, i);
      const more = first < 0xc2 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : 0;
      let point = more === 0 ? first : first & (0x3f >> more);
      let n = 0;
      while (n < more && byteAt(run, i + 3 * (n + 1)) >> 6 === 2)
        point = (point << 6) | (byteAt(run, i + 3 * ++n) & 0x3f);
      const isWhole = n === more && point <= 0x10ffff;
      this.#one(String.fromCodePoint(isWhole ? point : first), place + i);
      i += isWhole ? 3 * (more + 1) : 3;
    }
  }
}

/** 0 behind the end, which is no byte that goes on. */
const byteAt = (run: string, i: number): number =>
  i + 3 > run.length ? 0 : (hex(run.charCodeAt(i + 1)) << 4) | hex(run.charCodeAt(i + 2));
const hex = (c: number): number => (c < 0x3a ? c - 0x30 : (c | 0x20) - 0x57);

/** What `\u00e9`, `&#233;` or `&quot;` stands for. */
function charOf(written: string): string {
  const name = written.slice(1, -1);
  if (written[0] === '&' && written[1] !== '#') return named[name] as string;
  const point = written[0] === '&' ? Number(`0${name.slice(1)}`) : Number.parseInt(written.slice(2), 16);
  return point > 0x10ffff ? ' ' : String.fromCodePoint(point);
}
