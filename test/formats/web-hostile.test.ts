import { describe, expect, it } from '@jest/globals';
import { type Read, readFile } from './read-file.ts';

const all = (read: Read): string => read.pieces.map((piece) => piece.text).join('');
const reasons = (read: Read) => [...new Set(read.obstacles.map((o) => `${o.category} ${o.reason}`))];
const n = 160_000;
const html = '<!doctype html><html><body>anna@firma.example ';
const xml = '<?xml version="1.0"?><r><a>anna@firma.example</a>';
const json = '{"a":"anna@firma.example","b":"';
const har = '{"log":{"version":"1.2","creator":{"name":"anna@firma.example"},"entries":[';

/** Each is told in a moment where its work grows with its length, and in minutes where it grows faster. */
const table: [string, string][] = [
  ['elements that are never closed', html + '<a>'.repeat(n)],
  ['ends of others', html + '<a>'.repeat(n) + '</b>'.repeat(n)],
  ['tables in tables', html + '<table><tr><td>'.repeat(n / 4)],
  ['cells without rows', `${html}<table>${'<td>x'.repeat(n)}`],
  ['an element with many attributes', `${html}<a ${'b=c '.repeat(n)}>`],
  ['a value without an end', `${html}<a title="${'b '.repeat(n)}`],
  ['a comment without an end', `${html}<!--${'<p '.repeat(n)}`],
  ['comments in comments', html + '<!--<p>'.repeat(n)],
  ['pages in pages', html + '<iframe srcdoc="'.repeat(n / 4)],
  ['signs', html + '<'.repeat(n)],
  ['references', html + '&amp;'.repeat(n)],
  ['backslashes', `${html}<script>${'\\'.repeat(n * 4)}`],
  ['beginnings of addresses', `${html}<script>${'data:a/b;'.repeat(n)}`],
  ['half escapes', `${html}<a href="?${'%2'.repeat(n)}">`],
  ['fields', html + '<label>x<input value=y id=z>'.repeat(n / 8)],
  ['elements of XML', xml + '<a>b'.repeat(n)],
  ['paragraphs of XML', xml + '<p>b'.repeat(n)],
  ['sections', xml + '<![CDATA[x]]>'.repeat(n)],
  ['declarations', `<?xml version="1.0"?><!DOCTYPE r [${'<!ENTITY a "b">'.repeat(n / 8)}]>${xml.slice(21)}`],
  ['groups of a drawing', `<svg><text>anna@firma.example</text>${'<g>'.repeat(n)}`],
  ['letters of a drawing', `<svg><text>anna@firma.example</text>${'<text>a</text>'.repeat(n / 8)}`],
  ['escapes', json + '\\u0040'.repeat(n)],
  ['backslashes of JSON', json + '\\'.repeat(n * 4)],
  ['an address without an end', `${json}data:a/b;base64,${'QUJD'.repeat(n)}`],
  ['lists in lists', har + '['.repeat(n * 4)],
  ['requests', har + '{"request":{"headers":[{"name":"a","value":"b"}]}},'.repeat(n / 16)],
  ['a card of blanks', `BEGIN:VCARD\nFN:anna@firma.example\n${' '.repeat(n * 4)}`],
  ['a card in many lines', `BEGIN:VCARD\nFN:anna@firma.example\n${' a\n'.repeat(n)}`],
];

describe('hostile text', () => {
  it.each(table)('%s', async (_name, text) => {
    const begun = performance.now();
    const read = await readFile(Buffer.from(text));
    expect(all(read)).toContain('anna@firma.example');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('says so where text turns into something else', async () => {
    for (const start of [html, xml, json, har, '<svg><text>x</text>']) {
      const read = await readFile(Buffer.concat([Buffer.from(start.padEnd(20_000)), Buffer.alloc(5000)]));
      expect(reasons(read)).toContain('partly-scanned binary-part');
    }
  });

  it('ends where one token is too long, with what was read of it', async () => {
    const read = await readFile(Buffer.from(`${html}<!-- jan@firma.example ${'x'.repeat(33 * 1024 * 1024)}`));
    expect(reasons(read)).toEqual(['partly-scanned token-too-long']);
    expect(all(read).includes('jan@firma.example')).toBe(true);
  });

  it('reads what there is of pages that are cut off or have wrong bits', async () => {
    const page = `${html}<table><tr><th>IBAN<td>DE89</table><a title="jan@firma.example">x</a><!-- c --><script>var a="\\u0041";</script><img src="data:image/png;base64,AAAA">`;
    let seed = 5;
    const random = (most: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % most;
    };
    for (let k = 1; k < 20; k++) {
      const cut = page.slice(0, 46 + Math.floor(((page.length - 46) * k) / 20));
      const read = await readFile(Buffer.from(cut));
      expect(all(read)).toContain('anna@firma.example');
      if (cut.includes('jan@firma.example')) expect(all(read)).toContain('jan@firma.example');
    }
    for (let k = 0; k < 60; k++) {
      const wrong = Buffer.from(page);
      for (let i = 0; i < 3; i++) wrong[46 + random(wrong.length - 46)] = 32 + random(95);
      expect(all(await readFile(wrong))).toContain('@firma.example');
    }
  });
});
