import type { Transform } from 'node:stream';
import { constants, createInflateRaw, createZstdDecompress } from 'node:zlib';
import type { Bytes } from '../bytes.ts';
import type { ByteReader } from './byte-reader.ts';

/** node:zlib's streams count what they used of what they were given. */
type Engine = Transform & { readonly bytesWritten: number };

/** Bytes given to an engine at once, and the most it makes before it is asked again. */
const feedBytes = 64 * 1024;
const madeBytes = 64 * 1024;

/** zstd's window that is taken at most: 128 MiB (2^27), its own default; `--long=28` and more are refused. */
const zstdWindowLog = 27;

/** Raw deflate (RFC 1951) to the end of its last block; what follows stays in `reader`. */
export const inflated = (reader: ByteReader): Bytes =>
  run(createInflateRaw({ chunkSize: madeBytes }) as unknown as Engine, reader);

/** One zstd frame (RFC 8878, 3.1.1); what follows stays in `reader`. */
export const zstdFrame = (reader: ByteReader): Bytes =>
  run(
    createZstdDecompress({
      chunkSize: madeBytes,
      params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLog },
    }) as unknown as Engine,
    reader,
  );

/** Never makes more than about `madeBytes` ahead of whoever takes it. */
async function* run(engine: Engine, reader: ByteReader): Bytes {
  let fed = 0;
  let last: Uint8Array = new Uint8Array(0);
  const over = new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error']) engine.once(event, () => resolve());
  });
  const feed = async (): Promise<void> => {
    for (;;) {
      const chunk = await reader.chunk(feedBytes);
      if (engine.destroyed) return;
      if (!chunk) return void engine.end();
      last = chunk;
      fed += chunk.length;
      await Promise.race([over, new Promise<void>((resolve) => engine.write(chunk, () => resolve()))]);
      if (engine.destroyed || engine.readableEnded || engine.bytesWritten < fed) return;
    }
  };
  const feeding = feed().catch((error: unknown) => void engine.destroy(error as Error));
  try {
    for await (const made of engine) yield made as Uint8Array;
  } finally {
    engine.destroy();
    await feeding;
  }
  const unused = fed - engine.bytesWritten;
  if (unused > 0) reader.back(last.subarray(last.length - unused));
}
