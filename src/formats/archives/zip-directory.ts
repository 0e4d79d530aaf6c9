import type { Pieces } from '../format.ts';

/** Where the directory of a ZIP lies, in bytes of the file. */
export interface ZipDirectory {
  /** Its first header. */
  readonly at: number;
  /** Where it has to be over: its end record, or the ZIP64 one before it. */
  readonly until: number;
  /** Where the last record of its end begins, and behind that and its comment. */
  readonly last: number;
  readonly end: number;
  /** What is added to each place it names: bytes before the archive that it does not know of. */
  readonly base: number;
  /** Entries as it claims. */
  readonly count: number;
  /** Other volumes are missing. */
  readonly split: boolean;
  readonly comment: Uint8Array;
}

/** APPNOTE 4.3.16, without its comment, which has at most 65,535 bytes. */
const endBytes = 22;
const endSignature = 0x06054b50;
/** Bytes behind the end record that are looked over, as other programs do (padding, a signature, a second file). */
const trailingBytes = 64 * 1024;
/** Signatures that may turn out not to be the end record. */
const triesMost = 64;
/** APPNOTE 4.3.14 and 4.3.15. */
export const end64Bytes = 56;
const locatorBytes = 20;
const headerSignature = 0x02014b50;

/** The last end record whose directory is where it says; null where there is none. */
export async function findDirectory(pieces: Pieces): Promise<ZipDirectory | null> {
  const from = Math.max(0, pieces.size - endBytes - 0xffff - trailingBytes);
  const tail = asBuffer(await pieces.read(from, pieces.size - from));
  let tries = 0;
  for (
    let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    at !== -1 && tries < triesMost;
    tries++
  ) {
    const found = await directoryAt(pieces, tail, at, from);
    if (found) return found;
    at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return null;
}

async function directoryAt(
  pieces: Pieces,
  tail: Buffer,
  at: number,
  from: number,
): Promise<ZipDirectory | null> {
  if (at + endBytes > tail.length || tail.readUInt32LE(at) !== endSignature) return null;
  const commentEnd = at + endBytes + tail.readUInt16LE(at + 20);
  if (commentEnd > tail.length) return null;
  const is64 = at >= locatorBytes && tail.readUInt32LE(at - locatorBytes) === 0x07064b50;
  const last = from + at - (is64 ? locatorBytes : 0);
  const rest = {
    last,
    end: from + commentEnd,
    comment: tail.subarray(at + endBytes, commentEnd),
    split: tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0,
  };
  const wide = is64 ? await wideRecord(pieces, tail, at, from) : null;
  const narrow = {
    count: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
    until: last,
  };
  for (const claim of wide ? [wide, narrow] : [narrow]) {
    const place = await placeOf(pieces, claim);
    if (place) return { ...place, ...rest, until: claim.until, count: claim.count };
  }
  return null;
}

interface Claim {
  readonly count: number;
  readonly bytes: number;
  readonly offset: number;
  /** Where the record lies that claims it. */
  readonly until: number;
}

/** The ZIP64 end record: where the locator says, or right before it (bytes before the archive shift the first). */
async function wideRecord(pieces: Pieces, tail: Buffer, end: number, from: number): Promise<Claim | null> {
  const locator = from + end - locatorBytes;
  for (const at of [locator - end64Bytes, Number(tail.readBigUInt64LE(end - locatorBytes + 8))]) {
    if (at < 0 || at + end64Bytes > locator) continue;
    const record = asBuffer(await pieces.read(at, end64Bytes));
    if (record.length < end64Bytes || record.readUInt32LE(0) !== 0x06064b50) continue;
    return {
      count: Number(record.readBigUInt64LE(32)),
      bytes: Number(record.readBigUInt64LE(40)),
      offset: Number(record.readBigUInt64LE(48)),
      until: at,
    };
  }
  return null;
}

/** The directory ends where its end record begins; where there are bytes between, its own offset is right. */
async function placeOf(pieces: Pieces, claim: Claim): Promise<{ at: number; base: number } | null> {
  for (const at of [claim.until - claim.bytes, claim.offset]) {
    const base = at - claim.offset;
    if (at < 0 || base < 0 || at > claim.until) continue;
    if (claim.count === 0 && at === claim.until) return { at, base };
    const head = asBuffer(await pieces.read(at, 4));
    if (head.length === 4 && head.readUInt32LE(0) === headerSignature) return { at, base };
  }
  return null;
}

export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
