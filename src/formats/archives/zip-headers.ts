import type { Pieces } from '../format.ts';
import { asBuffer, type ZipDirectory } from './zip-directory.ts';

/** One header of the central directory (APPNOTE 4.3.12), its places already those of the file. */
export interface CentralHeader {
  readonly madeBy: number;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly attributes: number;
  /** Its local header. */
  readonly at: number;
  readonly name: Buffer;
  readonly extra: Buffer;
  readonly comment: Buffer;
  /** Behind this header. */
  readonly end: number;
}

/** A local header (APPNOTE 4.3.7). */
export interface LocalHeader {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly name: Buffer;
  readonly extra: Buffer;
  /** Where its data begins. */
  readonly data: number;
}

const centralBytes = 46;
const localBytes = 30;
/** Bytes of a directory that are read at a time; a header has at most 46 + 3 × 65,535. */
const windowBytes = 256 * 1024;
const zip64Extra = 0x0001;
const saturated = 0xffffffff;

/** All headers of a directory, in its order. Ends at the first thing that is none. */
export async function* centralHeaders(
  pieces: Pieces,
  directory: ZipDirectory,
): AsyncGenerator<CentralHeader> {
  let window: Buffer = Buffer.alloc(0);
  let at = 0;
  let next = directory.at;
  for (;;) {
    if (window.length - at < windowBytes && next < directory.until) {
      const more = await pieces.read(next, Math.min(windowBytes, directory.until - next));
      next += more.length;
      window = Buffer.concat([window.subarray(at), more]);
      at = 0;
    }
    const place = next - window.length;
    const header = centralHeader(window, at, directory.base, place);
    if (!header) return;
    at += header.length;
    yield header.value;
  }
}

function centralHeader(
  window: Buffer,
  at: number,
  base: number,
  place: number,
): { value: CentralHeader; length: number } | null {
  if (at + centralBytes > window.length || window.readUInt32LE(at) !== 0x02014b50) return null;
  const nameEnd = at + centralBytes + window.readUInt16LE(at + 28);
  const extraEnd = nameEnd + window.readUInt16LE(at + 30);
  const end = extraEnd + window.readUInt16LE(at + 32);
  if (end > window.length) return null;
  const extra = window.subarray(nameEnd, extraEnd);
  const [size, packed, offset] = wideNumbers(extra, [
    window.readUInt32LE(at + 24),
    window.readUInt32LE(at + 20),
    window.readUInt32LE(at + 42),
  ]) as [number, number, number];
  const value = {
    madeBy: window.readUInt16LE(at + 4),
    flags: window.readUInt16LE(at + 8),
    method: window.readUInt16LE(at + 10),
    crc: window.readUInt32LE(at + 16),
    packed,
    size,
    attributes: window.readUInt32LE(at + 38),
    at: base + offset,
    name: window.subarray(at + centralBytes, nameEnd),
    extra,
    comment: window.subarray(extraEnd, end),
    end: place + end,
  };
  return { value, length: end - at };
}

/** The local header at this place; null where there is none. */
export async function localHeader(pieces: Pieces, at: number): Promise<LocalHeader | null> {
  const fixed = asBuffer(await pieces.read(at, localBytes));
  if (fixed.length < localBytes || fixed.readUInt32LE(0) !== 0x04034b50) return null;
  const nameBytes = fixed.readUInt16LE(26);
  const extraBytes = fixed.readUInt16LE(28);
  const rest = asBuffer(await pieces.read(at + localBytes, nameBytes + extraBytes));
  if (rest.length < nameBytes + extraBytes) return null;
  const extra = rest.subarray(nameBytes);
  const [size, packed] = wideNumbers(extra, [fixed.readUInt32LE(22), fixed.readUInt32LE(18)]) as [
    number,
    number,
  ];
  return {
    flags: fixed.readUInt16LE(6),
    method: fixed.readUInt16LE(8),
    crc: fixed.readUInt32LE(14),
    packed,
    size,
    name: rest.subarray(0, nameBytes),
    extra,
    data: at + localBytes + nameBytes + extraBytes,
  };
}

/** APPNOTE 4.5.3: what does not fit in 32 bits follows in this order in the extra field. */
function wideNumbers(extra: Buffer, numbers: readonly number[]): readonly number[] {
  const wide = numbers.includes(saturated) ? extraField(extra, zip64Extra) : null;
  if (!wide) return numbers;
  let at = 0;
  return numbers.map((n) => {
    if (n !== saturated || at + 8 > wide.length) return n;
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  });
}

/** APPNOTE 4.5.1: id (2), bytes (2), data. */
export function extraField(extra: Buffer, id: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}
