import type { Bytes } from '../bytes.ts';
import { CannotRead, type Format } from '../format.ts';
import type { ByteReader } from './byte-reader.ts';
import { zstdFrame } from './engine.ts';
import { readPacked, repeats } from './packed.ts';
import { asBuffer } from './zip-directory.ts';

/** zstd (RFC 8878): all frames, as one file. */
export const zstd: Format = {
  id: 'zstd',
  accepts: (identity) => identity.how === 'no-reader' && identity.type.name === 'zst',
  read: (file) => readPacked(file, unzstd),
};

const frameMagic = 0xfd2fb528;
/** RFC 8878, 3.1.2: frames of anybody's own, here with sizes of the others; a few bytes say nothing. */
const skippable = 0x184d2a50;
const skippedBytes = 8;

/** All frames up to what is none; that stays in `reader`. */
export async function* unzstd(reader: ByteReader): Bytes {
  let hidden = false;
  const next = repeats();
  let made = 0;
  for (let frame = 0; ; frame++) {
    next(made);
    const head = asBuffer(await reader.peek(8));
    const magic = head.length < 4 ? 0 : head.readUInt32LE(0);
    if (magic >= skippable && magic < skippable + 16 && head.length === 8) {
      const size = head.readUInt32LE(4);
      await reader.skip(8 + size);
      hidden ||= size > skippedBytes;
      continue;
    }
    if (magic !== frameMagic) {
      if (hidden) throw new CannotRead('partly-scanned', 'hidden-data');
      if (frame === 0) throw new CannotRead('unscannable', 'damaged');
      return;
    }
    try {
      for await (const chunk of zstdFrame(reader)) {
        made += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if ((error as { code?: string }).code === 'ZSTD_error_frameParameter_windowTooLarge')
        throw new CannotRead('unscannable', 'needs-too-much-memory');
      throw error;
    }
  }
}
