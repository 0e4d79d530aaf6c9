import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { rar5Of, tarOf, type ZipPart, zipOf } from '../archives-writers.ts';
import { type Hostile, hostile, latin, line, showing } from './hostile.ts';
import { deflated } from './zeros.ts';

const MiB = 1024 * 1024;
const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/archives/${name}`, import.meta.url));
const value: ZipPart = { name: 'letter.txt', data: Buffer.from(line) };

const gzipped = (raw: Buffer, sum = 0, size = 0): Buffer => {
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum, 0);
  tail.writeUInt32LE(size, 4);
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), raw, tail]);
};
const bomb = (name: string, mebibytes: number): ZipPart => ({
  name,
  data: Buffer.alloc(0),
  packed: deflated(mebibytes),
  claimedSize: mebibytes * MiB,
});

function nested(levels: number, wide: number, inner: Buffer): Buffer {
  let bytes = inner;
  for (let i = 0; i < levels; i++)
    bytes = zipOf(Array.from({ length: wide }, (_, k) => ({ name: `${i}-${k}.zip`, data: bytes })));
  return bytes;
}
function gzNested(levels: number, inner: Uint8Array): Buffer {
  let bytes = gzipSync(inner);
  for (let i = 1; i < levels; i++) bytes = gzipSync(bytes);
  return bytes;
}

/** Entries that all lie over one packed stream, as their headers say. */
function sameBytes(entries: number): Buffer {
  const data = Buffer.alloc(MiB);
  const first: ZipPart = { name: 'a', data };
  const none = { data, packed: Buffer.alloc(0), claimedPacked: deflateRawSync(data).length, claimedAt: 0 };
  return zipOf([first, ...Array.from({ length: entries }, (_, i) => ({ ...none, name: `a${i}` }))]);
}

/** Fifield, "A better zip bomb" (2019): each entry quotes the header of the next in a stored block, and goes on with it. */
function quoted(entries: number): Buffer {
  const kernel = { packed: deflated(1), data: Buffer.alloc(MiB) };
  const made: Buffer[] = [];
  const sizes: { packed: number; size: number; sum: number }[] = [];
  let { packed, data }: { packed: Buffer; data: Buffer } = kernel;
  for (let i = entries - 1; i >= 0; i--) {
    const head = Buffer.alloc(34);
    const name = `${i}`.padStart(4, '0');
    sizes.unshift({ packed: packed.length, size: data.length, sum: crc32(data) });
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(4, 26);
    head.write(name, 30);
    const stored = Buffer.from([0, 34, 0, 0xff - 34, 0xff]);
    made.unshift(head);
    data = Buffer.concat([head, data]);
    packed = Buffer.concat([stored, head, packed]);
  }
  const central = sizes.map(({ packed: length, size, sum }, i) => {
    const entry = Buffer.alloc(50);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(sum, 16);
    entry.writeUInt32LE(length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(4, 28);
    entry.writeUInt32LE(i * 39, 42);
    entry.write(`${i}`.padStart(4, '0'), 46);
    return entry;
  });
  const body = packed.subarray(5);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(central.length * 50, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, ...central, end]);
}

/** A field of ZIP64 (APPNOTE 4.5.3) with sizes and a place that no disk has. */
const zip64 = (): Buffer => {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const at of [4, 12, 20]) extra.writeBigUInt64LE(2n ** 62n, at);
  return extra;
};
const lying = { claimedSize: 0xffffffff, claimedPacked: 0xffffffff, extra: zip64() };

/** The end of a ZIP64 says that there are 2^60 entries. */
function zip64Count(): Buffer {
  const bytes = fixture('zip64.zip');
  const end = bytes.lastIndexOf(latin('PK\x06\x06'));
  if (end < 0) throw new Error('the fixture has no end of a ZIP64');
  bytes.writeBigUInt64LE(2n ** 60n, end + 24);
  bytes.writeBigUInt64LE(2n ** 60n, end + 32);
  return bytes;
}

/** A 7z whose decoder asks for a dictionary of 4 GiB: both sums of the header are right. */
function sevenZipClaims(): Buffer {
  const bytes = fixture('solid.7z');
  const from = 32 + Number(bytes.readBigUInt64LE(12));
  const size = Number(bytes.readBigUInt64LE(20));
  const header = bytes.subarray(from, from + size);
  const lzma = header.indexOf(Buffer.from([0x23, 3, 1, 1, 5, 0x5d]));
  if (lzma < 0) throw new Error('the fixture has no LZMA in its header');
  header.writeUInt32LE(0xfffff000, lzma + 6);
  bytes.writeUInt32LE(crc32(header), 28);
  bytes.writeUInt32LE(crc32(bytes.subarray(12, 32)), 8);
  return bytes;
}

/** The dictionary of a block of an .xz (its format, 5.3.1) made 4 GiB. */
function xzClaims(): Buffer {
  const bytes = fixture('two.xz');
  const filter = bytes.indexOf(Buffer.from([0x21, 1]), 12);
  bytes[filter + 2] = 40;
  const length = ((bytes[12] as number) + 1) * 4;
  bytes.writeUInt32LE(crc32(bytes.subarray(12, 12 + length - 4)), 12 + length - 4);
  return bytes;
}
const zstd = zstdCompressSync(Buffer.alloc(16 * MiB));

/** Base-256 (GNU): more than any disk has; behind it a file that is one. */
function tarClaims(size: Buffer): Buffer {
  const bytes = tarOf([{ name: 'huge' }, { name: 'b.txt', data: Buffer.from(line) }]);
  size.copy(bytes, 124);
  bytes.fill(' ', 148, 156);
  const sum = bytes.subarray(0, 512).reduce((n, byte) => n + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}
/** A map of a sparse file (GNU) that says so many bytes. */
function sparse(): Buffer {
  const bytes = tarOf([{ name: 'sparse', type: 'S', data: Buffer.from(line) }]);
  for (let i = 0; i < 4; i++) bytes.write('77777777777\x0000000000001\0', 386 + i * 24, 'latin1');
  bytes[482] = 1;
  bytes.write('77777777777\0', 483, 'latin1');
  bytes.fill(' ', 148, 156);
  const sum = bytes.subarray(0, 512).reduce((n, byte) => n + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}
const many = (n: number): ZipPart[] =>
  Array.from({ length: n }, (_, i) => ({ name: `${i}`, data: Buffer.from('x'), method: 0 }));
const large = 'unpacked-too-large';
const lzmaHead = Buffer.from([9, 20, 5, 0, 0x5d, 0xff, 0xff, 0xff, 0xff]);

export const bombs: readonly Hostile[] = [
  hostile('zip: 2 GiB of zeros', 'obstacle', () => zipOf([bomb('zeros.txt', 2048)]), large),
  hostile(
    'zip: the value in front of 1 GiB of zeros',
    'both',
    () => zipOf([value, bomb('zeros.txt', 1024)]),
    large,
  ),
  hostile(
    'zip: 3,000 bombs of 1 MiB',
    'obstacle',
    () => zipOf(Array.from({ length: 3_000 }, (_, i) => bomb(`${i}`, 1))),
    large,
  ),
  hostile('zip: says 10 bytes, has 1 GiB', 'obstacle', () =>
    zipOf([{ ...bomb('small.txt', 1024), claimedSize: 10 }]),
  ),
  hostile('zip in zip in zip, 16 wide', 'obstacle', () => nested(4, 16, zipOf([bomb('0.dll', 16)]))),
  hostile('zip in zip, 12 deep', 'obstacle', () => nested(12, 1, zipOf([value])), 'too-deep'),
  hostile('zip in zip, 8 deep', 'found', () => nested(8, 1, zipOf([value]))),
  hostile('zip: entries over the same bytes', 'obstacle', () => sameBytes(2_000)),
  hostile('zip: entries that quote the next one', 'obstacle', () => quoted(250)),
  hostile('zip64: sizes of 2^62', 'obstacle', () => zipOf([{ ...value, ...lying }])),
  hostile('zip64: 2^60 entries', 'obstacle', zip64Count),
  hostile('zip: 65,535 entries, where one is', 'both', () => zipOf([value], { count: 65_535 })),
  hostile('zip: no entries, where one is', 'either', () => zipOf([value], { count: 0 })),
  hostile('zip: 12,000 entries', 'obstacle', () => zipOf([...many(12_000), value]), 'too-many-entries'),
  hostile('zip: LZMA with a dictionary of 4 GiB', 'obstacle', () =>
    zipOf([
      { name: 'a', data: value.data, method: 14, packed: Buffer.concat([lzmaHead, fixture('two.xz')]) },
    ]),
  ),
  hostile('gzip: 1,000 to 1', 'obstacle', () => gzipped(deflated(4_096)), large),
  hostile('gzip in gzip, of zeros', 'obstacle', () => gzipSync(gzipped(deflated(4_096))), large),
  hostile('gzip in gzip, 20 deep', 'obstacle', () => gzNested(20, value.data), 'too-deep'),
  hostile('gzip in gzip, 9 deep', 'found', () => gzNested(9, value.data)),
  hostile('gzip: 50,000 empty members and one', 'either', () =>
    Buffer.concat([...Array<Buffer>(50_000).fill(gzipSync('')), gzipSync(line)]),
  ),
  hostile('gzip: a name without end', 'obstacle', () =>
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.alloc(8 * MiB, 'a')]),
  ),
  hostile('gzip: wrong sum', 'both', () => gzipped(deflateRawSync(value.data), 1, value.data.length)),
  hostile('bzip2: two bombs in a zip', 'obstacle', () =>
    zipOf([1, 2].map((n) => ({ name: `${n}`, data: fixture('bomb.bzip2') }))),
  ),
  hostile('bzip2: 40 bombs', 'obstacle', () => Buffer.concat(Array<Buffer>(40).fill(fixture('bomb.bzip2')))),
  hostile('xz: two bombs', 'obstacle', () => Buffer.concat([fixture('bomb.xz'), fixture('bomb.xz')]), large),
  showing('DE89', hostile('xz: a dictionary of 4 GiB', 'either', xzClaims)),
  hostile('zstd: 8 GiB', 'obstacle', () => Buffer.concat(Array<Buffer>(512).fill(zstd)), large),
  hostile('zstd: a window of 3 TiB', 'obstacle', () =>
    Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xff, 3, 0, 0]), Buffer.alloc(40, 1)]),
  ),
  hostile('7z: two bombs in a zip', 'obstacle', () =>
    zipOf([1, 2].map((n) => ({ name: `${n}`, data: fixture('bomb.7z') }))),
  ),
  hostile('7z: a dictionary of 4 GiB', 'either', sevenZipClaims),
  hostile('rar: says 2^50 bytes', 'either', () =>
    rar5Of([{ name: 'a.txt', data: value.data, claimedSize: 2 ** 50 }]),
  ),
  hostile('tar: says 2^70 bytes', 'obstacle', () =>
    tarClaims(Buffer.from([0x80, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0])),
  ),
  hostile('tar: says fewer than none', 'either', () => tarClaims(Buffer.alloc(12, 0xff))),
  hostile('tar: says 8 GiB', 'obstacle', () => tarClaims(latin('77777777777\0'))),
  hostile('tar: a sparse map of 32 GiB', 'either', sparse),
  hostile(
    'tar.gz: 20,000 entries',
    'obstacle',
    () => gzipSync(tarOf(Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}` })))),
    'too-many-entries',
  ),
  hostile('ar: says more than there is', 'either', () =>
    latin(`!<arch>\n${'a.txt/'.padEnd(48)}${'9999999999'}\`\n${line}`),
  ),
];
