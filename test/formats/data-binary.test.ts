import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Read, readFile } from './read-file.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/data/${name}`, import.meta.url));
const all = (read: Read): string =>
  read.pieces
    .filter(({ place }) => !place.path)
    .map((piece) => piece.text)
    .join('');
const inside = (read: Read) =>
  read.pieces.filter(({ place }) => place.path && !place.part).map(({ place, text }) => [place.path, text]);
const reasons = (read: Read) => [...new Set(read.obstacles.map((o) => `${o.category} ${o.reason}`))];

const person = [
  'country: NL',
  'organization: Firma Voorbeeld',
  'commonName: Anna Kovács',
  'givenName: Anna',
  'surname: Kovács',
  'serialNumber: 111222333',
  'emailAddress: anna.kovacs@firma.example',
  'street: Kerkstraat 5',
  'email: anna.alt@firma.example',
  'DNS: host.firma.example',
  'URI: https://x.example/anna',
  'commonName: Dir Name Person',
  'userPrincipalName: anna.upn@firma.example',
  'comment: Comment for jan@firma.example',
];

describe('certificates and keys', () => {
  it.each([
    ['a certificate', 'cert.der', person, []],
    ['a certificate in PEM', 'cert.pem', ['-----BEGIN CERTIFICATE-----', ...person], []],
    ['a request', 'req.der', person, []],
    ['a chain', 'chain.p7b', person, []],
    ['a signed message', 'signed.p7m', person, []],
    [
      'PKCS #12 without a password',
      'open.p12',
      [...person, 'friendlyName: Anna friendly', '-----BEGIN PRIVATE KEY-----\nMI'],
      [],
    ],
    ['PKCS #12', 'store.p12', ['friendlyName: Anna friendly'], ['encrypted encrypted']],
    ['an encrypted message', 'enc.p7m', ['commonName: R'], ['encrypted encrypted']],
    [
      "Java's key store",
      'store.jks',
      ['alias: annaalias', 'commonName: Anna Jks', 'emailAddress: j@firma.example'],
      ['encrypted encrypted'],
    ],
  ])('%s', async (_name, file, lines, what) => {
    const read = await readFile(fixture(file));
    for (const line of lines) expect(all(read)).toContain(`${line}`);
    expect(reasons(read)).toEqual(what);
  });

  it('reads what was signed as a file', async () => {
    expect(inside(await readFile(fixture('signed.p7m')))).toEqual([
      ['content', expect.stringContaining('DE89 3704 0044 0532 0130 00')],
    ]);
  });

  it.each([
    ['ec', 'pkcs8', 'PRIVATE KEY'],
    ['ec', 'sec1', 'EC PRIVATE KEY'],
    ['rsa', 'pkcs1', 'RSA PRIVATE KEY'],
    ['rsa', 'pkcs8', 'PRIVATE KEY'],
    ['ed25519', 'pkcs8', 'PRIVATE KEY'],
  ] as const)('gives keys of %s in %s as text', async (kind, type, name) => {
    const { privateKey } =
      kind === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : kind === 'rsa'
          ? generateKeyPairSync('rsa', { modulusLength: 2048 })
          : generateKeyPairSync('ed25519');
    const read = await readFile(privateKey.export({ type: type as 'pkcs8', format: 'der' }) as Buffer);
    expect([all(read).replace(/\n/g, ''), reasons(read)]).toEqual([
      (privateKey.export({ type: type as 'pkcs8', format: 'pem' }) as string).replace(/\n/g, ''),
      [],
    ]);
    expect(all(read)).toContain(`-----BEGIN ${name}-----\n`);
  });

  it('says that a key is encrypted', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const bytes = privateKey.export({
      type: 'pkcs8',
      format: 'der',
      cipher: 'aes-256-cbc',
      passphrase: 'geheim1',
    });
    expect(reasons(await readFile(bytes))).toEqual(['encrypted encrypted']);
  });

  it.each(['cert.der', 'open.p12', 'store.p12', 'chain.p7b', 'signed.p7m', 'store.jks', 'prefs.plist'])(
    'never passes %s where it is cut off',
    async (file) => {
      const bytes = fixture(file);
      for (let n = 1; n < 20; n++) {
        const read = await readFile(bytes.subarray(0, Math.floor((bytes.length * n) / 20)));
        expect(read.obstacles.length).toBeGreaterThan(0);
      }
    },
  );

  it.each(['cert.der', 'open.p12', 'store.jks', 'prefs.plist'])(
    'reads what it can of %s with wrong bits',
    async (file) => {
      let seed = 3;
      const random = (most: number) => {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        return (seed >>> 8) % most;
      };
      for (let n = 0; n < 60; n++) {
        const wrong = Buffer.from(fixture(file));
        for (let k = 0; k < 4; k++) wrong[random(wrong.length)] = random(256);
        const read = await readFile(wrong);
        expect(all(read).length + read.obstacles.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('binary property lists', () => {
  it('reads values behind their keys', async () => {
    const read = await readFile(fixture('prefs.plist'));
    for (const line of [
      'Name: Anna Kovács',
      'Emails: anna.kovacs@firma.example',
      'Emails: jan@firma.example',
      'Birthday: 1980-01-02T00:00:00.000Z',
      'Number: 111222333',
      'IBAN: DE89 3704 0044 0532 0130 00',
      `Long: ${'x'.repeat(300)}`,
      'Noise: Kontonummer 4711 0815',
    ])
      expect(all(read)).toContain(`${line}\n`);
    expect(inside(read)).toEqual([['Page.html', 'jan.inside@firma.example\n']]);
    expect(read.obstacles).toEqual([]);
  });

  /** Objects, then the offsets of each. */
  const made = (objects: readonly Buffer[], offsets?: readonly number[]) => {
    const parts: Buffer[] = [Buffer.from('bplist00')];
    const own: number[] = [];
    let at = 8;
    for (const object of objects) {
      own.push(at);
      parts.push(object);
      at += object.length;
    }
    const list = offsets ?? own;
    const table = Buffer.alloc(list.length * 4);
    for (const [i, offset] of list.entries()) table.writeUInt32BE(offset, i * 4);
    const trailer = Buffer.alloc(32);
    trailer.writeUInt8(4, 6);
    trailer.writeUInt8(1, 7);
    trailer.writeBigUInt64BE(BigInt(list.length), 8);
    trailer.writeBigUInt64BE(BigInt(at), 24);
    return Buffer.concat([...parts, table, trailer]);
  };

  it('ends where lists hold themselves, or each other many times', async () => {
    const name = Buffer.from('\x54Anna');
    expect(all(await readFile(made([Buffer.from([0xa2, 0, 1]), name])))).toBe('Anna\n');
    const lists = Array.from({ length: 60 }, (_, i) => Buffer.from([0xa9, ...Array(9).fill(i + 1)]));
    expect(all(await readFile(made([...lists, name])))).toContain('Anna\n');
  });

  it('ends where a long text is told without end', async () => {
    const text = Buffer.concat([Buffer.from([0x5f, 0x12, 0, 0x0f, 0, 0]), Buffer.alloc(0xf0000, 'x')]);
    const read = await readFile(made([text], Array(20_000).fill(8)));
    expect(reasons(read)).toEqual(['partly-scanned too-many-values']);
  });

  it.each([
    ['no table', Buffer.concat([Buffer.from('bplist00'), Buffer.alloc(40)]), 'unscannable damaged'],
    ['an object beyond the end', made([Buffer.from([0x51, 0x41])], [9999]), 'unscannable damaged'],
    ['a list beyond the end', made([Buffer.from([0xaf, 0x10, 0xff])]), 'unscannable damaged'],
  ])('says so where there is %s', async (_name, bytes, what) => {
    expect(
      reasons(await readFile(bytes)).map((reason) => reason.replace(/^partly-scanned/, 'unscannable')),
    ).toEqual([what]);
  });
});

describe('cards and directories', () => {
  const value = (read: Read) =>
    read.pieces
      .filter(({ place }) => place.part === 'value')
      .map((piece) => piece.text)
      .join('');
  const card = (...lines: string[]) =>
    Buffer.from(['BEGIN:VCARD', 'VERSION:2.1', ...lines, 'END:VCARD', ''].join('\r\n'));
  it.each([
    ['nothing that reads otherwise', card('FN:Anna', 'EMAIL;TYPE=home:anna@firma.example'), ''],
    [
      'quoted-printable',
      card('FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen Ko=', 'v=C3=A1cs'),
      'FN: Jürgen Kovács\n',
    ],
    ['another charset', card('FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:J=FCrgen'), 'FN: Jürgen\n'],
    ['folded lines', card('EMAIL:anna.kov', ' acs@firma.example'), 'EMAIL:anna.kovacs@firma.example\n'],
    [
      'a folded line of a calendar',
      Buffer.from('BEGIN:VCALENDAR\r\nATTENDEE;CN=Anna:mailto:anna@fir\r\n ma.example\r\nEND:VCALENDAR'),
      'ATTENDEE;CN=Anna:mailto:anna@firma.example\n',
    ],
    ['base64 of a directory', Buffer.from('dn: cn=x,dc=y\ncn:: SsO8cmdlbg==\nmail: a@b\n'), 'cn: Jürgen\n'],
    [
      'folded base64',
      Buffer.from('version: 1\ndn: cn=x\ncn:: SsO8cm\n dlbg==\nsn: Kov\n acs'),
      'cn: Jürgen\nsn: Kovacs\n',
    ],
  ])('%s', async (_name, bytes, text) => {
    const read = await readFile(bytes);
    expect([value(read), read.obstacles]).toEqual([text, []]);
    expect(all(read).startsWith(bytes.toString())).toBe(true);
  });

  it('opens files in them', async () => {
    const page = Buffer.from(`<html><body>jan<b>@firma</b>.example${' '.repeat(100)}</body></html>`).toString(
      'base64',
    );
    const folded = page.replace(/.{60}/g, '$&\r\n ');
    for (const bytes of [
      card(`PHOTO;ENCODING=BASE64;TYPE=HTML:${folded}`),
      card(`PHOTO:data:text/html;base64,${folded}`),
    ])
      expect(inside(await readFile(bytes))).toEqual([['photo.html', 'jan@firma.example\n']]);
  });
});
