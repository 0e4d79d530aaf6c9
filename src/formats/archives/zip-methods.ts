import type { Bytes } from '../bytes.ts';
import { CannotRead } from '../format.ts';
import type { ByteReader } from './byte-reader.ts';
import { inflated, zstdFrame } from './engine.ts';

/** What is packed by a method of APPNOTE 4.4.5; takes no more than belongs to it. `size`: bytes it makes, as claimed. */
export function unpackedBy(method: number, reader: ByteReader, _size: number): Bytes {
  if (method === 0) return reader.rest();
  if (method === 8) return inflated(reader);
  if (method === 93 || method === 20) return zstdFrame(reader);
  throw new CannotRead('unscannable', 'unsupported-compression');
}
