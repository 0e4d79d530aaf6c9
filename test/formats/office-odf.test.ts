import { describe, expect, it } from '@jest/globals';
import { zipOf } from './archives-writers.ts';
import { cellsOf, reasonsOf } from './office-package.ts';
import { placesOf, readFile } from './read-file.ts';

const kinds = { text: 'text', spreadsheet: 'spreadsheet' } as const;
const encrypted = (name: string) =>
  `<manifest:file-entry manifest:full-path="${name}"><manifest:encryption-data/></manifest:file-entry>`;

function odfOf(
  kind: keyof typeof kinds,
  body: string,
  parts: Readonly<Record<string, string>> = {},
  manifest = '',
): Buffer {
  const files = {
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="m">${manifest}</manifest:manifest>`,
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a" xmlns:draw="d" xmlns:form="f" xmlns:dc="dc" xmlns:xlink="x" xmlns:svg="s"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...parts,
  };
  const mime = `application/vnd.oasis.opendocument.${kind}`;
  return zipOf([
    { name: 'mimetype', data: Buffer.from(mime), method: 0 },
    ...Object.entries(files).map(([name, text]) => ({ name, data: Buffer.from(text) })),
  ]);
}

describe('a text', () => {
  const region = (id: string, inner: string) =>
    `<text:changed-region text:id="${id}">${inner}</text:changed-region>`;
  const read = readFile(
    odfOf(
      'text',
      `<text:tracked-changes>${region('c1', '<text:deletion><office:change-info><dc:creator>Editor One</dc:creator></office:change-info><text:p>DE89 3704</text:p></text:deletion>')}${region('c2', '<text:insertion/>')}${region('c3', '<text:deletion><text:p>nobody refers</text:p></text:deletion>')}</text:tracked-changes>
      <text:p>IBAN: <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>inserted<text:change-end text:change-id="c2"/></text:p>
      <text:p>Tel:   +49<text:s text:c="99999999"/>30<text:span> 23</text:span><text:span>125</text:span></text:p>
      <text:p>with <text:hidden-text text:string-value="hidden words"/> <text:user-index-mark text:string-value="index words"/></text:p>
      <text:p><text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>reading</text:ruby-text></text:ruby></text:p>
      <text:p><draw:image><office:binary-data>${Buffer.from('Name: packed words').toString('base64')}</office:binary-data></draw:image></text:p><form:form><form:text form:name="field-one" form:current-value="typed words"/><form:option form:label="option words"/></form:form>
      <table:table><table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell><table:table-cell><text:p>c<text:note text:note-class="footnote"><text:note-body><text:p>in a cell's note</text:p></text:note-body></text:note></text:p></table:table-cell></table:table-row></table:table>`,
      {
        'Basic/Standard/Module1.xml':
          '<script:module xmlns:script="s">Const pin = "macro words"</script:module>',
        'Object 1/content.xml':
          '<office:document-content xmlns:office="o" xmlns:text="t"><text:p>in an object</text:p></office:document-content>',
        'Configurations2/menu.xml': '<menu label="unknown words"/>',
        'settings.xml':
          '<config:config-item xmlns:config="c" config:name="PrinterName">printer words</config:config-item>',
        'Pictures/words.txt': 'Name: not a picture',
      },
    ),
  );

  it.each([
    ['IBAN: inserted\n', {}],
    ['IBAN: DE89 3704', { part: 'deleted' }],
    ['nobody refers', { part: 'deleted' }],
    ['Author: Editor One', { part: 'author' }],
    [' 30 23125\n', {}],
    ['hidden words', { part: 'attribute' }],
    ['index words', { part: 'attribute' }],
    ['base\n', {}],
    ['reading', { part: 'phonetic' }],
    ['typed words', { part: 'form field' }],
    ['option words', { part: 'form field' }],
    ['a b\tc\n', {}],
    ["in a cell's note", { part: 'footnote' }],
    ['module: Const pin = "macro words"', { part: 'script' }],
    ['in an object', { part: 'object' }],
    ['label: unknown words', { part: 'custom xml' }],
    ['PrinterName: printer words', { part: 'settings' }],
    ['Name: packed words', { path: 'content.xml (binary data)' }],
    ['Name: not a picture', { path: 'Pictures/words.txt' }],
  ])('%s', async (text, place) => expect(placesOf(await read, text)).toEqual([place]));

  it('is all read', async () => expect(reasonsOf(await read)).toEqual([]));
});

describe('a sheet', () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
  const sheet = (rows: string) =>
    odfOf(
      'spreadsheet',
      `<table:table table:name="One">${rows}</table:table><table:table table:name="Two"><table:table-row>${cell('second sheet')}</table:table-row></table:table>`,
    );

  it.each([
    [
      'the widest repetition',
      `<table:table-row table:number-rows-repeated="1048576">${cell('r', ' table:number-columns-repeated="16384"')}</table:table-row><table:table-row>${cell('behind')}</table:table-row>`,
      'P1',
      'r',
      17,
    ],
    [
      'claims beyond any sheet',
      `<table:table-row table:number-rows-repeated="99999999999">${cell('', ' table:number-columns-repeated="-5"')}${cell('x')}</table:table-row>`,
      'B1',
      'x',
      1,
    ],
    [
      'empty cells between',
      `<table:table-row>${cell('', ' table:number-columns-repeated="300"')}${cell('far')}</table:table-row>`,
      'KO1',
      'far',
      1,
    ],
    [
      'a number in full',
      `<table:table-row>${cell('4,11E+15', ' office:value-type="float" office:value="4111111111111111"')}</table:table-row>`,
      'A1',
      '4111111111111111',
      1,
    ],
    [
      'a date',
      `<table:table-row>${cell('12.3.', ' office:value-type="date" office:date-value="1985-03-12T00:00:00"')}</table:table-row>`,
      'A1',
      '1985-03-12 00:00:00',
      1,
    ],
    [
      'a string it does not show',
      `<table:table-row>${cell('shown', ' office:value-type="string" office:string-value="stored"')}</table:table-row>`,
      'A1',
      'shown stored',
      1,
    ],
  ])('%s', async (_, rows, name, text, count) => {
    const read = await readFile(sheet(rows));
    const one = { ...read, pieces: read.pieces.filter(({ place }) => place.sheet === 'One') };
    expect(cellsOf(one)[name]).toBe(text);
    expect(one.pieces.filter((piece) => piece.text !== '')).toHaveLength(count);
    expect(placesOf(read, 'second sheet')).toEqual([{ sheet: 'Two', cell: 'A1' }]);
  });

  it('tells what a cell was before', async () => {
    const file = odfOf(
      'spreadsheet',
      '<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>was before</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>',
    );
    expect(placesOf(await readFile(file), 'was before')).toEqual([{ part: 'deleted' }]);
  });
});

describe('encrypted files of a package', () => {
  it('are said, once, and the others read', async () => {
    const manifest = encrypted('content.xml') + encrypted('Pictures/a.txt');
    const read = await readFile(
      odfOf(
        'text',
        '<text:p>ciphertext</text:p>',
        {
          'Pictures/a.txt': 'ciphertext',
          'meta.xml':
            '<office:document-meta xmlns:office="o" xmlns:dc="d"><dc:title>open title</dc:title></office:document-meta>',
        },
        manifest,
      ),
    );
    expect(reasonsOf(read)).toEqual(['encrypted']);
    expect(placesOf(read, 'ciphertext')).toEqual([]);
    expect(placesOf(read, 'title: open title')).toEqual([{ part: 'metadata' }]);
  });
});
