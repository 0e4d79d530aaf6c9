import { crc32 } from 'node:zlib';
import type { Bytes } from '../bytes.ts';
import { CannotRead, type Format } from '../format.ts';
import { type ByteReader, CutShort } from './byte-reader.ts';
import { lzma2Stream, lzmaStream } from './lzma.ts';
import { readPacked, repeats } from './packed.ts';
import { checkBytes, checkOf } from './xz-check.ts';
import { asBuffer } from './zip-directory.ts';

/** xz (xz-file-format 1.1.0) and lzip (its manual, "File format"): all streams, as one file. */
export const xz: Format = {
  id: 'xz',
  accepts: (identity) => identity.how === 'no-reader' && /^(?:xz|lz)$/.test(identity.type.name),
  read: (file) => readPacked(file, file.identity.type.name === 'xz' ? unxz : unlzip),
};

const damaged = (): never => {
  throw new CannotRead('partly-scanned', 'damaged');
};

/** The filter LZMA2; others (of programs, of tables) stand before it. */
const lzma2Filter = 0x21;

/** All streams up to what is none; that stays in `reader`. */
export async function* unxz(reader: ByteReader): Bytes {
  const next = repeats();
  let made = 0;
  for (let stream = 0; ; stream++) {
    next(made);
    const head = asBuffer(await reader.peek(12));
    if (head.length < 12 || head.toString('latin1', 0, 6) !== '\xfd7zXZ\0') {
      if (stream === 0) throw new CannotRead('unscannable', 'damaged');
      return;
    }
    await reader.skip(12);
    if (crc32(head.subarray(6, 8)) !== head.readUInt32LE(8)) damaged();
    const told = { blocks: 0 };
    for await (const chunk of blocks(reader, (head[7] as number) & 0xf, told)) {
      made += chunk.length;
      yield chunk;
    }
    await index(reader, told.blocks);
    await reader.skip(12);
    // padding of four zeros, several times
    while ((await reader.peek(4)).every((byte) => byte === 0)) if ((await reader.read(4)).length < 4) return;
  }
}

async function* blocks(reader: ByteReader, checkKind: number, told: { blocks: number }): Bytes {
  for (; ; told.blocks++) {
    const size = (await reader.peek(1))[0];
    if (size === undefined) throw new CutShort();
    if (size === 0) return;
    const window = windowOf(asBuffer(await reader.read((size + 1) * 4)), (size + 1) * 4);
    const from = reader.taken;
    const check = checkOf(checkKind);
    for await (const chunk of lzma2Stream(reader, window)) {
      check.add(chunk);
      yield chunk;
    }
    await reader.skip((4 - ((reader.taken - from) % 4)) % 4);
    const stored = await reader.read(checkBytes(checkKind));
    if (stored.length < checkBytes(checkKind) || !check.isRight(stored)) damaged();
  }
}

/** Block header, 3.1: its only filter must be LZMA2; gives the bytes of its window (5.3.1). */
function windowOf(header: Buffer, size: number): number {
  if (header.length < size || crc32(header.subarray(0, size - 4)) !== header.readUInt32LE(size - 4))
    damaged();
  const flags = header[1] as number;
  let at = 2;
  for (const sized of [0x40, 0x80]) if ((flags & sized) !== 0) while (((header[at++] ?? 0) & 0x80) !== 0);
  if ((flags & 3) !== 0 || header[at] !== lzma2Filter || header[at + 1] !== 1)
    throw new CannotRead('unscannable', 'unsupported-compression');
  const bits = header[at + 2] as number;
  if (bits > 40) damaged();
  return bits === 40 ? 0xffffffff : (2 | (bits & 1)) * 2 ** (Math.floor(bits / 2) + 11);
}

/** Records of the index (4.3) that are passed over: nothing of what they say is needed. */
async function index(reader: ByteReader, blockCount: number): Promise<void> {
  const from = reader.taken;
  await reader.skip(1);
  const count = await vli(reader);
  if (count !== blockCount) damaged();
  for (let i = 0; i < count * 2; i++) await vli(reader);
  await reader.skip((4 - ((reader.taken - from) % 4)) % 4);
  await reader.skip(4);
}

async function vli(reader: ByteReader): Promise<number> {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = (await reader.read(1))[0];
    if (byte === undefined) throw new CutShort();
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return value;
  }
  return damaged();
}

async function* unlzip(reader: ByteReader): Bytes {
  const next = repeats();
  let made = 0;
  for (let member = 0; ; member++) {
    next(made);
    const head = asBuffer(await reader.peek(6));
    if (head.length < 6 || head.toString('latin1', 0, 5) !== 'LZIP\x01') {
      if (member === 0) throw new CannotRead('unscannable', 'damaged');
      return;
    }
    await reader.skip(6);
    const bits = head[5] as number;
    const window = 2 ** (bits & 0x1f) - (bits >> 5) * 2 ** ((bits & 0x1f) - 4);
    let crc = 0;
    // lc 3, lp 0, pb 2
    for await (const chunk of lzmaStream(reader, 93, window, null)) {
      crc = crc32(chunk, crc);
      made += chunk.length;
      yield chunk;
    }
    const trailer = asBuffer(await reader.read(20));
    if (trailer.length < 20 || trailer.readUInt32LE(0) !== crc) damaged();
  }
}
