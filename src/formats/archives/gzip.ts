import { crc32 } from 'node:zlib';
import type { Bytes } from '../bytes.ts';
import { CannotRead, type Format, type OpenFile } from '../format.ts';
import { ByteReader } from './byte-reader.ts';
import { inflated } from './engine.ts';
import { besides, entry, hiddenName } from './entry.ts';
import { contentName, repeats } from './packed.ts';
import { asBuffer } from './zip-directory.ts';

/** Bytes of a name or a comment in a header that are kept. */
const textBytes = 4096;

/** gzip (RFC 1952): all members, as one file; what hangs behind them is another. Streams. */
export const gzip: Format = {
  id: 'gzip',
  accepts: (identity) => identity.how === 'no-reader' && /^(?:gz|tar\.gz|tgz)$/.test(identity.type.name),
  read: async (file) => {
    const reader = new ByteReader(file.source.stream());
    const head = await header(reader);
    await tell(file, head);
    const later: Header[] = [];
    let failed = true;
    await entry(file, head.name || contentName, async function* (): Bytes {
      yield* members(reader, later);
      failed = false;
    });
    for (const one of later) await tell(file, one);
    // where it broke off, nobody knows what the rest is: that was said
    if (failed || (await reader.onlyZerosLeft())) return;
    await entry(file, hiddenName, () => reader.rest());
  },
};

const tell = async (file: OpenFile, { comment, extra }: Header): Promise<void> => {
  await besides(file, 'archive comment', [comment]);
  await besides(file, 'metadata', [extra]);
};

interface Header {
  readonly name: string;
  readonly comment: string;
  readonly extra: string;
}

/** Members whose headers say something are told; so many at most. */
const headersMost = 100;

/** The first header is read already. */
async function* members(reader: ByteReader, headers: Header[]): Bytes {
  const next = repeats();
  let made = 0;
  for (;;) {
    next(made);
    let crc = 0;
    let size = 0;
    for await (const chunk of inflated(reader)) {
      crc = crc32(chunk, crc);
      size = (size + chunk.length) % 0x100000000;
      made += chunk.length;
      yield chunk;
    }
    const trailer = asBuffer(await reader.read(8));
    if (trailer.length < 8 || trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size)
      throw new CannotRead('partly-scanned', 'damaged');
    const magic = await reader.peek(3);
    if (magic[0] !== 0x1f || magic[1] !== 0x8b || magic[2] !== 8) return;
    const head = await header(reader);
    if (headers.length < headersMost && (head.name || head.comment || head.extra))
      headers.push({ ...head, extra: [head.name, head.extra].filter((text) => text !== '').join('\n') });
  }
}

/** RFC 1952, 2.3: ten bytes, then by flags an extra field (4), a name (8), a comment (16), a checksum (2). */
async function header(reader: ByteReader): Promise<Header> {
  const flags = (await reader.read(10))[3] ?? 0;
  let extra = '';
  if ((flags & 4) !== 0) {
    const length = await reader.read(2);
    const bytes = await reader.read((length[0] ?? 0) + (length[1] ?? 0) * 256);
    extra = asBuffer(bytes)
      .toString('latin1')
      .replace(/[^ -~]+/g, ' ')
      .trim();
  }
  const name = (flags & 8) !== 0 ? await zeroEnded(reader) : '';
  const comment = (flags & 16) !== 0 ? await zeroEnded(reader) : '';
  if ((flags & 2) !== 0) await reader.read(2);
  return { name, comment, extra: /[A-Za-z0-9]{6}/.test(extra) ? extra : '' };
}

/** Latin-1 by the standard, UTF-8 in practice. */
async function zeroEnded(reader: ByteReader): Promise<string> {
  const bytes: number[] = [];
  for (;;) {
    const chunk = await reader.chunk();
    if (!chunk) throw new CannotRead('unscannable', 'damaged');
    const end = chunk.indexOf(0);
    const part = end === -1 ? chunk : chunk.subarray(0, end);
    if (bytes.length + part.length > textBytes) throw new CannotRead('unscannable', 'header-too-large');
    bytes.push(...part);
    if (end === -1) continue;
    reader.back(chunk.subarray(end + 1));
    const all = Buffer.from(bytes);
    const text = all.toString('utf8');
    return text.includes('\ufffd') ? all.toString('latin1') : text;
  }
}
