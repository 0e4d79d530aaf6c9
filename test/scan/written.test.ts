import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createScanner, scanText } from '../../src/scan/index.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });

const found = (text: string) =>
  scanText(text).findings.map(({ detector, location }) => ({
    detector,
    where: text.slice(location.start, location.end),
  }));
const idsOf = (text: string) => found(text).map(({ detector }) => detector);

/** One value a line, as a log or a mail has it. */
const lines = [
  'Name: Anna Kovács',
  'Date of birth: 12.03.1985',
  'Tel: 030 2312 5000',
  'IBAN: DE89 3704 0044 0532 0130 00',
  'BSN: 111222333',
  'password: Hunter2!x',
  'password=S0mmer2024!',
  'PESEL 44051401359',
  'user: akovacs',
  'born 12 March 1985 in Berlin',
  '00:1b:44:11:3a:b7',
  '2001:67c:2e8:22::c100:68b',
  'card 4929 1234 5678 9012',
  'https://user:Xy12abcd@host.cloakroom-mail.eu/path',
];

describe('line ends and tabs that are only written', () => {
  it.each(['\\n', '\\r\\n', '\\t', '\\\\n', '\\\\\\\\n', '\\u000a', '\\u000D\\u000A'])(
    '%s parts words and values like a real one',
    (written) => {
      for (const line of lines) {
        const text = (end: string) => `INFO body="hello${end}${line}${end}Next of them${end}end"`;
        expect([line, found(text(written))]).toEqual([line, found(text('\n'))]);
      }
    },
  );

  it.each(['\\n', '\\r\\n'])('%s ends the lines of a letter', (end) => {
    const letter = [
      '{"body":"My BSN',
      '111222333',
      'Gartenweg 8',
      '79100 Freiburg',
      '',
      'Kind regards,',
      'Wendeline Quillon',
      'Support"}',
    ];
    expect(found(letter.join(end))).toEqual([
      { detector: 'nl-bsn', where: '111222333' },
      { detector: 'postal-address', where: ['Gartenweg 8', '79100 Freiburg'].join(end) },
      { detector: 'salutation', where: 'Wendeline Quillon' },
    ]);
  });

  it.each([
    ['C:\\Users\\nina.meier\\test.log', 'home-folder'],
    ['"C:\\\\Users\\\\nina.meier\\\\new"', 'home-folder'],
    ['User: FIRMA\\nina', 'user-name'],
    [JSON.stringify({ private_key: pem }), 'private-key'],
  ])('are not seen in %j', (text, detector) => {
    expect(idsOf(text)).toContain(detector);
    expect(scanText(text).findings).toEqual(scanText(`x\n${text}`.slice(2)).findings);
  });

  it('leaves lines and columns as they are', () => {
    const text = 'a\nb "x\\nmail: anna@kunde-mail.eu"';
    expect(scanText(text).findings[0]?.location).toMatchObject({ line: 2, column: 13, start: 14, end: 32 });
  });
});

describe('what is percent-encoded, or escaped as in JSON or in HTML', () => {
  const cases: readonly [string, string, string][] = [
    ['GET /pay?iban=DE89%203704%200044%200532%200130%2000&x=1', 'iban', 'DE89%203704%200044%200532%200130%2000'],
    ['GET /pay?to=DE89+3704+0044+0532+0130+00&x=%31', 'iban', 'DE89+3704+0044+0532+0130+00'],
    ['body=Tel%3A%20030%202312%205000%0A', 'phone', '030%202312%205000'],
    ['body=x%0ABSN%3A%20111222333', 'nl-bsn', '111222333'],
    ['form: password%3DHunter2%21x9Q', 'password', 'Hunter2%21x9Q'],
    ['{"m":"IBAN DE89\\u00203704\\u00200044\\u00200532\\u00200130\\u002000"}', 'iban', 'DE89\\u00203704\\u00200044\\u00200532\\u00200130\\u002000'],
    ['{"m":"anna\\u0040kunde-mail.eu"}', 'email', 'anna\\u0040kunde-mail.eu'],
    ['{"full_name":"Andr\\u00e9 M\\u00fcller"}', 'person-name', 'Andr\\u00e9 M\\u00fcller'],
    ['?full_name=Andr%C3%A9%20M%C3%BCller&x', 'person-name', 'Andr%C3%A9%20M%C3%BCller'],
    ['<p data-user="{&quot;lastName&quot;:&quot;Quillon&quot;}">', 'person-name', 'Quillon'],
    ['{&#34;full_name&#34;:&#x22;Andr&#233; M&#xFC;ller&#34;}', 'person-name', 'Andr&#233; M&#xFC;ller'],
    ['mail: anna&#64;kunde-mail.eu', 'email', 'anna&#64;kunde-mail.eu'],
    ['token=a=b&c=d; <i title="BSN&#58;&nbsp;111222333">', 'nl-bsn', '111222333'],
  ]; // biome-ignore format: a table
  it.each(cases)('%s', (text, detector, where) => {
    expect(found(text)).toContainEqual({ detector, where });
  });

  it('is counted once where it was found as it stands, and with what is the same elsewhere', () => {
    const { tallies, findings } = scanText('?mail=anna%2Bx%40kunde-mail.eu, anna+x@kunde-mail.eu');
    expect(findings.map(({ location }) => location.start)).toEqual([6, 32]);
    expect(tallies.map(({ count }) => count)).toEqual([1, 1]);
  });

  it.each([
    '100% sure, 20%',
    'a%zz%4',
    '\\u00',
    '%',
    'x=%F0%9F%92',
    '%00%00%00',
    '\\ud83d\\ude00',
    '%ff%fe',
    '&#9999999;',
    '&#xfffff;&#0;',
    'a &amp; b &lt;c&gt;',
    '&quot;',
    '&#',
  ])('nothing in %j', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it('does not depend on how the text is split', () => {
    const text = `${'x '.repeat(40_000)}${cases.map(([line]) => line).join('\n')}\n${lines.join('\\n')}`;
    const whole = scanText(text).findings;
    expect(whole.length).toBeGreaterThan(cases.length);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 20 }), (cuts) => {
        const scanner = createScanner({});
        let from = 0;
        for (const cut of [...cuts.sort((a, b) => a - b), text.length]) {
          scanner.write(text.slice(from, cut));
          from = cut;
        }
        expect(scanner.end().findings).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});
