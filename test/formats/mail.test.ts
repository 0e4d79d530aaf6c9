import { describe, expect, it } from '@jest/globals';
import { placesOf, readFile } from './read-file.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const mail = (...lines: string[]) => latin(lines.join('\r\n'));
const base64 = (bytes: Uint8Array | string) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

describe('mail', () => {
  it('reads fields, the text and attachments', async () => {
    const read = await readFile(
      mail(
        'From: =?utf-8?q?Anna_Kov=C3=A1cs?= <anna.kovacs@firma.example>',
        'To: b@firma.example',
        'Subject: =?iso-8859-2?q?P=F8=EDloha?=',
        ' =?iso-8859-2?q?_dva?=',
        'Content-Type: multipart/mixed; boundary="b1"',
        '',
        'preamble 111',
        '--b1',
        'Content-Type: text/plain; charset=windows-1250',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'IBAN: DE89 3704 0044 =',
        '0532 0130 00 =9Akola',
        '--b1',
        'Content-Type: application/octet-stream',
        "Content-Disposition: attachment; filename*0*=utf-8''p%C5%99%C3%AD; filename*1=loha.txt",
        'Content-Transfer-Encoding: base64',
        '',
        base64('BSN 111222333'),
        '--b1--',
        'epilogue 222',
      ),
    );
    expect(read.obstacles).toEqual([]);
    expect(placesOf(read, 'From: Anna Kovács <anna.kovacs@firma.example>\n')).toEqual([{ part: 'header' }]);
    expect(placesOf(read, 'Subject: Příloha dva\n')).toHaveLength(1);
    expect(placesOf(read, 'IBAN: DE89 3704 0044 0532 0130 00 škola\n')).toEqual([{}]);
    expect(placesOf(read, 'BSN 111222333')).toEqual([{ path: 'příloha.txt' }]);
    expect(placesOf(read, 'preamble 111')).toEqual([{ part: 'preamble' }]);
    expect(placesOf(read, 'epilogue 222')).toEqual([{ part: 'epilogue' }]);
  });
});
