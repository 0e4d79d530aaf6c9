import { describe, expect, it } from '@jest/globals';
import { type Read, readFile } from './read-file.ts';

const page = (body: string, head = '') =>
  Buffer.from(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);
const seen = (read: Read): string =>
  read.pieces
    .filter(({ place }) => !place.part && !place.path)
    .map((piece) => piece.text)
    .join('');
const part = (read: Read, name: string): string =>
  read.pieces
    .filter(({ place }) => place.part === name)
    .map((piece) => piece.text)
    .join('');
const read = async (body: string, head = '') => readFile(page(body, head));

describe('what a person sees of a page', () => {
  const table: [string, string, string][] = [
    [
      'entities',
      'anna.kovacs&#64;firma.example &#x44;E89&nbsp;3704',
      'anna.kovacs@firma.example DE89 3704\n',
    ],
    ['elements in a value', 'IBAN: DE89 <b>3704</b> 00<i>44</i>', 'IBAN: DE89 3704 0044\n'],
    ['places to break', 'jan<wbr>.kowa&shy;lski@fir\u200bma.example', 'jan.kowalski@firma.example\n'],
    ['a comment in a value', 'jan<!-- x -->.kowalski@firma.example', 'jan.kowalski@firma.example\n'],
    ['an address in angle brackets', 'Anna <anna@firma.example> <b>', 'Anna <anna@firma.example>\n'],
    ['a link in angle brackets', 'see <https://x.example/anna?a=b c>', 'see <https: x.example anna?a=b c>\n'],
    ['blocks', '<p>a</p><div>b<br>c</div>d', 'a\nb\nc\nd\n'],
    ['lines in the source', '<p>Anna\n   Kovacs</p>', 'Anna Kovacs\n'],
    ['lines that count', '<pre>a\n b\r\nc</pre>', 'a\nb\nc\n'],
    [
      'a table',
      '<table><tr><th>Name<th>IBAN<tr><td>Anna<br>Kovacs<td>DE89<tr><td>x<td>y</table>',
      '\nName\tIBAN\nAnna Kovacs\tDE89\nx\ty\n\n',
    ],
    [
      'names before values',
      '<table><tr><th>Name<td>Anna<tr><th>IBAN:</th><td>DE89</table>',
      '\nName: Anna\nIBAN: DE89\n\n',
    ],
    [
      'two columns of names and values',
      '<table><tr><td>IBAN<td>DE89<tr><td>Name<td>Anna</table>',
      '\nIBAN: DE89\nName: Anna\n\n',
    ],
    ['pairs in a row', '<table><tr><th>Name<td>Anna<th>IBAN<td>DE89</table>', '\nName: Anna\nIBAN: DE89\n\n'],
    [
      'cells over columns',
      '<table><tr><th colspan=2>Name<th>IBAN<tr><td>A<td>K<td>D</table>',
      '\nName\t\tIBAN\nA\tK\tD\n\n',
    ],
    [
      'tables for layout',
      '<table><tr><td>left<td><table><tr><td>IBAN<td>DE89</table><tr><td>a<td>b</table>',
      '\nleft\n\nIBAN: DE89\n\na\tb\n\n',
    ],
    [
      'a list of definitions',
      '<dl><dt>IBAN<dd>DE89<dt>BSN:</dt><dd>111222333</dl>',
      'IBAN: DE89\nBSN: 111222333\n',
    ],
    [
      'a label before a field',
      '<label for=a>Rekening</label><input id=a name=iban value="NL91">',
      'Rekening (iban): NL91\n',
    ],
    [
      'a label behind a field',
      '<input id=a value="NL91"><p><label for=a>Rekening</label>',
      'a: NL91\nRekening\nRekening: NL91\n',
    ],
    ['a label around a field', '<label>IBAN: <input value="NL91"></label>', 'IBAN: NL91\n'],
    ['a label that nobody sees', '<input aria-label="IBAN" name=x value=NL91>', 'IBAN (x): NL91\n'],
    [
      'hidden fields and passwords',
      'x<input type=hidden name=bsn value=111222333><input type=password name=pin value=abc>',
      'x\nbsn: 111222333\npin: abc\n',
    ],
    [
      'a field with a long text',
      '<label for=t>Adresse</label><textarea id=t>Weg 1\n12345 Ort</textarea>',
      'Adresse\nAdresse: Weg 1\n12345 Ort\n',
    ],
    [
      'what is not shown',
      '<div hidden>a</div><template><p>b</p></template><noscript>c</noscript><p style="display:none">d',
      'a\nb\nc\nd\n',
    ],
    [
      'pages in frames',
      '<iframe srcdoc="<p>an&amp;#110;a@firma.example</p>"></iframe><noframes><b>b</b></noframes>',
      'anna@firma.example\nb\n',
    ],
  ];
  it.each(table)('%s', async (_name, body, text) => {
    const result = await read(body);
    expect([seen(result), result.obstacles]).toEqual([text, []]);
  });
});

describe('what a person does not see of a page', () => {
  const table: [string, string, string, string][] = [
    [
      'attributes',
      'attribute',
      '<a title="Anna &amp; Kovacs" data-iban="DE89">x</a>',
      'title="Anna & Kovacs" data-iban="DE89"\n',
    ],
    [
      'an address to write to',
      'attribute',
      '<a href="mailto:anna@firma.example">x</a>',
      'href="mailto:anna@firma.example"\n',
    ],
    [
      'a query',
      'attribute',
      '<a href="/?iban=DE89%203704&x=1">x</a>',
      'href="/?iban=DE89%203704&x=1"\niban: DE89 3704\n',
    ],
    ['a comment', 'comment', '<!-- bsn: 111222333 -->', ' bsn: 111222333 \n'],
    [
      'markup in a comment',
      'comment',
      '<!--[if mso]><p>jan<b>@firma</b>.example</p><![endif]-->',
      'jan@firma.example\n\n',
    ],
    [
      'a script',
      'script',
      '<script>var m = "anna\\u0040firma\\x2eexample";</script>',
      'var m = "anna@firma.example";\n',
    ],
    [
      'linked data',
      'script',
      '<script type="application/ld+json">{"url":"https:\\/\\/x.example"}</script>',
      '{"url":"https://x.example"}\n',
    ],
    [
      'what happens on an event',
      'attribute',
      `<b onclick="call('\\u002b49')">x</b>`,
      `onclick="call('+49')"\n`,
    ],
    [
      'a style',
      'style',
      '<style>a:after{content:"anna\\40 firma.example"}</style>',
      'a:after{content:"anna@firma.example"}\n',
    ],
    ['metadata', 'metadata', '<meta name="author" content="Anna Kovacs">', 'author: Anna Kovacs\n'],
  ];
  it.each(table)('%s', async (_name, where, body, text) => {
    const result = await read(body);
    expect([part(result, where), result.obstacles]).toEqual([text, []]);
  });

  it('reads files in addresses', async () => {
    const inner = Buffer.from('Kontonummer DE89 3704 0044 0532 0130 00');
    const uri = `data:text/plain;base64,${inner.toString('base64')}`;
    const other = 'data:text/plain,anna%40firma.example%20is%20inside';
    const result = await read(
      `<img src="${uri}"><img src="${uri}"><script>x("${other}")</script><i style="background:url(${other}2)">`,
    );
    const inside = result.pieces.filter(({ place }) => place.path && !place.part);
    expect(inside.map(({ place, text }) => [place.path, text])).toEqual([
      ['text-1.plain', inner.toString()],
      ['text-2.plain', 'anna@firma.example is inside'],
      ['text-3.plain', 'anna@firma.example is inside2'],
    ]);
  });
});

describe('encodings', () => {
  const head = (charset: string) => `<html><head><meta charset="${charset}"></head><body>`;
  const table: [string, Buffer][] = [
    ['utf-8', Buffer.from(`${head('utf-8')}Jürgen Łoś`)],
    ['utf-8 that says something else', Buffer.from(`${head('iso-8859-2')}Jürgen Łoś`)],
    ['utf-16', Buffer.from(`\ufeff${head('utf-8')}Jürgen Łoś`, 'utf16le')],
    [
      'windows-1250',
      Buffer.concat([
        Buffer.from(head('windows-1250')),
        Buffer.from([0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e, 0x20, 0xa3, 0x6f, 0x9c]),
      ]),
    ],
    [
      'cp852',
      Buffer.concat([
        Buffer.from(head('cp852')),
        Buffer.from([0x4a, 0x81, 0x72, 0x67, 0x65, 0x6e, 0x20, 0x9d, 0x6f, 0x98]),
      ]),
    ],
    ['nothing known', Buffer.concat([Buffer.from(head('base64')), Buffer.from('Jürgen Łoś')])],
  ];
  it.each(table)('%s', async (_name, bytes) => {
    const result = await readFile(bytes);
    expect([seen(result), result.obstacles]).toEqual(['Jürgen Łoś\n', []]);
  });
});
