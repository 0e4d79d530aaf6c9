import { type Format, LimitReached, type OpenFile } from '../format.ts';
import { oneLine } from '../web/escapes.ts';
import { lookAtBlob } from './blob.ts';
import { viewOf } from './sqlite/pages.ts';

/** Bytes of a file; values that are told in all; lists and dictionaries in one another. */
const fileBytes = 96 * 1024 * 1024;
const valuesMost = 4_000_000;
const depthMost = 500;
/** UTF-16 units of a text that is told again wherever it is referred to. */
const repeatedUnits = 256;
/** UTF-16 units that are told of one file: at least, and times its bytes. */
const toldLeast = 8 * 1024 * 1024;
const toldTimes = 4;
/** Seconds from 1970 to 2001, from which dates are counted. */
const epochSeconds = 978_307_200;

/** Apple's binary property list (CFBinaryPList.c): each value on a line behind its key. */
export const plist: Format = {
  id: 'plist',
  accepts: ({ type }) => type.name === 'bplist',
  read: async (file) => {
    const list = new List(file, await file.source.whole(fileBytes));
    await list.read();
  },
};

/** CFBinaryPList.c: what a byte in front of a value may be. */
const isMarker = (byte: number): boolean => {
  const kind = byte >> 4;
  if (kind === 0) return byte === 0 || byte === 8 || byte === 9 || byte === 15;
  if (kind === 1) return byte <= 0x14;
  if (kind === 2) return byte === 0x22 || byte === 0x23;
  return kind === 3 ? byte === 0x33 : kind !== 9 && kind !== 11 && kind < 14;
};

interface Open {
  readonly index: number;
  readonly key: string;
  readonly depth: number;
}

class List {
  readonly #file: OpenFile;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #offsetBytes: number;
  readonly #refBytes: number;
  readonly #count: number;
  readonly #top: number;
  readonly #table: number;
  readonly #seen: Uint8Array;
  #lines: string[] = [];
  #damaged = false;
  #values = 0;
  #referred = 0;
  #told = 0;

  /** Throws where the last 32 bytes cannot be true. */
  constructor(file: OpenFile, bytes: Uint8Array) {
    this.#file = file;
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    const end = bytes.length - 32;
    if (end < 8) throw new Error('no trailer');
    this.#offsetBytes = bytes[end + 6] as number;
    this.#refBytes = bytes[end + 7] as number;
    this.#count = this.#number(end + 8, 8);
    this.#top = this.#number(end + 16, 8);
    this.#table = this.#number(end + 24, 8);
    const widths = [this.#offsetBytes, this.#refBytes].every((width) => width >= 1 && width <= 8);
    if (!widths || this.#table + this.#count * this.#offsetBytes > end || this.#count === 0)
      throw new Error('no table of offsets');
    this.#seen = new Uint8Array(this.#count);
  }

  async read(): Promise<void> {
    await this.#walk(this.#top);
    // what nothing refers to
    for (let i = 0; i < this.#count; i++) if (this.#seen[i] === 0) await this.#walk(i);
    await this.#give();
    if (this.#damaged) this.#file.out.obstacle('partly-scanned', 'damaged');
    if (this.#values > valuesMost) this.#file.out.obstacle('partly-scanned', 'too-many-values');
  }

  async #walk(top: number): Promise<void> {
    const stack: Open[] = [{ index: top, key: '', depth: 0 }];
    for (let next = stack.pop(); next !== undefined && ++this.#values <= valuesMost; next = stack.pop()) {
      const children = await this.#value(next);
      if (children.length > 0 && next.depth >= depthMost) this.#damaged = true;
      else for (const child of children.reverse()) stack.push(child);
      if (this.#lines.length > 5_000) await this.#give();
    }
  }

  /** Tells a value; answers those in it. */
  async #value({ index, key, depth }: Open): Promise<Open[]> {
    const at =
      index < this.#count ? this.#number(this.#table + index * this.#offsetBytes, this.#offsetBytes) : -1;
    const marker = at >= 8 && at < this.#table ? (this.#bytes[at] as number) : -1;
    if (marker < 0) {
      this.#damaged = true;
      return [];
    }
    if (!isMarker(marker)) this.#damaged = true;
    const again = this.#seen[index] === 1;
    this.#seen[index] = 1;
    const kind = marker >> 4;
    if (kind <= 3) this.#line(key, this.#simple(kind, marker & 15, at + 1), again);
    if (kind <= 3 || kind === 8) return [];
    const { length, from } = this.#length(at, marker & 15);
    if (kind === 4) await this.#data(key, from, length, again);
    else if (kind === 5 || kind === 6 || kind === 7) this.#line(key, this.#text(kind, from, length), again);
    else if (kind >= 10 && !again) return this.#inner(kind, from, length, key, depth + 1);
    return [];
  }

  #inner(kind: number, from: number, length: number, key: string, depth: number): Open[] {
    const refs = kind === 13 ? length * 2 : length;
    this.#referred += refs;
    if (from + refs * this.#refBytes > this.#table || this.#referred > valuesMost) {
      this.#damaged = true;
      return [];
    }
    const ref = (i: number) => this.#number(from + i * this.#refBytes, this.#refBytes);
    if (kind !== 13) return Array.from({ length }, (_, i) => ({ index: ref(i), key, depth }));
    return Array.from({ length }, (_, i) => ({ index: ref(length + i), key: this.#key(ref(i)), depth }));
  }

  #key(index: number): string {
    if (index >= this.#count) return '';
    this.#seen[index] = 1;
    const at = this.#number(this.#table + index * this.#offsetBytes, this.#offsetBytes);
    const marker = this.#bytes[at] ?? 0;
    if (marker >> 4 !== 5 && marker >> 4 !== 6) return '';
    const { length, from } = this.#length(at, marker & 15);
    return this.#text(marker >> 4, from, Math.min(length, 200));
  }

  #simple(kind: number, info: number, at: number): string {
    const size = 2 ** info;
    if (kind === 0 || at + size > this.#bytes.length || size > 16) return '';
    if (kind === 1) return size === 8 ? String(this.#view.getBigInt64(at)) : String(this.#number(at, size));
    const value =
      size === 4 ? this.#view.getFloat32(at) : size === 8 ? this.#view.getFloat64(at) : Number.NaN;
    if (kind === 2) return Number.isNaN(value) ? '' : String(value);
    const millis = (value + epochSeconds) * 1000;
    return Math.abs(millis) < 8e15 ? new Date(millis).toISOString() : '';
  }

  #text(kind: number, from: number, length: number): string {
    const bytes = this.#bytes.subarray(from, from + (kind === 6 ? length * 2 : length));
    return kind === 6 ? utf16.decode(bytes) : Buffer.from(bytes).toString(kind === 5 ? 'latin1' : 'utf8');
  }

  async #data(key: string, from: number, length: number, again: boolean): Promise<void> {
    if (again) return;
    const bytes = this.#bytes.subarray(from, Math.min(this.#table, from + length));
    const blob = await lookAtBlob(bytes);
    if ('text' in blob) {
      this.#line(key, blob.text, false);
      return;
    }
    await this.#give();
    await this.#file.inside(`${key || 'data'}.${blob.file}`, bytes);
  }

  #line(key: string, text: string, again: boolean): void {
    const plain = oneLine(text).trim();
    if (plain === '' || (again && plain.length > repeatedUnits)) return;
    this.#told += plain.length;
    // texts that lie in one another, or are referred to without end
    if (this.#told > toldLeast + toldTimes * this.#bytes.length) throw new LimitReached('too-many-values');
    this.#lines.push(key === '' ? `${plain}\n` : `${oneLine(key)}: ${plain}\n`);
  }

  async #give(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    await this.#file.out.text(lines.join(''));
  }

  #length(at: number, info: number): { length: number; from: number } {
    if (info !== 15) return { length: info, from: at + 1 };
    const size = 2 ** ((this.#bytes[at + 1] ?? 0) & 15);
    return { length: size <= 8 ? this.#number(at + 2, size) : 0, from: at + 2 + size };
  }

  /** Whole number of so many bytes, the first one first; beyond 2^53 it is not exact, and too large for anything. */
  #number(at: number, bytes: number): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) value = value * 256 + (this.#bytes[at + i] ?? 0);
    return value;
  }
}

const utf16 = new TextDecoder('utf-16be');
