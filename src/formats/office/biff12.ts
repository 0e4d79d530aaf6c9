import type { Bytes } from '../bytes.ts';
import { PartLimit } from './xml.ts';

/** Bytes of one record that are read; Excel's longest are those of a cell's text. */
const recordBytesMax = 1024 * 1024;

/** One record (MS-XLSB 2.1.4): its type, and what it holds. */
export type TakeRecord = (type: number, data: Buffer) => void;

/** Reads the records of a binary part; `drain` is awaited after each chunk. */
export async function readRecords(bytes: Bytes, take: TakeRecord, drain: () => Promise<void>): Promise<void> {
  let held = Buffer.alloc(0);
  for await (const chunk of bytes) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let at = 0;
    for (;;) {
      const head = recordHead(held, at);
      if (head === null) break;
      if (head.size > recordBytesMax) throw new PartLimit('record-too-long');
      if (head.data + head.size > held.length) break;
      take(head.type, held.subarray(head.data, head.data + head.size));
      at = head.data + head.size;
    }
    held = Buffer.from(held.subarray(at));
    await drain();
  }
  if (held.length > 0) throw new Error('a record without its end');
}

/** Type in up to two bytes of seven bits, size in up to four; null where they are not all there. */
function recordHead(bytes: Buffer, from: number): { type: number; size: number; data: number } | null {
  let at = from;
  const first = bytes[at++];
  if (first === undefined) return null;
  let type = first;
  if (first >= 0x80) {
    const second = bytes[at++];
    if (second === undefined) return null;
    type = (first & 0x7f) | ((second & 0x7f) << 7);
  }
  let size = 0;
  for (let i = 0; i < 4; i++) {
    const byte = bytes[at++];
    if (byte === undefined) return null;
    size |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) break;
  }
  return { type, size, data: at };
}

/** XLWideString (2.5.169): a count and so many UTF-16 units; `until` is behind it. '' where it is cut off. */
export function wideString(data: Buffer, at: number): { text: string; until: number } {
  if (at + 4 > data.length) return { text: '', until: data.length };
  const count = data.readUInt32LE(at);
  // a string that may be missing (2.5.166) has all bits set then
  if (count === 0xffffffff) return { text: '', until: at + 4 };
  const until = Math.min(data.length, at + 4 + count * 2);
  return { text: data.toString('utf16le', at + 4, until), until };
}

/** RkNumber (2.5.122): thirty bits of an integer or of a double, perhaps a hundredth of it. */
export function rkNumber(rk: number): number {
  let value: number;
  if ((rk & 2) !== 0) value = rk >> 2;
  else {
    const bytes = Buffer.alloc(8);
    bytes.writeInt32LE(rk & ~3, 4);
    value = bytes.readDoubleLE(0);
  }
  return (rk & 1) !== 0 ? value / 100 : value;
}
