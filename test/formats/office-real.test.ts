import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../src/model/finding.ts';
import { fixture } from './office-package.ts';
import { placesOf, readFile } from './read-file.ts';

/** What LibreOffice wrote (fixtures/make-office.sh): each text, and where it must be read. */
const files: Readonly<Record<string, readonly (readonly [string, Place])[]>> = {
  'letter.docx': [
    ['Mail: body-gamma', {}],
    ['Phone: inserted-gamma end', {}],
    ['hidden-gamma', {}],
    ['cell-gamma\t111222333', {}],
    ['textbox-gamma', {}],
    ['Phone: deleted-gamma', { part: 'deleted' }],
    ['header-gamma', { part: 'header' }],
    ['footer-gamma', { part: 'footer' }],
    ['footnote-gamma', { part: 'footnote' }],
    ['endnote-gamma', { part: 'endnote' }],
    ['comment-gamma', { part: 'comment' }],
    ['Author: Reviewer Gamma', { part: 'comment' }],
    ['Author: Editor Gamma', { part: 'author' }],
    ['alttext-gamma', { part: 'alt text' }],
    ['mailto:link-gamma@firma.example', { part: 'link' }],
    ['iban: variable-gamma', { part: 'document variable' }],
    ['title: title-gamma', { part: 'metadata' }],
    ['creator: Creator Gamma', { part: 'metadata' }],
    ['Klantnummer: custom-gamma', { part: 'metadata' }],
    ['image1.png', { path: 'word/media/image1.png', part: 'name' }],
  ],
  'letter.odt': [
    ['Mail: body-gamma', {}],
    ['Phone: inserted-gamma end', {}],
    ['tab\tx   y', {}],
    ['cell-gamma\t111222333', {}],
    ['textbox-gamma', {}],
    ['Phone: deleted-gamma', { part: 'deleted' }],
    ['header-gamma', { part: 'header' }],
    ['footer-gamma', { part: 'footer' }],
    ['footnote-gamma', { part: 'footnote' }],
    ['endnote-gamma', { part: 'endnote' }],
    ['comment-gamma', { part: 'comment' }],
    ['Author: Reviewer Gamma', { part: 'author' }],
    ['alttext-gamma', { part: 'alt text' }],
    ['alttitle-gamma', { part: 'alt text' }],
    ['mailto:link-gamma@firma.example', { part: 'link' }],
    ['iban: variable-gamma', { part: 'document variable' }],
    ['title: title-gamma', { part: 'metadata' }],
    ['Klantnummer: custom-gamma', { part: 'metadata' }],
    ['thumbnail.png', { path: 'Thumbnails/thumbnail.png', part: 'name' }],
  ],
  'list.xlsx': [
    ['BSN', { sheet: 'Kunden', cell: 'B1' }],
    ['012345672', { sheet: 'Kunden', cell: 'B2' }],
    ['1985-03-12', { sheet: 'Kunden', cell: 'C2' }],
    ['12.5%', { sheet: 'Kunden', cell: 'E2' }],
    ['hiddenrow-delta', { sheet: 'Kunden', cell: 'A3' }],
    ['111222333', { sheet: 'Kunden', cell: 'B3' }],
    ['far-delta', { sheet: 'Kunden', cell: 'D104' }],
    ['hiddensheet-delta', { sheet: 'Geheim', cell: 'A1' }],
    ['comment-delta', { sheet: 'Kunden', cell: 'A2', part: 'comment' }],
    ['Author: Reviewer Delta', { sheet: 'Kunden', part: 'author' }],
    ['validation-delta', { sheet: 'Kunden', part: 'sheet settings' }],
    ['helpmessage-delta', { sheet: 'Kunden', part: 'form field' }],
    ['https://link-delta.firma.example/', { sheet: 'Kunden', part: 'link' }],
    ['IF(B2>0,"formula-delta"', { sheet: 'Kunden', cell: 'F2', part: 'formula' }],
    ['defined_delta: "definedname-delta"', { part: 'defined name' }],
    ['creator: Creator Delta', { part: 'metadata' }],
  ],
  'list.ods': [
    ['BSN', { sheet: 'Kunden', cell: 'B1' }],
    ['012345672', { sheet: 'Kunden', cell: 'B2' }],
    ['1985-03-12', { sheet: 'Kunden', cell: 'C2' }],
    ['4111111111111111', { sheet: 'Kunden', cell: 'D2' }],
    ['12.5%', { sheet: 'Kunden', cell: 'E2' }],
    ['hiddenrow-delta', { sheet: 'Kunden', cell: 'A3' }],
    ['111222333', { sheet: 'Kunden', cell: 'B3' }],
    ['far-delta', { sheet: 'Kunden', cell: 'D104' }],
    ['hiddensheet-delta', { sheet: 'Geheim', cell: 'A1' }],
    ['comment-delta', { sheet: 'Kunden', cell: 'A2', part: 'comment' }],
    ['validation-delta', { part: 'field' }],
    ['helpmessage-delta', { part: 'form field' }],
    ['https://link-delta.firma.example/', { sheet: 'Kunden', cell: 'D104', part: 'link' }],
    ['defined_delta: "definedname-delta"', { part: 'defined name' }],
    ['initial-creator: Creator Delta', { part: 'metadata' }],
  ],
  'talk.pptx': [
    ['Mail: slide-epsilon', { slide: 1 }],
    ['BSN\ttable-epsilon', { slide: 1 }],
    ['notes-epsilon', { slide: 1, part: 'notes' }],
    ['comment-epsilon', { slide: 1, part: 'comment' }],
    ['hiddenslide-epsilon', { slide: 2 }],
  ],
  'talk.odp': [
    ['Mail: slide-epsilon', { slide: 1 }],
    ['BSN\ttable-epsilon', { slide: 1 }],
    ['notes-epsilon', { slide: 1, part: 'notes' }],
    ['comment-epsilon', { slide: 1, part: 'comment' }],
    ['Author: Reviewer Epsilon', { slide: 1, part: 'author' }],
    ['hiddenslide-epsilon', { slide: 2 }],
    ['alttext-epsilon', { slide: 2, part: 'alt text' }],
  ],
};

describe.each(Object.entries(files))('%s', (name, expected) => {
  const read = readFile(fixture(name));

  it.each(expected)('%s', async (text, place) => {
    expect(placesOf(await read, text)).toContainEqual(place);
  });

  it('says nothing that is not so: only pictures are left to others', async () => {
    const { obstacles } = await read;
    expect(obstacles.filter(({ location }) => !location.path?.endsWith('.png'))).toEqual([]);
  });
});
