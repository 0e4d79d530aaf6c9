import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createScanner, scanText } from '../../src/scan/index.ts';

const iban = 'NL91ABNA0417164300';
const mail = 'anna.meier@kunde-mail.eu';
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const folded = (text: string, end: string) => base64(text).replace(/.{76}/g, `$&${end}`);
const idsOf = (text: string) => scanText(text).findings.map((f) => f.detector);

describe('base64 of text (RFC 4648) is looked through once, in place', () => {
  const json = `{"contact":"${mail}","iban":"${iban}","note":"${'nothing else here, '.repeat(8)}"}`;
  it.each([
    ['alone', base64(json)],
    ['in a header', `X-Payload: ${base64(json)}`],
    ['in JSON', `{"data":"${base64(json)}"}`],
    ['for URLs', Buffer.from(json).toString('base64url')],
    ['in lines (RFC 2045)', folded(json, '\r\n')],
    ['in lines that end with LF', folded(json, '\n')],
    ['with characters of other scripts', base64(`Zażółć gęślą jaźń: ${mail}, ${iban}, ξένος`)],
  ])('%s', (_name, text) => {
    expect(idsOf(text).sort()).toEqual(['email', 'iban']);
  });

  it('tells the line and column where it stands', () => {
    const text = `a\nb ${base64(`${' '.repeat(30)}${iban} ${' '.repeat(30)}`)}`;
    const [found] = scanText(text).findings;
    expect(found?.location).toMatchObject({ line: 2, column: 3 + 40, start: 4 + 40, end: 4 + 64 });
    expect(found?.masked).toBe('NL91 ABNA •••• •••• 00');
  });

  it('counts what is the same inside and outside as one value', () => {
    const { tallies } = scanText(`${mail} ${base64(`written to ${mail} yesterday`)}`);
    expect(tallies).toMatchObject([{ detector: 'email', count: 2, distinct: 1 }]);
  });

  it.each([
    ['base64 inside base64', base64(`again: ${base64(`the mail is ${mail} today`)} :`)],
    [
      'bytes that are no text',
      Buffer.from(Array.from({ length: 90 }, (_, i) => (i * 37) % 256)).toString('base64'),
    ],
    ['a hash', 'd41d8cd98f00b204e9800998ecf8427ee3b0c44298fc1c149afbf4c8996fb924'],
    ['a long name', 'AbstractSingletonProxyFactoryBeanDefinitionRegistrar'],
  ])('leaves alone: %s', (_name, text) => {
    expect(idsOf(text)).toEqual([]);
  });
});

describe('what stands inside words and nobody sees', () => {
  it.each(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'])('%j hides no value', (unseen) => {
    const hidden = (value: string) => `${value.slice(0, 9)}${unseen}${value.slice(9)}`;
    const found = scanText(`pay ${hidden(iban)}\nor write`).findings;
    expect(found.map((f) => f.detector)).toContain('iban');
    expect(found[0]?.location).toMatchObject({ line: 1, column: 5, start: 4, end: 4 + iban.length + 1 });
  });

  it('is left alone between words', () => {
    expect(idsOf(`\ufeff${iban}\u200b and\u200b more`)).toEqual(['iban']);
  });
});

it('finds the same inside for every split', () => {
  const text =
    `x\n${folded(`mail ${mail}, account ${iban}. `.repeat(20), '\r\n')}\ny NL91ABNA\u200b0417164300\n`.repeat(
      40,
    );
  const options = { hashKey: [1, 2] as const };
  const whole = scanText(text, options);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 20 }), (cuts) => {
      const scanner = createScanner(options);
      let from = 0;
      for (const cut of [...cuts, text.length].sort((a, b) => a - b)) {
        scanner.write(text.slice(from, cut));
        from = cut;
      }
      expect(scanner.end()).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

it('one dummy silences nothing else', () => {
  const dummies = 'test@example.com 4111 1111 1111 1111 192.0.2.1 (415) 555-0132 078-05-1120';
  expect(idsOf(`${dummies}\n${mail} ${iban}`)).toEqual(expect.arrayContaining(['email', 'iban']));
  expect(scanText(`${dummies}\n${mail}`).tallies).toContainEqual(
    expect.objectContaining({ detector: 'email', category: 'contact', count: 1 }),
  );
});
