import { readStrings } from '../binary.ts';
import type { Bytes } from '../bytes.ts';
import { CannotRead, type Format } from '../format.ts';
import { ByteReader } from './byte-reader.ts';
import { entry } from './entry.ts';
import { contentName } from './packed.ts';
import { asBuffer } from './zip-directory.ts';

/** RPM format, version 4: a lead, two headers (16 bytes, index, store), the packed cpio. */
const leadBytes = 96;
const introBytes = 16;
/** Bytes of a header's index and store. */
const headerBytes = 64 * 1024 * 1024;

/** Packages of RPM: the strings of its headers, and what is packed. Streams. */
export const rpm: Format = {
  id: 'rpm',
  accepts: (identity) => identity.how === 'no-reader' && identity.type.name === 'rpm',
  read: async (file) => {
    const reader = new ByteReader(file.source.stream());
    await reader.skip(leadBytes);
    await readStrings(file, headers(reader));
    file.out.part({});
    await entry(file, contentName, () => reader.rest());
  },
};

async function* headers(reader: ByteReader): Bytes {
  for (const padded of [true, false]) {
    const intro = asBuffer(await reader.read(introBytes));
    if (intro.length < introBytes || intro.readUIntBE(0, 3) !== 0x8eade8)
      throw new CannotRead('unscannable', 'damaged');
    const size = intro.readUInt32BE(8) * 16 + intro.readUInt32BE(12);
    if (size > headerBytes) throw new CannotRead('unscannable', 'damaged');
    yield* reader.take(size);
    if (padded) await reader.skip((8 - (size % 8)) % 8);
  }
}
