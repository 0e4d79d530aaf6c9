import { crc32, deflateSync } from 'node:zlib';
import type { Samples } from './samples.ts';

/** Samples as a PNG (third edition, 5 and 11). */
export function pngOf({ width, height, bits, channels, palette, bytes }: Samples): Buffer {
  const row = bytes.length / height;
  const rows = Buffer.alloc(bytes.length + height);
  for (let i = 0; i < height; i++) bytes.copy(rows, i * (row + 1) + 1, i * row, (i + 1) * row);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = bits;
  head[9] = palette ? 3 : channels === 3 ? 2 : 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', filled(palette, bits))] : []),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Every value has a colour, those without one are white; no more than the bits can say. */
function filled(palette: Buffer, bits: number): Buffer {
  const whole = Buffer.alloc(3 * 2 ** Math.min(8, bits), 0xff);
  palette.copy(whole);
  return whole;
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
