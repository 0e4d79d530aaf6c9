import type { Bytes } from '../bytes.ts';
import { CannotRead } from '../format.ts';
import { type ByteReader, CutShort } from './byte-reader.ts';
import { unbzip2 } from './bzip2.ts';
import { inflated } from './engine.ts';
import { lzmaStream } from './lzma.ts';
import { unxz } from './xz.ts';
import { asBuffer } from './zip-directory.ts';
import { unzstd } from './zstd.ts';

/** What is packed by a method of APPNOTE 4.4.5; takes no more than belongs to it. `size`: bytes it makes, as claimed. */
export function unpackedBy(method: number, reader: ByteReader, size: number): Bytes {
  if (method === 0) return reader.rest();
  if (method === 8) return inflated(reader);
  if (method === 12) return unbzip2(reader);
  if (method === 14) return zipLzma(reader, size);
  if (method === 93 || method === 20) return unzstd(reader);
  if (method === 95) return unxz(reader);
  throw new CannotRead('unscannable', 'unsupported-compression');
}

/** APPNOTE 5.8.8: version (2), bytes of properties (2), which are a byte and the size of the window (4). */
async function* zipLzma(reader: ByteReader, size: number): Bytes {
  const head = asBuffer(await reader.read(9));
  if (head.length < 9 || head.readUInt16LE(2) !== 5) throw new CutShort();
  yield* lzmaStream(reader, head[4] as number, head.readUInt32LE(5), size);
}
