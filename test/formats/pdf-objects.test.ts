import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type Objects, onePage, writePdf } from './pdf-writer.ts';
import { placesOf, readFile } from './read-file.ts';

const utf16 = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
const flate = (data: string | Buffer) => ({ dict: '<</Filter/FlateDecode>>', data: deflateSync(data) });
const base = (catalog: string, page = '') => onePage(['Kunde'], { catalog, page });
const note = (inner: string) => `<</Type/Annot/Subtype/Text/Rect[0 0 9 9]${inner}>>`;
const ascii85 = (data: Buffer) => {
  let out = '';
  for (let i = 0; i < data.length; i += 4) {
    const n = Math.min(4, data.length - i);
    let value = Buffer.concat([data.subarray(i, i + n), Buffer.alloc(4 - n)]).readUInt32BE();
    let group = '';
    for (let k = 0; k < 5; k++) {
      group = String.fromCharCode(33 + (value % 85)) + group;
      value = Math.floor(value / 85);
    }
    out += group.slice(0, n + 1);
  }
  return `${out}~>`;
};

/** Objects from 6 on, where they hang, what must be read, and where. */
const cases: readonly [string, Objects, string, object][] = [
  [
    'a field with parents, a tip and a value',
    {
      ...base('/AcroForm<</Fields[6 0 R]>>', '/Annots[7 0 R]'),
      6: '<</T(kunde)/Kids[7 0 R]>>',
      7: `<</Parent 6 0 R/FT/Tx/T(konto)/TU(IBAN)/V${utf16('DE89 3704 0044 0532 0130 00')}/Subtype/Widget/Rect[0 0 9 9]>>`,
    },
    'kunde.konto (IBAN): DE89 3704 0044 0532 0130 00',
    { page: 1, part: 'form field' },
  ],
  [
    'a hidden field, on no page',
    { ...base('/AcroForm<</Fields[6 0 R]>>'), 6: '<</FT/Tx/T(bsn)/F 2/V(111222333)>>' },
    'bsn: 111222333',
    { part: 'form field' },
  ],
  [
    'a default value',
    { ...base('/AcroForm<</Fields[6 0 R]>>'), 6: '<</FT/Tx/T(mail)/DV(default.value@firma.example)>>' },
    'mail: default.value@firma.example',
    { part: 'form field' },
  ],
  [
    'a value in a stream',
    {
      ...base('/AcroForm<</Fields[6 0 R]>>'),
      6: '<</FT/Tx/T(note)/V 7 0 R>>',
      7: flate('field.stream@firma.example'),
    },
    'note: field.stream@firma.example',
    { part: 'form field' },
  ],
  [
    'a field right in the list of fields',
    base('/AcroForm<</Fields[<</FT/Tx/T(mail)/V(direct.field@firma.example)>>]>>'),
    'mail: direct.field@firma.example',
    { part: 'form field' },
  ],
  [
    'XFA in packets',
    {
      ...base('/AcroForm<</XFA[(preamble) 6 0 R(datasets) 7 0 R(postamble) 8 0 R]>>'),
      6: flate('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">'),
      7: flate('<xfa:datasets xmlns:xfa="x"><data><bsn>111222333</bsn></data></xfa:datasets>'),
      8: flate('</xdp:xdp>'),
    },
    'bsn: 111222333',
    { part: 'form field' },
  ],
  [
    'rich text of an annotation',
    {
      ...base('', '/Annots[6 0 R]'),
      6: note('/RC(<body><p>Mail: <b>rich</b>.text@firma.example</p></body>)/Subj(subject.a@firma.example)'),
    },
    'Mail: rich.text@firma.example',
    { page: 1, part: 'annotation' },
  ],
  [
    'the subject of an annotation',
    { ...base('', '/Annots[6 0 R]'), 6: note('/Subj(subject.a@firma.example)') },
    'Subject: subject.a@firma.example',
    { page: 1, part: 'annotation' },
  ],
  [
    'an annotation that no page names',
    { ...base(''), 6: note('/Contents(lost.note@firma.example)') },
    'Text: lost.note@firma.example',
    { part: 'annotation' },
  ],
  [
    'an annotation within its page',
    base('', `/Annots[${note('/Contents(direct.note@firma.example)')}]`),
    'Text: direct.note@firma.example',
    { page: 1, part: 'annotation' },
  ],
  [
    'a script',
    { ...base('/OpenAction<</S/JavaScript/JS(var mail = "script.string@firma.example";)>>') },
    'script.string@firma.example',
    { part: 'script' },
  ],
  [
    'a script in a stream',
    {
      ...base('/OpenAction 6 0 R'),
      6: '<</S/JavaScript/JS 7 0 R>>',
      7: flate('app.alert("script.stream@firma.example")'),
    },
    'script.stream@firma.example',
    { part: 'script' },
  ],
  [
    'a page label',
    base('/PageLabels<</Nums[0<</P(label.page@firma.example)/S/D>>]>>'),
    'Label: label.page@firma.example',
    { part: 'page label' },
  ],
  [
    'a named destination',
    { ...base('/Names<</Dests 6 0 R>>'), 6: '<</Names[(dest.name@firma.example)[3 0 R/Fit]]>>' },
    'dest.name@firma.example',
    { part: 'name' },
  ],
  [
    'an outline item',
    {
      ...base('/Outlines 6 0 R'),
      6: '<</First 7 0 R>>',
      7: `<</Title${utf16('Zoë: outline@firma.example')}/Parent 6 0 R>>`,
    },
    'Zoë: outline@firma.example',
    { part: 'bookmark' },
  ],
  [
    'XMP',
    {
      ...base('/Metadata 6 0 R'),
      6: {
        dict: '<</Type/Metadata/Subtype/XML>>',
        data: '<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:dc="d" dc:source="xmp.attribute@firma.example"><dc:creator><rdf:Seq><rdf:li>xmp.creator@firma.example</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
      },
    },
    'source: xmp.attribute@firma.example\ncreator: xmp.creator@firma.example',
    { part: 'metadata' },
  ],
  [
    'a key of its own, with escapes',
    { ...base('/Custom 6 0 R'), 6: '<</Kunden#20Nr(cu\\163tom\\056key\\100firma.example)>>' },
    'Kunden Nr: custom.key@firma.example',
    { part: 'metadata' },
  ],
  [
    'an alternate text',
    {
      ...base('/StructTreeRoot 6 0 R'),
      6: '<</Type/StructElem/S/Figure/P 7 0 R/Pg 3 0 R/Alt(alt.text@firma.example)>>',
    },
    'Text: alt.text@firma.example',
    { page: 1, part: 'alternate text' },
  ],
  [
    'who signed, and why',
    {
      ...base(''),
      6: '<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>/Name(Anna Kovacs)/Reason(signature.reason@firma.example)>>',
    },
    'Reason: signature.reason@firma.example',
    { part: 'signature' },
  ],
  [
    'an embedded file through three filters',
    {
      ...base('/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>'),
      6: '<</Type/Filespec/F(a.txt)/UF(anhang.txt)/EF<</F 7 0 R>>>>',
      7: {
        dict: '<</Type/EmbeddedFile/Filter[/ASCIIHexDecode/ASCII85Decode/FlateDecode]>>',
        data: `${Buffer.from(ascii85(deflateSync('Mail: embedded.file@firma.example'))).toString('hex')}>`,
      },
    },
    'Mail: embedded.file@firma.example',
    { path: 'anhang.txt' },
  ],
  [
    'a file attached to a page',
    {
      ...base('', '/Annots[6 0 R]'),
      6: '<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(b.txt)/EF<</F 7 0 R>>>>>>',
      7: { dict: '<</Type/EmbeddedFile>>', data: 'Mail: attached.page@firma.example' },
    },
    'Mail: attached.page@firma.example',
    { path: 'b.txt' },
  ],
  [
    'an embedded file that nothing names',
    { ...base(''), 7: { dict: '<</Type/EmbeddedFile>>', data: 'Mail: orphan.file@firma.example' } },
    'Mail: orphan.file@firma.example',
    { path: 'embedded file 1' },
  ],
  [
    'an object in an object stream',
    {
      ...base(''),
      6: {
        dict: `<</Type/ObjStm/N 2/First 10/Filter/FlateDecode>>`,
        data: deflateSync(`40 0 41 3  12 ${note('/Contents(packed.note@firma.example)')}`),
      },
    },
    'Text: packed.note@firma.example',
    { part: 'annotation' },
  ],
];

describe('hiding places of a PDF', () => {
  it.each(cases)('%s', async (_, objects, text, place) => {
    const read = await readFile(writePdf(objects));
    expect(placesOf(read, text)).toContainEqual(place);
    expect(read.obstacles).toEqual([]);
  });

  it('reads what a later revision replaced', async () => {
    const first = writePdf({
      ...base('', '/Annots[6 0 R]'),
      6: note('/Contents(first@firma.example)/T(same@firma.example)'),
    });
    const second = writePdf(
      { 6: note('/Contents(second@firma.example)/T(same@firma.example)') },
      '/Root 1 0 R',
      first,
    );
    const read = await readFile(second);
    expect(placesOf(read, 'first@firma.example')).toEqual([{ page: 1, part: 'deleted' }]);
    expect(placesOf(read, 'second@firma.example')).toEqual([{ page: 1, part: 'annotation' }]);
    expect(placesOf(read, 'same@firma.example')).toEqual([{ page: 1, part: 'annotation' }]);
  });

  it('reads the Info dictionary', async () => {
    const read = await readFile(
      writePdf(
        { ...base(''), 6: '<</Author(Anna)/Kundennummer(info.custom@firma.example)>>' },
        '/Root 1 0 R/Info 6 0 R',
      ),
    );
    expect(placesOf(read, 'Kundennummer: info.custom@firma.example')).toEqual([{ part: 'metadata' }]);
  });

  it.each([
    [
      'an answer of a server',
      'HTTP/1.1 200 OK\r\nX-Mail: header.before@firma.example\r\n\r\n',
      'header.before@firma.example',
    ],
    ['a line end', '\r\n', 'after@firma.example'],
  ])('reads a document that begins after %s', async (_, before, text) => {
    const document = writePdf({ ...base(''), 6: note('/Contents(after@firma.example)') });
    const read = await readFile(Buffer.concat([Buffer.from(before), document]));
    expect(placesOf(read, text)).toHaveLength(1);
    expect(placesOf(read, 'after@firma.example')).toEqual([{ part: 'annotation' }]);
    expect(read.obstacles).toEqual([]);
  });
});
