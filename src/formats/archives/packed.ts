import type { Bytes } from '../bytes.ts';
import { CannotRead, type OpenFile } from '../format.ts';
import { ByteReader } from './byte-reader.ts';
import { entry, hiddenName } from './entry.ts';

/** What was packed has no name of its own. */
export const contentName = 'content';

/** Streams one behind the other: from so many on, they have to hold so many bytes on the average. */
const repeatsFree = 1000;
const repeatBytes = 16;

/** To be called before each stream with the bytes made so far; throws where there are only empty ones. */
export function repeats(): (made: number) => void {
  let count = 0;
  return (made) => {
    if (++count > repeatsFree && made < count * repeatBytes)
      throw new CannotRead('partly-scanned', 'too-many-streams');
  };
}

/** A file that is nothing but packed; what hangs behind it is another. Streams. */
export async function readPacked(file: OpenFile, unpack: (reader: ByteReader) => Bytes): Promise<void> {
  const reader = new ByteReader(file.source.stream());
  let failed = true;
  await entry(file, contentName, async function* (): Bytes {
    yield* unpack(reader);
    failed = false;
  });
  // where it broke off, nobody knows what the rest is: that was said
  if (failed || (await reader.onlyZerosLeft())) return;
  await entry(file, hiddenName, () => reader.rest());
}
