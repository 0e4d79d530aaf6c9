import type { Bytes } from '../bytes.ts';
import { LimitReached } from '../format.ts';
import { decodeCodePage } from './code-page.ts';

/** Bytes of a record with what continues it. */
const recordBytesMost = 64 * 1024 * 1024;
const continued = 0x3c;

export interface XlsRecord {
  readonly id: number;
  /** Where it begins in the stream. */
  readonly at: number;
  /** Its data, and those of the records that continue it ([MS-XLS] 2.4.58). */
  readonly parts: Buffer[];
}

/**
 * The records of a workbook stream ([MS-XLS] 2.1.4): two bytes id, two bytes length; as many at a time as a chunk has. Ends
 * where the stream does.
 */
export async function* recordsOf(bytes: Bytes): AsyncGenerator<XlsRecord[]> {
  let ready: XlsRecord[] = [];
  let open: XlsRecord | null = null;
  let size = 0;
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    let at = 0;
    while (at + 4 <= rest.length) {
      const id = rest.readUInt16LE(at);
      const end = at + 4 + rest.readUInt16LE(at + 2);
      if (end > rest.length) break;
      const data = rest.subarray(at + 4, end);
      if (id === continued && open) {
        size += data.length;
        if (size > recordBytesMost) throw new LimitReached('record-too-large');
        open.parts.push(data);
      } else {
        if (open) ready.push(open);
        open = { id, at: offset + at, parts: [data] };
        size = data.length;
      }
      at = end;
    }
    offset += at;
    rest = rest.subarray(at);
    yield ready;
    ready = [];
  }
  if (open) yield [open];
  if (rest.length > 4 && rest.some((byte) => byte !== 0)) throw new Error('a record is cut');
}

/** Reads through the parts of a record one after the other; past the end it gives zeros. */
export class PartReader {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly Buffer[]) {
    this.#parts = parts;
  }

  get over(): boolean {
    while (this.#part < this.#parts.length && this.#at >= (this.#parts[this.#part] as Buffer).length) {
      this.#part++;
      this.#at = 0;
    }
    return this.#part >= this.#parts.length;
  }

  u8(): number {
    if (this.over) return 0;
    return (this.#parts[this.#part] as Buffer)[this.#at++] as number;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 65536;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.over; ) {
      const step = Math.min(left, (this.#parts[this.#part] as Buffer).length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Characters; where they go on in the next part, that begins with the flag for their width ([MS-XLS] 2.5.293). */
  chars(count: number, wide: boolean): string {
    let text = '';
    let isWide = wide;
    for (let left = count; left > 0; ) {
      const part = this.#parts[this.#part];
      if (!part) break;
      const width = isWide ? 2 : 1;
      const here = Math.min(left, Math.floor((part.length - this.#at) / width));
      text += part.toString(isWide ? 'utf16le' : 'latin1', this.#at, this.#at + here * width);
      this.#at += here * width;
      left -= here;
      if (left === 0) break;
      this.#part++;
      this.#at = 1;
      isWide = ((this.#parts[this.#part]?.[0] ?? 0) & 1) === 1;
    }
    return text;
  }

  /** XLUnicodeRichExtendedString ([MS-XLS] 2.5.293), or XLUnicodeString: `count` was read before. */
  string(count: number): string {
    const flags = this.u8();
    const runs = (flags & 8) !== 0 ? this.u16() : 0;
    const extra = (flags & 4) !== 0 ? this.u32() : 0;
    const text = this.chars(count, (flags & 1) === 1);
    this.skip(runs * 4 + extra);
    return text;
  }
}

/** Strings of both versions: in BIFF8 UTF-16 or its low bytes, before in the code page of the workbook. */
export interface XlsStrings {
  /** A string whose length has `lengthBytes` bytes, at `at`. */
  read(data: Buffer, at: number, lengthBytes: 1 | 2, parts?: readonly Buffer[]): string;
}

export const biff8Strings: XlsStrings = {
  read: (data, at, lengthBytes, parts = [data]) => {
    const reader = new PartReader([data.subarray(at), ...parts.slice(1)]);
    return reader.string(lengthBytes === 1 ? reader.u8() : reader.u16());
  },
};

export const codePageStrings = (page: () => number): XlsStrings => ({
  read: (data, at, lengthBytes) => {
    if (at + lengthBytes > data.length) return '';
    const length = lengthBytes === 1 ? data.readUInt8(at) : data.readUInt16LE(at);
    return decodeCodePage(data.subarray(at + lengthBytes, at + lengthBytes + length), page());
  },
});

/** [MS-XLS] 2.5.217: 30 bits of an integer or of a double's upper half, perhaps to be divided by 100. */
export function rkNumber(rk: number): number {
  let value: number;
  if ((rk & 2) !== 0) value = rk >> 2;
  else {
    double.writeInt32LE(rk & ~3, 4);
    value = double.readDoubleLE(0);
  }
  return (rk & 1) !== 0 ? value / 100 : value;
}
const double = Buffer.alloc(8);
