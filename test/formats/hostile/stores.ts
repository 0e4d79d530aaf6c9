import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import CFB from 'cfb';
import { type Hostile, hostile, iban, latin, line, times } from './hostile.ts';

const fixture = (path: string): Buffer => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
const head = 'From: a@firma.example\r\nTo: b@firma.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n';
const multipart = (boundary: string) => `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n`;

/** A compound file; its table of sectors is the second sector and those behind. */
function compound(): Buffer {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', Buffer.alloc(20_000, line));
  CFB.utils.cfb_add(file, '/Some/Stream', Buffer.alloc(9_000, 'x '));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}
/** [MS-CFB] 2.2: where its header says the first sector of the table, of directories, of the small table lies. */
const sectorAt = (bytes: Buffer, field: number) => 512 * (bytes.readUInt32LE(field) + 1);

/** Every sector leads to itself. */
function cfbRing(): Buffer {
  const bytes = compound();
  const table = sectorAt(bytes, 76);
  for (let i = 0; i < 128; i++)
    if (bytes.readUInt32LE(table + i * 4) < 0xfffffffa) bytes.writeUInt32LE(i, table + i * 4);
  return bytes;
}
/** Every entry of the directory is its own brother and child ([MS-CFB] 2.6.1). */
function cfbFamily(): Buffer {
  const bytes = compound();
  const from = sectorAt(bytes, 48);
  for (let i = 0; i < 4; i++)
    for (const field of [68, 72, 76]) bytes.writeUInt32LE(i, from + i * 128 + field);
  return bytes;
}
/** The list of its tables leads to itself, and says 2^32 of them. */
function cfbTables(): Buffer {
  const bytes = compound();
  bytes.writeUInt32LE(0xffffffff, 44);
  bytes.writeUInt32LE(0, 68);
  bytes.writeUInt32LE(0xffffffff, 72);
  return bytes;
}

function database(change: (bytes: Buffer) => void): Buffer {
  const db = new Database(':memory:');
  db.pragma('page_size = 512');
  db.exec('CREATE TABLE t (iban TEXT, note TEXT)');
  const put = db.prepare('INSERT INTO t VALUES (?, ?)');
  for (let i = 0; i < 400; i++) put.run(iban, 'n'.repeat(i * 7));
  const bytes = db.serialize();
  db.close();
  change(bytes);
  return bytes;
}
/** Pages of the tree (SQLite's file format, 1.6) whose last child is the page itself, or the first. */
const ring = (bytes: Buffer): void => {
  for (let at = 512; at < bytes.length; at += 512)
    if (bytes[at] === 5) bytes.writeUInt32BE(at / 512 + 1, at + 8);
};

/** Lists that hold the next nine times, 60 deep: 9^60 values. */
function plist(): Buffer {
  const objects = Array.from({ length: 60 }, (_, i) => Buffer.from([0xa9, ...Array<number>(9).fill(i + 1)]));
  objects.push(Buffer.concat([Buffer.from([0x5f, 0x10, line.length]), latin(line)]));
  const offsets = Buffer.alloc(objects.length * 2);
  let at = 8;
  for (const [i, object] of objects.entries()) {
    offsets.writeUInt16BE(at, i * 2);
    at += object.length;
  }
  const trailer = Buffer.alloc(32);
  trailer.set([2, 1], 6);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([latin('bplist00'), ...objects, offsets, trailer]);
}
/** Sequences in one another, each with the length of what is left (X.690, 8.1.3). */
function der(depth: number): Buffer {
  const bytes = Buffer.alloc(depth * 6);
  for (let i = 0; i < depth; i++) {
    bytes.set([0x30, 0x84], i * 6);
    bytes.writeUInt32BE((depth - i - 1) * 6, i * 6 + 2);
  }
  return Buffer.concat([fixture('data/cert.der').subarray(0, 4), bytes]);
}
const rtf = (body: string | Buffer): Buffer =>
  Buffer.concat([latin('{\\rtf1\\ansi '), Buffer.from(body), latin('}')]);

export const stores: readonly Hostile[] = [
  hostile(
    'eml: 200 parts in one another',
    'obstacle',
    () => {
      let bytes = head;
      for (let i = 0; i < 200; i++) bytes += `${multipart(`b${i}`)}--b${i}\r\n`;
      return Buffer.from(`${bytes}\r\n${line}`);
    },
    'too-deep',
  ),
  hostile(
    'eml: 200 mails in one another',
    'obstacle',
    () => Buffer.from(`${`${head}Content-Type: message/rfc822\r\n\r\n`.repeat(200)}${head}\r\n${line}`),
    'too-deep',
  ),
  hostile('eml: 20,000 parts', 'obstacle', () =>
    Buffer.from(`${head}${multipart('b')}${'--b\r\n\r\nx\r\n'.repeat(20_000)}--b\r\n\r\n${line}`),
  ),
  hostile('eml: 20,000 files', 'obstacle', () =>
    Buffer.from(
      `${head}${multipart('b')}${'--b\r\nContent-Disposition: attachment; filename=a\r\n\r\nx\r\n'.repeat(20_000)}`,
    ),
  ),
  hostile('eml: a header of 30 MB', 'obstacle', () =>
    Buffer.concat([
      latin(`${head}X: `),
      times(3_000_000, 'folded\r\n '),
      latin(`\r\n\r\n`),
      Buffer.from(line),
    ]),
  ),
  hostile('mbox: 100,000 mails', 'either', () =>
    Buffer.concat([
      times(100_000, 'From a@b Mon Mar  2 10:00:00 2026\nFrom: a@b\nSubject: s\n\nx\n\n'),
      latin('From a@b Mon Mar  2 10:00:00 2026\nFrom: a@b\n\n'),
      Buffer.from(line),
    ]),
  ),
  hostile('compound: sectors in a ring', 'obstacle', cfbRing),
  hostile('compound: directories in a ring', 'either', cfbFamily),
  hostile('compound: tables in a ring', 'either', cfbTables),
  hostile('sqlite: pages in a ring', 'both', () => database(ring)),
  hostile('sqlite: says 2^32 pages', 'either', () =>
    database((bytes) => bytes.writeUInt32BE(0xffffffff, 28)),
  ),
  hostile('sqlite: free pages in a ring', 'either', () =>
    database((bytes) => {
      bytes.writeUInt32BE(2, 32);
      bytes.writeUInt32BE(0xffffffff, 36);
    }),
  ),
  hostile('plist: 9^60 values', 'either', plist),
  hostile('der: 50,000 sequences in one another', 'obstacle', () => der(50_000)),
  hostile('json: a million lists in one another', 'either', () =>
    Buffer.concat([times(1_000_000, '['), Buffer.from(`"${line.trim()}"`), times(1_000_000, ']')]),
  ),
  hostile('json: a million objects in one another', 'either', () =>
    Buffer.concat([times(1_000_000, '{"a":'), Buffer.from(`"${line.trim()}"`)]),
  ),
  hostile('json: one key 2 million times', 'either', () =>
    Buffer.concat([latin('{'), times(2_000_000, '"a":1,'), Buffer.from(`"b":"${line.trim()}"}`)]),
  ),
  hostile('har: a million lists in one another', 'either', () =>
    Buffer.concat([
      latin('{"log":{"version":"1.2","creator":{"name":"a"},"entries":['),
      times(1_000_000, '['),
      Buffer.from(`"${line.trim()}"`),
    ]),
  ),
  hostile('rtf: 2 million groups in one another', 'either', () =>
    rtf(Buffer.concat([times(2_000_000, '{'), Buffer.from(line)])),
  ),
  hostile('rtf: 2^31 bytes of \\bin', 'either', () => rtf(`{\\*\\x\\bin2147483647 } ${line}`)),
  hostile('rtf: \\bin of fewer than none', 'either', () => rtf(`\\bin-2147483648 ${line}`)),
  hostile('rtf: \\uc of 2^31', 'either', () => rtf(`\\uc2147483647\\u65 ${line}`)),
];
