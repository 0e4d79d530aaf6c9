import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../src/model/finding.ts';
import { placesOf, type Read, readFile } from './read-file.ts';

const made = readFileSync(join(import.meta.dirname, 'fixtures', 'compound', 'text.rtf'));
const rtf = (text: string) => Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${text}}`, 'latin1');
const reasons = (read: Read) => [...new Set(read.obstacles.map((o) => `${o.category} ${o.reason}`))];
const text = (read: Read) => read.pieces.map((piece) => piece.text).join('');
const hex = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('hex');

const fixture: readonly (readonly [string, Place])[] = [
  ['IBAN: DE89 3704 0044 0532 0130 00 end\n', {}],
  ['Anna Kovács, žluťoučký kůň, Łódź, Αθήνα, Москва, 日本\n', {}],
  ['hidden@firma.example', {}],
  ['Name\tBSN\tNote\t\nJan de Vries\t111222333\t\t\n', {}],
  ['deleted@firma.example', { part: 'deleted' }],
  ['mailto:link@firma.example', { part: 'field' }],
  ['footnote@firma.example', { part: 'footnote' }],
  ['endnote@firma.example', { part: 'endnote' }],
  ['header@firma.example', { part: 'header' }],
  ['footer@firma.example', { part: 'footer' }],
  ['comment@firma.example', { part: 'comment' }],
  ['box@firma.example', { part: 'text box' }],
  ['bookmark_123456782\n', { part: 'bookmark' }],
  ['Subject: subject@firma.example\n', { part: 'metadata' }],
  ['Property: KD-7001\n', { part: 'metadata' }],
  ['picture 1.png', { path: 'picture 1.png', part: 'name' }],
];

describe('RTF', () => {
  it('of LibreOffice: every hiding place', async () => {
    const read = await readFile(made);
    expect(reasons(read)).toEqual([]);
    expect(fixture.map(([value]) => [value, placesOf(read, value)])).toEqual(
      fixture.map(([value, place]) => [value, [place]]),
    );
  });

  it.each([
    ['bytes in the code page of the document', "K\\'e4se \\'80", 'Käse €'],
    [
      'bytes in the code page of the font',
      "{\\fonttbl{\\f1\\fcharset204 A;}{\\f2\\fcharset238 B;}}\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2 \\f2 \\'9akola",
      'Привет škola',
    ],
    [
      'characters of two bytes, one of them a letter',
      "{\\fonttbl{\\f1\\fcharset128 A;}}\\f1 \\'93\\'fa\\'96\\'7b \\'83e",
      '日本 テ',
    ],
    ['unicode, and what stands for it', "\\uc1\\u321?\\uc2\\u243\\'f3?d\\uc0\\u378", 'Łódź'],
    ['pairs and negative numbers', '\\uc0\\u-10179\\u-8704', '😀'],
    [
      'runs and words within a value',
      'DE89 37{\\b 04 00}{\\i\\f0 44} 0532\\~0130 00',
      'DE89 3704 0044 0532\u00a00130 00',
    ],
    [
      'cells and rows',
      '\\trowd\\intbl Name\\cell BSN\\cell\\row\\intbl Jan\\par V\\cell 1\\cell\\row',
      'Name\tBSN\t\nJan V\t1\t\n',
    ],
    ['line ends in the file', 'an\r\nna@firma\n.example', 'anna@firma.example'],
    ['a destination nobody knows', '{\\*\\unheard unheard@firma.example}', 'unheard@firma.example'],
    ['text behind the end', '}after@firma.example{', 'after@firma.example'],
    [
      'HTML packed into it',
      '\\fromhtml1{\\*\\htmltag <a href="mailto:a@firma.example">}x',
      'mailto:a@firma.example',
    ],
    [
      'a file in an unknown destination',
      `{\\*\\datastore ${hex(`{"mail": "${'x'.repeat(40)}", "b": "in@firma.example"}`)}}`,
      'in@firma.example',
    ],
    ['bytes where none belong', '{\\bin16 bin@firma.exampl}', 'bin@firma.exampl'],
  ])('%s', async (_, content, value) => {
    expect(text(await readFile(rtf(content)))).toContain(value);
  });

  it('objects of the packager and of OLE 1.0', async () => {
    const field = (name: string) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(name.length + 1);
      return Buffer.concat([length, Buffer.from(`${name}\0`)]);
    };
    const sized = (data: Buffer) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(data.length);
      return Buffer.concat([length, data]);
    };
    const none = Buffer.alloc(4);
    const packed = Buffer.concat([
      Buffer.from([2, 0]),
      Buffer.from('note.txt\0C:\\Users\\anna\\note.txt\0'),
      Buffer.from([0, 0, 3, 0]),
      field('C:\\T\\n'),
      sized(Buffer.from('packed@firma.example')),
    ]);
    const object = Buffer.concat([
      Buffer.from('0105000002000000', 'hex'),
      field('Package'),
      none,
      none,
      sized(packed),
    ]);
    const read = await readFile(
      rtf(`{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata ${hex(object)}}}`),
    );
    expect(placesOf(read, 'packed@firma.example')).toEqual([{ path: 'note.txt' }]);
    expect(placesOf(read, 'C:\\Users\\anna\\note.txt')).toEqual([{ part: 'name' }]);
  });

  it.each([
    [
      'more groups than are told apart',
      rtf(`${'{'.repeat(200_000)}in@firma.example`),
      'partly-scanned too-deep',
    ],
    ['groups that do not end', Buffer.from('{\\rtf1 {\\b in@firma.example'), 'partly-scanned damaged'],
    [
      'a length that lies',
      rtf('in@firma.example {\\pict\\pngblip\\bin4000000000 x'),
      'partly-scanned damaged',
    ],
    ['half a word', Buffer.from('{\\rtf1 in@firma.example\\pa'), 'partly-scanned damaged'],
  ])('%s', async (_, bytes, reason) => {
    const read = await readFile(bytes);
    expect(reasons(read)).toContain(reason);
    expect(text(read)).toContain('in@firma.example');
  });

  it.each([
    ['words', '\\b\\i\\f0'.repeat(300_000)],
    ['groups', '{\\*\\x y}'.repeat(200_000)],
    ['closing brackets', '}'.repeat(2_000_000)],
    ['words in a destination nobody knows', `{\\*\\x ${'a\\b '.repeat(300_000)}}`],
    ['fonts', `{\\fonttbl${'{\\f1\\fcharset204 A;}'.repeat(100_000)}}`],
    ['a word of any length', `\\${'a'.repeat(3_000_000)}`],
  ])('a flood of %s ends', async (_, content) => {
    expect(text(await readFile(rtf(`${content} in@firma.example`)))).toContain('in@firma.example');
  });

  it('cut at any place is damaged, or was read to the value', async () => {
    for (let i = 1; i < 20; i++) {
      const read = await readFile(made.subarray(0, Math.floor((made.length * i) / 20)));
      expect(reasons(read)).toContain('partly-scanned damaged');
    }
  });

  it('gives the same for every way of splitting', async () => {
    const { RtfTokens } = await import('../../src/formats/rtf/tokens.ts');
    const { RtfDocument } = await import('../../src/formats/rtf/document.ts');
    const read = (size: number) => {
      const document = new RtfDocument();
      const tokens = new RtfTokens(document);
      for (let at = 0; at < made.length; at += size) tokens.write(made.subarray(at, at + size));
      tokens.end();
      document.end();
      return document.output.map((o) => (o.kind === 'text' || o.kind === 'aside' ? o.text : o.kind)).join('');
    };
    const whole = read(made.length);
    for (const size of [1, 2, 3, 7, 1000]) expect(read(size)).toBe(whole);
  });
});
