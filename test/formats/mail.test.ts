import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../src/model/finding.ts';
import { placesOf, type Read, readFile } from './read-file.ts';

const folder = join(import.meta.dirname, 'fixtures', 'mail');
const load = (name: string) => readFileSync(join(folder, name));
const latin = (text: string) => Buffer.from(text, 'latin1');
const mail = (...lines: string[]) => latin(lines.join('\r\n'));
const base64 = (bytes: Uint8Array | string) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
const reasons = (read: Read) => [...new Set(read.obstacles.map((o) => `${o.category} ${o.reason}`))];
const head = ['From: a@firma.example', 'Subject: s'];
const mixed = [...head, 'Content-Type: multipart/mixed; boundary=b'];

type Case = readonly [value: string, place: Place];
const files: Record<string, readonly Case[]> = {
  'modern.eml': [
    ['From: Anna Kovács <anna.kovacs@firma.example>\n', { part: 'header' }],
    ['To: Jan de Vries <to@firma.example>, Zoë <zoe@firma.example>\n', { part: 'header' }],
    [
      'Subject: Über die Kündigung von Herrn Müller und alles, was danach noch kam, in einer langen Zeile\n',
      { part: 'header' },
    ],
    ['IBAN: DE89 3704 0044 0532 0130 00\nplain@firma.example and', {}],
    ['BSN: 111222333\n', {}],
    ['remark@firma.example', { part: 'comment' }],
    ['mailto:href@firma.example', { part: 'attribute' }],
    ['name;e-mail\nJan;csv@firma.example', { path: 'Überblick Ł.csv' }],
    ['From: inner@firma.example\n', { path: 'message.eml', part: 'header' }],
    ['innerbody@firma.example', { path: 'message.eml' }],
  ],
  'box.mbox': [
    ['From: first@firma.example\n', { path: 'message 1', part: 'header' }],
    ['>From here on 2026 it is quoted: quoted@firma.example\n', { path: 'message 1' }],
    ['Subject: Grüße\n', { path: 'message 2', part: 'header' }],
    ['attached text: Łódź text@firma.example', { path: 'message 2!text.txt' }],
  ],
  'charsets.mbox': [
    ['Łódź, žluťoučký kůň\nemail: iso88592@firma.example\n', { path: 'message 1' }],
    ['Subject: kůň\n', { path: 'message 2', part: 'header' }],
    ['Łódź, “žluťoučký” kůň\nemail: windows1250@firma.example\n', { path: 'message 2' }],
    ['Привет, Москва\nemail: windows1251@firma.example\n', { path: 'message 3' }],
    ['Καλημέρα, Αθήνα\nemail: windows1253@firma.example\n', { path: 'message 4' }],
    ['Καλημέρα, Αθήνα\nemail: iso88597@firma.example\n', { path: 'message 5' }],
    ['Привет, Москва\nemail: koi8r@firma.example\n', { path: 'message 6' }],
    ['Subject: 日本語のメール\n', { path: 'message 7', part: 'header' }],
    ['日本語のメール\nemail: iso2022jp@firma.example\n', { path: 'message 7' }],
    ['日本語のメール\nemail: shiftjis@firma.example\n', { path: 'message 8' }],
    ['한국어 메일\nemail: euckr@firma.example\n', { path: 'message 9' }],
    ['中文邮件\nemail: gb18030@firma.example\n', { path: 'message 10' }],
    ['中文郵件\nemail: big5@firma.example\n', { path: 'message 11' }],
    ['中文邮件\nemail: hzgb2312@firma.example\n', { path: 'message 12' }],
    ['Grüße aus Köln\nemail: utf7@firma.example\n', { path: 'message 13' }],
    ['Grüße aus Köln\nemail: utf16@firma.example\n', { path: 'message 14' }],
    ['Grüße aus Köln\nemail: macintosh@firma.example\n', { path: 'message 15' }],
    ['Grüße aus Köln\nemail: cp850@firma.example\n', { path: 'message 16' }],
  ],
  'smime-signed.eml': [['signed@firma.example\n', {}]],
};

describe('mail', () => {
  it.each(Object.entries(files))('%s: every hiding place', async (name, cases) => {
    const read = await readFile(load(name));
    expect(reasons(read)).toEqual([]);
    const found = cases.map(([value]) => [
      value,
      placesOf(read, value).filter(
        ({ part, path }) => part !== 'header' || path === undefined || value.includes(':'),
      ),
    ]);
    for (const [i, [value, place]] of cases.entries()) {
      expect([value, found[i]?.[1]]).toEqual([value, expect.arrayContaining([place])]);
    }
  });

  it.each([
    [
      'fields folded, in words of two charsets, cut within a character',
      mail(
        'Subject: =?utf-8?b?xYHDs2TF?= =?utf-8?b?ug==?= and',
        '\t=?iso-8859-2?q?P=F8=EDloha?=',
        'X-Note: plain (comment@firma.example)',
        'X-Note: again@firma.example',
        '',
        'x',
      ),
      ['Subject: Łódź and Příloha\n', 'comment@firma.example', 'again@firma.example'],
    ],
    [
      'quoted-printable over line ends, at the end of a chunk',
      mail(
        ...head,
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'IBAN: DE89 3704 =  ',
        '0044 0532=20=',
        '0130 00 K=C3=A4s=zz=',
      ),
      ['IBAN: DE89 3704 0044 0532 0130 00 Käs=zz'],
    ],
    [
      'text before, between and after parts',
      mail(...mixed, '', 'pre@firma.example', '--b', '', 'body@firma.example', '--b--', 'epi@firma.example'),
      ['pre@firma.example', 'body@firma.example', 'epi@firma.example'],
    ],
    [
      'no boundary named: the one that is used is taken',
      mail(
        ...head,
        'Content-Type: multipart/mixed',
        '',
        '--used',
        'Content-Type: text/plain',
        'Content-Transfer-Encoding: base64',
        '',
        base64('packed@firma.example'),
        '--used--',
      ),
      ['packed@firma.example'],
    ],
    [
      'another boundary than the one named',
      mail(...mixed, '', '--c', 'Content-Transfer-Encoding: base64', '', base64('packed@firma.example')),
      ['packed@firma.example'],
    ],
    [
      'base64 with blanks, joined pieces and no end of its multipart',
      mail(
        ...mixed,
        '',
        '--b',
        'Content-Type: text/plain; name=x.txt',
        'Content-Transfer-Encoding: BASE64',
        '',
        `${base64('one@firma.example ')}\r\n !${base64('two@firma.example')}`,
      ),
      ['one@firma.example two@firma.example'],
    ],
    [
      'no empty line before the body',
      mail(...head, 'this is no field: body@firma.example'),
      ['body@firma.example'],
    ],
    [
      'uuencode and yEnc in the text',
      mail(
        ...head,
        '',
        'before@firma.example',
        'begin 644 note.txt',
        '2=75E;F-O9&5D0&9I<FUA+F5X',
        '%86UP;&4',
        '`',
        'end',
        '=ybegin line=128 size=5 name=y.txt',
        Buffer.from([...'yenc@firma.example'].map((c) => c.charCodeAt(0) + 42)).toString('latin1'),
        '=yend size=5',
        'after@firma.example',
      ),
      ['before@firma.example', 'uuencoded@firma.ex', 'yenc@firma.example', 'after@firma.example'],
    ],
    [
      'a sentence that begins like uuencode',
      mail(...head, '', 'begin 644 things', 'and go on: text@firma.example', 'end'),
      ['begin 644 things\nand go on: text@firma.example\nend\n'],
    ],
    [
      'names of attachments in all ways of writing',
      mail(
        ...mixed,
        '',
        '--b',
        "Content-Type: application/x-a; name*=utf-8''n%C3%A4me",
        '',
        'x',
        '--b',
        'Content-Type: application/x-b; name="=?utf-8?q?w=C3=B6rd?="',
        '',
        'x',
        '--b',
        'Content-Disposition: attachment; filename*0="one-"; filename*1="two"',
        '',
        'x',
      ),
      ['näme\n', 'wörd\n', 'one-two\n'],
    ],
    ['emlx', mail('00123', ...head, '', 'x@firma.example'), ['From: a@firma.example\n', 'x@firma.example']],
  ] as const)('%s', async (_, bytes, values) => {
    const read = await readFile(bytes);
    const text = read.pieces.map((piece) => piece.text).join('');
    for (const value of values) expect(text).toContain(value);
  });

  it.each([
    ['S/MIME', load('smime-encrypted.eml'), 'encrypted encrypted'],
    [
      'PGP/MIME',
      mail(...head, 'Content-Type: multipart/encrypted; boundary=b', '', '--b', '', 'Version: 1', '--b--'),
      'encrypted encrypted',
    ],
    [
      'armor in the text',
      mail(...head, '', 'so:', '-----BEGIN PGP MESSAGE-----', 'x'),
      'partly-scanned encrypted-part',
    ],
    [
      'an encoding nobody knows',
      mail(...head, 'Content-Transfer-Encoding: rot13', '', 'x'),
      'partly-scanned unknown-encoding',
    ],
    [
      'a charset nobody knows',
      mail(...head, 'Content-Type: text/plain; charset=klingon', '', 'x'),
      'partly-scanned unknown-charset',
    ],
    [
      'two encodings',
      mail(...head, 'Content-Transfer-Encoding: 7bit', 'Content-Transfer-Encoding: base64', '', 'x'),
      'partly-scanned ambiguous-part',
    ],
    [
      'a packed part in the text',
      mail(...head, '', 'Content-Transfer-Encoding: base64', '', 'eA=='),
      'partly-scanned encoded-part',
    ],
    [
      'a fragment',
      mail(...head, 'Content-Type: message/partial; number=1', '', 'x'),
      'partly-scanned partial-message',
    ],
  ] as const)('says that it could not read: %s', async (_, bytes, reason) => {
    expect(reasons(await readFile(bytes))).toContain(reason);
  });
});
