import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hasPoppler, nativeTools } from './native-tools.ts';
import { contents, type Objects, onePage, writePdf } from './pdf-writer.ts';
import { placesOf, type Read, readFile } from './read-file.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/pdf/${name}`, import.meta.url));
const poppler = hasPoppler();
const why = 'poppler-utils (pdftotext, pdftoppm) are not installed: pages are not read';

describe('poppler', () => {
  it('is there', () => {
    if (!poppler && process.env['CI'] === 'true') throw new Error(why);
    if (!poppler) process.stderr.write(`skipped: ${why}\n`);
    expect(poppler || process.env['CI'] !== 'true').toBe(true);
  });
});
const withPoppler = poppler ? it : it.skip;
const read = (bytes: Uint8Array) => readFile(bytes, { tools: nativeTools(bytes) });

describe('PDF of real producers', () => {
  withPoppler.each([
    ['libreoffice-document.pdf', 'E-Mail: body.one@firma.example', { page: 1 }],
    ['libreoffice-document.pdf', 'Jan de Vries\tNL91 ABNA 0417 1643 00\t+49 30 23125 001', { page: 1 }],
    ['libreoffice-document.pdf', 'bookmark.title@firma.example', { part: 'bookmark' }],
    ['libreoffice-document.pdf', 'comment.text@firma.example', { page: 1, part: 'annotation' }],
    ['libreoffice-document.pdf', 'Author: comment.author@firma.example', { page: 1, part: 'annotation' }],
    ['libreoffice-document.pdf', 'URI: mailto:link.target@firma.example', { page: 1, part: 'annotation' }],
    ['libreoffice-document.pdf', 'Author: meta.author@firma.example', { part: 'metadata' }],
    ['libreoffice-document.pdf', 'Keywords: meta.keyword@firma.example', { part: 'metadata' }],
    ['libreoffice-form.pdf', 'iban: DE89 3704 0044 0532 0130 00', { page: 1, part: 'form field' }],
    ['chromium-print.pdf', 'Anna Kovacs DE89 3704 0044 0532 0130 00 111222333', { page: 1 }],
    ['chromium-print.pdf', 'E-Mail: spaced.chromium@firma.example', { page: 1 }],
    ['chromium-print.pdf', 'white.chromium@firma.example', { page: 1 }],
    ['chromium-print.pdf', 'Title: Rechnung title.chromium@firma.example', { part: 'metadata' }],
    ['chromium-print.pdf', 'link.chromium@firma.example', { page: 1, part: 'annotation' }],
    ['chromium-print.pdf', 'Text: alt.chromium@firma.example', { page: 1, part: 'alternate text' }],
    ['qpdf-object-streams.pdf', 'comment.text@firma.example', { page: 1, part: 'annotation' }],
    ['qpdf-linearized.pdf', 'mail: field.value@firma.example', { page: 2, part: 'form field' }],
    ['qpdf-attachment.pdf', 'E-Mail: attached.file@firma.example', { path: 'anhang.txt' }],
    ['qpdf-attachment.pdf', 'Description: description.attached@firma.example', { part: 'attachment' }],
    ['qpdf-owner-rc4-40.pdf', 'E-Mail: body.one@firma.example', { page: 1 }],
    ['qpdf-owner-rc4-40.pdf', 'comment.text@firma.example', { page: 1, part: 'annotation' }],
    ['qpdf-owner-rc4-128.pdf', 'bookmark.title@firma.example', { part: 'bookmark' }],
    ['qpdf-owner-aes-128.pdf', 'Author: meta.author@firma.example', { part: 'metadata' }],
    ['qpdf-owner-aes-256.pdf', 'Title: Rechnung title.chromium@firma.example', { part: 'metadata' }],
    ['qpdf-owner-aes-256.pdf', 'E-Mail: attached.file@firma.example', { path: 'anhang.txt' }],
    ['libreoffice-form.pdf', 'wahl: choice.other@firma.example', { page: 2, part: 'form field' }],
  ])('%s: %s', async (name, text, place) => {
    const found = await read(fixture(name));
    expect(placesOf(found, text)).toContainEqual(place);
    expect(found.obstacles).toEqual([]);
  });
});

const layers = writePdf({
  ...onePage([], { catalog: '/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>' }),
  3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/Properties<</A 6 0 R/B 7 0 R>>>>/Contents 5 0 R>>',
  5: {
    dict: '<<>>',
    data: `/OC /A BDC ${contents(['Mail: layer.off@firma.example'])} EMC /OC /B BDC 1 0 0 1 0 -200 cm ${contents(['Mail: layer.on@firma.example'])} EMC`,
  },
  6: '<</Type/OCG/Name(layer.name@firma.example)>>',
  7: '<</Type/OCG/Name(on)>>',
});
const revised = writePdf(
  { 5: { dict: '<<>>', data: contents(['Mail: last.text@firma.example']) } },
  '/Root 1 0 R',
  writePdf(onePage(['Mail: first.text@firma.example'])),
);

describe('PDF, what is not shown', () => {
  withPoppler('reads layers that are off', async () => {
    const found = await read(layers);
    expect(placesOf(found, 'layer.off@firma.example')).toEqual([{ page: 1, part: 'layer' }]);
    expect(placesOf(found, 'layer.on@firma.example')).toEqual([{ page: 1 }]);
    expect(placesOf(found, 'Name: layer.name@firma.example')).toEqual([{ part: 'layer' }]);
    expect(found.obstacles).toEqual([]);
  });

  withPoppler('reads pages as they were before the last revision', async () => {
    const found = await read(revised);
    expect(placesOf(found, 'first.text@firma.example')).toEqual([{ page: 1, part: 'deleted' }]);
    expect(placesOf(found, 'last.text@firma.example')).toEqual([{ page: 1 }]);
    expect(found.obstacles).toEqual([]);
  });

  it('says that it needs a password', async () => {
    const found = await read(fixture('qpdf-user-aes-256.pdf'));
    expect(found.obstacles.map((o) => [o.category, o.reason])).toEqual([['encrypted', 'encrypted']]);
  });

  withPoppler('says how many pages it reads', async () => {
    const bytes = fixture('libreoffice-form.pdf');
    const found = await readFile(bytes, { tools: nativeTools(bytes), limits: { pages: 1 } });
    expect(found.obstacles.map((o) => [o.category, o.reason])).toEqual([
      ['partly-scanned', 'too-many-pages'],
    ]);
    expect(placesOf(found, 'DE89 3704 0044 0532 0130 00')).toContainEqual({ page: 1 });
    expect(placesOf(found, 'E-Mail')).toEqual([]);
  });
});

/** Files that are read inside, by their names and the first bytes that were looked at: no OCR here, only what is asked for. */
const insideOf = (found: Read) => found.obstacles.map((o) => [o.location.path, o.masked]);
const fax = (data: Buffer): Objects => ({
  ...onePage(['Ein Fax mit einem Bild, und genug Text auf der Seite, um keines zu sein.']),
  3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/XObject<</I 6 0 R>>>>/Contents 5 0 R>>',
  6: {
    dict: '<</Type/XObject/Subtype/Image/Width 900/Height 300/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 900/Rows 300>>>>',
    data,
  },
});

describe('PDF, pictures', () => {
  withPoppler.each(['libreoffice-scan-jpeg.pdf', 'libreoffice-scan-png.pdf'])(
    '%s: a page that is a picture is read as a whole, and its picture not again',
    async (name) => expect(insideOf(await read(fixture(name)))).toEqual([['page 1', 'png']]),
  );

  withPoppler('reads so many pages as pictures', async () => {
    const bytes = fixture('libreoffice-scan-png.pdf');
    const found = await readFile(bytes, { tools: nativeTools(bytes), limits: { ocrPages: 0 } });
    expect(found.obstacles.map((o) => o.reason)).toContain('too-many-pictures');
  });

  it.each([
    ['libreoffice-scan-jpeg.pdf', 'jpg'],
    ['libreoffice-scan-png.pdf', 'png'],
  ])('%s: gives the picture itself where no page can be drawn', async (name, type) => {
    expect(insideOf(await readFile(fixture(name)))).toEqual([['page 1 picture 1', type]]);
  });

  withPoppler('gives a fax on a page with text as TIFF', async () => {
    expect(insideOf(await read(writePdf(fax(fixture('scan.g4')))))).toEqual([['page 1 picture 1', 'tif']]);
  });
});

it('reads the certificates of a signature', async () => {
  const signed = `${fixture('signature.der').toString('hex')}${'0'.repeat(200)}`;
  const found = await readFile(
    writePdf({
      ...onePage(['Vertrag']),
      6: `<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<${signed}>/Name(Signatur Probe)>>`,
    }),
  );
  expect(placesOf(found, 'signer.cert@firma.example')).toEqual([{ path: 'signature 1' }]);
  expect(found.obstacles).toEqual([]);
});

describe('PDF without poppler', () => {
  it.each([
    ['libreoffice-document.pdf', 'Jan de Vries\tNL91 ABNA 0417 1643 00\t+49 30 23125 001', { page: 1 }],
    ['chromium-print.pdf', 'Name\tIBAN\tBSN\nAnna Kovacs DE89 3704 0044 0532 0130 00 111222333', { page: 1 }],
    ['qpdf-owner-aes-256.pdf', 'E-Mail: spaced.chromium@firma.example', { page: 1 }],
    ['libreoffice-form.pdf', 'iban: DE89 3704 0044 0532 0130 00', { page: 1, part: 'form field' }],
  ])('%s: %s', async (name, text, place) => {
    const found = await readFile(fixture(name));
    expect(placesOf(found, text)).toContainEqual(place);
    expect(found.obstacles).toEqual([]);
  });
});
