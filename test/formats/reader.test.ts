import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFileReader, createRoom } from '../../src/formats/index.ts';

const room = createRoom({ spares: 2, atOnce: 2 });
afterAll(() => room.close());

const read = async (bytes: Uint8Array, cuts: readonly number[] = []) => {
  let text = '';
  const listener = {
    text: (piece: string) => {
      text += piece;
    },
    at: () => undefined,
    part: () => undefined,
  };
  const reader = createFileReader(listener, room);
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    await reader.write(bytes.subarray(from, cut));
    from = cut;
  }
  await reader.write(bytes.subarray(from));
  const { type, size, findings } = await reader.end();
  return { text, type, size, findings, what: findings.map((f) => `${f.category} ${f.reason}`) };
};
const latin = (text: string) => Buffer.from(text, 'latin1');

/** Bytes that look like noise, the same in every run. */
const noise = (length: number): Buffer => {
  const out = Buffer.alloc(length);
  let x = 0x2545f491;
  for (let i = 0; i < length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    out[i] = x & 0xff;
  }
  return out;
};
const zipEntry = (flags: number, method = 8): Buffer => {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(64, 18);
  head.writeUInt16LE(5, 26);
  return Buffer.concat([head, latin('a.txt'), noise(64)]);
};
const zipDirectory = (flags: number): Buffer => {
  const head = Buffer.alloc(46);
  head.write('PK\x01\x02', 'latin1');
  head.writeUInt16LE(0x031e, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(8, 10);
  head.writeUInt16LE(5, 28);
  return Buffer.concat([head, latin('a.txt')]);
};
const pdf = (trailer: string) =>
  Buffer.concat([
    latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
    noise(30_000),
    latin(`\ntrailer <<${trailer}>>\n%%EOF`),
  ]);
const compound = (name: string) => {
  const bytes = Buffer.concat([latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(20_000)]);
  bytes.write(name, 16_380, 'utf16le');
  return bytes;
};
const sevenZip = (header: Buffer) => {
  const start = Buffer.alloc(32);
  start.write('7z\xbc\xaf\x27\x1c\0\x04', 'latin1');
  start.writeBigUInt64LE(20_000n, 12);
  start.writeBigUInt64LE(BigInt(header.length), 20);
  return Buffer.concat([start, noise(20_000), header]);
};
const rar4 = (main: number, file: number) =>
  latin(
    `Rar!\x1a\x07\0${'\0\0\x73'}${String.fromCharCode(main)}\0\x0d\0${'\0'.repeat(6)}\0\0\x74${String.fromCharCode(file)}\x80\x20\0${'\0'.repeat(40)}`,
  );
const rar5 = (...headers: string[]) => latin(`Rar!\x1a\x07\x01\0${headers.map((h) => `crc!${h}`).join('')}`);
const png = Buffer.concat([
  latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0'),
  noise(4),
  latin('\0\0\0\x0aIDAT'),
  noise(99),
]);
const sentence = 'A sentence that says nothing about anybody.\n';

/** Things that begin like a container and are none, or a broken one: readers' own tests have the whole ones. */
const broken: [string, Uint8Array, string][] = [
  ['noise', noise(9000), 'binary'],
  ['one zero byte', latin('\0'), 'binary'],
  ['a picture', png, 'png'],
  ['a PDF', pdf('/Root 1 0 R'), 'pdf'],
  ['a PDF of letters only', latin(`%PDF-1.4\n${sentence}`), 'pdf'],
  ['an encrypted PDF', pdf('/Size 9/Encrypt 7 0 R'), 'pdf'],
  ['a PDF, dictionary in place', pdf('/Encrypt<</Filter/Standard>>'), 'pdf'],
  ['a zip', Buffer.concat([zipEntry(0), zipDirectory(0)]), 'zip'],
  ['a zip with an encrypted entry', Buffer.concat([zipEntry(0), zipEntry(1)]), 'zip'],
  ['a zip whose directory says so', Buffer.concat([zipEntry(0), zipDirectory(1)]), 'zip'],
  ['a zip with AES', Buffer.concat([zipEntry(0, 99)]), 'zip'],
  ['an encrypted zip behind a picture', Buffer.concat([png, zipEntry(9)]), 'png'],
  ['a compound file', compound('WordDocument'), 'cfb'],
  [
    'a compound file dressed as UTF-16',
    latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'a\0'.repeat(9000)}`),
    'cfb',
  ],
  ['an encrypted document', compound('EncryptedPackage'), 'cfb'],
  ['7z', sevenZip(latin('\x01\x04\x06\0')), '7z'],
  ['7z, encrypted', sevenZip(latin('\x17\x06\x24\x06\xf1\x07\x01\x0a')), '7z'],
  ['rar 4', rar4(0, 0), 'rar'],
  ['rar 4, headers encrypted', rar4(0x80, 0), 'rar'],
  ['rar 4, file encrypted', rar4(0, 4), 'rar'],
  ['rar 5', rar5('\x03\x01\0\0', '\x04\x02\0\0\0'), 'rar'],
  ['rar 5, headers encrypted', rar5('\x03\x04\0\0'), 'rar'],
  ['rar 5, file encrypted', rar5('\x03\x01\0\0', '\x07\x02\x01\x03\0\x02\x01\0'), 'rar'],
];

describe('what cannot be looked into is a finding', () => {
  it.each(broken)('%s', async (_name, bytes, name) => {
    const seen = await read(bytes);
    expect([seen.type.name, seen.size]).toEqual([name, bytes.length]);
    expect(seen.what.length).toBeGreaterThan(0);
    expect(seen.what.join()).toMatch(/^(?:(?:unscannable|partly-scanned|encrypted) [a-z-]+,?)+$/);
    expect(await read(bytes, [1, 4095, 16_383, 16_384, 16_400, bytes.length - 3])).toEqual(seen);
  });

  const table: [string, Uint8Array, string, string[]][] = [
    ['age', Buffer.concat([latin('age-encryption.org/v1\n'), noise(50)]), 'age', ['encrypted encrypted']],
    ['armored age', latin('-----BEGIN AGE ENCRYPTED FILE-----\nQUJD\n'), 'age', ['encrypted encrypted']],
    ['armored PGP', latin('\n-----BEGIN PGP MESSAGE-----\n\nQUJD\n'), 'pgp', ['encrypted encrypted']],
    ['PGP', Buffer.concat([latin('\x85\x01\x0c\x03'), noise(500)]), 'pgp', ['encrypted encrypted']],
    [
      'PGP by passphrase',
      Buffer.concat([latin('\x8c\x0d\x04\x09\x03\x0a'), noise(99)]),
      'pgp',
      ['encrypted encrypted'],
    ],
    ['OpenSSL', Buffer.concat([latin('Salted__'), noise(40)]), 'openssl', ['encrypted encrypted']],
    ['LUKS', Buffer.concat([latin('LUKS\xba\xbe\0\x02'), noise(600)]), 'luks', ['encrypted encrypted']],
    [
      'KeePass',
      Buffer.concat([latin('\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5'), noise(99)]),
      'keepass',
      ['encrypted encrypted'],
    ],
  ];
  it.each(table)('%s', async (_name, bytes, name, what) => {
    const seen = await read(bytes);
    expect([seen.type.name, seen.what, seen.size]).toEqual([name, what, bytes.length]);
    expect(seen.text).toBe('');
    expect(
      await read(bytes, [1, 3, 9, 4095, 16_383, 16_384, 16_400, bytes.length - 3, bytes.length - 9]),
    ).toEqual(seen);
  });

  const turned: [string, Uint8Array, string[]][] = [
    ['zeros', Buffer.concat([latin(sentence.repeat(500)), Buffer.alloc(10)]), ['partly-scanned binary-part']],
    ['noise', Buffer.concat([latin(sentence.repeat(500)), noise(9000)]), ['partly-scanned binary-part']],
    [
      'control characters',
      latin(sentence.repeat(500) + '\x01\x02'.repeat(3000)),
      ['partly-scanned binary-part'],
    ],
    ['a zip', Buffer.concat([latin(sentence.repeat(500)), zipEntry(1)]), ['partly-scanned binary-part']],
    ['PGP', latin(`${sentence.repeat(900)}-----BEGIN PGP MESSAGE-----\n`), ['partly-scanned encrypted-part']],
    [
      'a PDF of letters only',
      latin(`${sentence.repeat(9)}%PDF-1.4\n${sentence}`),
      ['partly-scanned embedded-document'],
    ],
    ['rich text', latin(`${sentence.repeat(900)}{\\rtf1 ${sentence}}`), ['partly-scanned embedded-document']],
    [
      'a mail with an attachment',
      latin(`From: a\nTo: b\nSubject: c\n\n${sentence.repeat(500)}Content-Transfer-Encoding: base64\n\nQUJD`),
      ['partly-scanned encoded-part'],
    ],
  ];
  it.each(turned)('text that turns into %s is read and reported', async (_name, bytes, what) => {
    const seen = await read(bytes);
    expect(seen.what).toEqual(what);
    expect(seen.text).toContain(sentence);
    expect(seen.type.family).toBe('text');
    const every = Array.from({ length: 60 }, (_, i) => Math.floor((bytes.length * i) / 59));
    expect(await read(bytes, every)).toEqual(seen);
  });
});

describe('text', () => {
  const table: [string, string, string][] = [
    ['text', 'plain', 'text'],
    ['BM begins a sentence', 'BMW 320 d, first registered in May. Please call back.', 'text'],
    ['MZ begins a sentence', `MZ ${sentence.repeat(30)}`, 'text'],
    ['colours of a terminal', '\x1b[31mred\x1b[0m\n'.repeat(50), 'text'],
    ['json', '{"a": 1, "b": [2]}', 'json'],
    ['json of numbers', '[1, -2.5e3]', 'json'],
    ['json of one number', '[1]\n', 'json'],
    [
      'an exported chat',
      '[12.03.24, 10:15:22] Zyta Qorri: Hello\n[12.03.24, 10:16:02] Zyta Qorri: Are you there?\n',
      'log',
    ],
    ['json of numbers and a line more', '[12.03, -4e+2,\n7]', 'json'],
    ['a chat', '[09:02] Good morning\n[09:03] I cannot open it\n', 'text'],
    ['jsonl', '{"a": 1}\n{"a": 2}\n', 'jsonl'],
    ['csv', 'a,b,c\n1,2,3\n4,5,6\n', 'csv'],
    ['tsv', 'a\tb\n1\t2\n3\t4\n', 'tsv'],
    ['yaml', '---\na: 1\nb:\n  - c\n', 'yaml'],
    ['yaml without its line', 'a: 1\nb: x\nc:\n  - d\n', 'yaml'],
    ['a printed form', 'Name:       Anna\nBorn:       12 May\nNumber:     17\n', 'text'],
    ['sql', "INSERT INTO t VALUES (1, 'x');\n", 'sql'],
    ['ini', '[main]\na = 1\n', 'ini'],
    ['log', '2026-01-02 03:04:05 INFO x\n2026-01-02 03:04:06 WARN y\n', 'log'],
    ['script', '#!/bin/sh\necho x\n', 'source'],
  ];
  it.each(table)('%s', async (_name, text, name) => {
    for (const bytes of [latin(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const seen = await read(bytes);
      expect([seen.what, seen.text, seen.type.family, seen.type.name]).toEqual([[], text, 'text', name]);
    }
  });

  const withReader: [string, string, string][] = [
    ['xml', '<?xml version="1.0"?><a><b>Hello</b></a>', 'xml'],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>Hello</text></svg>', 'svg'],
    ['html', '<!DOCTYPE html><html><body>Hello</body></html>', 'html'],
    ['eml', 'From: a\nTo: b\nSubject: c\n\nHello', 'eml'],
  ];
  it.each(withReader)('%s has a reader of its own', async (_name, text, name) => {
    for (const bytes of [latin(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const seen = await read(bytes);
      expect([seen.what, seen.type.family, seen.type.name]).toEqual([[], 'text', name]);
      expect(seen.text).toContain('Hello');
    }
  });

  it('knows the empty file', async () => {
    const seen = await read(new Uint8Array(0));
    expect([seen.type.family, seen.what, seen.size]).toEqual(['empty', [], 0]);
  });

  it('never passes noise silently, and is the same for every split', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(30_000),
        fc.nat(60_000),
        fc.array(fc.nat(), { maxLength: 9 }),
        async (before, after, cuts) => {
          const bytes = Buffer.concat([latin(sentence.repeat(700).slice(0, before)), noise(after + 2000)]);
          const seen = await read(bytes);
          expect(seen.what).toHaveLength(1);
          const at = cuts.map((c) => c % (bytes.length + 1));
          expect(await read(bytes, at)).toEqual(seen);
        },
      ),
      { numRuns: 15 },
    );
  });
});
