import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hasPoppler, nativeTools } from './native-tools.ts';
import { placesOf, readFile } from './read-file.ts';

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
    ['libreoffice-form.pdf', 'wahl: choice.other@firma.example', { page: 2, part: 'form field' }],
  ])('%s: %s', async (name, text, place) => {
    const found = await read(fixture(name));
    expect(placesOf(found, text)).toContainEqual(place);
    expect(found.obstacles).toEqual([]);
  });
});
