import { describe, expect, it } from '@jest/globals';
import { cellsOf, packageOf, reasonsOf, relationsOf } from './office-package.ts';
import { placesOf, readFile } from './read-file.ts';

/** A record of MS-XLSB 2.1.4. */
function record(type: number, ...fields: Buffer[]): Buffer {
  const data = Buffer.concat(fields);
  const size = data.length < 128 ? [data.length] : [(data.length & 0x7f) | 0x80, data.length >> 7];
  return Buffer.concat([
    Buffer.from(type < 128 ? [type] : [(type & 0x7f) | 0x80, type >> 7]),
    Buffer.from(size),
    data,
  ]);
}
const u8 = (...n: number[]) => Buffer.from(n);
const u32 = (...list: number[]) => Buffer.concat(list.map((n) => Buffer.from(Uint32Array.of(n).buffer)));
const f64 = (n: number) => Buffer.from(Float64Array.of(n).buffer);
const wide = (text: string) => Buffer.concat([u32(text.length), Buffer.from(text, 'utf16le')]);

const sheet = Buffer.concat([
  record(129),
  record(145),
  record(0, u32(1, 0), Buffer.alloc(17)),
  record(7, u32(0, 0, 1)),
  record(5, u32(1, 1), f64(31118)),
  record(2, u32(2, 0), u32((111222333 << 2) | 2)),
  record(6, u32(3, 0), wide('in the cell')),
  record(
    8,
    u32(4, 0),
    wide('cached text'),
    u8(0, 0),
    u32(30),
    u8(0x17),
    Buffer.from([8, 0]),
    Buffer.from('in token', 'utf16le'),
  ),
  record(4, u32(5, 0), u8(1)),
  record(0, u32(4, 0), Buffer.alloc(17)),
  record(9, u32(0, 0), f64(4111111111111111), Buffer.alloc(10)),
  record(2, u32(1, 0), u32(((1250 << 2) | 3) >>> 0)),
  record(146),
  record(479, wide('page header text')),
  record(130),
]);

const parts = {
  'xl/workbook.bin': Buffer.concat([record(156, u32(0, 1), wide('s1'), wide('Binary'))]),
  'xl/_rels/workbook.bin.rels': relationsOf({
    s1: ['worksheet', 'worksheets/sheet1.bin'],
    s2: ['sharedStrings', 'sharedStrings.bin'],
    s3: ['styles', 'styles.bin'],
  }),
  'xl/sharedStrings.bin': Buffer.concat([
    record(159, u32(2, 2)),
    record(19, u8(0), wide('of no cell')),
    record(19, u8(0), wide('shared')),
  ]),
  'xl/styles.bin': Buffer.concat([
    record(44, Buffer.from([170, 0]), wide('dd.mm.yyyy')),
    record(617),
    record(47, Buffer.from([0, 0, 0, 0])),
    record(47, Buffer.from([0, 0, 170, 0])),
    record(618),
  ]),
  'xl/worksheets/sheet1.bin': sheet,
  'xl/worksheets/_rels/sheet1.bin.rels': relationsOf({ c1: ['comments', '../comments1.bin'] }),
  'xl/comments1.bin': Buffer.concat([
    record(632, wide('Reviewer')),
    record(635, u32(0, 1, 1, 2, 2), Buffer.alloc(16)),
    record(637, u8(0), wide('a comment')),
  ]),
};
const bookWith = (more: Readonly<Record<string, Uint8Array>> = {}) =>
  packageOf('xl/workbook.bin', { ...parts, ...more });

describe('binary workbooks', () => {
  const read = readFile(bookWith());

  it('have cells as others do', async () => {
    expect(cellsOf(await read)).toEqual({
      A2: 'shared',
      B2: '1985-03-12',
      C2: '111222333',
      D2: 'in the cell',
      E2: 'cached text',
      F2: 'TRUE',
      A5: '4111111111111111',
      B5: '12.5',
    });
    expect(reasonsOf(await read)).toEqual([]);
  });

  it.each([
    ['shared', { sheet: 'Binary', cell: 'A2' }],
    ['of no cell', { part: 'unused' }],
    ['in token', { sheet: 'Binary', cell: 'E2', part: 'formula' }],
    ['page header text', { sheet: 'Binary', part: 'sheet settings' }],
    ['a comment', { sheet: 'Binary', cell: 'C2', part: 'comment' }],
    ['Reviewer', { sheet: 'Binary', part: 'sheet settings' }],
  ])('%s', async (text, place) => expect(placesOf(await read, text)).toEqual([place]));

  it.each([
    ['ends within a record', sheet.subarray(0, -30), 'damaged'],
    ['claims a record of 200 MB', Buffer.concat([sheet, u8(5, 0xff, 0xff, 0xff, 0x7f)]), 'record-too-long'],
  ])('say it where a part %s', async (_, data, reason) => {
    const got = await readFile(bookWith({ 'xl/worksheets/sheet1.bin': data }));
    expect(reasonsOf(got)).toEqual([reason]);
    expect(cellsOf(got)['C2']).toBe('111222333');
  });
});
