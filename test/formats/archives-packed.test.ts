import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { rar4Of, rar5Of, tarOf, zipOf } from './archives-writers.ts';
import { placesOf, type Read, readFile } from './read-file.ts';

const folder = join(import.meta.dirname, 'fixtures/archives');
const fixture = (name: string) => readFileSync(join(folder, name));
const text = (s: string) => Buffer.from(`${s}\n`);
const reasons = (read: Read) =>
  read.obstacles.map((o) => `${o.category} ${o.reason} ${o.location.path ?? ''}`.trim());
const iban = 'IBAN: DE89 3704 0044 0532 0130 00';

describe('archives as programs make them', () => {
  const tree = [
    ['konto.txt', iban],
    ['ordner/bsn.txt', 'BSN: 111222333'],
    ['ordner/tief/für karl@firma.example.txt', '+49 30 23125 000'],
  ] as const;
  it.each([
    ['info.zip', ''],
    ['pax.tar', ''],
    ['gnu.tar.gz', 'content!'],
    ['gnu.tar.bz2', 'content!'],
    ['gnu.tar.xz', 'content!'],
    ['gnu.tar.zst', 'content!'],
    ['solid.7z', ''],
  ])('%s gives every file, name and link', async (name, before) => {
    const read = await readFile(fixture(name));
    expect(reasons(read)).toEqual([]);
    for (const [path, value] of tree) {
      expect(placesOf(read, value)).toEqual([{ path: before + path }]);
      expect(placesOf(read, path)).toContainEqual({ path: before + path, part: 'name' });
    }
    expect(placesOf(read, 'petra@firma.example')).toHaveLength(1);
  });

  it.each([
    ['bzip2.zip', 'konto.txt', iban],
    ['lzma.zip', 'konto.txt', iban],
    ['zip64.zip', 'konto.txt', iban],
    ['ppmd.7z', 'ordner/bsn.txt', 'BSN: 111222333'],
    ['v7.tar', 'ordner/bsn.txt', 'BSN: 111222333'],
    ['new.cpio', 'konto.txt', iban],
    ['paket.deb', 'data.tar.xz!content!./srv/konto.txt', iban],
    ['paket.deb', 'control.tar.xz!content!./control', 'jan@firma.example'],
    ['one.gz', 'content', 'BSN: 111222333'],
    ['two.bz2', 'content', 'BSN: 111222333'],
    ['two.xz', 'content', 'BSN: 111222333'],
    ['two.zst', 'content', 'BSN: 111222333'],
  ])('%s: %s', async (name, path, value) => {
    const read = await readFile(fixture(name));
    expect(placesOf(read, value)).toEqual([{ path }]);
    expect(reasons(read)).toEqual([]);
  });

  it.each([
    ['aes.zip', ['encrypted encrypted konto.txt']],
    ['secret.zip', ['encrypted encrypted konto.txt']],
    ['secret.7z', ['encrypted encrypted konto.txt']],
    ['secret-headers.7z', ['encrypted encrypted']],
    ['ppmd.zip', ['unscannable unsupported-compression konto.txt']],
  ])('%s says that it cannot be read', async (name, expected) => {
    const read = await readFile(fixture(name));
    expect(reasons(read)).toEqual(expected);
    expect(placesOf(read, 'DE89')).toEqual([]);
  });

  it('reads the archive of a self-extracting program', async () => {
    const read = await readFile(fixture('self-extracting.bin'));
    expect(placesOf(read, iban)).toEqual([{ path: 'konto.txt' }]);
    expect(placesOf(read, 'jan@firma.example')).toContainEqual({ part: 'archive comment' });
  });

  it('reads a sparse file of a tar', async () => {
    expect(placesOf(await readFile(fixture('sparse.tar')), 'BSN: 123456782')).toHaveLength(1);
  });
});

describe('rar', () => {
  const parts = [
    { name: 'a.txt', data: text(iban) },
    { name: 'b/geheim.txt', data: Buffer.alloc(32, 7), encrypted: true },
    { name: 'b/c.txt', data: text('BSN: 111222333') },
  ];
  it.each([
    ['4', rar4Of(parts)],
    ['5', rar5Of(parts)],
  ])('%s: reads every entry, says which is encrypted', async (_, bytes) => {
    const read = await readFile(bytes);
    expect(placesOf(read, iban)).toEqual([{ path: 'a.txt' }]);
    expect(placesOf(read, 'BSN: 111222333')).toEqual([{ path: 'b/c.txt' }]);
    expect(reasons(read)).toEqual(['encrypted encrypted b/geheim.txt']);
  });

  it('4 with encrypted headers is encrypted', async () => {
    expect(reasons(await readFile(rar4Of(parts, 0x80)))).toEqual(['encrypted encrypted']);
  });

  it.each([
    ['4', rar4Of([{ name: 'a', data: text(iban) }], 1)],
    [
      '5',
      rar5Of(
        [
          { name: 'a', data: text(iban) },
          { name: 'b', data: text('BSN'), split: true },
        ],
        true,
      ),
    ],
  ])('%s: says that a volume is missing', async (_, bytes) => {
    const read = await readFile(bytes);
    expect(placesOf(read, iban)).toEqual([{ path: 'a' }]);
    expect(reasons(read)).toContain('partly-scanned other-volume-missing');
  });

  it('does not believe sizes', async () => {
    const read = await readFile(rar5Of([{ name: 'a', data: text(iban), claimedSize: 2 ** 40 }]));
    expect(read.obstacles).not.toEqual([]);
  });
});

describe('what is packed', () => {
  const data = text(`${iban} und noch mehr`);
  it('has name, comment and extra text of its gzip header', async () => {
    const head = Buffer.from([0x1f, 0x8b, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 3]);
    const named = Buffer.concat([
      head,
      Buffer.from([14, 0]),
      Buffer.from('XY\x0a\0BSN1112223'),
      Buffer.from('liste.txt\0von anna@firma.example\0'),
      gzipSync(data).subarray(10),
    ]);
    const read = await readFile(named);
    expect(reasons(read)).toEqual([]);
    expect(placesOf(read, iban)).toEqual([{ path: 'liste.txt' }]);
    expect(placesOf(read, 'anna@firma.example')).toEqual([{ part: 'archive comment' }]);
  });

  it.each([
    ['gzip', gzipSync(data)],
    ['zstd', zstdCompressSync(data)],
    ['bzip2', fixture('two.bz2')],
    ['xz', fixture('two.xz')],
  ])('%s: what hangs behind is a file of its own', async (_, bytes) => {
    const read = await readFile(Buffer.concat([bytes, text('BSN: 123456782')]));
    expect(placesOf(read, iban)).toEqual([{ path: 'content' }]);
    expect(placesOf(read, 'BSN: 123456782')).toEqual([{ path: '(hidden data)' }]);
    expect(reasons(await readFile(Buffer.concat([bytes, Buffer.alloc(512)])))).toEqual([]);
  });

  it('says that a zstd window is too large', async () => {
    // RFC 8878, 3.1.1.1: no single segment, window of 2^31; one raw block
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0, 0xa8, 0x41, 6, 0];
    const bytes = Buffer.concat([Buffer.from(head), Buffer.alloc(200, 1)]);
    expect(reasons(await readFile(bytes))).toEqual(['unscannable needs-too-much-memory content']);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(0))],
    ['zstd', zstdCompressSync(Buffer.alloc(0))],
  ])('%s: floods of empty streams end', async (_, one) => {
    const read = await readFile(Buffer.concat(Array.from({ length: 5_000 }, () => one)));
    expect(reasons(read)).toContain('partly-scanned too-many-streams content');
  });
});

describe('bombs', () => {
  const most = 1_000_000;
  const limits = { unpackedLeast: most, unpackedTimes: 1 };
  const line = Buffer.from('harmless\n'.repeat(3_000_000));
  it.each([
    ['gzip', gzipSync(line), 256 * 1024],
    ['gzip in gzip', gzipSync(gzipSync(line)), 256 * 1024],
    ['zstd', zstdCompressSync(line), 256 * 1024],
    ['zip', zipOf([{ name: 'a', data: line }]), 256 * 1024],
    ['tar in gzip', gzipSync(tarOf([{ name: 'a', data: line }])), 256 * 1024],
    ['bzip2', fixture('bomb.bzip2'), 256 * 1024],
    ['xz', fixture('bomb.xz'), 256 * 1024],
    ['7z', fixture('bomb.7z'), 256 * 1024],
  ])('%s stops at the limit', async (_, bytes, chunk) => {
    const before = process.memoryUsage().rss;
    const read = await readFile(bytes, { limits });
    const units = read.pieces.reduce((n, piece) => n + piece.text.length, 0);
    expect(units).toBeLessThan(most + chunk);
    expect(reasons(read).some((reason) => reason.startsWith('partly-scanned unpacked-too-large'))).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });

  it('stops at too many entries, and at a depth', async () => {
    const many = zipOf(Array.from({ length: 200 }, (_, i) => ({ name: `${i}`, data: Buffer.alloc(0) })));
    expect(reasons(await readFile(many, { limits: { entries: 50 } }))).toEqual([
      'partly-scanned too-many-entries',
    ]);
    let deep: Buffer = text(iban);
    for (let i = 0; i < 12; i++) deep = zipOf([{ name: `${i}`, data: deep, method: 0 }]);
    expect(reasons(await readFile(deep)).at(-1)).toMatch(/^partly-scanned too-deep/);
  });

  it('does not unpack one kernel for many entries', async () => {
    // as Fifield's: each entry's data takes in the headers behind it
    const kernel = Buffer.from('harmless\n'.repeat(100_000));
    const zip = zipOf(
      Array.from({ length: 30 }, (_, i) => ({ name: `${i}`, data: kernel, claimedPacked: 40_000 })),
    );
    const read = await readFile(zip);
    const units = read.pieces.reduce((n, piece) => n + piece.text.length, 0);
    expect(units).toBeLessThan(31 * kernel.length);
    expect(reasons(read).filter((reason) => reason.includes('overlapping-entries')).length).toBeGreaterThan(
      0,
    );
  });
});

describe('damage', () => {
  // tar has no checksums over what it holds
  const checked =
    'info.zip lzma.zip zip64.zip gnu.tar.gz gnu.tar.bz2 gnu.tar.xz gnu.tar.zst two.xz two.bz2'.split(' ');
  const slow = 'solid.7z ppmd.7z'.split(' ');
  const random = seeded(4);
  const flipped = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    for (let i = 0; i < 3; i++) {
      const at = Math.floor(random() * copy.length);
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
    }
    return copy;
  };
  const isHonest = (read: Read) => read.obstacles.length > 0 || placesOf(read, iban).length > 0;

  it.each([...checked.map((name) => [name, 20] as const), ...slow.map((name) => [name, 8] as const)])(
    '%s cut off anywhere is said',
    async (name, cuts) => {
      const whole = fixture(name);
      // of the first bytes alone nobody can tell that they are not text
      for (let i = 3; i < cuts; i++) {
        const read = await readFile(whole.subarray(0, Math.floor((whole.length * i) / cuts)));
        // three bytes of a next stream are a file of their own, and read
        const said = read.obstacles.length > 0 || placesOf(read, 'BZh').length > 0;
        expect(said).toBe(true);
      }
    },
  );

  it.each([...checked.map((name) => [name, 40] as const), ...slow.map((name) => [name, 10] as const)])(
    '%s with flipped bits is read, or said to be damaged',
    async (name, times) => {
      const whole = fixture(name);
      for (let i = 0; i < times; i++) expect(isHonest(await readFile(flipped(whole)))).toBe(true);
    },
  );

  it('says that there is something in an archive in which no entry is seen', async () => {
    const bytes = fixture('new.cpio');
    // its size of a name
    bytes.write('ffffffff', 94);
    expect((await readFile(bytes)).obstacles.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  it.each([
    ['a header that is its sum only', 'sum'],
    ['a pax record without an end', 'record'],
  ])('tar ends where it has %s', async (_name, where) => {
    const head = tarOf([
      { name: 'a', type: 'x', data: Buffer.from('30 mtime=1795367463.442695496\n30 atime') },
    ]);
    const file = tarOf([{ name: 'a.txt', data: text(iban) }]);
    const sum = Buffer.alloc(512);
    sum.write('1', 150);
    const bytes =
      where === 'sum' ? Buffer.concat([file, sum, file]) : Buffer.concat([head.subarray(0, 1024), file]);
    const read = await readFile(bytes);
    expect(placesOf(read, iban).length).toBeGreaterThan(0);
  });

  it.each(['pax.tar', 'sparse.tar', 'new.cpio', 'paket.deb', 'self-extracting.bin'])(
    '%s with flipped bits never throws',
    async (name) => {
      const whole = fixture(name);
      for (let i = 0; i < 20; i++) await expect(readFile(flipped(whole))).resolves.toBeDefined();
    },
  );
});

/** mulberry32 */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
