import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { paxRecord, tarOf, zipOf } from './archives-writers.ts';
import { placesOf, type Read, readFile } from './read-file.ts';

const text = (s: string) => Buffer.from(`${s}\n`);
const reasons = (read: Read) =>
  read.obstacles.map((o) => `${o.category} ${o.reason} ${o.location.path ?? ''}`.trim());

describe('zip', () => {
  it('reads every entry as a file of its own, and names and comments', async () => {
    const inner = zipOf([{ name: 'tief/notiz.txt', data: text('IBAN: NL91 ABNA 0417 1643 00') }]);
    const read = await readFile(
      zipOf(
        [
          { name: 'leer/', data: Buffer.alloc(0), method: 0 },
          {
            name: 'a.txt',
            data: text('IBAN: DE89 3704 0044 0532 0130 00'),
            comment: 'von anna.kovacs@firma.example',
          },
          { name: 'gestreamt.txt', data: text('BSN 111222333'), descriptor: true },
          { name: 'in.zip', data: inner, method: 0 },
          { name: 'Grüße an petra@firma.example.txt', data: text('x') },
        ],
        { comment: 'Kunde: karl@firma.example' },
      ),
    );
    expect(reasons(read)).toEqual([]);
    expect(placesOf(read, 'DE89 3704')).toEqual([{ path: 'a.txt' }]);
    expect(placesOf(read, '111222333')).toEqual([{ path: 'gestreamt.txt' }]);
    expect(placesOf(read, 'NL91 ABNA')).toEqual([{ path: 'in.zip!tief/notiz.txt' }]);
    expect(placesOf(read, 'anna.kovacs')).toEqual([{ part: 'archive comment' }]);
    expect(placesOf(read, 'karl@')).toEqual([{ part: 'archive comment' }]);
    expect(placesOf(read, 'petra@')).toEqual([{ path: 'Grüße an petra@firma.example.txt', part: 'name' }]);
    expect(placesOf(read, 'leer/')).toEqual([{ path: 'leer/', part: 'name' }]);
  });

  it.each([
    ['bytes that its places do not count', false],
    ['bytes that its places count', true],
  ])('reads an archive behind %s', async (_, adjusted) => {
    const zip = zipOf([{ name: 'a.txt', data: text('BSN 111222333') }]);
    const front = zipOf([{ name: 'b.txt', data: text('Tel. +49 30 23125 000') }]);
    const both = zipOf([{ name: 'a.txt', data: text('BSN 111222333') }], { prefix: front, adjusted });
    expect(zip.length).toBeLessThan(both.length);
    const read = await readFile(both);
    expect(placesOf(read, '111222333')).toEqual([{ path: 'a.txt' }]);
    expect(placesOf(read, '+49 30')).toEqual([{ path: '(hidden data)!b.txt' }]);
  });

  it.each([
    ['an encrypted entry', { flags: 0x801 }, 'encrypted encrypted b'],
    ['WinZip AES', { method: 99 }, 'encrypted encrypted b'],
    ['a method without a reader', { method: 97 }, 'unscannable unsupported-compression b'],
    ['a size that is too small', { claimedSize: 3 }, 'partly-scanned damaged b'],
    ['a size that is too large', { claimedSize: 1e9 }, 'partly-scanned damaged b'],
    ['a packed size that is too large', { claimedPacked: 1e9 }, 'unscannable damaged b'],
    ['a place beyond the end', { claimedAt: 1e9 }, 'unscannable damaged b'],
    ['headers of two methods', { localMethod: 0 }, 'partly-scanned headers-differ b'],
  ])('%s is said, and the others are read', async (_, lie, expected) => {
    const read = await readFile(
      zipOf([
        { name: 'a', data: text('BSN 111222333') },
        { name: 'b', data: text('some more text to be read, some more text'), ...lie },
        { name: 'c', data: text('Tel. +49 30 23125 000') },
      ]),
    );
    expect(reasons(read)).toContain(expected);
    expect(placesOf(read, '111222333')).toContainEqual({ path: 'a' });
    expect(placesOf(read, '+49 30')).toContainEqual({ path: 'c' });
  });

  it('reads what the directory does not name', async () => {
    const zip = zipOf([
      {
        name: 'a',
        data: text('x'),
        behind: zipOf([{ name: 'b', data: text('BSN 111222333') }]).subarray(0, -69),
      },
      { name: 'c', data: text('y'), behind: text('IBAN: DE89 3704 0044 0532 0130 00') },
      { name: 'd', data: text('z'), localName: 'karl@firma.example' },
    ]);
    const read = await readFile(Buffer.concat([zip, text('Tel. +49 30 23125 000')]));
    expect(placesOf(read, '111222333')).toEqual([{ path: '(hidden data)!b' }]);
    expect(placesOf(read, 'DE89')).toEqual([{ path: '(hidden data)' }]);
    expect(placesOf(read, '+49 30')).toEqual([{ path: '(hidden data)' }]);
    expect(placesOf(read, 'karl@')).toEqual([{ part: 'name' }]);
  });

  it('reads what hides in extra fields and behind the directory', async () => {
    const extra = Buffer.concat([Buffer.from([0x99, 0x88, 13, 0]), Buffer.from('BSN 111222333')]);
    const zip = zipOf([{ name: 'a', data: text('x'), extra }]);
    const end = zip.length - 22;
    const read = await readFile(
      Buffer.concat([zip.subarray(0, end), text('DE89 3704 0044'), zip.subarray(end)]),
    );
    expect(placesOf(read, '111222333')).toEqual([{ part: 'metadata' }]);
    expect(placesOf(read, 'DE89 3704')).toEqual([{ path: '(hidden data)' }]);
    expect(placesOf(read, 'x\n')).toEqual([{ path: 'a' }]);
  });

  it('says that bytes are hidden behind a packed stream', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const packed = Buffer.concat([deflateRawSync(text('abc')), text('hidden')]);
    const read = await readFile(zipOf([{ name: 'a', data: text('abc'), packed }]));
    expect(reasons(read)).toEqual(['partly-scanned hidden-data a']);
  });

  it('unpacks no byte for two entries', async () => {
    const data = text('BSN 111222333');
    const read = await readFile(
      zipOf([
        { name: 'a', data },
        ...Array.from({ length: 50 }, (_, i) => ({ name: `${i}`, data, claimedAt: 0 })),
      ]),
    );
    expect(
      placesOf(read, '111222333')
        .map((p) => p.path)
        .filter((p) => !p?.startsWith('(hidden data)')),
    ).toHaveLength(1);
    expect(reasons(read)).toContain('unscannable overlapping-entries 49');
  });

  it('reads an archive that is cut off, entry by entry', async () => {
    const whole = zipOf([
      { name: 'a', data: text('BSN 111222333') },
      { name: 'b', data: text('IBAN: DE89 3704 0044 0532 0130 00'), descriptor: true },
      { name: 'c', data: text(`Tel. +49 30 23125 000 ${Math.PI}`), method: 0 },
    ]);
    const read = await readFile(whole.subarray(0, -160));
    expect(placesOf(read, '111222333')).toEqual([{ path: 'a' }]);
    expect(placesOf(read, 'DE89')).toEqual([{ path: 'b' }]);
    expect(placesOf(read, '+49 30')).toEqual([{ path: 'c' }]);
    expect(reasons(read)).toContain('partly-scanned damaged');
  });

  it('reads zstd in zip', async () => {
    const data = text('BSN 111222333');
    const read = await readFile(zipOf([{ name: 'a', data, method: 93, packed: zstdCompressSync(data) }]));
    expect(placesOf(read, '111222333')).toEqual([{ path: 'a' }]);
  });

  it('says that a directory has fewer entries than it claims', async () => {
    const read = await readFile(zipOf([{ name: 'a', data: text('x') }], { count: 3 }));
    expect(reasons(read)).toEqual(['partly-scanned damaged']);
  });
});

describe('a zip at the end of another file', () => {
  it.each([
    [
      'a program',
      Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0', 'latin1'),
      'unscannable no-reader',
    ],
    ['no known type', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), 'unscannable unknown-type'],
    ['a PDF', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'), ''],
  ])('is read behind %s', async (_, head, expected) => {
    const prefix = Buffer.concat([head, Buffer.from('front@firma.example'), Buffer.alloc(600, 7)]);
    const read = await readFile(zipOf([{ name: 'a.txt', data: text('BSN 111222333') }], { prefix }));
    expect(placesOf(read, '111222333')).toEqual([{ path: 'a.txt' }]);
    expect(reasons(read).join()).toContain(expected);
  });
});

describe('an office document by its directory', () => {
  it('is read as one, and what it does not name too', async () => {
    const xml = (s: string) => Buffer.from(`<?xml version="1.0"?>${s}`);
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const bytes = zipOf([
      {
        name: 'big.bin',
        data: Buffer.from(Array.from({ length: 40_000 }, (_, i) => (i * 7919) >> 3)),
        method: 0,
      },
      {
        name: '[Content_Types].xml',
        data: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      },
      {
        name: 'word/document.xml',
        data: xml(
          `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>BSN 1112</w:t></w:r><w:r><w:t>22333</w:t></w:r></w:p></w:body></w:document>`,
        ),
        behind: text('IBAN: DE89 3704 0044 0532 0130 00'),
      },
    ]);
    const read = await readFile(bytes);
    expect(placesOf(read, '111222333').length).toBeGreaterThan(0);
    expect(placesOf(read, 'DE89 3704')).toEqual([{ path: '(hidden data)' }]);
  });
});

describe('tar', () => {
  it('reads entries, links, owners and long names, one archive behind the other', async () => {
    const long = `${'ordner/'.repeat(30)}petra@firma.example.txt`;
    const first = tarOf([
      { name: 'a.txt', data: text('BSN 111222333'), owner: 'anna.kovacs', group: 'buchhaltung' },
      { name: 'link', type: '2', link: '/home/karl@firma.example/x' },
      { name: '././@LongLink', type: 'L', data: Buffer.from(`${long}\0`) },
      { name: 'cut', data: text('IBAN: DE89 3704 0044 0532 0130 00') },
      {
        name: 'PaxHeader',
        type: 'x',
        data: Buffer.concat([paxRecord('path', 'p/ä.txt'), paxRecord('comment', 'Tel. +49 30 23125 000')]),
      },
      { name: 'p/a', data: text('NL91 ABNA 0417 1643 00') },
      { name: 'dir/', type: '5' },
    ]);
    const read = await readFile(Buffer.concat([first, tarOf([{ name: 'z', data: text('BSN 123456782') }])]));
    expect(reasons(read)).toEqual([]);
    expect(placesOf(read, '111222333')).toEqual([{ path: 'a.txt' }]);
    expect(placesOf(read, 'owner: anna.kovacs')).toEqual([{ part: 'metadata' }]);
    expect(placesOf(read, 'karl@')).toEqual([{ part: 'link target' }]);
    expect(placesOf(read, 'DE89')).toEqual([{ path: long }]);
    expect(placesOf(read, 'NL91')).toEqual([{ path: 'p/ä.txt' }]);
    expect(placesOf(read, 'comment: Tel.')).toEqual([{ part: 'metadata' }]);
    expect(placesOf(read, '123456782')).toEqual([{ path: 'z' }]);
  });

  it('says that an entry is longer than the file', async () => {
    const read = await readFile(tarOf([{ name: 'a', data: text('BSN 111222333'), claimedSize: 1e9 }], false));
    expect(placesOf(read, '111222333')).toEqual([{ path: 'a', part: 'strings' }]);
    expect(reasons(read)).toContain('partly-scanned damaged');
  });

  it('reads a file that stands in the place of a comment, and a comment as what it is', async () => {
    const hidden = '%PDF-1.4\n1 0 obj <</Length 9>> stream';
    const got = await readFile(zipOf([{ name: 'a.txt', data: Buffer.from('a') }], { comment: hidden }));
    expect(got.obstacles.map((one) => one.location.path)).toContain('(archive comment)');
    const plain = await readFile(zipOf([{ name: 'a.txt', data: Buffer.from('a') }], { comment: 'Größe: 3' }));
    expect(plain.obstacles).toEqual([]);
    expect(placesOf(plain, 'Größe: 3')).toEqual([{ part: 'archive comment' }]);
  });
});
