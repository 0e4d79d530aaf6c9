import { decodeCodePage } from './code-page.ts';

/** Properties of one set, and items of one vector, that are read. */
const propertiesMost = 5_000;
/** Vectors inside vectors. */
const nestingMost = 4;

/** [MS-OLEPS] 2.25.1 and [MS-OSHARED] 2.3.3.2: what properties are called, by the first bytes of their set's id. */
const setNames: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  // SummaryInformation
  e0859ff2: new Map([
    [2, 'Title'],
    [3, 'Subject'],
    [4, 'Author'],
    [5, 'Keywords'],
    [6, 'Comments'],
    [7, 'Template'],
    [8, 'Last author'],
    [9, 'Revision'],
    [11, 'Printed'],
    [12, 'Created'],
    [13, 'Saved'],
    [18, 'Application'],
  ]),
  // DocumentSummaryInformation
  '02d5cdd5': new Map([
    [2, 'Category'],
    [13, 'Titles of parts'],
    [14, 'Manager'],
    [15, 'Company'],
    [26, 'Content type'],
    [27, 'Content status'],
    [28, 'Language'],
  ]),
};

/** The text of a property set stream, a line for each property: `Author: ...`. Ends where the set leaves its bytes. */
export function propertyLines(bytes: Buffer): string {
  if (bytes.length < 48 || bytes.readUInt16LE(0) !== 0xfffe) return '';
  let lines = '';
  const sets = Math.min(bytes.readUInt32LE(24), 4);
  for (let i = 0; i < sets && 48 + i * 20 <= bytes.length; i++) {
    const id = bytes.toString('hex', 28 + i * 20, 32 + i * 20);
    const at = bytes.readUInt32LE(44 + i * 20);
    lines += setLines(bytes.subarray(Math.min(at, bytes.length)), setNames[id] ?? new Map());
  }
  return lines;
}

interface Slot {
  readonly id: number;
  readonly at: number;
}

function setLines(set: Buffer, known: ReadonlyMap<number, string>): string {
  if (set.length < 8) return '';
  const count = Math.min(set.readUInt32LE(4), propertiesMost);
  const slots: Slot[] = [];
  for (let at = 8; at + 8 <= set.length && slots.length < count; at += 8)
    slots.push({ id: set.readUInt32LE(at), at: set.readUInt32LE(at + 4) });
  const pageSlot = slots.find(({ id }) => id === 1);
  const page = pageSlot && pageSlot.at + 6 <= set.length ? set.readUInt16LE(pageSlot.at + 4) : 1252;
  const nameSlot = slots.find(({ id }) => id === 0);
  const names = nameSlot ? dictionary(set, nameSlot.at, page) : new Map<number, string>();
  let lines = '';
  for (const { id, at } of slots) {
    if (id < 2 || id >= 0x80000000) continue;
    const text = new Values(set, page).read(at, 0).text;
    const name = names.get(id) ?? known.get(id);
    // counts of words and the like
    if (!name && /^-?[\d.]*$/.test(text)) continue;
    if (text !== '') lines += name ? `${name}: ${text}\n` : `${text}\n`;
  }
  return lines;
}

/** [MS-OLEPS] 2.17: names of properties. */
function dictionary(set: Buffer, from: number, page: number): Map<number, string> {
  const names = new Map<number, string>();
  if (from + 4 > set.length) return names;
  const count = Math.min(set.readUInt32LE(from), propertiesMost);
  let at = from + 4;
  for (let i = 0; i < count && at + 8 <= set.length; i++) {
    const units = set.readUInt32LE(at + 4);
    const length = page === 1200 ? units * 2 : units;
    names.set(set.readUInt32LE(at), clean(decodeCodePage(set.subarray(at + 8, at + 8 + length), page)));
    at += 8 + (page === 1200 ? (length + 3) & ~3 : length);
  }
  return names;
}

const clean = (text: string): string => text.replace(/\0+$/, '').replace(/[\r\n\v\0]+/g, ' ');

/** Typed values ([MS-OLEPS] 2.15). */
class Values {
  readonly #set: Buffer;
  readonly #page: number;
  #left = propertiesMost;

  constructor(set: Buffer, page: number) {
    this.#set = set;
    this.#page = page;
  }

  read(at: number, depth: number): { text: string; next: number } {
    if (at + 8 > this.#set.length) return { text: '', next: this.#set.length };
    const type = this.#set.readUInt16LE(at);
    return (type & 0x1000) !== 0
      ? this.#vector(type & 0xfff, at + 4, depth)
      : this.#value(type, at + 4, depth);
  }

  #vector(type: number, at: number, depth: number): { text: string; next: number } {
    const count = this.#set.readUInt32LE(at);
    const texts: string[] = [];
    let next = at + 4;
    if (depth >= nestingMost) return { text: '', next };
    for (let i = 0; i < count && next + 4 <= this.#set.length && this.#left-- > 0; i++) {
      const item = type === 0x0c ? this.read(next, depth + 1) : this.#value(type, next, depth + 1);
      if (item.text !== '') texts.push(item.text);
      next = item.next;
    }
    return { text: texts.join(', '), next };
  }

  #value(type: number, at: number, depth: number): { text: string; next: number } {
    const set = this.#set;
    const number = (text: number | bigint, bytes: number) => ({ text: String(text), next: at + bytes });
    if (at + 4 > set.length) return { text: '', next: set.length };
    if (type === 0x1e || type === 0x1f) return this.#string(type, at);
    if (type === 2) return number(set.readInt16LE(at), 4);
    if (type === 3) return number(set.readInt32LE(at), 4);
    if (type === 0x13) return number(set.readUInt32LE(at), 4);
    // a blob may be a vector of values itself (hyperlinks, [MS-OSHARED] 2.3.3.1.18)
    if (type === 0x41)
      return { ...this.#vector(0x0c, at + 4, depth), next: at + 4 + ((set.readUInt32LE(at) + 3) & ~3) };
    if (at + 8 > set.length) return { text: '', next: set.length };
    if (type === 5) return number(set.readDoubleLE(at), 8);
    if (type === 0x14 || type === 0x15) return number(set.readBigInt64LE(at), 8);
    if (type === 0x40) return { text: fileTime(set.readBigUInt64LE(at)), next: at + 8 };
    return { text: '', next: at + 4 };
  }

  /** Values begin at multiples of four ([MS-OLEPS] 2.15), but in vectors of many writers they follow at once. */
  #padded(end: number): number {
    const padded = (end + 3) & ~3;
    for (let at = end; at < padded && at < this.#set.length; at++) if (this.#set[at] !== 0) return end;
    return padded;
  }

  #string(type: number, at: number): { text: string; next: number } {
    const wide = type === 0x1f || this.#page === 1200;
    const size = this.#set.readUInt32LE(at) * (type === 0x1f ? 2 : 1);
    const bytes = this.#set.subarray(at + 4, at + 4 + size);
    return {
      text: clean(decodeCodePage(bytes, wide ? 1200 : this.#page)),
      next: this.#padded(at + 4 + size),
    };
  }
}

/** Hundreds of nanoseconds since 1601; a span of time (as for editing) has no date. */
export function fileTime(value: bigint): string {
  const millis = Number(value / 10_000n) - 11_644_473_600_000;
  const date = new Date(millis);
  return millis < -1e12 || Number.isNaN(date.getTime())
    ? ''
    : date.toISOString().slice(0, 19).replace('T', ' ');
}
