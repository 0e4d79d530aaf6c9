import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distinctMax } from '../../src/model/finding.ts';
import { blockSize } from '../../src/scan/engine/blocks.ts';
import { BlockScanner } from '../../src/scan/engine/scanner.ts';
import { createScanner, detectors, scanText } from '../../src/scan/index.ts';

const options = { minConfidence: 0, hashKey: [1, 2] as const };
const pieces = [
  'first name,last name,bsn,email,city\r\nAnna,Smith,111222333,anna@cloakroom-mail.eu,Leeds\r\n',
  '{"firstName":"Jürgen","iban":"NL91 ABNA 0417 1643 00","ip":"81.2.69.142"}\n',
  'pay 4539 1488 0343 6467 or +31 6 12345678\r',
  '😀 password=Tr0ub4dor& born on 12 March 1984\n',
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n',
  '[2a02:2e0:3fe:1001:302::1]:443 https://u:s3cr3t@h/x\r\n\r\n',
  'PID|1||4829174||Quillon^Wendeline||19840229|F|||Kerkstraat 5^^Utrecht\r',
  '\nNACHNAME   VORNAME\n---------- ----------\nQuillon    Wendeline\nMeier      Ro\n\n',
  'Key (last_name, bsn)=(Quillon, 111222333) exists. Surname ........ Quillon\n',
  'form-data; name="last_name"\r\n\r\nQuillon\r\np.setLastName("Quillon") [["last_name", "Quillon"]]\n',
  'padding that means nothing; '.repeat(40),
  '\n',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((p) => p.join(''));

function scanSplit(whole: string, cuts: readonly number[]): unknown {
  const scanner = createScanner(options);
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    scanner.write(whole.slice(from, cut));
    from = Math.max(from, cut);
  }
  scanner.write(whole.slice(from));
  return scanner.end();
}

describe('a text in pieces', () => {
  it('gives the same report for every split', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 12 }), (whole, seeds) => {
        const cuts = seeds.map((n) => n % (whole.length + 1));
        expect(scanSplit(whole, cuts)).toEqual(scanText(whole, options));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same report for long texts, with and without line ends', () => {
    const lines = pieces.join('').repeat(60);
    for (const whole of [lines, lines.replace(/[\r\n]+/g, ' ')]) {
      expect(whole.length).toBeGreaterThan(blockSize);
      const expected = scanText(whole, options);
      fc.assert(
        fc.property(fc.array(fc.nat(whole.length), { maxLength: 40 }), (cuts) => {
          expect(scanSplit(whole, cuts)).toEqual(expected);
        }),
        { numRuns: 6 },
      );
    }
  });

  it('gives the same report unit by unit', () => {
    const whole = pieces.join('');
    const scanner = createScanner(options);
    for (let i = 0; i < whole.length; i++) scanner.write(whole[i] as string);
    expect(scanner.end()).toEqual(scanText(whole, options));
  });

  it.each([
    ['a mail address', ' anna.smith@cloakroom-mail.eu ', 'email'],
    ['an IBAN', ' NL91 ABNA 0417 1643 00 ', 'iban'],
    ['a card', ' 4539-1488-0343-6467 ', 'payment-card'],
    ['a key and its value', ',"bsn":"111222333",', 'nl-bsn'],
  ])('finds %s across the edge of a block in a line without end', (_name, value, id) => {
    for (let i = 0; i <= value.length; i++) {
      const whole = `${'x;'.repeat(blockSize)}`.slice(0, blockSize - i) + value + 'y;'.repeat(20_000);
      const found = scanText(whole).findings.filter((f) => f.detector === id);
      expect(found).toHaveLength(1);
    }
  });
});

describe('where', () => {
  it.each([
    ['LF', 'a\nb\n x@cloakroom-mail.eu', 3, 2],
    ['CR LF', 'a\r\nb\r\n x@cloakroom-mail.eu', 3, 2],
    ['CR', 'a\rb\r x@cloakroom-mail.eu', 3, 2],
    ['empty lines', '\n\r\n\r\rx@cloakroom-mail.eu', 5, 1],
    ['beyond the BMP', '😀 x@cloakroom-mail.eu', 1, 4],
  ])('%s', (_name, whole, line, column) => {
    const [found] = scanText(whole).findings;
    expect(found?.location).toEqual({ line, column, start: whole.indexOf('x@'), end: whole.length });
  });

  it('counts lines through many blocks', () => {
    const whole = `${'0123456789\r\n'.repeat(30_000)}x@cloakroom-mail.eu`;
    expect(scanText(whole).findings[0]?.location).toMatchObject({ line: 30_001, column: 1, start: 360_000 });
  });
});

describe('counts', () => {
  it('tallies every occurrence and each different value once', () => {
    const report = scanText('a@cloakroom-mail.eu A@cloakroom-mail.eu b@cloakroom-mail.eu\n'.repeat(200));
    expect(report.tallies).toEqual([
      { detector: 'email', category: 'contact', confidence: 0.85, count: 600, distinct: 2 },
    ]);
    expect(report.findings).toHaveLength(100);
  });

  it('lists real values however many dummies come first', () => {
    const report = scanText(`${'a@example.com '.repeat(500)}\nb@cloakroom-mail.eu`);
    expect(report.findings.filter((f) => f.category === 'contact')).toHaveLength(1);
  });

  it('holds weak candidates only when asked', () => {
    expect(scanText('111222333').tallies).toHaveLength(0);
    // it passes for numbers of two countries, and is called neither
    expect(scanText('111222333', { minConfidence: 0 }).tallies).toEqual(
      expect.arrayContaining(
        ['nl-bsn', 'us-ssn'].map((detector) => expect.objectContaining({ detector, count: 1 })),
      ),
    );
  });

  it('says how much was looked through', () => {
    expect(scanText('').scannedChars).toBe(0);
    expect(scanText('😀'.repeat(100_000)).scannedChars).toBe(200_000);
  });
});

describe('one claim for one value', () => {
  it.each([
    ['IBAN over the card inside', 'NL91 ABNA 0417 1643 00', ['iban']],
    ['URL password over mail', 'https://bob:Tr0ub4dor@cloakroom-mail.eu/', ['url-password']],
    ['kind over name', 'api_key=AKIAQWERTZ2345ASDFGH', ['aws-key']],
    ['number over phone', '"bsn":"111222333"', ['nl-bsn']],
    ['label and word agree', 'date of birth: 12-03-1984', ['date-of-birth']],
  ])('%s', (_name, whole, ids) => {
    expect(scanText(whole).findings.map((f) => f.detector)).toEqual(ids);
  });
});

describe('quiet', () => {
  it.each([
    '2024-03-12T10:11:12.123Z 1710234567 1710234567890 1710234567890123',
    'f47ac10b-58cc-4372-a567-0e02b2c3d479 550e8400-e29b-41d4-a716-446655440000',
    'd41d8cd98f00b204e9800998ecf8427e da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'order 1234567890 ticket #98765432 invoice 2024-000123 ref: 30123456789',
    'v1.2.3 1.2.3.4567 jdk-17.0.9+9 node-v24.21.0 10.0.19045.3930',
    '00:1a:2b:3c:4d 00-1A-2B-3C-4D 4d:5a:90:00:03:00:00:00:04:00:00:00',
    'at com.acme.Foo.bar(Foo.java:123) 0x00007ffe12ab34cd [thread-12] tid=140735193',
    '00000010  4d 5a 90 00 03 00 00 00  04 00 00 00 ff ff 00 00  |MZ..............|',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'M10.5 20.25L30.125 40.0625C50.1 60.2 70.3 80.4 90.5 100.6Z',
    '1.2.3 version 10.0.0.1 1.2.3.4-1ubuntu2 std::vector a[::1] x::2',
    '[INFO ] 2024-03-12 10:11:12,123 main c.a.Foo - took 1234 ms, 12 345 678 bytes, 99.97%',
    '12/Mar/2024:10:11:12 +0000 "GET /a/b?id=123456789&t=1710234567890 HTTP/1.1" 200 12345678',
    'const token = request.headers.authorization; password = input.value; name = "foo";',
  ])('case %#', (whole) => {
    // addresses of machines are found and allowed
    const told = scanText(whole).findings.filter((f) => f.category !== 'online');
    expect(told.map((f) => f.detector)).toEqual([]);
  });
});

it('takes any text without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (whole) => {
      const report = new BlockScanner(detectors, options);
      report.write(whole);
      expect(report.end().scannedChars).toBe(whole.length);
    }),
  );
});

describe('different values', () => {
  const mails = (n: number, times: number) =>
    Array.from({ length: times }, (_, k) => `to: user${k % n}@kunde-mail.eu\n`).join('');
  it.each([
    [1, 700, 1],
    [700, 20_000, 700],
    [distinctMax - 1, 30_000, distinctMax - 1],
    [distinctMax, 30_000, distinctMax],
    [distinctMax * 3, 30_000, distinctMax],
  ])('%d of them in %d are counted as %d', (n, times, distinct) => {
    const scanner = createScanner();
    scanner.write(mails(n, times));
    expect(scanner.end().tallies).toMatchObject([{ detector: 'email', count: times, distinct }]);
  });
});
