import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { ToolFailed, type Tools } from '../../src/formats/tools/tool.ts';
import { seededRandom } from '../bench/corpus.ts';
import { noTools, readFile } from './read-file.ts';

const folder = new URL('fixtures/pictures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.startsWith('text.'));
const fixture = (name: string): Uint8Array => readFileSync(new URL(name, folder));

/** Tools that are there and write `answer`; what they were asked for is kept. */
function scripted(answer: Record<string, string | ToolFailed>): { tools: Tools; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    tools: {
      has: (tool) => tool in answer,
      async *run(order) {
        asked.push(order.tool);
        const written = answer[order.tool];
        if (written === undefined || written instanceof ToolFailed)
          throw written ?? new ToolFailed('no-tool');
        yield Buffer.from(written, 'latin1');
      },
    },
  };
}
const page = (kind = 'text'): string => {
  const pgm = `P5\n30 30\n255\n${'\xff'.repeat(900)}`;
  const views = [{ kind, width: 30, height: 30, scale: 1, bytes: pgm.length }];
  return `${JSON.stringify({ width: 30, height: 30, pages: 1, flat: false, views })}\n${pgm}`;
};
const reasons = async (bytes: Uint8Array, options: Parameters<typeof readFile>[1] = {}) =>
  (await readFile(bytes, options)).obstacles.map((found) => `${found.category} ${found.reason}`);

const chunk = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};
const png = (width: number, height: number, ...chunks: Buffer[]): Buffer => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 6], 8);
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    start,
    chunk('IHDR', size),
    ...chunks,
    chunk('IDAT', Buffer.alloc(10)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

describe('Pictures that mean harm', () => {
  it.each(names)('%s: cut off anywhere, it is said', async (name) => {
    const bytes = fixture(name);
    for (let i = 1; i < 20; i++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * i) / 20));
      expect((await reasons(cut)).length).toBeGreaterThan(0);
    }
  });

  it.each(names)('%s: with bits turned over, nothing is thrown and nothing passes silently', async (name) => {
    const r = seededRandom(7);
    const bytes = fixture(name);
    for (let i = 0; i < 40; i++) {
      const turned = bytes.slice();
      for (let n = 0; n < 8; n++) turned[Math.floor(r() * turned.length)] = Math.floor(r() * 256);
      // nothing can be decoded here, and that is said at least
      expect((await reasons(turned)).length).toBeGreaterThan(0);
    }
  });

  it('more pixels than may be are not decoded, however small the file', async () => {
    const { tools, asked } = scripted({ picture: page(), ocr: '' });
    expect(await reasons(png(200_000, 200_000), { tools })).toEqual(['partly-scanned too-many-pixels']);
    expect(await reasons(png(0xffffffff, 0xffffffff), { tools })).toEqual(['partly-scanned too-many-pixels']);
    expect(asked).toEqual([]);
  });

  it('a text that unpacks to more than may be is said, and others are read', async () => {
    const bomb = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(50_000_000))]);
    const read = await readFile(
      png(9, 9, chunk('zTXt', bomb), chunk('tEXt', Buffer.from('Author\0anna@firma.example'))),
    );
    expect(read.obstacles.map(({ reason }) => reason)).toEqual(['truncated']);
    expect(read.pieces.some((piece) => piece.text.includes('Author: anna@firma.example'))).toBe(true);
  });

  it('a hundred thousand chunks, segments, directories and boxes end soon', async () => {
    const many = Buffer.concat(Array.from({ length: 150_000 }, () => chunk('tEXt', Buffer.from('a\0b'))));
    const jpeg = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      Buffer.alloc(8_000_000, Buffer.from([0xff, 0xfe, 0, 4, 65, 66])),
    ]);
    const circle = Buffer.alloc(4_000_000);
    circle.write('II*\0\x08\0\0\0', 'latin1');
    circle.writeUInt16LE(4_000, 8);
    for (let i = 0; i < 4_000; i++) {
      circle.writeUInt16LE(0x111, 10 + i * 12);
      circle.writeUInt16LE(4, 12 + i * 12);
      circle.writeUInt32LE(0xffffff, 14 + i * 12);
    }
    const gif = Buffer.concat([
      Buffer.from('GIF89a\x20\0\x20\0\0\0\0', 'latin1'),
      Buffer.alloc(6_000_000, Buffer.from([0x21, 0xfe, 1, 65, 0])),
    ]);
    const from = performance.now();
    for (const bytes of [png(50, 50, many), jpeg, circle, gif])
      expect((await reasons(bytes)).length).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});

describe('What becomes of a picture', () => {
  const some = png(100, 100);
  it.each([
    ['no decoder', noTools, ['partly-scanned no-decoder']],
    ['no OCR', scripted({ picture: page() }).tools, ['partly-scanned no-ocr']],
    [
      'a decoder that fails',
      scripted({ picture: new ToolFailed('tool-failed', 1) }).tools,
      ['unscannable damaged'],
    ],
    [
      'a decoder that is killed',
      scripted({ picture: new ToolFailed('tool-killed') }).tools,
      ['unscannable tool-killed'],
    ],
    ['a decoder that writes nonsense', scripted({ picture: 'nonsense' }).tools, ['unscannable damaged']],
    [
      'a decoder that writes too little',
      scripted({ picture: page().slice(0, 200) }).tools,
      ['unscannable damaged'],
    ],
    [
      'OCR that takes too long',
      scripted({ picture: page(), ocr: new ToolFailed('tool-too-slow') }).tools,
      ['partly-scanned ocr-too-slow'],
    ],
    [
      'OCR that fails',
      scripted({ picture: page(), ocr: new ToolFailed('tool-failed', 1) }).tools,
      ['partly-scanned ocr-failed'],
    ],
    ['OCR that finds nothing', scripted({ picture: page(), ocr: '' }).tools, []],
    ['codes that are none', scripted({ picture: page('plain'), ocr: '' }).tools, []],
  ])('%s', async (_what, tools, expected) => {
    expect(await reasons(some, { tools })).toEqual(expected);
  });

  it('an icon is not read', async () => {
    const { tools, asked } = scripted({ picture: page(), ocr: '' });
    expect(await reasons(png(16, 16), { tools })).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('more pictures than may be read are said', async () => {
    const { tools } = scripted({ picture: page(), ocr: '' });
    expect(await reasons(some, { tools, limits: { ocrPages: 0 } })).toEqual([
      'partly-scanned too-many-pictures',
    ]);
  });
});
