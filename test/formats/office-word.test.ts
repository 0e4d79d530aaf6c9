import { describe, expect, it } from '@jest/globals';
import { zipOf } from './archives-writers.ts';
import { packageOf, reasonsOf, relationsOf, textOf, wordOf } from './office-package.ts';
import { placesOf, readFile } from './read-file.ts';

const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const del = (text: string) =>
  `<w:del w:author="Editor One"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

describe('the body of a document', () => {
  it.each([
    ['runs are joined', p(r('DE89 3704 ') + r('0044 05') + r('32 0130 00')), 'DE89 3704 0044 0532 0130 00\n'],
    [
      'tabs, breaks, hyphens',
      p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>'),
      'a\tb\nc-d\n',
    ],
    ['tab stops are no tabs', p(`<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${r('x')}`), 'x\n'],
    [
      'a row is a line',
      `<w:tbl><w:tr><w:tc>${p(r('Name'))}</w:tc><w:tc>${p(r('one'))}${p(r('two'))}</w:tc></w:tr></w:tbl>`,
      'Name\tone two\n',
    ],
    [
      'a table within a table',
      `<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>${p(r('in'))}</w:tc></w:tr></w:tbl>${p(r('out'))}</w:tc></w:tr></w:tbl>`,
      'in\nout\n',
    ],
    [
      'a box and its fallback are told once',
      p(
        `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(r('box'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r('box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${r('around')}`,
      ),
      'box\naround\n',
    ],
    [
      'what only the fallback has',
      p(
        `<mc:AlternateContent><mc:Choice><w:txbxContent>${p(r('box'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r('other'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`,
      ),
      'box\nother\n',
    ],
    ['inserted text', p(`${r('a ')}<w:ins><w:r><w:t>b</w:t></w:r></w:ins>`), 'a b\n'],
    ['hidden text', p('<w:r><w:rPr><w:vanish/></w:rPr><w:t>vanished</w:t></w:r>'), 'vanished\n'],
    ['entities and CDATA', p(r('a&#64;b &amp; <![CDATA[<c>]]>')), 'a@b & <c>\n'],
  ])('%s', async (_, body, text) => {
    const { pieces, obstacles } = await readFile(wordOf(body));
    expect(pieces.filter(({ place }) => Object.keys(place).length === 0)).toEqual([{ place: {}, text }]);
    expect(obstacles).toEqual([]);
  });
});

describe('what is not in the body', () => {
  const file = wordOf(
    p(`${r('IBAN: ')}${del('DE89 3704')}<w:ins w:author="Editor Two"><w:r><w:t>gone</w:t></w:r></w:ins>`) +
      p(`<w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom>${r('stays')}`) +
      `<w:tbl><w:tr><w:tc>${p(r('BSN'))}</w:tc><w:tc>${p(del('111222333'))}</w:tc></w:tr></w:tbl>` +
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "mail</w:instrText><w:instrText>to:a.field@firma.example"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
      ) +
      p('<w:fldSimple w:instr="DDE simple-field"/>') +
      p(
        '<w:r><w:drawing><wp:docPr xmlns:wp="wp" descr="the alternative" title="the title" name="Picture 1"/></w:drawing></w:r>',
      ) +
      '<w:sdt><w:sdtPr><w:alias w:val="Klant"/><w:dropDownList><w:listItem w:displayText="choice one" w:value="v1"/></w:dropDownList></w:sdtPr></w:sdt><!-- a remark -->',
    {
      'word/_rels/document.xml.rels': relationsOf({
        h1: ['hyperlink', 'mailto:a.link@firma.example', 'External'],
        t1: ['attachedTemplate', 'file:///server/anna/letter.dotx', 'External'],
      }),
      'word/settings.xml':
        '<w:settings xmlns:w="w"><w:docVars><w:docVar w:name="kunde" w:val="variable one"/></w:docVars><w:mailMerge><w:connectString w:val="DSN=clients"/></w:mailMerge></w:settings>',
      'word/people.xml':
        '<w15:people xmlns:w15="w"><w15:person w15:author="Person Three"><w15:presenceInfo w15:userId="S::anna@firma.example::1"/></w15:person></w15:people>',
      'word/glossary/document.xml': `<w:glossaryDocument xmlns:w="w">${p(r('a building block'))}</w:glossaryDocument>`,
      'customXml/item1.xml': '<client bsn="111222333"><name>Anna Custom</name></client>',
      'word/embeddings/notes.txt': 'Name: embedded words',
      'word/charts/chart1.xml':
        '<c:chartSpace xmlns:c="c" xmlns:a="a"><c:tx><a:p><a:r><a:t>chart title</a:t></a:r></a:p></c:tx><c:pt><c:v>a point</c:v></c:pt></c:chartSpace>',
    },
  );
  const read = readFile(file);

  it.each([
    ['IBAN: DE89 3704', { part: 'deleted' }],
    ['moved away', { part: 'deleted' }],
    ['BSN\t111222333', { part: 'deleted' }],
    ['HYPERLINK "mailto:a.field@firma.example"', { part: 'field' }],
    ['DDE simple-field', { part: 'field' }],
    ['the alternative', { part: 'alt text' }],
    ['the title', { part: 'alt text' }],
    ['Klant', { part: 'form field' }],
    ['choice one', { part: 'form field' }],
    ['a remark', { part: 'remark' }],
    ['Author: Editor One', { part: 'author' }],
    ['Person Three', { part: 'author' }],
    ['anna@firma.example', { part: 'author' }],
    ['mailto:a.link@firma.example', { part: 'link' }],
    ['file:///server/anna/letter.dotx', { part: 'link' }],
    ['kunde: variable one', { part: 'document variable' }],
    ['DSN=clients', { part: 'connection' }],
    ['a building block', { part: 'glossary' }],
    ['name: Anna Custom', { part: 'custom xml' }],
    ['bsn: 111222333', { part: 'custom xml' }],
    ['chart title\na point', { part: 'chart' }],
    ['Name: embedded words', { path: 'word/embeddings/notes.txt' }],
  ])('%s', async (text, place) => expect(placesOf(await read, text)).toEqual([place]));

  it('leaves deleted text out of the body', async () => {
    const body = (await read).pieces.find(({ place }) => Object.keys(place).length === 0)?.text;
    expect(body).toBe('IBAN: gone\nstays\nBSN\t\n');
  });
});

describe('packages', () => {
  const parts = [
    { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
    {
      name: 'word/document.xml',
      data: Buffer.from(`<w:document xmlns:w="w">${p(r('sp') + r('lit'))}</w:document>`),
    },
  ];

  it.each([
    ['behind other entries', [{ name: 'aaa.txt', data: Buffer.from('plain words') }, ...parts]],
    [
      'between entries',
      [{ ...parts[0], behind: Buffer.from('plain words') } as (typeof parts)[0], ...parts.slice(1)],
    ],
  ])('are read whatever lies %s', async (_, entries) => {
    const read = await readFile(zipOf(entries));
    expect(placesOf(read, 'split')).toEqual([{}]);
    expect(placesOf(read, 'plain words')).toHaveLength(1);
  });

  it.each([
    ['comments of the archive', zipOf(parts, { comment: 'said of all' }), 'said of all'],
    ['comments of entries', zipOf(parts.map((part) => ({ ...part, comment: 'said of one' }))), 'said of one'],
  ])('%s', async (_, file, text) => {
    expect(placesOf(await readFile(file), text)[0]).toEqual({ part: 'archive comment' });
  });

  it('finds parts by what they are, not by their names', async () => {
    const file = packageOf('word/document.xml', {
      'word/document.xml': '<x:document xmlns:x="w"/>',
      'word/odd.xml': `<x:hdr xmlns:x="w"><x:p><x:r><x:t>odd </x:t></x:r><x:r><x:t>header</x:t></x:r></x:p></x:hdr>`,
    });
    expect(placesOf(await readFile(file), 'odd header')).toEqual([{ part: 'header' }]);
  });

  it('reads both of two parts with one name', async () => {
    const file = packageOf(
      'word/document.xml',
      { 'word/document.xml': `<w:document xmlns:w="w">${p(r('first'))}</w:document>` },
      {
        with: [
          {
            name: 'WORD/document.xml',
            data: Buffer.from(`<w:document xmlns:w="w">${p(r('second'))}</w:document>`),
          },
        ],
      },
    );
    const read = await readFile(file);
    expect([placesOf(read, 'first').length, placesOf(read, 'second').length]).toEqual([1, 1]);
  });

  it.each([
    [
      'a part with a document type',
      {
        'word/header1.xml':
          '<!DOCTYPE x [<!ENTITY e "boom">]><w:hdr xmlns:w="w"><w:p><w:t>&e;</w:t></w:p></w:hdr>',
      },
      'xml-doctype',
    ],
    [
      'a part that is malformed',
      { 'word/header1.xml': '<w:hdr xmlns:w="w"><w:p><w:t>read </w:wrong>' },
      'xml-malformed',
    ],
    [
      'a part in an unknown encoding',
      { 'word/header1.xml': '<?xml version="1.0" encoding="x-none"?><w:hdr/>' },
      'xml-encoding',
    ],
    ['elements without end', { 'word/header1.xml': '<a>'.repeat(5_000) }, 'xml-too-deep'],
  ])('says %s, and reads the others', async (_, parts, reason) => {
    const read = await readFile(wordOf(p(r('the body')), parts));
    expect(reasonsOf(read)).toEqual([reason]);
    expect(placesOf(read, 'the body')).toEqual([{}]);
    expect(textOf(read)).not.toContain('boom');
  });

  it.each([
    ['an empty part', ''],
    [
      'a document type without declarations',
      '<!DOCTYPE w:hdr PUBLIC "-//X//Y" "Manifest.dtd"><w:hdr xmlns:w="w"/>',
    ],
  ])('takes %s as it is', async (_, xml) => {
    expect(reasonsOf(await readFile(wordOf(p(r('the body')), { 'word/header1.xml': xml })))).toEqual([]);
  });

  it('reads UTF-16', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:hdr xmlns:w="w"><w:p><w:t>wide letters</w:t></w:p></w:hdr>`;
    const read = await readFile(wordOf('', { 'word/header1.xml': Buffer.from(xml, 'utf16le') }));
    expect(placesOf(read, 'wide letters')).toEqual([{ part: 'header' }]);
  });
});
