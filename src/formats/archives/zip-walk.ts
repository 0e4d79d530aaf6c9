import type { Bytes } from '../bytes.ts';
import { CannotRead, type OpenFile, type Pieces } from '../format.ts';
import { bytesOf, zipText } from '../zip.ts';
import { ByteReader } from './byte-reader.ts';
import { entry, hiddenName } from './entry.ts';
import { asBuffer } from './zip-directory.ts';
import { type LocalHeader, localHeader } from './zip-headers.ts';
import { unpackedBy } from './zip-methods.ts';

/** Bytes looked through at a time for the next header. */
const windowBytes = 256 * 1024;

/** A ZIP without a directory (cut off, or the first of several volumes): entry by entry, by their local headers. */
export async function walkZip(file: OpenFile, pieces: Pieces): Promise<void> {
  let at = 0;
  while (at < pieces.size) {
    const next = await nextHeader(pieces, at);
    const from = at;
    // a split archive begins with a mark of four bytes (APPNOTE 8.5.3)
    if (next - from > 4) await entry(file, hiddenName, () => bytesOf(pieces, from, next));
    if (next >= pieces.size) break;
    at = await readLocal(file, pieces, next);
  }
  file.out.obstacle('partly-scanned', 'damaged');
}

/** Reads the entry of the header at this place; gives where the next thing may begin. */
async function readLocal(file: OpenFile, pieces: Pieces, at: number): Promise<number> {
  const local = await localHeader(pieces, at);
  if (!local) {
    await entry(file, hiddenName, () => bytesOf(pieces, at, pieces.size));
    return pieces.size;
  }
  const end = local.packed > 0 ? local.data + local.packed : await unknownEnd(pieces, local);
  let reached = local.data;
  await entry(file, zipText(local.name, (local.flags & 0x800) !== 0), async function* (): Bytes {
    if ((local.flags & 0x2041) !== 0 || local.method === 99) throw new CannotRead('encrypted', 'encrypted');
    const reader = new ByteReader(bytesOf(pieces, local.data, Math.min(end, pieces.size)));
    let whole = false;
    try {
      yield* unpackedBy(local.method, reader, local.size);
      whole = true;
      if (end > pieces.size) throw new CannotRead('unscannable', 'damaged');
    } finally {
      const to = local.data + reader.taken;
      if (whole || to >= pieces.size) reached = to;
    }
  });
  // a length that is not known is where the packed stream was over
  if (local.packed === 0 && local.method !== 0 && reached > local.data) return reached;
  return Math.min(end, pieces.size);
}

/** Bytes without a length: what is not packed goes to the next header, a packed stream says itself where it ends. */
const unknownEnd = async (pieces: Pieces, local: LocalHeader): Promise<number> =>
  (local.flags & 0x8) === 0
    ? local.data
    : local.method === 0
      ? await nextHeader(pieces, local.data)
      : pieces.size;

async function nextHeader(pieces: Pieces, from: number): Promise<number> {
  for (let at = from; at < pieces.size; at += windowBytes) {
    const window = asBuffer(await pieces.read(at, windowBytes + 3));
    const found = window.indexOf('PK\x03\x04', 0, 'latin1');
    if (found !== -1) return at + found;
  }
  return pieces.size;
}
