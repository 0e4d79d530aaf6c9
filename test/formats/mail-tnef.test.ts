import { describe, expect, it } from '@jest/globals';
import { placesOf, readFile } from './read-file.ts';

const u32 = (...numbers: number[]) => {
  const out = Buffer.alloc(numbers.length * 4);
  for (const [i, n] of numbers.entries()) out.writeUInt32LE(n >>> 0, i * 4);
  return out;
};
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const wide = (text: string) => Buffer.from(`${text}\0`, 'utf16le');

/** [MS-OXTNEF] 2.1.3: level, id, length, data, checksum. */
const attribute = (level: number, id: number, data: Buffer) =>
  Buffer.concat([Buffer.from([level]), u32(id, data.length), data, Buffer.alloc(2)]);
const property = (id: number, type: number, data: Buffer, name = '') =>
  Buffer.concat([
    u32(id * 65536 + type),
    ...(id >= 0x8000 ? [Buffer.alloc(16), u32(1, wide(name).length), padded(wide(name))] : []),
    ...(type === 3 ? [data] : [u32(1, data.length), padded(data)]),
  ]);
const list = (...properties: Buffer[]) => Buffer.concat([u32(properties.length), ...properties]);

const winmail = Buffer.concat([
  u32(0x223e9f78),
  Buffer.from([1, 0]),
  attribute(1, 0x00069007, u32(1251, 0)),
  attribute(1, 0x00018004, Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0])),
  attribute(
    1,
    0x00069003,
    list(
      property(0x0c1f, 0x1f, wide('sender@firma.example')),
      property(0x0e07, 3, u32(1)),
      property(0x8001, 0x1f, wide('KD-7001'), 'Customer'),
      property(0x1013, 0x102, Buffer.from('<html><p>html@firma.example</p></html>')),
    ),
  ),
  attribute(1, 0x00069004, Buffer.concat([u32(1), list(property(0x39fe, 0x1f, wide('to@firma.example')))])),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from('SHORT~1.TXT\0')),
  attribute(2, 0x0006800f, Buffer.from('attached@firma.example')),
  attribute(2, 0x00069005, list(property(0x3707, 0x1f, wide('long name.txt')))),
]);

describe('winmail.dat', () => {
  it('is read with its properties, people and files', async () => {
    const read = await readFile(winmail);
    expect(read.obstacles).toEqual([]);
    expect(placesOf(read, 'Subject: Москва\n')).toEqual([{ part: 'header' }]);
    expect(placesOf(read, 'Sender: sender@firma.example\nCustomer: KD-7001\n')).toEqual([{ part: 'header' }]);
    expect(placesOf(read, 'E-mail: to@firma.example\n')).toEqual([{ part: 'header' }]);
    expect(placesOf(read, 'html@firma.example')).toEqual([{}]);
    expect(placesOf(read, 'attached@firma.example')).toEqual([{ path: 'long name.txt' }]);
  });

  it('cut anywhere is said to be damaged', async () => {
    for (let length = 8; length < winmail.length; length += 13) {
      const read = await readFile(winmail.subarray(0, length));
      const text = read.pieces.map((piece) => piece.text).join('');
      expect(read.obstacles.length > 0 || text.includes('attached@firma.example')).toBe(true);
    }
  });
});
