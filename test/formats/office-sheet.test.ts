import { describe, expect, it } from '@jest/globals';
import { type Book, bookOf, cellsOf, reasonsOf, relationsOf, textOf } from './office-package.ts';
import { placesOf, readFile } from './read-file.ts';

const cell = (at: string, inner: string, more = '') => `<c r="${at}"${more}>${inner}</c>`;
const row = (n: number, ...cells: string[]) => `<row r="${n}">${cells.join('')}</row>`;
const read = (book: Book) => readFile(bookOf(book));

/** Format code, value as stored, and as it must be read. */
const numbers: readonly (readonly [string, string, string])[] = [
  ['General', '111222333', '111222333'],
  ['General', '4.111111111111111E15', '4111111111111111'],
  ['General', '0.30000000000000004', '0.3'],
  ['General', '491771234567', '491771234567'],
  ['General', '111222333.0', '111222333'],
  ['General', '1.5E-3', '0.0015'],
  ['General', '0x1F', '0x1F'],
  ['General', '00111222333', '00111222333'],
  ['000000000', '12345672', '012345672'],
  ['0000 0000 0000 0000', '4111111111111111', '4111 1111 1111 1111'],
  ['0.00E+00', '4111111111111111', '4111111111111111'],
  ['#,##0', '111222333', '111222333'],
  ['#,##0', '1234567', '1,234,567'],
  ['#,##0.00 "€"', '1234.5', '1,234.50 €'],
  ['0%', '0.125', '13%'],
  ['0.0%', '0.125', '12.5%'],
  ['+00 00 000000', '4930231250', '+49 30 231250'],
  ['"BSN "000000000', '111222333', 'BSN 111222333'],
  ['dd.mm.yyyy', '31118', '1985-03-12'],
  ['[$-407]d. mmmm yyyy;@', '31118', '1985-03-12'],
  ['m/d/yy h:mm', '31118.5', '1985-03-12 12:00:00'],
  ['h:mm AM/PM', '0.75', '18:00:00'],
  ['[h]:mm', '0.5', '12:00:00'],
  ['mmm', '31118', '1985-03-12'],
  ['@', '111222333', '111222333'],
  [';;;', '111222333', '111222333'],
  ['[0', '42', '42'],
  ['"', '42', '42'],
  ['yyyy', '-5', '-5'],
  ['yyyy', '99999999', '99999999'],
];

describe('numbers as a person sees them', () => {
  it.each(numbers)('%s of %s', async (code, raw, shown) => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;
    const { pieces } = await read({ styles, rows: row(1, cell('A1', `<v>${raw}</v>`, ' s="1"')) });
    expect(cellsOf({ pieces, obstacles: [] })).toEqual({ A1: shown });
  });

  it.each([
    ['1900', '', '1985-03-12'],
    ['1904', '<workbookPr date1904="1"/>', '1989-03-13'],
  ])('a built-in date in the system of %s', async (_, workbook, shown) => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const got = await read({ styles, workbook, rows: row(1, cell('A1', '<v>31118</v>', ' s="1"')) });
    expect(cellsOf(got)).toEqual({ A1: shown });
  });
});

describe('cells', () => {
  const strings =
    '<si><t>plain</t></si><si><r><t>DE89 3704 </t></r><r><t>0044</t></r><rPh><t>reading</t></rPh></si><si><t xml:space="preserve"> kept &amp; decoded </t></si><si><t>of no cell</t></si>';
  const rows =
    row(
      1,
      cell('A1', '<v>0</v>', ' t="s"'),
      cell('B1', '<v>1</v>', ' t="s"'),
      cell('C1', '<v>2</v>', ' t="s"'),
    ) +
    row(
      3,
      cell('B3', '<is><t>inline</t></is>', ' t="inlineStr"'),
      cell('C3', '<is><r><t>in</t></r><r><t>runs</t></r></is>', ' t="inlineStr"'),
    ) +
    '<!-- <row r="9"><c r="A9"><v>5</v></c></row> -->' +
    row(
      4,
      cell('A4', '<f>"a"&amp;"text"</f><v>cached</v>', ' t="str"'),
      cell('B4', '<v>1</v>', ' t="b"'),
      cell('C4', '<v>#REF!</v>', ' t="e"'),
      cell('D4', '<v>1985-03-12T00:00:00</v>', ' t="d"'),
      cell('E4', '<v>99</v>', ' t="s"'),
    ) +
    '<row><c><v>7</v></c><c/><c><v>8</v></c></row>' +
    row(
      6,
      cell('A6', '<v>1</v>'),
      cell('ZZ6', '<v>2</v>'),
      cell('A6', '<v>3</v>'),
      cell('ZZZZZ6', '<v>4</v>'),
    );
  const expected = {
    A1: 'plain',
    B1: 'DE89 3704 0044',
    C1: ' kept & decoded ',
    B3: 'inline',
    C3: 'inruns',
    A4: 'cached',
    B4: 'TRUE',
    C4: '#REF!',
    D4: '1985-03-12',
    A5: '7',
    B5: '',
    C5: '8',
    A6: '3',
    ZZ6: '2',
    B6: '4',
  };

  it.each([
    ['by their form', (xml: string) => xml],
    ['by the parser', (xml: string) => xml.replaceAll(/<(\/?)(row|c|v|f|is|si|t|r)(?=[ />])/g, '<$1x:$2')],
  ])('are read %s', async (_, of) => {
    const got = await read({ strings: of(strings), rows: of(rows) });
    expect(cellsOf(got)).toEqual(expected);
    expect(textOf(got)).toContain('row r="9"');
    expect(placesOf(got, 'reading')).toEqual([{ part: 'phonetic' }]);
    expect(placesOf(got, 'of no cell')).toEqual([{ part: 'unused' }]);
    expect(got.obstacles).toEqual([]);
  });

  it('are the same however the sheet is cut into chunks', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) =>
      row(
        i + 1,
        cell(`A${i + 1}`, `<v>${i}</v>`),
        cell(`B${i + 1}`, `<is><t>word ${i}${i % 50 ? '' : ' &amp; more'}</t></is>`, ' t="inlineStr"'),
      ),
    );
    const got = cellsOf(await read({ rows: many.join('\n') }));
    expect(Object.keys(got)).toHaveLength(6_000);
    expect([got['A3000'], got['B1551'], got['B2999']]).toEqual(['2999', 'word 1550 & more', 'word 2998']);
  });

  it('lose nothing where positions lie', async () => {
    const rows = `<row r="99999999"><c r="A1"><v>11</v></c></row><row r="-4"><c r="1"><v>12</v></c><c r=""><v>13</v></c></row>`;
    expect(Object.values(cellsOf(await read({ rows })))).toEqual(['11', '12', '13']);
  });
});

describe('what is around the cells', () => {
  const got = read({
    rows: row(2, cell('B2', '<f>HYPERLINK("https://formula.firma.example/")</f><v>1</v>')),
    behind:
      '<autoFilter><filterColumn><filters><filter val="filtered name"/></filters></filterColumn></autoFilter>' +
      '<hyperlinks><hyperlink ref="B2" r:id="h1" tooltip="the tooltip" display="shown"/></hyperlinks>' +
      '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;10page header&amp;R&amp;D</oddHeader><oddFooter>&amp;C&amp;K01+000page footer</oddFooter></headerFooter>',
    workbook:
      '<definedNames><definedName name="klant" comment="a comment">"in a name"</definedName></definedNames>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationsOf({
        h1: ['hyperlink', 'https://link.firma.example/', 'External'],
        c1: ['comments', '../comments1.xml'],
        t1: ['threadedComment', '../threadedComments/threadedComment1.xml'],
        d1: ['drawing', '../drawings/drawing1.xml'],
      }),
      'xl/comments1.xml':
        '<comments><authors><author>Reviewer One</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>a com</t></r><r><t>ment</t></r></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="C3"><text>in a thread</text></threadedComment></ThreadedComments>',
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:cNvPr descr="shape description" name="Shape 1"/><a:p><a:r><a:t>in a sha</a:t></a:r><a:r><a:t>pe</a:t></a:r></a:p></xdr:sp></xdr:wsDr>',
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:v="v"><v:shape alt="shape words"><v:textbox><div>first<br>second words</div></v:textbox></v:shape></xml>',
      'xl/persons/person.xml':
        '<personList><person displayName="Person Two" userId="two@firma.example"/></personList>',
      'xl/connections.xml':
        '<connections><connection name="Kunden" connection="Provider=SQL;User ID=anna" /><dbPr command="SELECT secret"/></connections>',
      'xl/pivotCache/pivotCacheDefinition1.xml':
        '<pivotCacheDefinition refreshedBy="Pivot Person"><cacheFields><cacheField name="BSN"><sharedItems><n v="111222333"/></sharedItems></cacheField><cacheField name="Name"/></cacheFields></pivotCacheDefinition>',
      'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationsOf({
        r1: ['pivotCacheRecords', 'pivotCacheRecords1.xml'],
      }),
      'xl/pivotCache/pivotCacheRecords1.xml':
        '<pivotCacheRecords><r><x v="0"/><s v="in a record"/></r></pivotCacheRecords>',
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><externalBook><sheetNames><sheetName val="Extern One"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>cached outside</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
      'xl/printerSettings/printerSettings1.bin': Buffer.from('\\\\server\\printer-anna', 'utf16le'),
      'xl/embeddings/inner.xlsx': bookOf({
        rows: row(1, cell('A1', '<is><t>in the inner book</t></is>', ' t="inlineStr"')),
      }),
    },
  });

  it.each([
    ['HYPERLINK("https://formula', { sheet: 'List', cell: 'B2', part: 'formula' }],
    ['filtered name', { sheet: 'List', part: 'attribute' }],
    ['the tooltip', { sheet: 'List', cell: 'B2', part: 'link' }],
    ['https://link.firma.example/', { sheet: 'List', part: 'link' }],
    ['page header', { sheet: 'List', part: 'header' }],
    ['page footer', { sheet: 'List', part: 'footer' }],
    ['klant: "in a name"', { part: 'defined name' }],
    ['a comment', { sheet: 'List', cell: 'B2', part: 'comment' }],
    ['Author: Reviewer One', { sheet: 'List', part: 'author' }],
    ['in a thread', { sheet: 'List', cell: 'C3', part: 'comment' }],
    ['in a shape', { sheet: 'List', part: 'drawing' }],
    ['shape description', { sheet: 'List', part: 'alt text' }],
    ['shape words', { part: 'alt text' }],
    ['second words', { part: 'drawing' }],
    ['Person Two', { part: 'author' }],
    ['two@firma.example', { part: 'author' }],
    ['User ID=anna', { part: 'connection' }],
    ['SELECT secret', { part: 'connection' }],
    ['BSN: 111222333', { part: 'pivot cache' }],
    ['BSN\tName\n\tin a record', { part: 'pivot cache' }],
    ['Pivot Person', { part: 'pivot cache' }],
    ['Extern One', { part: 'attribute' }],
    ['cached outside', { part: 'external link', cell: 'A1' }],
    ['printer-anna', { part: 'settings' }],
    ['in the inner book', { path: 'xl/embeddings/inner.xlsx', sheet: 'List', cell: 'A1' }],
  ])('%s', async (text, place) => expect(placesOf(await got, text)).toContainEqual(place));

  it('is all that there is', async () => expect(reasonsOf(await got)).toEqual([]));
});
