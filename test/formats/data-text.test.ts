import { describe, expect, it } from '@jest/globals';
import { unescapeString } from '../../src/formats/data/json-tokens.ts';
import { createScanner } from '../../src/scan/index.ts';
import { type Read, readFile } from './read-file.ts';

const part = (read: Read, name?: string): string =>
  read.pieces
    .filter(({ place }) => place.part === name && !place.path)
    .map((piece) => piece.text)
    .join('');
const inside = (read: Read) =>
  read.pieces.filter(({ place }) => place.path && !place.part).map(({ place, text }) => [place.path, text]);
const reasons = (read: Read) => read.obstacles.map((o) => `${o.category} ${o.reason}`);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('XML', () => {
  const table: [string, string, string][] = [
    ['nothing that reads otherwise', '<p><iban>DE89</iban></p>', ''],
    ['entities, which the scanner reads itself', '<mail>anna&#x40;firma.example</mail>', ''],
    ['attributes, too', '<a mail="anna&#64;firma.example"/>', ''],
    ['sections', '<mail>anna<![CDATA[@firma]]>.example</mail>', 'mail: anna@firma.example\n'],
    ['a section by itself', '<iban><![CDATA[DE89]]></iban>', ''],
    ['elements in a value', '<td>DE89 <b>3704</b> 0044</td>', 'td: DE89 3704 0044\n'],
    [
      'runs',
      '<w:p><w:r><w:t>anna@fir</w:t></w:r><w:r><w:t>ma.example</w:t></w:r></w:p>',
      'w:p: anna@firma.example\n',
    ],
    ['comments in a value', '<m>anna<!-- -->@firma.example</m>', 'm: anna@firma.example\n'],
    [
      'names in attributes, which it reads itself',
      '<add key="pin" value="abc"/><Data Name="User">anna</Data>',
      '',
    ],
    [
      'names in attributes further away',
      '<add value="abc" key="pin"/><meta name="by" content="eve"/><Data Name="User">\n anna</Data>',
      'pin: abc\nby: eve\nUser:   anna\n',
    ],
    [
      'a property list, too',
      '<dict><key>pin</key><string>abc</string><key>a</key><true/><string>b</string></dict>',
      '',
    ],
    [
      'markup in a section',
      '<m><![CDATA[{"a":"anna\\u0040firma.example"}]]></m>',
      'm: {"a":"anna@firma.example"}\n',
    ],
  ];
  it.each([
    '<Data Name="lastName">Quillon</Data>',
    `<Data Name="lastName" about="${'x'.repeat(90)}">Quillon</Data>`,
    `<add key="lastName" about="${'x'.repeat(90)}" value="Quillon"/>`,
    '<add key="lastName" value="Quillon"/>',
    '<add value="Quillon" key="lastName"/>',
    '<dict><key>lastName</key><string>Quillon</string></dict>',
    '<lastName>Qu&#x69;llon</lastName>',
    '<lastName><![CDATA[Quillon]]></lastName>',
    '<r lastName="Quillo&#110;" x="&quot;"/>',
  ])('a value is found once: %s', async (body) => {
    const { pieces } = await readFile(Buffer.from(`<?xml version="1.0"?><r>${body}</r>`));
    const scanner = createScanner();
    for (const { text, place } of pieces) {
      if (place.part !== undefined) scanner.part(place);
      scanner.write(text);
    }
    const { tallies } = scanner.end();
    expect(tallies.map(({ detector, count }) => [detector, count])).toEqual([['person-name', 1]]);
  });

  it.each(table)('%s', async (_name, body, values) => {
    const text = `<?xml version="1.0"?><r>${body}</r>`;
    const result = await readFile(Buffer.from(text));
    expect([part(result), part(result, 'value'), result.obstacles]).toEqual([text, values, []]);
  });

  it.each([
    ['iso-8859-2', [0xa3, 0xf3, 0x64, 0xbc], 'Łódź'],
    ['shift_jis', [0x93, 0x8c, 0x8b, 0x9e], '東京'],
    ['windows-1251', [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0], 'Москва'],
  ])('in %s', async (encoding, bytes, city) => {
    const head = Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><c>`);
    const result = await readFile(Buffer.concat([head, Buffer.from(bytes), Buffer.from('</c>')]));
    expect(part(result)).toContain(`<c>${city}</c>`);
  });

  it('opens files in base64, and leaves hashes and signatures alone', async () => {
    const noise = Buffer.from(Array.from({ length: 256 }, (_, i) => (i * 73 + 11) % 251)).toString('base64');
    const result = await readFile(
      Buffer.from(
        `<r><signature>${noise}</signature><picture>${png.toString('base64')}${'A'.repeat(80)}</picture></r>`,
      ),
    );
    expect(result.pieces.map(({ place }) => place.path ?? '')).toContain('picture.png');
    expect(result.pieces.some(({ place }) => place.path?.includes('signature'))).toBe(false);
  });

  it.each([
    ['entities of its own', '<!DOCTYPE r [<!ENTITY a "kovacs">]><r>anna&a;</r>'],
    [
      'a bomb',
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">${'bcdefghi'.replace(/./g, (c) => `<!ENTITY ${c} "${`&${String.fromCharCode(c.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><r>&i;</r>`,
    ],
    ['files of others', '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r x="&a;"/>'],
  ])('does not expand %s', async (_name, text) => {
    const result = await readFile(Buffer.from(text));
    expect([part(result), reasons(result)]).toEqual([text, ['partly-scanned xml-entities']]);
  });
});

describe('JSON', () => {
  const table: [string, string, string][] = [
    [
      'nothing to read otherwise',
      '{"iban": "DE89", "a": "x\\"y", "path": "C:\\\\temp\\\\new"}',
      '{"iban": "DE89", "a": "x\\"y", "path": "C:\\\\temp\\\\new"}',
    ],
    ['letters', '{"mail":"anna\\u0040firma.example"}', '{"mail":"anna@firma.example"}'],
    [
      'letters in JSON in JSON',
      '{"x":"{\\"mail\\":\\"anna\\\\u0040firma.example\\"}"}',
      '{"x":"{\\"mail\\":\\"anna@firma.example\\"}"}',
    ],
    ['slashes', '{"u":"https:\\/\\/x.example\\/anna"}', '{"u":"https://x.example/anna"}'],
    ['line ends', '{"t":"Name: Anna\\nphone: 030"}', '{"t":"Name: Anna\v phone: 030"}'],
    ['line ends of keys', '{"k":"-----BEGIN X-----\\nMII"}', '{"k":"-----BEGIN X-----\nMII"}'],
    ['quotes', '{"t":"a\\u0022,\\u005c"}', '{"t":"a\\u0022,\\u005c"}'],
    ['lines', '{"a":"\\u0041"}\n{"b":"\\u0042"}\n', '{"a":"A"}\n{"b":"B"}\n'],
  ];
  it.each(table)('%s', async (_name, text, read) => {
    const result = await readFile(Buffer.from(text));
    expect([part(result), result.obstacles]).toEqual([read, []]);
  });

  it('puts names before values that stand apart', async () => {
    const text = '{"env":[{"name":"PIN","value":"abc"},{"Key":"x","other":{"value":"y"}}]}';
    expect(part(await readFile(Buffer.from(text)), 'value')).toBe('PIN: abc\n');
  });

  it('reads escapes wherever a piece ends', async () => {
    const text = `{"a":"${'x'.repeat(65_400)}${'\\u0040'.repeat(100)}${'y'.repeat(9)}"}`;
    expect(part(await readFile(Buffer.from(text)))).toContain(`x${'@'.repeat(100)}y`);
  });

  it('opens files in addresses', async () => {
    const uri = `data:text/html;base64,${Buffer.from('<html><p>anna<b>@firma</b>.example').toString('base64')}`;
    const result = await readFile(Buffer.from(`{"a":"${uri.replace('/', '\\/')}"}`));
    expect(inside(result)).toEqual([['text-1.html', 'anna@firma.example\n']]);
  });
});

describe('long strings of JSON', () => {
  it('mean the same wherever they are cut', () => {
    for (let n = 65_500; n < 65_560; n++) {
      const text = `${'x'.repeat(n)}\\"\\\\\\\\u0040\\u0041\n@"'`;
      expect(unescapeString(JSON.stringify(text).slice(1, -1)) === text).toBe(true);
    }
  });
});

describe('HAR', () => {
  const har = {
    log: {
      version: '1.2',
      creator: { name: 'Browser', version: '1' },
      entries: [
        {
          startedDateTime: '2026-01-01T00:00:00Z',
          request: {
            method: 'POST',
            url: 'https://x.example/login?iban=DE89',
            cookies: [{ name: 'session', value: 'abc' }],
            headers: [{ name: 'Authorization', value: 'Bearer xyz' }],
            queryString: [{ name: 'iban', value: 'DE89 3704' }],
            postData: {
              mimeType: 'application/x-www-form-urlencoded',
              text: 'mail=anna%40firma.example&n=A+K',
            },
          },
          response: { content: { mimeType: 'text/html', text: '<html><p>jan<b>@firma</b>.example' } },
        },
        {
          request: {
            method: 'PUT',
            url: 'https://x.example/api/7',
            postData: { text: '{"bsn":"111\\u003222333"}' },
          },
          response: {
            content: {
              encoding: 'base64',
              text: Buffer.from('<svg><text>Kovacs</text></svg>').toString('base64'),
            },
          },
        },
      ],
    },
  };
  it('reads requests and answers', async () => {
    const result = await readFile(Buffer.from(JSON.stringify(har)));
    expect(part(result, 'log')).toBe('version: 1.2\nversion: 1\nBrowser: \n');
    expect(part(result, 'entry 1')).toBe(
      'method: POST\nurl: https://x.example/login?iban=DE89\nsession: abc\nAuthorization: Bearer xyz\niban: DE89 3704\nmimeType: application/x-www-form-urlencoded\nmail: anna@firma.example\nn: A K\nmimeType: text/html\n',
    );
    expect(inside(result)).toEqual([
      ['login', 'jan@firma.example\n'],
      ['request of 7', '{"bsn":"111222333"}'],
      ['7', 'Kovacs\n'],
    ]);
    expect(result.obstacles).toEqual([]);
  });

  it('reads what there is of one that is cut off', async () => {
    const text = JSON.stringify(har);
    for (let n = 1; n < 20; n++) {
      const cut = text.slice(0, Math.floor((text.length * n) / 20));
      const result = await readFile(Buffer.from(cut));
      const all = result.pieces.map((piece) => piece.text).join('');
      for (const value of ['Bearer xyz', 'DE89 3704', 'anna@firma.example'])
        if (cut.includes(value)) expect(all).toContain(value);
    }
  });
});
