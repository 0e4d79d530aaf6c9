import type { Bytes } from '../bytes.ts';
import { type ByteReader, CutShort, joined } from './byte-reader.ts';
import { LzmaDecoder } from './lzma-decoder.ts';

/** Bytes made at once, and read ahead. */
const madeBytes = 64 * 1024;
const readBytes = 64 * 1024;

/**
 * One coded stream of LZMA behind its header, up to the mark of its end or `size` bytes (where it is known); what follows
 * stays in `reader`.
 */
export async function* lzmaStream(
  reader: ByteReader,
  properties: number,
  windowSize: number,
  size: number | null,
): Bytes {
  const decoder = new LzmaDecoder(windowSize);
  const { coder, window } = decoder;
  decoder.setProperties(properties);
  coder.input = await reader.read(readBytes);
  coder.start();
  let left = size ?? Number.POSITIVE_INFINITY;
  let last = false;
  for (;;) {
    const made = decoder.run(Math.min(madeBytes, window.room(), left), last);
    left -= made;
    if (made > 0) yield window.give();
    if (decoder.ended || left === 0) break;
    if (made > 0 && coder.input.length - coder.at > madeBytes / 2) continue;
    if (last && made === 0) throw new CutShort();
    const more = await reader.read(readBytes);
    last = more.length === 0;
    coder.input = joined([coder.input.subarray(coder.at), more]);
    coder.at = 0;
  }
  // a known size may be followed by the mark all the same
  if (size !== null && !decoder.ended && !coder.isOver) decoder.run(0, true);
  reader.back(coder.input.subarray(coder.at));
  if (size !== null && left > 0) throw new CutShort();
}

/** The biggest chunk of LZMA2, packed and not. */
const chunkBytesMost = 0x10000;

/** LZMA2 (xz-file-format 1.1.0, 5.3.1) up to its end mark. `windowSize` in bytes. */
export async function* lzma2Stream(reader: ByteReader, windowSize: number): Bytes {
  const decoder = new LzmaDecoder(windowSize);
  const { coder, window } = decoder;
  for (let first = true; ; first = false) {
    const control = (await need(reader, 1))[0] as number;
    if (control === 0) return;
    if (first && control !== 1 && control < 0xe0) throw new Error('no LZMA2');
    if (control === 1 || control >= 0xe0) window.reset();
    const [a, b] = (await need(reader, 2)) as unknown as [number, number];
    if (control < 0x80) {
      if (control > 2) throw new Error('no LZMA2');
      yield* raw(reader, window, a * 256 + b + 1);
      continue;
    }
    let left = (control & 0x1f) * 0x10000 + a * 256 + b + 1;
    const [c, d] = (await need(reader, 2)) as unknown as [number, number];
    const packed = c * 256 + d + 1;
    if (control >= 0xc0) decoder.setProperties((await need(reader, 1))[0] as number);
    else if (control >= 0xa0) decoder.resetState();
    coder.input = await need(reader, packed);
    coder.at = 0;
    coder.start();
    while (left > 0) {
      const made = decoder.run(Math.min(madeBytes, window.room(), left), true);
      if (made === 0) throw new Error('no LZMA2');
      left -= made;
      yield window.give();
    }
    if (!coder.isOver || coder.at !== packed) throw new Error('no LZMA2');
  }
}

async function* raw(reader: ByteReader, window: LzmaDecoder['window'], size: number): Bytes {
  for (let left = size; left > 0; ) {
    const bytes = await need(reader, Math.min(left, window.room()));
    window.raw(bytes);
    left -= bytes.length;
    yield window.give();
  }
}

async function need(reader: ByteReader, count: number): Promise<Uint8Array> {
  const bytes = await reader.read(Math.min(count, chunkBytesMost));
  if (bytes.length < count) throw new CutShort();
  return bytes;
}
