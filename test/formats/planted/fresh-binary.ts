import { generateKeyPairSync } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Hiding, type MadeFile } from './hiding.ts';

/** Bytes that look like those of a program: the same each time. */
function noise(length: number, seed: number): Buffer {
  const out = Buffer.alloc(length);
  for (let i = 0, x = seed; i < length; i++) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    out[i] = x >>> 24;
  }
  return out;
}

/** Between two texts: never printable at its ends. */
const gap = (seed: number): Buffer => Buffer.concat([Buffer.alloc(4), noise(500, seed), Buffer.alloc(4)]);
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

function unknown(h: Hiding): Uint8Array {
  h.mustTell('unknown-type');
  const big = wide(h.line('phone', 'string in UTF-16, high byte first')).swap16();
  const texts = [
    Buffer.from(h.line('iban', 'string in UTF-8')),
    wide(h.line('email', 'string in UTF-16')),
    big,
    Buffer.concat([Buffer.from([1]), wide(h.line('iban', 'string in UTF-16 at an odd place'))]),
    Buffer.from(`Gr\xfc\xdfe ${h.line('payment-card', 'string in windows-1252')}`, 'latin1'),
  ];
  return Buffer.concat([
    Buffer.from([0xfe, 0x01, 0x00, 0x07]),
    ...texts.flatMap((text, i) => [gap(i + 1), text]),
    gap(99),
  ]);
}

/** An event log of Windows: a head by which it is known, records with texts in UTF-16. */
const events = (h: Hiding): Uint8Array =>
  Buffer.concat([
    Buffer.from('ElfFile\0'),
    Buffer.alloc(4088),
    Buffer.from('ElfChnk\0'),
    Buffer.alloc(504),
    Buffer.from([0x2a, 0x2a, 0, 0]),
    wide(h.line('email', 'event of a log')),
    gap(3),
    Buffer.from([0x2a, 0x2a, 0, 0]),
    wide(h.line('ipv4', 'event of a log')),
    Buffer.alloc(900),
  ]);

/** A capture (libpcap's file format): one packet of HTTP over TCP. */
function capture(h: Hiding): Uint8Array {
  h.take('auth-header', '*', 'authorization header in a capture');
  const text = `POST /pay?mail=${h.put('email', 'query string in a capture')} HTTP/1.1\r\nHost: firma.example\r\nAuthorization: Basic YW5uYTpzM2NyZXQ5OTk=\r\n\r\n{"iban":"${h.put('iban', 'body in a capture')}"}`;
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2_c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(65_535, 16);
  head.writeUInt32LE(1, 20);
  const packet = Buffer.concat([
    Buffer.from('020000000001020000000002080045000000000100004006', 'hex'),
    Buffer.alloc(10),
    Buffer.from('1f90005000000001000000015018ffff00000000', 'hex'),
    Buffer.from(text),
  ]);
  const record = Buffer.alloc(16);
  record.writeUInt32LE(1_772_000_000, 0);
  record.writeUInt32LE(packet.length, 8);
  record.writeUInt32LE(packet.length, 12);
  return Buffer.concat([head, record, packet]);
}

/** A dump of a process of Windows. */
const dump = (h: Hiding): Uint8Array =>
  Buffer.concat([
    Buffer.from('MDMP\x93\xa7\0\0', 'latin1'),
    gap(7),
    wide(h.line('iban', 'minidump, UTF-16')),
    gap(8),
    Buffer.from(h.line('email', 'minidump')),
    gap(9),
  ]);

const number = (n: number): Buffer => {
  const out: number[] = [];
  for (let left = n; ; left >>>= 7) {
    out.push(left > 127 ? (left & 127) | 128 : left);
    if (left <= 127) return Buffer.from(out);
  }
};
const word = (n: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(n);
  return out;
};
const half = (n: number): Buffer => word(n).subarray(0, 2);

/** RAR 5.0: a checksum, a size, a type, flags; entries stored as they are. */
function rar5(h: Hiding): Uint8Array {
  const block = (body: Buffer): Buffer => {
    const sized = Buffer.concat([number(body.length), body]);
    return Buffer.concat([word(crc32(sized)), sized]);
  };
  const stored = (type: number, name: string, data: Buffer): Buffer => {
    const named = Buffer.from(name);
    const about = [
      number(type),
      number(2),
      number(data.length),
      number(4),
      number(data.length),
      number(0x20),
      word(crc32(data)),
      number(0),
      number(1),
      number(named.length),
      named,
    ];
    return Buffer.concat([block(Buffer.concat(about)), data]);
  };
  const remark = Buffer.from(`${h.line('email', 'comment of a RAR', { part: 'archive comment' })}\0`);
  const address = h.put('email', 'name of an entry of a RAR', { part: 'name' });
  return Buffer.concat([
    Buffer.from('526172211a070100', 'hex'),
    block(Buffer.concat([number(1), number(0), number(0)])),
    stored(3, 'CMT', remark),
    stored(
      2,
      `for ${address} (1).txt`,
      Buffer.from(`${h.line('iban', 'entry of a RAR', { path: 'for *.txt' })}\n`),
    ),
    block(Buffer.concat([number(5), number(0), number(0)])),
  ]);
}

/** The RAR before it: checksums of two bytes. */
function rar4(h: Hiding): Uint8Array {
  const block = (body: Buffer): Buffer => Buffer.concat([half(crc32(body) & 0xffff), body]);
  const data = Buffer.from(`${h.line('iban', 'entry of an old RAR', { path: 'log/app.log' })}\n`);
  const name = Buffer.from('log\\app.log');
  const size = word(data.length);
  const head = Buffer.concat([
    Buffer.from([0x74]),
    half(0x8000),
    half(32 + name.length),
    size,
    size,
    Buffer.from([2]),
    word(crc32(data)),
    word(0x5000_0000),
    Buffer.from([20, 0x30]),
    half(name.length),
    word(0x20),
    name,
  ]);
  return Buffer.concat([
    Buffer.from('526172211a0700', 'hex'),
    block(Buffer.concat([Buffer.from([0x73]), half(0), half(13), Buffer.alloc(6)])),
    block(head),
    data,
    block(Buffer.from([0x7b, 0x00, 0x40, 7, 0])),
  ]);
}

/** RTF as a program of another kind writes it: letters by number, hidden and deleted text, a note, a field. */
const rtf = (h: Hiding): Uint8Array => {
  const byNumber = [...h.line('email', 'letters of RTF by number')]
    .map((c) => `\\'${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .join('');
  const wideOnes = [...h.line('iban', 'letters of RTF by code point')]
    .map((c) => `\\u${c.charCodeAt(0)}?`)
    .join('');
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\info{\\author ${h.put('email', 'author of RTF', { part: 'metadata' })}}{\\doccomm ${h.line('phone', 'remark about RTF', { part: 'metadata' })}}}
\\pard ${byNumber}\\par ${wideOnes}\\par {\\v ${h.line('iban', 'hidden text of RTF')}}\\par {\\deleted ${h.line('iban', 'deleted text of RTF', { part: 'deleted' })}}\\par
Noted{\\footnote ${h.line('phone', 'footnote of RTF', { part: 'footnote' })}} and {\\field{\\*\\fldinst HYPERLINK "mailto:${h.put('email', 'link of RTF')}"}{\\fldrslt here}}\\par }`,
    'latin1',
  );
};

function privateKey(h: Hiding): Uint8Array {
  h.take('private-key', '*', 'private key');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

const kinds: [string, MadeFile['family'], (h: Hiding) => Uint8Array][] = [
  ['key.pem', 'web-data', privateKey],
  ['unknown.bin', 'unknown', unknown],
  ['system.evtx', 'web-data', events],
  ['traffic.pcap', 'web-data', capture],
  ['crash.dmp', 'web-data', dump],
  ['logs.rar', 'archive', rar5],
  ['old-logs.rar', 'archive', rar4],
  ['other.rtf', 'old-office', rtf],
];

export function freshBinary(): MadeFile[] {
  return kinds.map(([name, family, make]) => {
    const hide = new Hiding(name);
    const bytes = make(hide);
    return hide.made(family, 'test', bytes);
  });
}
