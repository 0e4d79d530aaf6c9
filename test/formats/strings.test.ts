import { describe, expect, it } from '@jest/globals';
import { openStrings } from '../../src/formats/strings.ts';
import { placesOf, readFile } from './read-file.ts';

function stringsOf(bytes: Uint8Array, cuts: readonly number[] = []): string[] {
  let text = '';
  const strings = openStrings((piece) => {
    text += piece;
  });
  let at = 0;
  for (const cut of [...cuts, bytes.length]) {
    strings.write(bytes.subarray(at, cut));
    at = cut;
  }
  strings.end();
  return text.split('\n').slice(0, -1);
}

const big = (s: string) => Buffer.from(s, 'utf16le').swap16();
const wide = (s: string) => Buffer.from(s, 'utf16le');
const junk = Buffer.from([0, 0, 2, 3, 0x80, 0xff, 0x07, 0, 0x1b]);
const between = (...parts: Uint8Array[]) => Buffer.concat(parts.flatMap((part) => [junk, part]).concat(junk));

describe('strings of what is no text', () => {
  it.each([
    ['ASCII', Buffer.from('jan@x.eu'), ['jan@x.eu']],
    ['six letters', Buffer.from('abcdef'), ['abcdef']],
    ['UTF-8', Buffer.from('Jürgen Groß'), ['Jürgen Groß']],
    ['Cyrillic in UTF-8', Buffer.from('Анна Ковач'), ['Анна Ковач']],
    ['Chinese in UTF-8', Buffer.from('姓名:王小明 电话'), ['姓名:王小明 电话']],
    ['windows-1252', Buffer.from('Jürgen Größer', 'latin1'), ['Jürgen Größer']],
    ['a capital of windows-1252', Buffer.from('Özdemir', 'latin1'), ['Özdemir']],
    ['UTF-16LE', wide('Kovács Łukasz €'), ['Kovács Łukasz €']],
    ['UTF-16BE', big('Kovács Łukasz €'), ['Kovács Łukasz €']],
    ['Cyrillic in UTF-16LE', wide('Анна Ковач'), ['Анна Ковач']],
    ['UTF-16LE at an odd place', Buffer.concat([Buffer.from([3]), wide('anna@firma')]), ['anna@firma']],
    ['UTF-16BE at an odd place', Buffer.concat([Buffer.from([3]), big('anna@firma')]), ['anna@firma']],
    ['a number behind UTF-16', Buffer.concat([wide('anna@firma'), Buffer.from([0, 1])]), ['anna@firma', 'Ā']],
    ['lines', Buffer.from('eins und\nzwei und'), ['eins und', 'zwei und']],
    ['controls between', Buffer.from('eins und\x01zwei und'), ['eins und', 'zwei und']],
    [
      'a key before its value',
      Buffer.concat([Buffer.from('bsn'), Buffer.alloc(4), Buffer.from('111222333')]),
      ['bsn', '111222333'],
    ],
    ['a key in UTF-16', wide('bsn\0\u0009\u0001111222333'), ['bsn', '111222333']],
  ])('%s', (_, bytes, expected) => {
    expect(
      stringsOf(between(bytes))
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['zeros', Buffer.alloc(1_000_000)],
    ['five letters', between(Buffer.from('\0abcde\0'))],
    ['small numbers', Buffer.from(new Uint32Array(10_000).map((_, i) => i).buffer)],
  ])('finds none in %s', (_, bytes) => {
    expect(stringsOf(bytes).filter((line) => line.length > 8)).toEqual([]);
  });

  it('gives the same for every split', () => {
    const random = seeded(7);
    const all = [
      Buffer.from('IBAN DE89 3704 0044 0532 0130 00'),
      wide('Größe Łódź'),
      big('Größe Łódź'),
      Buffer.from('Jürgen'),
    ];
    const parts = Array.from({ length: 30_000 }, () =>
      random() < 0.7
        ? (all[Math.floor(random() * all.length)] as Buffer)
        : Buffer.from([random() * 256, 0, random() * 256]),
    );
    const bytes = Buffer.concat(parts);
    expect(bytes.length).toBeGreaterThan(400_000);
    const expected = stringsOf(bytes);
    for (const step of [1_000, 65_536, 262_144, 262_145]) {
      const cuts = Array.from({ length: Math.floor(bytes.length / step) }, (_, i) => (i + 1) * step);
      expect(stringsOf(bytes, cuts)).toEqual(expected);
    }
  });

  it.each([
    ['narrow', 'latin1'],
    ['wide', 'utf16le'],
  ] as const)('keeps a long string whole (%s), and finds every one across blocks', (_, encoding) => {
    const line = 'Kunde 111222333; '.repeat(60_000);
    expect(stringsOf(between(Buffer.from(line, encoding)))).toEqual([line]);
    const value = Buffer.from('anna.kovacs@firma.example', encoding);
    const many = Buffer.concat(
      Array.from({ length: 20_000 }, (_, i) => [value, Buffer.alloc(3 + (i % 7), 0xff)]).flat(),
    );
    expect(stringsOf(many).filter((s) => s.endsWith('anna.kovacs@firma.example'))).toHaveLength(20_000);
  });
});

describe('binary files', () => {
  const filler = Buffer.from(Array.from({ length: 64 }, (_, i) => (i * 37) % 0x20));
  const body = Buffer.concat([
    filler,
    Buffer.from('jan@x.eu'),
    filler,
    big('IBAN: DE89 3704 0044 0532 0130 00'),
    filler,
  ]);
  it.each([
    ['a heap dump', 'JAVA PROFILE 1.0.2\0', 'partly-scanned strings-only hprof'],
    ['an event log', 'ElfFile\0\0\0', 'partly-scanned strings-only evtx'],
    ['a minidump', 'MDMP\x93\xa7\0\0', 'partly-scanned strings-only mdmp'],
    ['a registry', 'regf\x01\0\0\0', 'partly-scanned strings-only regf'],
    ['a capture', '\xd4\xc3\xb2\xa1\x02\0\x04\0', 'partly-scanned strings-only pcap'],
    ['a core file', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x04\0\x3e\0', 'partly-scanned strings-only core'],
    ['a program', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0', 'unscannable no-reader elf'],
    ['a class', '\xca\xfe\xba\xbe\0\0\x004', 'unscannable no-reader class'],
    ['anything', '\x01\x02\x03\x04', 'unscannable unknown-type binary'],
  ])('gives the strings of %s, and says that there is more', async (_, head, expected) => {
    const read = await readFile(Buffer.concat([Buffer.from(head, 'latin1'), body]));
    expect(placesOf(read, 'jan@x.eu')).toEqual([{ part: 'strings' }]);
    expect(placesOf(read, 'DE89 3704')).toEqual([{ part: 'strings' }]);
    expect(read.obstacles.map((o) => `${o.category} ${o.reason} ${o.masked}`)).toEqual([expected]);
  });

  it('says of what is encrypted that it is', async () => {
    const read = await readFile(Buffer.concat([Buffer.from('Salted__'), body]));
    expect(read.obstacles.map((o) => o.category)).toEqual(['encrypted']);
    expect(read.pieces).toEqual([]);
  });
});

/** mulberry32 */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
