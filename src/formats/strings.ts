import { type Extent, extendNarrow, findNarrow } from './binary/narrow.ts';
import { extendWide, findWide } from './binary/wide.ts';
import { decodeMixed } from './portable/mixed.ts';

/** Units (letters, digits, signs) of the shortest string that is taken for one: `jan@x.eu` is, three random bytes are not. */
const leastUnits = 6;
/** A shorter word right before a string belongs to it: a key, a label. Its letters, and the bytes between. */
const labelLeast = 3;
const labelGap = 8;
/** Bytes before what is looked at that are still there: for labels, and letters that look back. */
const contextBytes = 32;
/** A string so near to the end of what is there may go on. */
const marginBytes = 64;
/** Bytes of an unfinished string that wait for more; one that is longer is given as it comes. */
const waitingBytes = 16 * 1024;
/** Bytes looked through at a time, always at the same places of the file, however they came. */
const blockBytes = 256 * 1024;

type Encoding = 'narrow' | 'little' | 'big';

interface Run {
  readonly from: number;
  readonly until: number;
  readonly encoding: Encoding;
  readonly score: number;
}

/**
 * Strings of a file that is no text: UTF-8 and windows-1252, UTF-16 of both byte orders, each on a line of its own, in
 * the order of the file. Calls: write*, then end. Gives the same for every way of splitting the bytes.
 */
export interface OpenStrings {
  /** Does not keep `bytes`. */
  write(bytes: Uint8Array): void;
  end(): void;
}

export function openStrings(onText: (text: string) => void): OpenStrings {
  return new Strings(onText);
}

class Strings implements OpenStrings {
  readonly #onText: (text: string) => void;
  readonly #bytes = Buffer.alloc(blockBytes);
  /** Bytes there are, and those of them that were looked at before. */
  #length = 0;
  #seen = 0;
  /** A string that was given in part and may go on. */
  #open: Encoding | null = null;
  #text: string[] = [];

  constructor(onText: (text: string) => void) {
    this.#onText = onText;
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const taken = Math.min(bytes.length - at, blockBytes - this.#length);
      this.#bytes.set(bytes.subarray(at, at + taken), this.#length);
      this.#length += taken;
      at += taken;
      if (this.#length === blockBytes) this.#look(false);
    }
  }

  end(): void {
    this.#look(true);
    if (this.#open) this.#onText('\n');
    this.#open = null;
    this.#length = 0;
  }

  #look(final: boolean): void {
    const end = this.#length;
    const sure = final ? end : end - marginBytes;
    let done = this.#goOn(this.#seen, end, sure);
    if (!this.#open)
      for (const run of this.#runs(done, end)) {
        if (run.from < done) continue;
        const goesOn = run.until > sure;
        if (goesOn && end - run.from <= waitingBytes) {
          // all of it, next time
          this.#keep(run.from);
          return;
        }
        this.#label(run, done);
        this.#text.push(this.#decoded(run));
        done = run.until;
        if (goesOn && !final) {
          this.#open = run.encoding;
          break;
        }
        this.#text.push('\n');
      }
    this.#keep(this.#open ? done : Math.max(done, sure));
  }

  /** The rest of the string that is open, if one is; gives where it is over. */
  #goOn(from: number, end: number, sure: number): number {
    const encoding = this.#open;
    if (!encoding) return from;
    const extent: Extent = { until: from, units: 0 };
    if (encoding === 'narrow') extendNarrow(this.#bytes, from, end, extent);
    else extendWide(this.#bytes, from, end, encoding === 'little' ? 0 : 1, extent);
    const until = extent.until;
    this.#text.push(this.#decoded({ from, until, encoding, score: 0 }));
    if (until <= sure) {
      this.#open = null;
      this.#text.push('\n');
    }
    return until;
  }

  /** Gives the text; what begins at `from` is looked at again, with more behind it. */
  #keep(from: number): void {
    if (this.#text.length > 0) this.#onText(this.#text.join(''));
    this.#text = [];
    const first = Math.max(0, from - contextBytes);
    this.#bytes.copyWithin(0, first, this.#length);
    this.#length -= first;
    this.#seen = from - first;
  }

  /** In the order of the file. Of two that lie over each other (byte orders) the one that says more. */
  #runs(from: number, end: number): Run[] {
    const all: Run[] = [];
    findNarrow(this.#bytes, from, end, leastUnits, (at, until, units) => {
      all.push({ from: at, until, encoding: 'narrow', score: units });
    });
    for (const odd of [0, 1])
      for (const low of [0, 1])
        findWide(this.#bytes, from + odd, end, leastUnits, low, (at, until, score) => {
          all.push({ from: at, until, encoding: low === 0 ? 'little' : 'big', score });
        });
    all.sort((a, b) => a.from - b.from || b.score - a.score);
    const kept: Run[] = [];
    for (const run of all) {
      const last = kept.at(-1);
      if (!last || run.from >= last.until - 2) kept.push(run);
      else if (run.score > last.score) kept[kept.length - 1] = run;
    }
    return kept;
  }

  #decoded({ from, until, encoding }: Run): string {
    if (encoding === 'narrow') {
      // without a byte that continues a sequence, windows-1252 and Latin-1 are the same
      for (let at = from; at < until; at++)
        if (((this.#bytes[at] as number) & 0xc0) === 0x80)
          return decodeMixed(this.#bytes.subarray(from, until));
      return this.#bytes.toString('latin1', from, until);
    }
    if (encoding === 'little') return apart(this.#bytes.toString('utf16le', from, until));
    return apart(Buffer.from(this.#bytes.subarray(from, until)).swap16().toString('utf16le'));
  }

  /** A short word that ends at most `labelGap` bytes before the string, of the same encoding. */
  #label(run: Run, done: number): void {
    const step = run.encoding === 'narrow' ? 1 : 2;
    const low = run.encoding === 'big' ? 1 : 0;
    const wordAt = (at: number): boolean => {
      const other = step === 2 && this.#bytes[at + 1 - low] !== 0;
      return at >= done && !other && isWord(this.#bytes[step === 2 ? at + low : at] as number);
    };
    let until = run.from - step;
    while (until > run.from - labelGap - step && until >= done && !wordAt(until)) until -= step;
    let from = until;
    while (from > until - leastUnits * step && wordAt(from)) from -= step;
    if ((until - from) / step < labelLeast) return;
    const word = this.#decoded({ from: from + step, until: until + step, encoding: run.encoding, score: 0 });
    if (/[A-Za-z]{2}/.test(word)) this.#text.push(word, '\n');
  }
}

/** A last letter that is the only one beyond Latin-1 is the number behind the string: it must not touch a value. */
const apart = (text: string): string =>
  text.charCodeAt(text.length - 1) > 0xff && !/[\u0100-\uffff]./.test(text)
    ? `${text.slice(0, -1)}\n${text.slice(-1)}`
    : text;

const isWord = (byte: number): boolean =>
  ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
  (byte >= 0x30 && byte <= 0x39) ||
  byte === 0x2d ||
  byte === 0x5f;
