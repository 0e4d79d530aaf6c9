import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import type { Tools } from '../../src/formats/tools/tool.ts';
import { describeWith } from '../services/index.ts';
import { nativeTools } from './native-tools.ts';
import { contents, type Objects, onePage, writePdf } from './pdf-writer.ts';
import { pictureTools } from './picture-tools.ts';
import { type Read, readFile } from './read-file.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/pdf/${name}`, import.meta.url));

/** Pages are drawn by poppler; what is on a picture is tested elsewhere, so that each is blank here unless `decoder` says. */
function tools(bytes: Uint8Array, decoder: Tools | null): Tools {
  const poppler = nativeTools(bytes);
  async function* blank() {
    yield Buffer.from('{"width":450,"height":150,"pages":1,"flat":true,"views":[]}\n');
  }
  return {
    has: () => true,
    run: (order, input, millis) => {
      if (order.tool !== 'picture') return poppler.run(order, input, millis);
      return decoder ? decoder.run(order, input, millis) : blank();
    },
  };
}
const read = (bytes: Uint8Array, limits = {}, decoder: Tools | null = null) =>
  readFile(bytes, { tools: tools(bytes, decoder), limits });
const said = (found: Read) => found.obstacles.map((o) => `${o.category} ${o.reason}`);
/** Names of what was read as a file of its own. */
const insideOf = (found: Read) =>
  found.pieces.filter(({ place }) => place.part === 'name').map(({ place }) => place.path);

interface Image {
  readonly filter: string;
  readonly data: Buffer;
  readonly more?: string;
  readonly size?: readonly [number, number];
}
const imageOf = ({ filter, data, more = '/ColorSpace/DeviceGray/BitsPerComponent 8', size }: Image) => ({
  dict: `<</Type/XObject/Subtype/Image/Width ${size?.[0] ?? 450}/Height ${size?.[1] ?? 150}/Filter/${filter}${more}>>`,
  data,
});
const show = 'q 450 0 0 150 40 500 cm /I Do Q';
const resources = '/Resources<</Font<</F1 4 0 R>>/XObject<</I 6 0 R>>>>';
const pageWith = (image: Image, lines: readonly string[]): Buffer =>
  writePdf({
    ...onePage([]),
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources}/Contents 5 0 R>>`,
    5: { dict: '<<>>', data: `${contents(lines)}\n${show}` },
    6: imageOf(image),
  });

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
const changed = (bytes: Buffer, at: number, value: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
};
const other = Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * i * 31 + i * 7) % 251));

const jpx = (data: Buffer): Image => ({ filter: 'JPXDecode', data, more: '' });
const jp2 = fixture('scan.jp2');
const codestream = jp2.subarray(jp2.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51])));
/** Its decomposition levels (T.800, A.6.1) are more than there can be: whole by its structure, decoded by nobody. */
const impossible = changed(jp2, jp2.indexOf(Buffer.from([0xff, 0x52])) + 9, 200);

const dct = (data: Buffer): Image => ({ filter: 'DCTDecode', data });
const jpg = fixture('scan.jpg');
/** Frame of a JPEG without loss (T.81, SOF3), which few decode. */
const lossless = changed(jpg, jpg.indexOf(Buffer.from([0xff, 0xc0])) + 1, 0xc3);

const long = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n);
  return bytes;
};
const segment = (number: number, type: number, ...data: Buffer[]): Buffer => {
  const body = Buffer.concat(data);
  return Buffer.concat([long(number), Buffer.from([type, 0, 1]), long(body.length), body]);
};
/** A page (T.88, 7.4.8), and a generic region of fax data (7.4.6) on it. */
const jbig2Of = (fax: Buffer): Buffer => {
  const area = Buffer.concat([long(900), long(300), long(0), long(0), Buffer.from([0])]);
  const page = [long(900), long(300), long(0), long(0), Buffer.from([0, 0, 0])];
  return Buffer.concat([segment(0, 48, ...page), segment(1, 38, area, Buffer.from([1]), fax)]);
};
const jbig2 = (data: Buffer): Image => ({
  filter: 'JBIG2Decode',
  data,
  more: '/ColorSpace/DeviceGray/BitsPerComponent 1',
  size: [900, 300],
});
const fax = fixture('scan.g4');
const scan = jbig2Of(fax);

const samples = Buffer.alloc(450 * 150, 255).map((level, i) => (i % 7 ? level : i % 251));
const flate = (data: Buffer): Image => ({ filter: 'FlateDecode', data });

/** A page number, which leaves the page one to be looked at as a picture; text, which does not. */
const number = ['Seite 1'];
const letter = ['Ein Brief mit einem Bild, und mit genug Text, um keines zu sein.'];

describeWith(['poppler'], 'PDF, pictures that can be read', () => {
  it.each<[string, Image]>([
    ['JPEG 2000', jpx(jp2)],
    ['JPEG 2000 without boxes', jpx(codestream)],
    ['JPEG 2000 of a blank page', jpx(fixture('white.jp2'))],
    ['JPEG', dct(jpg)],
    ['JPEG of a blank page', dct(fixture('white.jpg'))],
    ['JBIG2', jbig2(scan)],
    ['fax', { ...jbig2(fax), filter: 'CCITTFaxDecode', more: '/DecodeParms<</K -1/Columns 900/Rows 300>>' }],
    ['samples', flate(deflateSync(samples))],
    ['samples of a blank page', flate(deflateSync(Buffer.alloc(450 * 150, 255)))],
  ])('%s: nothing is said, whatever else is on the page', async (_, image) => {
    for (const lines of [[], number, letter]) expect(said(await read(pageWith(image, lines)))).toEqual([]);
  });

  it.each<[string, Image]>([
    ['JPEG 2000', jpx(jp2)],
    ['JBIG2', jbig2(scan)],
  ])('%s on a page with text is drawn alone, and read', async (_, image) => {
    expect(insideOf(await read(pageWith(image, letter)))).toEqual(['page 1 picture 1']);
    expect(insideOf(await read(pageWith(image, [])))).toEqual(['page 1']);
  });

  it('JBIG2 with segments that pictures share', async () => {
    const globals = scan.subarray(0, 30);
    const more = `${jbig2(scan).more}/DecodeParms<</JBIG2Globals 7 0 R>>`;
    const pdf = (lines: readonly string[]) =>
      writePdf({
        ...onePage([]),
        3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources}/Contents 5 0 R>>`,
        5: { dict: '<<>>', data: `${contents(lines)}\n${show}` },
        6: imageOf({ ...jbig2(scan.subarray(30)), more }),
        7: { dict: '<<>>', data: globals },
      });
    for (const lines of [[], number, letter]) expect(said(await read(pdf(lines)))).toEqual([]);
  });
});

const damaged = 'partly-scanned damaged';
const unsupported = 'partly-scanned unsupported-picture';

describeWith(['poppler'], 'PDF, pictures that cannot be read', () => {
  it.each<[string, Image, string]>([
    ['JPEG 2000 cut off', jpx(half(jp2)), damaged],
    ['JPEG 2000 cut off in its head', jpx(jp2.subarray(0, 120)), damaged],
    ['JPEG 2000 that is none', jpx(other), damaged],
    ['JPEG 2000 whole, and decoded by nobody', jpx(impossible), unsupported],
    ['JBIG2 cut off', jbig2(half(scan)), damaged],
    ['JBIG2 that is none', jbig2(other), damaged],
    ['JPEG cut off', dct(half(jpg)), 'partly-scanned truncated'],
    ['JPEG cut off in its head', dct(jpg.subarray(0, 200)), 'partly-scanned truncated'],
    ['JPEG that is none', dct(other), 'unscannable unknown-type'],
    ['an unknown filter', { filter: 'BrotliDecode', data: other }, unsupported],
    ['samples cut off', flate(half(deflateSync(samples))), damaged],
  ])('%s: it is said, whatever else is on the page', async (_, image, reason) => {
    for (const lines of [[], number, letter])
      expect(said(await read(pageWith(image, lines)))).toContain(reason);
  });

  it('JPEG of another kind', async () => {
    const decoder = pictureTools('none');
    for (const lines of [[], number, letter])
      expect(said(await read(pageWith(dct(lossless), lines), {}, decoder))).toContain('unscannable damaged');
  });

  it('a picture in the contents themselves', async () => {
    const inline = 'q 450 0 0 150 40 500 cm BI /W 450 /H 150 /CS /G /BPC 8 /F /Brotli ID ';
    const pdf = (data: string): Buffer => writePdf({ ...onePage([]), 5: { dict: '<<>>', data } });
    expect(said(await read(pdf(`${inline}${'x'.repeat(200)} EI Q`)))).toContain(unsupported);
    expect(said(await read(pdf(`1 1 1 rg ${'0 0 9 9 re f '.repeat(30)}`)))).toEqual([]);
  });

  it('a picture without a size', async () => {
    const pdf = pageWith(dct(jpg), letter).toString('latin1').replace('/Width 450', '/Wid__ 450');
    expect(said(await read(Buffer.from(pdf, 'latin1')))).toContain(damaged);
  });

  it('a picture whose size is said elsewhere is read', async () => {
    const pdf = pageWith(dct(jpg), letter).toString('latin1').replace('/Width 450', '/Width 8 0 R');
    const moved = pdf.replace(/trailer/, '8 0 obj\n450\nendobj\ntrailer');
    expect(moved).not.toBe(pdf);
    expect(insideOf(await read(Buffer.from(moved, 'latin1')))).toEqual(['page 1 picture 1']);
  });

  it('without poppler', async () => {
    for (const image of [jpx(jp2), jbig2(scan)])
      expect(said(await readFile(pageWith(image, letter)))).toEqual(['partly-scanned no-tool']);
  });

  it('no more of them than may be read', async () => {
    expect(said(await read(pageWith(jpx(jp2), letter), { ocrPages: 0 }))).toEqual([
      'partly-scanned too-many-pictures',
    ]);
  });
});

describeWith(['poppler'], 'PDF, resources that pages share', () => {
  const scanned = (second: string): Objects => ({
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2/Resources 9 0 R>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R>>',
    4: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    5: { dict: '<<>>', data: show },
    6: imageOf(dct(jpg)),
    7: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 8 0 R>>',
    8: { dict: '<<>>', data: second },
    9: '<</Font<</F1 4 0 R>>/XObject<</I 6 0 R/J 10 0 R>>>>',
    10: imageOf(jpx(jp2)),
  });
  const showSecond = show.replace('/I', '/J');

  it('a picture of a page with text is read, though a page without could have shown it', async () => {
    const found = await read(writePdf(scanned(`${contents(letter)}\n${showSecond}`)));
    expect(insideOf(found)).toEqual(['page 1', 'page 1 picture 1', 'page 1 picture 2']);
    expect(said(found)).toEqual([]);
  });

  it('where all pages are read as pictures, their pictures are not read again', async () => {
    const found = await read(writePdf(scanned(showSecond)));
    expect(insideOf(found)).toEqual(['page 1', 'page 2']);
    expect(said(found)).toEqual([]);
  });
});
