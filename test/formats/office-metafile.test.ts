import { describe, expect, it } from '@jest/globals';
import { fixture, reasonsOf, wordOf } from './office-package.ts';
import { placesOf, readFile } from './read-file.ts';

const u32 = (...list: number[]) => Buffer.concat(list.map((n) => Buffer.from(Uint32Array.of(n).buffer)));
const record = (type: number, data: Buffer) => Buffer.concat([u32(type, data.length + 8), data]);
/** MS-EMF 2.3.4.2: what it must have to be one. */
const header = record(1, Buffer.concat([Buffer.alloc(32), Buffer.from(' EMF'), Buffer.alloc(44)]));
const end = record(14, u32(0, 16, 20));
const words = (text: string, y: number) =>
  record(
    84,
    Buffer.concat([
      Buffer.alloc(32),
      u32(y, text.length, 76),
      Buffer.alloc(24),
      Buffer.from(text, 'utf16le'),
    ]),
  );
const bitmap = record(
  81,
  Buffer.concat([
    Buffer.alloc(40),
    u32(80, 40, 120, 4, 0, 0, 1, 1),
    u32(40, 1, 1),
    Buffer.from([1, 0, 24, 0]),
    Buffer.alloc(28),
  ]),
);
const plus = (...data: Buffer[]) => record(70, Buffer.concat([u32(0), Buffer.from('EMF+'), ...data]));
const plusRecord = (type: number, flags: number, data: Buffer) =>
  Buffer.concat([Buffer.from(Uint16Array.of(type, flags).buffer), u32(data.length + 12, data.length), data]);
const plusWords = (text: string) =>
  plusRecord(
    0x401c,
    0,
    Buffer.concat([u32(0, 0, text.length), Buffer.alloc(16), Buffer.from(text, 'utf16le')]),
  );

const path = 'word/media/image1.emf';
const read = (bytes: Uint8Array, name = path) => readFile(wordOf('', { [name]: bytes }));

describe("Windows' metafiles within a document", () => {
  it.each([
    ['drawing.emf', 'emf'],
    ['drawing.wmf', 'wmf'],
  ])('%s of LibreOffice', async (name, ext) => {
    const file = `word/media/image1.${ext}`;
    const got = await read(fixture(name), file);
    expect(placesOf(got, 'IBAN: DE89 3704 metafile-zeta\nsecond line')).toEqual([{ path: file }]);
    expect(reasonsOf(got)).toEqual([]);
  });

  it('texts at one height are one line', async () => {
    const got = await read(
      Buffer.concat([header, words('DE89 ', 5), words('3704', 5), words('below', 9), end]),
    );
    expect(placesOf(got, 'DE89 3704\nbelow\n')).toEqual([{ path }]);
    expect(reasonsOf(got)).toEqual([]);
  });

  it('is read by itself too, as old documents hold it', async () => {
    const got = await readFile(Buffer.concat([header, words('DE89 ', 5), words('3704', 5), bitmap, end]));
    expect(placesOf(got, 'DE89 3704\n')).toEqual([{}]);
    expect(placesOf(got, 'bitmap 1')).toEqual([{ path: 'bitmap 1', part: 'name' }]);
    expect(reasonsOf(await readFile(header.subarray(0, 90)))).toContain('damaged');
  });

  it('texts of EMF+', async () => {
    const got = await read(Buffer.concat([header, plus(plusWords('in a comment')), end]));
    expect(placesOf(got, 'in a comment')).toEqual([{ path }]);
  });

  it('bitmaps are read as pictures', async () => {
    const got = await read(Buffer.concat([header, bitmap, end]));
    expect(placesOf(got, '(bitmap)')).toEqual([{ path: `${path} (bitmap)`, part: 'name' }]);
  });

  it.each([
    [
      'pictures in EMF+',
      Buffer.concat([header, plus(plusRecord(0x4008, 0x0500, Buffer.alloc(8))), end]),
      ['metafile-pictures'],
    ],
    [
      'bitmaps of another kind',
      Buffer.concat([header, record(76, Buffer.alloc(200)), end]),
      ['metafile-pictures'],
    ],
    ['no end', Buffer.concat([header, words('abcdefgh', 5)]), ['damaged']],
    ['a record longer than all', Buffer.concat([header, u32(84, 0xfffffff0)]), ['damaged']],
    ['a record of no length', Buffer.concat([header, u32(84, 0), end]), ['damaged']],
  ])('with %s, say so', async (_, bytes, reasons) => expect(reasonsOf(await read(bytes))).toEqual(reasons));
});
