import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { indexObjects } from '../../src/formats/pdf/object-index.ts';
import { PdfBytes } from '../../src/formats/pdf/pdf-bytes.ts';
import { hasPoppler, nativeTools } from './native-tools.ts';
import { onePage, writePdf } from './pdf-writer.ts';
import { noTools, placesOf, type Read, readFile } from './read-file.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/pdf/${name}`, import.meta.url));
const poppler = hasPoppler();
const read = (bytes: Uint8Array) => readFile(bytes, { tools: poppler ? nativeTools(bytes) : noTools });
const reasons = ({ obstacles }: Read) => obstacles.map((o) => `${o.category} ${o.reason}`);
const latin = (text: string) => Buffer.from(text, 'latin1');

/** Numbers below `most`, the same in every run. */
function* seeded(most: number): Generator<number, never> {
  for (let x = 0x2545f491; ; ) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    yield (x >>> 0) % most;
  }
}

describe('damaged PDF', () => {
  const cut = ['chromium-print.pdf', 'qpdf-object-streams.pdf', 'qpdf-linearized.pdf'];
  it.each(cut)('%s, cut off anywhere, is never a pass', async (name) => {
    const whole = fixture(name);
    for (let i = 1; i < 20; i++) {
      const got = await read(whole.subarray(0, Math.floor((whole.length * i) / 20)));
      expect([i, reasons(got).length > 0]).toEqual([i, true]);
    }
  });

  it.each([
    ['chromium-print.pdf', ['DE89 3704 0044 0532 0130 00', 'link.chromium@firma.example']],
    ['qpdf-object-streams.pdf', ['NL91 ABNA 0417 1643 00', 'comment.text@firma.example']],
  ])('%s, with bits flipped, is read or said to be damaged', async (name, values) => {
    const whole = fixture(name);
    const next = seeded(whole.length * 8);
    for (let i = 0; i < 30; i++) {
      const bytes = Buffer.from(whole);
      const bit = next.next().value;
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      const got = await read(bytes);
      const all = values.every((value) => placesOf(got, value).length > 0);
      expect([bit, all || got.obstacles.length > 0]).toEqual([bit, true]);
    }
  });
});

const base = (catalog: string, page = '') => onePage(['Kunde'], { catalog, page });
const zeros = (bytes: number) => deflateSync(Buffer.alloc(bytes));
const member = '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)>>';

/** What is built, and the reason that must be among those said; null where it is read as if nothing were. */
const hostile: readonly [string, () => Uint8Array, string | null][] = [
  [
    'a stream of 80 MB in 80 kB',
    () =>
      writePdf({
        ...base('/Names 6 0 R'),
        6: '<</EF<</F 7 0 R>>/F(a)>>',
        7: { dict: '<</Type/EmbeddedFile/Filter/FlateDecode>>', data: zeros(80e6) },
      }),
    'partly-scanned stream-too-large',
  ],
  [
    'Flate in Flate in Flate',
    () =>
      writePdf({
        ...base(''),
        7: { dict: '<</Filter[/FlateDecode/FlateDecode]>>', data: deflateSync(zeros(100e6)) },
      }),
    'partly-scanned stream-too-large',
  ],
  [
    'forty filters',
    () => writePdf({ ...base(''), 7: { dict: `<</Filter[${'/ASCIIHexDecode'.repeat(40)}]>>`, data: '00>' } }),
    'partly-scanned too-many-filters',
  ],
  [
    'streams that are large together',
    () => {
      const data = zeros(30e6);
      return writePdf({
        ...base(''),
        ...Object.fromEntries(
          Array.from({ length: 8 }, (_, i) => [10 + i, { dict: '<</Filter/FlateDecode>>', data }]),
        ),
      });
    },
    'partly-scanned unpacked-too-large',
  ],
  [
    'a page tree that is a ring',
    () => writePdf({ ...base(''), 2: '<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]>>' }),
    'partly-scanned damaged',
  ],
  [
    'references to themselves',
    () => writePdf({ ...base('/AcroForm 6 0 R'), 6: '6 0 R', 7: '<</FT/Tx/T(a)/Parent 7 0 R/V 6 0 R>>' }),
    null,
  ],
  ['arrays in arrays', () => writePdf({ ...base(''), 6: '['.repeat(200_000) }), 'partly-scanned damaged'],
  [
    'dictionaries in dictionaries',
    () => writePdf({ ...base(''), 6: '<</A'.repeat(200_000) }),
    'partly-scanned damaged',
  ],
  [
    'objects that never end',
    () => Buffer.concat([writePdf(base('')), latin('\n1 0 obj ('.repeat(300_000))]),
    'partly-scanned damaged',
  ],
  [
    'streams that never end',
    () => Buffer.concat([writePdf(base('')), latin('\n9 0 obj <<>> stream '.repeat(30_000))]),
    'partly-scanned damaged',
  ],
  [
    'an object stream whose objects are all the same bytes',
    () => {
      const head = Array.from({ length: 50_000 }, (_, i) => `${i + 100} 0`).join(' ');
      const data = deflateSync(`${head} [${'(a)'.repeat(500_000)}]`);
      return writePdf({
        ...base(''),
        6: { dict: `<</Type/ObjStm/N 50000/First ${head.length + 1}/Filter/FlateDecode>>`, data },
      });
    },
    'partly-scanned damaged',
  ],
  [
    'a length that is a lie',
    () =>
      Buffer.from(
        writePdf({ ...base(''), 6: { dict: '<</Type/Metadata>>', data: 'x' } })
          .toString('latin1')
          .replace('/Length 1/', '/Length 99999999999/'),
        'latin1',
      ),
    null,
  ],
  [
    'entities that multiply',
    () => {
      const more = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('');
      return writePdf({
        ...base(''),
        6: {
          dict: '<</Type/Metadata/Subtype/XML>>',
          data: `<!DOCTYPE a [<!ENTITY e0 "x">${more}]><a>&e30;</a>`,
        },
      });
    },
    null,
  ],
  [
    'a picture that claims to be large',
    () =>
      writePdf({
        ...base(''),
        6: {
          dict: '<</Type/XObject/Subtype/Image/Width 999999999/Height 999999999/BitsPerComponent 8/ColorSpace/DeviceRGB>>',
          data: 'x',
        },
      }),
    'partly-scanned too-many-pixels',
  ],
  [
    'rows that claim to be long',
    () =>
      writePdf({
        ...base(''),
        6: {
          dict: '<</Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647/Colors 99>>>>',
          data: deflateSync('x'),
        },
      }),
    null,
  ],
  [
    'a hundred revisions',
    () => {
      let bytes = writePdf(base(''));
      for (let i = 0; i < 100; i++)
        bytes = writePdf({ 5: { dict: '<<>>', data: `% ${i}` } }, '/Root 1 0 R', bytes);
      return bytes;
    },
    'partly-scanned old-revisions',
  ],
  [
    'an encryption of its own',
    () => writePdf({ ...base(''), 6: '<</Filter/Adobe.PubSec/V 4>>' }, '/Root 1 0 R/Encrypt 6 0 R'),
    'encrypted encrypted',
  ],
  [
    'an encryption that is not there',
    () => writePdf(base(''), '/Root 1 0 R/Encrypt 66 0 R'),
    'encrypted encrypted',
  ],
  ['nothing but a header', () => latin('%PDF-1.7\n'), 'partly-scanned damaged'],
  [
    'an object stream of objects in object streams',
    () =>
      writePdf({
        ...base(''),
        6: { dict: '<</Type/ObjStm/N 1/First 5>>', data: `60 0 ${member}` },
        7: { dict: '<</Type/ObjStm/N 1/First 4/Extends 7 0 R>>', data: '6 0 <</Type/ObjStm>>' },
      }),
    null,
  ],
];

describe('hostile PDF', () => {
  it.each(hostile)('%s', async (_, build, reason) => {
    const bytes = build();
    const from = performance.now();
    const got = await read(bytes);
    if (reason === null) expect(reasons(got).filter((r) => !/damaged$/.test(r))).toEqual([]);
    else expect(reasons(got)).toContain(reason);
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});

it('counts objects', async () => {
  const index = await indexObjects(
    PdfBytes.inMemory(latin(`%PDF-1.7\n${'9 0 obj 1 endobj '.repeat(1_001)}`)),
    1_000,
  );
  expect([index.entries.length, index.tooMany]).toEqual([1_000, true]);
});

it('is the same through a window as in memory', async () => {
  const bytes = fixture('qpdf-object-streams.pdf');
  const pieces = { size: bytes.length, read: async (at: number, n: number) => bytes.subarray(at, at + n) };
  const [whole, windowed] = [PdfBytes.inMemory(bytes), PdfBytes.inPieces(pieces, 1_000)];
  expect(await indexObjects(windowed)).toEqual(await indexObjects(whole));
});
