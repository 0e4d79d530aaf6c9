import { describe, expect, it } from '@jest/globals';
import { identify } from '../../src/formats/identify.ts';
import { type Read, readFile } from './read-file.ts';

const part = (read: Read, name?: string): string =>
  read.pieces
    .filter(({ place }) => place.part === name && !place.path)
    .map((piece) => piece.text)
    .join('');
const svg = (body: string, before = '') =>
  readFile(
    Buffer.from(`<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`),
  );

describe('drawings', () => {
  const glyphs = [...'DE89'].map((letter, i) => `<text x="${10 + i * 8}" y="20">${letter}</text>`).join('');
  const table: [string, string | undefined, string, string][] = [
    [
      'text',
      undefined,
      '<text x="1" y="20">IBAN: <tspan font-weight="bold">DE89</tspan> 3704</text>',
      'IBAN: DE89 3704\n',
    ],
    ['entities', undefined, '<text>anna&#64;firma.example</text>', 'anna@firma.example\n'],
    [
      'lines of a text',
      undefined,
      '<text x="1" y="20"><tspan x="1" dy="1.2em">Anna</tspan><tspan x="1" dy="1.2em">Kovacs</tspan></text>',
      'Anna\nKovacs\n',
    ],
    ['letter by letter', undefined, glyphs, 'DE89\n'],
    [
      'letters with a matrix each',
      undefined,
      [...'ab'].map((c, i) => `<g transform="matrix(1,0,0,1,${i * 9},5)"><text>${c}</text></g>`).join(''),
      'ab\n',
    ],
    [
      'words and columns',
      undefined,
      '<text x="0" y="9" font-size="10">Anna</text><text x="26" y="9" font-size="10">Kovacs</text><text x="200" y="9" font-size="10">DE89</text>',
      'Anna Kovacs\tDE89\n',
    ],
    ['lines', undefined, '<text x="0" y="9">a</text><text x="0" y="40">b</text>', 'a\nb\n'],
    [
      'pages',
      undefined,
      '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><p>jan<b>@firma</b>.example</p><p>x</p></div></foreignObject>',
      'jan@firma.example\nx\n',
    ],
    [
      'titles',
      'metadata',
      '<title>Anna Kovacs</title><desc>BSN 111222333</desc>',
      'title: Anna Kovacs\ndesc: BSN 111222333\n',
    ],
    [
      'metadata',
      'metadata',
      '<metadata><rdf:RDF><cc:Agent><dc:creator>Anna</dc:creator></cc:Agent></rdf:RDF></metadata>',
      'creator: Anna\n',
    ],
    [
      'scripts',
      'script',
      '<script><![CDATA[x("anna\\u0040firma.example")]]></script>',
      'x("anna@firma.example")\n',
    ],
    ['comments', 'comment', '<!-- anna@firma.example -->', ' anna@firma.example \n'],
    [
      'attributes',
      'attribute',
      '<a xlink:href="mailto:anna@firma.example"><path d="M 0 0"/></a>',
      'xlink:href="mailto:anna@firma.example"\n',
    ],
  ];
  it.each(table)('%s', async (_name, where, body, text) => {
    const result = await svg(body);
    expect([part(result, where), result.obstacles]).toEqual([text, []]);
  });

  it.each([
    ['svg', `<?xml version="1.0"?>\n<!-- ${'made by a program '.repeat(60)}-->\n<svg><text>x</text></svg>`],
    ['svg', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>'],
    ['html', `<?xml version="1.0"?>\n<!-- ${'saved '.repeat(200)}--><html xmlns="x"><body>x</body></html>`],
    ['html', '<!-- saved from url=(1)x -->\n<!DOCTYPE html><html>x</html>'],
    ['html', '<p>Anna</p><p>Kovacs</p>'],
    ['xml', '<?xml version="1.0"?><a><b/></a>'],
    ['xml', '<!DOCTYPE r [<!ENTITY a "b">]><r/>'],
    ['har', '{"log": {"version": "1.2", "entries": []}}'],
    ['json', '{"log": {"x": 1}}'],
  ])('knows %s by its beginning: %#', async (name, text) => {
    expect((await identify(Buffer.from(text))).type.name).toBe(name);
  });

  it('reads pictures in it as files', async () => {
    const inner = Buffer.from('<svg><text>anna@firma.example</text></svg>').toString('base64');
    const result = await svg(`<image href="data:image/svg+xml;base64,${inner}"/>`);
    expect(result.pieces).toContainEqual({ place: { path: 'image-1.svg' }, text: 'anna@firma.example\n' });
  });

  it('does not expand entities, and says so', async () => {
    const declared = '<!DOCTYPE svg [<!ENTITY a "kovacs"><!ENTITY ns "http://x.example">]>';
    const used = await svg('<text>anna&a;</text>', declared);
    expect(used.obstacles.map((o) => o.reason)).toEqual(['xml-entities']);
    expect(part(used, 'metadata')).toContain('a: kovacs');
    expect((await svg('<text xmlns:x="&ns;">anna</text>', declared)).obstacles).toEqual([]);
  });
});
