import { createInflate } from 'node:zlib';
import type { Bytes } from '../bytes.ts';

/** Bytes of a PNG of one colour, at most: DEFLATE makes 1,000 pixels one byte, and a page has no more than 100 million. */
const bytesMax = 512 * 1024;
const signatureBytes = 8;
/** Pixels of a row. */
const widthMax = 1_000_000;

/** A drawn page on its way to its reader, and afterwards whether all of it had one colour. */
export interface Watched {
  readonly bytes: Bytes;
  /** Also where it cannot be told: it ended early, or is another kind of PNG. */
  isOneColour(): Promise<boolean>;
}

/** PNGs of 8 bits, grey or with three colours, as `pdftoppm` writes them. */
export function watched(png: Bytes): Watched {
  const chunks: Uint8Array[] = [];
  let size = 0;
  async function* passing(): Bytes {
    for await (const chunk of png) {
      size += chunk.length;
      if (size <= bytesMax) chunks.push(chunk.slice());
      else chunks.length = 0;
      yield chunk;
    }
  }
  return { bytes: passing(), isOneColour: async () => size <= bytesMax && oneColour(Buffer.concat(chunks)) };
}

/** PNG (third edition), 11.2.1: bytes of a pixel by its type of colour. */
const pixelBytes = new Map([
  [0, 1],
  [2, 3],
]);

async function oneColour(png: Buffer): Promise<boolean> {
  const head = png.subarray(signatureBytes + 8, signatureBytes + 8 + 13);
  const step = pixelBytes.get(head[9] ?? -1);
  if (head.length < 13 || head[8] !== 8 || head[12] !== 0 || !step) return true;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (width < 1 || width > widthMax) return true;
  let pixel: Buffer | null = null;
  let rows = 0;
  for await (const row of rowsOf(png, 1 + width * step)) {
    const isFirst = pixel === null;
    pixel ??= Buffer.from(row.subarray(1, 1 + step));
    if (!rowOf(row[0] as number, pixel, width, isFirst)?.equals(row)) return false;
    if (++rows === height) break;
  }
  return true;
}

async function* rowsOf(png: Buffer, length: number): AsyncGenerator<Buffer> {
  const inflate = createInflate();
  inflate.end(Buffer.concat([...dataOf(png)]));
  let held: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of inflate) {
      held = Buffer.concat([held, chunk as Buffer]);
      let at = 0;
      for (; at + length <= held.length; at += length) yield held.subarray(at, at + length);
      held = held.subarray(at);
    }
  } catch {
    // cut off: what was there is told
  } finally {
    inflate.destroy();
  }
}

/** The contents of its IDAT chunks. */
function* dataOf(png: Buffer): Iterable<Buffer> {
  for (let at = signatureBytes; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') yield png.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
}

/** How a row of one colour looks behind a filter (9.2), the row above being the same, or none. Null: no such filter. */
function rowOf(filter: number, pixel: Buffer, width: number, isFirst: boolean): Buffer | null {
  const none = Buffer.alloc(pixel.length);
  const rest = pixel.map((level) => level - (level >> 1));
  const forms: readonly (readonly [first: Uint8Array, others: Uint8Array])[] = isFirst
    ? [
        [pixel, pixel],
        [pixel, none],
        [pixel, pixel],
        [pixel, rest],
        [pixel, none],
      ]
    : [
        [pixel, pixel],
        [pixel, none],
        [none, none],
        [rest, none],
        [none, none],
      ];
  const form = forms[filter];
  if (!form) return null;
  const row = Buffer.alloc(1 + width * pixel.length);
  row.fill(form[1], 1);
  row.set(form[0], 1);
  row[0] = filter;
  return row;
}
