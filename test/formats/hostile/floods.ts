import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { type Hostile, hostile, iban, latin, line } from './hostile.ts';
import { zlibOf } from './zeros.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url));

const chunk = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(type, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])));
  return Buffer.concat([head, body, sum]);
};
const words = chunk('tEXt', latin(`Comment\0IBAN: ${iban}`));
const ihdr = (width: number, height: number, bits = 8): Buffer => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([bits, 0], 8);
  return chunk('IHDR', size);
};
const start = latin('\x89PNG\r\n\x1a\n');
const end = chunk('IEND', Buffer.alloc(0));
/** A grey picture that is what it says. */
const png = (width: number, height: number, ...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    start,
    ihdr(width, height),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    end,
  ]);
const pngClaims = (width: number, height: number, bits = 8): Buffer =>
  Buffer.concat([
    start,
    ihdr(width, height, bits),
    words,
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    end,
  ]);
const packed = (head: string, bytes = 60_000_000): Buffer =>
  Buffer.concat([latin(head), zlibOf(bytes / 1e6, 'a')]);

interface Tag {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: number;
}
/** TIFF 6.0, little endian: directories of 12-byte fields, each leading to the next. */
function tiff(directories: readonly (readonly Tag[])[], next: (i: number, own: number) => number): Buffer {
  const parts: Buffer[] = [latin('II*\0\x08\0\0\0')];
  let at = 8;
  for (const [i, tags] of directories.entries()) {
    const ifd = Buffer.alloc(2 + tags.length * 12 + 4);
    ifd.writeUInt16LE(tags.length, 0);
    for (const [k, { tag, type, count, value }] of tags.entries()) {
      ifd.writeUInt16LE(tag, 2 + k * 12);
      ifd.writeUInt16LE(type, 4 + k * 12);
      ifd.writeUInt32LE(count, 6 + k * 12);
      ifd.writeUInt32LE(value, 10 + k * 12);
    }
    ifd.writeUInt32LE(next(i, at + ifd.length), ifd.length - 4);
    parts.push(ifd);
    at += ifd.length;
  }
  return Buffer.concat(parts);
}
const size = (width: number, height: number): Tag[] => [
  { tag: 256, type: 4, count: 1, value: width },
  { tag: 257, type: 4, count: 1, value: height },
  { tag: 273, type: 4, count: 1, value: 8 },
  { tag: 279, type: 4, count: 1, value: 8 },
];

/** A GIF of so many frames of one pixel. */
function gif(frames: number): Buffer {
  const head = latin('GIF89a\x40\0\x40\0\x80\0\0\0\0\0\xff\xff\xff');
  const frame = latin('\x21\xf9\x04\0\x01\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0');
  return Buffer.concat([head, ...Array<Buffer>(frames).fill(frame), latin(';')]);
}

function bmp(width: number, height: number, offset = 54): Buffer {
  const bytes = Buffer.alloc(2_000);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(offset, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
}
function webp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(60);
  bytes.write('RIFF\xff\xff\xff\x7fWEBPVP8X\x0a\0\0\0', 0, 'latin1');
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  bytes.write('VP8 \xff\xff\xff\x7f', 30, 'latin1');
  return bytes;
}
/** EXIF whose fields say 4 GiB each, in front of a real picture. */
function exif(): Buffer {
  const tags = Array.from({ length: 2_000 }, (_, i) => ({
    tag: 0x10e + (i % 9),
    type: 2,
    count: 0xffffffff,
    value: 8 + i,
  }));
  const body = Buffer.concat([latin('Exif\0\0'), tiff([tags], () => 8)]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  const jpeg = fixture('text.jpg');
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
function jpegClaims(): Buffer {
  const jpeg = fixture('text.jpg');
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.fill(0xff, frame + 5, frame + 9);
  return jpeg;
}
/** Boxes of a HEIF (ISO 14496-12, 4.2) that say 2^63 bytes, or hold themselves. */
function heif(): Buffer {
  const bytes = fixture('text.heic');
  const meta = bytes.indexOf(latin('meta'));
  bytes.writeUInt32BE(1, meta - 4);
  bytes.writeUInt32BE(0x7fffffff, meta + 4);
  return bytes;
}
const pixels = 'too-many-pixels';

export const floods: readonly Hostile[] = [
  hostile('png: says 100,000 × 100,000', 'obstacle', () => pngClaims(100_000, 100_000), pixels),
  hostile('png: says 2^31 × 2^31', 'obstacle', () => pngClaims(0x7fffffff, 0x7fffffff), pixels),
  hostile('png: 9,000 × 9,000 of one bit, where there are none', 'either', () => pngClaims(9_000, 9_000, 1)),
  hostile('png: 8,000 × 8,000 of black in 64 kB', 'either', () => png(8_000, 8_000, words)),
  hostile('png: zTXt of 60 MB', 'obstacle', () => png(64, 64, chunk('zTXt', packed('Comment\0\0')))),
  hostile('png: iTXt of 60 MB', 'obstacle', () => png(64, 64, chunk('iTXt', packed('Comment\0\x01\0\0\0')))),
  hostile('png: iCCP of 60 MB and the value', 'either', () =>
    png(64, 64, chunk('iCCP', packed('p\0\0')), words),
  ),
  hostile('png: 300 zTXt of 4 MB each', 'obstacle', () =>
    png(64, 64, ...Array<Buffer>(300).fill(chunk('zTXt', packed('Comment\0\0', 4_000_000)))),
  ),
  hostile('png: a chunk that says 2 GiB', 'obstacle', () =>
    Buffer.concat([start, ihdr(64, 64), latin('\x7f\xff\xff\xfftEXtComment\0'), latin(line)]),
  ),
  hostile('tiff: directories in a ring', 'obstacle', () => tiff([size(64, 64), size(64, 64)], () => 8)),
  hostile('tiff: 20,000 pages', 'obstacle', () =>
    tiff(Array<Tag[]>(20_000).fill(size(8, 8)), (i, own) => (i === 19_999 ? 0 : own)),
  ),
  hostile('tiff: says 4 GiB a field', 'obstacle', () =>
    tiff(
      [[...size(64, 64), ...[270, 305, 315].map((tag) => ({ tag, type: 2, count: 0xffffffff, value: 8 }))]],
      () => 0,
    ),
  ),
  hostile('tiff: says 2^31 × 2^31', 'obstacle', () => tiff([size(0x7fffffff, 0x7fffffff)], () => 0)),
  hostile('gif: 50,000 frames', 'obstacle', () => gif(50_000)),
  hostile('bmp: says 2^31 × 2^31', 'obstacle', () => bmp(0x7fffffff, 0x7fffffff), pixels),
  hostile('bmp: upside down, says 2^31', 'obstacle', () => bmp(1, -0x7fffffff)),
  hostile('bmp: its pixels lie behind its end', 'obstacle', () => bmp(40, 40, 0x7fffffff)),
  hostile('webp: says 16,384 × 16,384', 'obstacle', () => webp(16_384, 16_384)),
  hostile('jpeg: says 65,535 × 65,535', 'obstacle', jpegClaims, pixels),
  hostile('jpeg: EXIF of 2,000 × 4 GiB', 'obstacle', exif),
  hostile('heic: boxes of 2^63 bytes', 'obstacle', heif),
];
