import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Place } from '../../src/model/finding.ts';
import { describeNative } from './picture-native.ts';
import { pictureTools } from './picture-tools.ts';
import { placesOf, readFile } from './read-file.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`fixtures/pictures/${name}`, import.meta.url));
/** Time enough for a machine that does other things too. */
const options = { tools: pictureTools(), limits: { ocrMillis: 60_000 } };

/** File, what is written somewhere in it, where. */
const planted: readonly [string, string, Place][] = [
  ['text.png', 'png.text@firma.example', {}],
  ['text.png', 'png.artist@firma.example', { part: 'metadata' }],
  ['text.png', 'png.xmp@firma.example', { part: 'metadata' }],
  ['text.jpg', 'jpg.text@firma.example', {}],
  ['text.jpg', 'Artist: jpg.artist@firma.example\n', { part: 'metadata' }],
  ['text.jpg', 'jpg.xmp@firma.example', { part: 'metadata' }],
  ['text.jpg', 'GPSPosition: 48.208490, 16.372080\n', { part: 'metadata' }],
  ['text.jpg', 'SerialNumber: 332056001234\n', { part: 'metadata' }],
  ['text.jpg', 'OwnerName: Anna Kovacs\n', { part: 'metadata' }],
  ['text.jpg', 'jpg.user@firma.example', { part: 'metadata' }],
  ['text.jpg', 'jpg.windows@firma.example', { part: 'metadata' }],
  ['text.jpg', 'jpg.iptc@firma.example', { part: 'metadata' }],
  ['text.jpg', 'Comment: IBAN: DE89 3704 0044 0532 0130 00\n', { part: 'metadata' }],
  ['text.gif', 'gif.text@firma.example', {}],
  ['text.gif', 'gif.comment@firma.example', { part: 'metadata' }],
  ['text.webp', 'webp.text@firma.example', {}],
  ['text.webp', 'webp.artist@firma.example', { part: 'metadata' }],
  ['text.webp', 'webp.xmp@firma.example', { part: 'metadata' }],
  ['text.tif', 'tif.text@firma.example', {}],
  ['text.tif', 'tif.artist@firma.example', { part: 'metadata' }],
  ['text.tif', 'tif.xmp@firma.example', { part: 'metadata' }],
  ['text.bmp', 'bmp.text@firma.example', {}],
  ['text.heic', 'heic.text@firma.example', {}],
  ['text.heic', 'heic.artist@firma.example', { part: 'metadata' }],
  ['text.heic', 'heic.xmp@firma.example', { part: 'metadata' }],
  ['text.avif', 'avif.text@firma.example', {}],
  ['text.avif', 'avif.artist@firma.example', { part: 'metadata' }],
  ['text.avif', 'avif.xmp@firma.example', { part: 'metadata' }],
  ['notes.png', 'Author: png.latin@firma.example\n', { part: 'metadata' }],
  ['notes.png', 'png.packed@firma.example', { part: 'metadata' }],
  ['notes.png', 'Straße, png.international@firma.example', { part: 'metadata' }],
  ['pages.tif', 'first.page@firma.example', { page: 1 }],
  ['pages.tif', 'second.page@firma.example', { page: 2 }],
  ['moving.gif', 'first.frame@firma.example', { page: 1 }],
  ['moving.gif', 'later.frame@firma.example', { page: 4 }],
  ['moving.webp', 'later.frame@firma.example', { page: 2 }],
  ['dark.png', 'dark.window@firma.example', {}],
  ['light.png', 'light.nothing@firma.example', {}],
  ['hidden.png', 'hidden.layer@firma.example', { part: 'transparent layer' }],
  ['turned.jpg', 'turned.round@firma.example', {}],
  ['thumbnail.jpg', 'NL91', { path: 'thumbnail' }],
  ['tail.jpg', 'BSN: 111222333', { path: 'trailing data' }],
  ['tail.png', 'tail.png@firma.example', { path: 'trailing data!inner.txt' }],
  ['tail.gif', 'tail.gif@firma.example', { path: 'trailing data' }],
  ['qr.png', 'mailto:qr.code@firma.example', { part: 'bar code' }],
  ['aztec.png', 'M1DESMARAIS/LUC       EABC123', { part: 'bar code' }],
  ['pdf417.png', 'pdf417.code@firma.example', { part: 'bar code' }],
  ['datamatrix.png', 'matrix.code@firma.example', { part: 'bar code' }],
  ['code128.png', 'BSN 111222333', { part: 'bar code' }],
  ['passport.jpg', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10', {}],
];

const files = [...new Set(planted.map(([name]) => name))];

describeNative('Pictures', () => {
  it.each(files)('%s: everything in it, at its place, and nothing that could not be read', async (name) => {
    const read = await readFile(fixture(name), options);
    expect(read.obstacles.map(({ reason, location }) => [reason, location])).toEqual([]);
    for (const [file, text, place] of planted.filter(([file]) => file === name)) {
      const [found] = placesOf(read, text).map(({ box: _, ...rest }) => rest);
      expect([file, text, found]).toEqual([file, text, place]);
    }
  });

  it('tells where a word stands, in pixels of the picture as it is shown', async () => {
    for (const name of ['text.png', 'turned.jpg', 'dark.png']) {
      const read = await readFile(fixture(name), options);
      const box = read.pieces.find(({ text, place }) => place.box && text.includes('@firma'))?.place.box;
      // 15 points from the 12th pixel on, on a base line at 36; the label takes up the first 60
      expect(box?.x).toBeGreaterThan(55);
      expect(box?.x).toBeLessThan(80);
      expect(box?.y).toBeGreaterThan(18);
      expect(box?.y).toBeLessThan(28);
      expect(box?.height).toBeGreaterThan(9);
      expect(box?.height).toBeLessThan(24);
    }
  });

  it('tells where a code stands', async () => {
    const read = await readFile(fixture('qr.png'), options);
    const box = read.pieces.find((piece) => piece.place.part === 'bar code')?.place.box;
    expect(Math.abs((box?.x ?? 0) - 212)).toBeLessThan(6);
    expect(Math.abs((box?.y ?? 0) - 32)).toBeLessThan(6);
  });

  it('does not tell a frame that looks like the one before', async () => {
    const read = await readFile(fixture('moving.gif'), options);
    expect(placesOf(read, 'first.frame@').length).toBe(1);
  });

  it('what is cut off is read as far as it goes, and said', async () => {
    const bytes = fixture('text.jpg');
    const read = await readFile(bytes.subarray(0, bytes.length - 700), options);
    expect(placesOf(read, 'jpg.artist@firma.example')).toHaveLength(1);
    expect(read.obstacles.map(({ reason }) => reason)).toEqual(['truncated']);
    const nothing = await readFile(bytes.subarray(0, 200), options);
    expect(nothing.obstacles.map(({ reason }) => reason)).toEqual(['truncated', 'damaged']);
  });

  it('reads with the OCR of WebAssembly where no other is installed', async () => {
    const read = await readFile(fixture('text.png'), { ...options, tools: pictureTools('wasm') });
    expect(placesOf(read, 'png.text@firma.example')).toHaveLength(1);
    expect(read.obstacles).toEqual([]);
  });
});
