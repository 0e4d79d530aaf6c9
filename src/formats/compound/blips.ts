import { inflateSync } from 'node:zlib';
import type { OpenFile } from '../format.ts';

/** Bytes of a metafile when it is unpacked. */
const metafileBytesMost = 32 * 1024 * 1024;
/** Pictures of one stream. */
const picturesMost = 2_000;

/** [MS-ODRAW] 2.2.23: record types of pictures, and how they are called. */
const kinds = new Map<number, { ext: string; metafile: boolean }>([
  [0xf01a, { ext: 'emf', metafile: true }],
  [0xf01b, { ext: 'wmf', metafile: true }],
  [0xf01c, { ext: 'pict', metafile: true }],
  [0xf01d, { ext: 'jpg', metafile: false }],
  [0xf01e, { ext: 'png', metafile: false }],
  [0xf01f, { ext: 'dib', metafile: false }],
  [0xf029, { ext: 'tif', metafile: false }],
  [0xf02a, { ext: 'jpg', metafile: false }],
]);
const instances = new Set(
  [0x3d4, 0x216, 0x542, 0x46a, 0x6e2, 0x6e0, 0x7a8, 0x6e4].flatMap((i) => [i, i + 1]),
);

/**
 * Pictures in a stream, wherever they lie in it: their records are looked for by type, instance and a length that fits.
 * Each is read as a file of its own.
 */
export async function readBlips(file: OpenFile, bytes: Buffer, from = 'picture'): Promise<void> {
  let count = 0;
  for (let at = bytes.indexOf(0xf0, 3); at !== -1; at = bytes.indexOf(0xf0, at + 1)) {
    const start = at - 3;
    const kind = kinds.get(bytes.readUInt16LE(start + 2));
    const end = start + 8 + (kind && start + 8 <= bytes.length ? bytes.readUInt32LE(start + 4) : 0);
    const head = bytes.readUInt16LE(start);
    if (!kind || (head & 0xf) !== 0 || !instances.has(head >> 4) || end > bytes.length || end < start + 40)
      continue;
    if (++count > picturesMost) return file.out.obstacle('partly-scanned', 'too-many-pictures');
    // an instance that is one higher has a second digest ([MS-ODRAW] 2.2.24 to 2.2.31)
    const digests = (head >> 4) % 2 === 1 ? 32 : 16;
    await picture(
      file,
      bytes.subarray(start + 8 + digests, end),
      `${from} ${count}.${kind.ext}`,
      kind.metafile,
    );
    at = end - 1;
  }
}

async function picture(file: OpenFile, data: Buffer, name: string, metafile: boolean): Promise<void> {
  if (!metafile) return file.inside(name, data.subarray(1));
  // [MS-ODRAW] 2.2.31: at 32, whether it is deflated (0) or as it stands (0xfe)
  if (data[32] !== 0) return file.inside(name, data.subarray(34));
  try {
    const plain = inflateSync(data.subarray(34), { maxOutputLength: metafileBytesMost });
    file.unpacked(plain.length);
    await file.inside(name, plain);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    file.out.obstacle('partly-scanned', 'damaged-picture');
  }
}
