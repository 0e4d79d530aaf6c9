import { zipOf } from '../archives-writers.ts';
import { bookOf, packageOf, wordOf } from '../office-package.ts';
import { type Hostile, hostile, iban, latin, line, times } from './hostile.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const said = paragraph(line);
/** Ten entities, each ten times the one before. */
const laughs = `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
).join('')}]>`;
/** One long entity, named very often. */
const quadratic = `<!DOCTYPE a [<!ENTITY q "${'q'.repeat(60_000)}">]>`;
const external = `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>`;

const word = (start: string, body: string): Buffer =>
  packageOf('word/document.xml', {
    'word/document.xml': `${start}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
  });
const odf = (kind: string, content: string, start = ''): Buffer =>
  zipOf([
    { name: 'mimetype', method: 0, data: latin(`application/vnd.oasis.opendocument.${kind}`) },
    {
      name: 'content.xml',
      data: Buffer.from(
        `${start}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:${kind === 'text' ? 'text' : 'spreadsheet'}>${content}</office:${kind === 'text' ? 'text' : 'spreadsheet'}></office:body></office:document-content>`,
      ),
    },
  ]);
const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (cells: string, n: number | string = 1) => `<row r="${n}">${cells}</row>`;
const svg = (body: string, start = ''): Buffer =>
  Buffer.from(`<?xml version="1.0"?>${start}<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`);
const odsRow = (repeat: string) =>
  `<table:table table:name="a"><table:table-row ${repeat}><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell><table:table-cell><text:p>IBAN: ${iban}</text:p></table:table-cell></table:table-row></table:table>`;

export const markup: readonly Hostile[] = [
  hostile('xml: a billion laughs', 'either', () =>
    Buffer.from(`<?xml version="1.0"?>${laughs}<a>&l9; ${line}</a>`),
  ),
  hostile('docx: a billion laughs', 'obstacle', () => word(laughs, `${paragraph('&l9;')}${said}`)),
  hostile('docx: one long entity 60,000 times', 'obstacle', () =>
    word(quadratic, paragraph('&q;'.repeat(60_000))),
  ),
  hostile('docx: entities from elsewhere', 'obstacle', () => word(external, `${paragraph('&e;')}${said}`)),
  hostile('svg: a billion laughs', 'either', () => svg(`<text>&l9; ${line}</text>`, laughs)),
  hostile('svg: one long entity 60,000 times', 'either', () =>
    svg(`<text>${'&q;'.repeat(60_000)} ${line}</text>`, quadratic),
  ),
  hostile('svg: entities from elsewhere', 'either', () => svg(`<text>&e; ${line}</text>`, external)),
  hostile('svg: what it uses is itself', 'either', () =>
    svg(`<g id="a"><use href="#a"/><use href="#a"/><text>${line}</text></g>`),
  ),
  hostile('xlsx: entities from elsewhere', 'obstacle', () =>
    bookOf({ rows: '', strings: `${external}<si><t>&e;</t></si>` }),
  ),
  hostile('odt: a billion laughs', 'obstacle', () => odf('text', `<text:p>&l9; ${line}</text:p>`, laughs)),
  hostile('docx: 200,000 elements in one another', 'obstacle', () =>
    wordOf(`${'<w:sdt>'.repeat(200_000)}${said}`),
  ),
  hostile('docx: 200,000 tables in one another', 'either', () =>
    wordOf(`${'<w:tbl><w:tr><w:tc>'.repeat(200_000)}${said}${'</w:tc></w:tr></w:tbl>'.repeat(200_000)}`),
  ),
  hostile('docx: 100,000 attributes', 'either', () =>
    wordOf(`<w:p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="b"`).join(' ')}/>${said}`),
  ),
  hostile('docx: 1,500,000 empty paragraphs', 'either', () => wordOf(`${'<w:p/>'.repeat(1_500_000)}${said}`)),
  hostile('xlsx: a million columns', 'either', () =>
    bookOf({ rows: row(cell('ZZZZZZ1', 'x') + cell('A1', `IBAN: ${iban}`)) }),
  ),
  hostile('xlsx: row 2^53', 'either', () =>
    bookOf({ rows: row(cell('B9007199254740993', `IBAN: ${iban}`), '9007199254740993') }),
  ),
  hostile('xlsx: one string of 1 MB in 2,000 cells', 'obstacle', () =>
    bookOf({
      strings: `<si><t>${'long '.repeat(200_000)}</t></si>`,
      rows: Array.from({ length: 2_000 }, (_, i) => row('<c t="s"><v>0</v></c>', i + 1)).join(''),
    }),
  ),
  hostile('xlsx: says 2^31 strings', 'either', () =>
    bookOf({
      strings: `<si><t>IBAN: ${iban}</t></si>`,
      rows: row(
        '<c r="A1" t="s"><v>2147483647</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>0</v></c>',
      ),
    }),
  ),
  hostile('xlsx: a format of 100,000 characters in 10,000 cells', 'either', () =>
    bookOf({
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${'[h]:mm '.repeat(14_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      rows:
        Array.from({ length: 10_000 }, (_, i) => row(`<c s="0"><v>${i}.5</v></c>`, i + 1)).join('') +
        row(cell('A10001', `IBAN: ${iban}`), 10_001),
    }),
  ),
  hostile('ods: 10^9 cells in 10^9 rows', 'either', () =>
    odf('spreadsheet', odsRow('table:number-rows-repeated="1000000000"')),
  ),
  hostile('odt: 2^31 blanks', 'either', () =>
    odf('text', `<text:p>a<text:s text:c="2147483647"/>${line}</text:p>`),
  ),
  hostile('html: 5 million elements', 'either', () =>
    Buffer.concat([latin('<html><body>'), times(5_000_000, '<b>'), Buffer.from(line)]),
  ),
  hostile('html: 2 million elements that end', 'either', () =>
    Buffer.concat([latin('<html><body>'), times(1_000_000, '<i></i>'), Buffer.from(line)]),
  ),
  hostile('html: one tag with a million attributes', 'either', () =>
    Buffer.concat([latin('<html><body><p '), times(1_000_000, 'a=1 '), latin('>'), Buffer.from(line)]),
  ),
  hostile('html: comments that never end', 'either', () =>
    Buffer.concat([latin('<html><body>'), Buffer.from(line), times(1_000_000, '<!--')]),
  ),
  hostile('html: pages in pages, 12 deep', 'either', () => {
    let page = `<html><body>${line}</body></html>`;
    for (let i = 0; i < 12; i++)
      page = `<html><body><iframe src="data:text/html;base64,${Buffer.from(page).toString('base64')}"></iframe></body></html>`;
    return Buffer.from(page);
  }),
];
