import { describe, expect, it } from '@jest/globals';
import { isEmail } from '../../src/flow/intake/check-request.ts';

/** RFC 5321 4.1.2 and 4.5.3.1, the HTML standard's valid e-mail address, RFC 6531 for international ones. */
const addresses: readonly [text: string, valid: boolean][] = [
  ['jo@kunde.test-mail.eu', true],
  ['jo.tester+cloakroom@kunde.test-mail.eu', true],
  ["o'brien@kunde.test-mail.eu", true],
  ['jörg@müller.test-mail.eu', true],
  [`${'a'.repeat(64)}@kunde.test-mail.eu`, true],
  [`${'a'.repeat(65)}@kunde.test-mail.eu`, false],
  ['jo@localhost', false],
  ['jo', false],
  ['jo@', false],
  ['@kunde.test-mail.eu', false],
  ['jo@kunde..eu', false],
  ['jo@-kunde.eu', false],
  ['jo@kunde.eu, eve@kunde.eu', false],
  ['jo@kunde.eu;eve@kunde.eu', false],
  ['jo@kunde.eu\r\nBcc: eve@kunde.eu', false],
  ['<jo@kunde.eu>', false],
  ['jo@kunde.eu ', false],
  ['"jo tester"@kunde.eu', false],
];

describe('an e-mail address somebody typed', () => {
  it.each(addresses)('%j is %p', (text, valid) => expect(isEmail(text)).toBe(valid));

  it('is judged at once, however hostile', () => {
    const work = [
      'a'.repeat(100_000),
      `${'a.'.repeat(50_000)}@`,
      `a@${'a.'.repeat(50_000)}`,
      `a@${'a-'.repeat(50_000)}`,
    ];
    expect(work.map(isEmail)).toEqual([false, false, false, false]);
  });
});
