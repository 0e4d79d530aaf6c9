import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import CFB from 'cfb';
import { type Read, readFile } from './read-file.ts';

const folder = join(import.meta.dirname, 'fixtures', 'compound');
const load = (name: string): Buffer => {
  const bytes = readFileSync(join(folder, name));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};
const documents = ['text.doc', 'sheet.xls', 'slides.ppt.gz', 'message.msg'];
const reasons = (read: Read) => [...new Set(read.obstacles.map((o) => `${o.category} ${o.reason}`))];
const text = (read: Read) => read.pieces.map((piece) => piece.text).join('');

/** A compound file with these streams. */
const compound = (streams: Record<string, Uint8Array | string>): Buffer => {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(bytes));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
};

const seeded = (seed: number) => () => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return seed >>> 0;
};

/** A record of a workbook ([MS-XLS] 2.1.4). */
const record = (id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};
const u16 = (...numbers: number[]): Buffer => {
  const out = Buffer.alloc(numbers.length * 2);
  for (const [i, n] of numbers.entries()) out.writeUInt16LE(n, i * 2);
  return out;
};

/** The document with this place of one of its streams changed. */
function patched(name: string, stream: string, change: (bytes: Buffer) => void): Buffer {
  const file = CFB.read(load(name), { type: 'buffer' });
  const entry = CFB.find(file, stream);
  if (!entry) throw new Error('no such stream');
  const bytes = Buffer.from(entry.content as Uint8Array);
  change(bytes);
  entry.content = bytes;
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

describe('what is encrypted', () => {
  it.each([
    [
      'an Office document of today with a password',
      compound({ EncryptedPackage: 'x'.repeat(5000), EncryptionInfo: 'y' }),
    ],
    ['rights management', compound({ '\x09DRMContent': 'x'.repeat(5000), WordDocument: 'y' })],
    [
      'Word',
      patched('text.doc', 'WordDocument', (bytes) =>
        bytes.writeUInt16LE(bytes.readUInt16LE(0x0a) | 0x100, 0x0a),
      ),
    ],
    [
      'Excel',
      patched('sheet.xls', 'Workbook', (bytes) => {
        // the record behind the first one
        bytes.writeUInt16LE(0x2f, 4 + bytes.readUInt16LE(2));
      }),
    ],
    ['PowerPoint', patched('slides.ppt.gz', 'Current User', (bytes) => bytes.writeUInt32LE(0xf3d1c4df, 12))],
  ])('%s', async (_, bytes) => {
    const read = await readFile(bytes);
    expect(reasons(read)).toEqual(['encrypted encrypted']);
    expect(text(read)).not.toContain('DE89');
  });
});

describe('compound files of other kinds', () => {
  it('are read stream by stream, and said to be', async () => {
    const read = await readFile(
      compound({ 'Some Stream': '{"mail": "stream@firma.example"}', 'In/Side': 'deep@firma.example' }),
    );
    expect(reasons(read)).toContain('partly-scanned strings-only');
    expect(text(read)).toContain('stream@firma.example');
    expect(text(read)).toContain('deep@firma.example');
  });

  it('a workbook before Excel 97, in the code page it names', async () => {
    const name = Buffer.from('Klient', 'latin1');
    const label = (row: number, bytes: Buffer) =>
      record(0x204, Buffer.concat([u16(row, 0, 0, bytes.length), bytes]));
    const globals = (at: number) =>
      Buffer.concat([
        record(0x809, u16(0x500, 5, 0, 0)),
        record(0x42, u16(1251)),
        record(0x85, Buffer.concat([u16(at, 0, 0), Buffer.from([name.length]), name])),
        record(0x0a, Buffer.alloc(0)),
      ]);
    const sheet = Buffer.concat([
      record(0x809, u16(0x500, 0x10, 0, 0)),
      label(0, Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0])),
      label(1, Buffer.from('old@firma.example')),
      record(0x0a, Buffer.alloc(0)),
    ]);
    const read = await readFile(compound({ Book: Buffer.concat([globals(globals(0).length), sheet]) }));
    expect(reasons(read)).toEqual([]);
    expect(read.pieces).toContainEqual({ place: { sheet: 'Klient', cell: 'A1' }, text: 'Москва' });
    expect(read.pieces).toContainEqual({ place: { sheet: 'Klient', cell: 'A2' }, text: 'old@firma.example' });
  });

  it('a document of Word 95, in the code page of its language', async () => {
    const words = Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, ...Buffer.from(' old@firma.example\r')]);
    const main = Buffer.alloc(0x300 + words.length);
    main.writeUInt16LE(0xa5dc, 0);
    main.writeUInt16LE(104, 2);
    main.writeUInt16LE(0x419, 6);
    main.writeUInt32LE(0x300, 0x18);
    main.writeUInt32LE(0x300 + words.length, 0x1c);
    main.writeUInt32LE(words.length, 0x34);
    words.copy(main, 0x300);
    expect(text(await readFile(compound({ WordDocument: main })))).toContain('Москва old@firma.example\n');
  });

  it('macros, packed as their project has them', async () => {
    const source = Buffer.from('Attribute VB_Name = "M"\r\nConst Mail = "macro@firma.example"\r\n');
    // [MS-OVBA] 2.4.1: letters only
    const pack = (bytes: Buffer) => {
      const groups: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += 8) groups.push(Buffer.from([0]), bytes.subarray(at, at + 8));
      const chunk = Buffer.concat(groups);
      return Buffer.concat([Buffer.from([1]), u16(0xb000 | (chunk.length - 1)), chunk]);
    };
    const entry = (id: number, data: Buffer) => Buffer.concat([u16(id, data.length, 0), data]);
    const dir = Buffer.concat([
      entry(0x03, u16(1252)),
      entry(0x1a, Buffer.from('M')),
      entry(0x31, Buffer.from([3, 0, 0, 0])),
    ]);
    const bytes = compound({
      'VBA/dir': pack(dir),
      'VBA/_VBA_PROJECT': 'x',
      'VBA/M': Buffer.concat([Buffer.from('abc'), pack(source)]),
    });
    const read = await readFile(bytes);
    expect(read.pieces).toContainEqual({
      place: { part: 'script' },
      text: 'Attribute VB_Name = "M"\nConst Mail = "macro@firma.example"\n\n',
    });
  });

  it('what the packager put into a document', async () => {
    const path = Buffer.from('C:\\T\\n\0');
    const data = Buffer.from('packed@firma.example');
    const size = (n: number) => u16(n, 0);
    const native = Buffer.concat([
      size(0),
      Buffer.from([2, 0]),
      Buffer.from('note.txt\0C:\\note.txt\0'),
      Buffer.from([0, 0, 3, 0]),
      size(path.length),
      path,
      size(data.length),
      data,
    ]);
    const read = await readFile(
      compound({ 'ObjectPool/_1/\x01Ole10Native': native, 'ObjectPool/_1/\x01CompObj': 'x' }),
    );
    expect(read.pieces).toContainEqual({
      place: { path: 'ObjectPool/_1!note.txt' },
      text: 'packed@firma.example',
    });
  });
});

describe('hostile compound files', () => {
  it.each(documents)('%s cut anywhere is said to be damaged, or all was read', async (name) => {
    const bytes = load(name);
    const whole = text(await readFile(bytes)).length;
    for (let i = 1; i < 20; i++) {
      const read = await readFile(bytes.subarray(0, Math.floor((bytes.length * i) / 20)));
      expect(read.obstacles.length > 0 || text(read).length >= whole).toBe(true);
    }
  });

  it.each(documents)('%s with changed bytes gives text or an obstacle', async (name) => {
    const bytes = load(name);
    const next = seeded(11);
    for (let i = 0; i < 40; i++) {
      const copy = Buffer.from(bytes);
      // most of all in the header and the first sectors, where its tables are
      for (let k = 0; k < 12; k++) copy[k % 2 ? next() % copy.length : 24 + (next() % 2048)] = next() & 0xff;
      const read = await readFile(copy);
      expect(text(read).length + read.obstacles.length).toBeGreaterThan(0);
    }
  });

  it('rings in its tables, and sizes that lie', async () => {
    const bytes = compound({ a: 'a@firma.example'.repeat(1000), b: 'b@firma.example' });
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    for (let i = 128; i < words.length; i++) {
      const copy = Buffer.from(bytes);
      // each number that may be a link leads to the sector before, or far out
      const link = words[i] as number;
      if (link === 0 || (link > 64 && link < 0xfffffff0)) continue;
      copy.writeUInt32LE(link > 64 ? 0 : i % 2 ? link - 1 : 0x7fffffff, i * 4);
      const read = await readFile(copy);
      expect(text(read).length + read.obstacles.length).toBeGreaterThan(0);
    }
  });

  it('a directory that is its own next sector is read once', async () => {
    const bytes = compound({ a: Buffer.alloc(9_000, 'a@firma.example '), b: Buffer.alloc(9_000, 'b ') });
    // [MS-CFB] 2.2: the first sector of the table, and that of the directory
    const table = 512 * (bytes.readUInt32LE(76) + 1);
    const directory = bytes.readUInt32LE(48);
    bytes.writeUInt32LE(directory, table + directory * 4);
    const read = await readFile(bytes);
    expect(reasons(read)).toContain('partly-scanned damaged');
    expect(text(read).split('a@firma.example').length - 1).toBeLessThan(1_000);
  });

  it('streams that lie over one another are not read without end', async () => {
    const streams: Record<string, Uint8Array | string> = { big: Buffer.alloc(1_000_000, 'x ') };
    for (let i = 0; i < 400; i++) streams[`s${i}`] = Buffer.alloc(4096, 'y');
    const bytes = compound(streams);
    const file = CFB.read(bytes, { type: 'buffer' });
    const start = CFB.find(file, 'big')?.start ?? 0;
    const name = Buffer.from('s', 'utf16le');
    for (let at = 512; at + 128 <= bytes.length; at += 128) {
      if (!bytes.subarray(at, at + 2).equals(name) || bytes[at + 66] !== 2) continue;
      bytes.writeUInt32LE(start, at + 116);
      bytes.writeUInt32LE(1_000_000, at + 120);
    }
    expect(reasons(await readFile(bytes))).toContain('partly-scanned overlapping-streams');
  });

  it('one string in very many cells counts as unpacked', async () => {
    const shared = Buffer.concat([u16(1, 0, 1, 0), u16(8000), Buffer.from([0]), Buffer.alloc(8000, 'x')]);
    const cells: Buffer[] = [];
    for (let row = 0; row < 20_000; row++) cells.push(record(0xfd, u16(row, 0, 0, 0, 0)));
    const bytes = compound({
      Workbook: Buffer.concat([
        record(0x809, u16(0x600, 5, 0, 0)),
        record(0xfc, shared),
        record(0x0a, Buffer.alloc(0)),
        record(0x809, u16(0x600, 0x10, 0, 0)),
        ...cells,
      ]),
    });
    expect(reasons(await readFile(bytes))).toContain('partly-scanned unpacked-too-large');
  });
});
