import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const mails = (text: string) => scanText(text).findings.filter((f) => f.detector === 'email');
const spanOf = (text: string) => {
  const [first] = mails(text);
  return first === undefined ? undefined : text.slice(first.location.start, first.location.end);
};

describe('addresses', () => {
  // RFC 5321, RFC 5322 (3.4.1), RFC 6531 and RFC 5890, on a host that nobody owns
  it.each([
    'simple@cloakroom-mail.eu',
    'very.common@cloakroom-mail.eu',
    'x@cloakroom-mail.eu',
    'long.email-address-with-hyphens@and.subdomains.cloakroom-mail.eu',
    'user.name+tag+sorting@cloakroom-mail.eu',
    'user_name@sub-domain.cloakroom-mail.co.uk',
    '12345@cloakroom-mail.eu',
    'UPPER.Case@CLOAKROOM-MAIL.EU',
    '"john doe"@cloakroom-mail.eu',
    'jürgen@müller-post.de',
    'иван@почта.рф',
    'δοκιμή@παράδειγμα.ελ',
    '用户@邮局.公司',
    'user@xn--mller-post-9db.de',
    'user@firma.xn--p1ai',
    'jovan@firma.rs',
    'ion@firma.md',
    'user@1und1-post.de',
  ])('%s', (address) => {
    for (const text of [
      address,
      `mail: ${address}.`,
      `<${address}>`,
      `{"x":"a","mail":"${address}"}`,
      `a,${address},b`,
    ])
      expect(spanOf(text)).toBe(address);
  });

  it.each([
    ['mailto:anna@cloakroom-mail.eu?subject=x', 'anna@cloakroom-mail.eu'],
    ['?email=anna%40cloakroom-mail.eu&x=1', 'anna%40cloakroom-mail.eu'],
    ['?email=anna%2Btag%40cloakroom-mail.eu', 'anna%2Btag%40cloakroom-mail.eu'],
    ['u%3Danna%40cloakroom-mail.eu%26b', 'anna%40cloakroom-mail.eu'],
    ['j%C3%BCrgen%40cloakroom-mail.eu', 'j%C3%BCrgen%40cloakroom-mail.eu'],
    ['anna (at) cloakroom-mail.eu', 'anna (at) cloakroom-mail.eu'],
    ['anna(at)cloakroom-mail(dot)eu', 'anna(at)cloakroom-mail(dot)eu'],
    ['anna [at] mail [dot] cloakroom-mail [dot] eu!', 'anna [at] mail [dot] cloakroom-mail [dot] eu'],
    ['anna AT', undefined],
    ['write anna at cloakroom-mail dot eu', 'anna at cloakroom-mail dot eu'],
    ['anna&#64;cloakroom-mail.eu', 'anna&#64;cloakroom-mail.eu'],
  ])('%s', (text, value) => {
    expect(spanOf(text)).toBe(value);
  });

  it('are the same value however they are written', () => {
    const text = 'anna@cloakroom-mail.eu anna%40cloakroom-mail.eu Anna (at) cloakroom-mail (dot) eu';
    expect(scanText(text).tallies.filter((t) => t.detector === 'email')).toMatchObject([
      { count: 3, distinct: 1 },
    ]);
  });

  // RFC 2606, RFC 6761
  it.each([
    'a@example.com',
    'a@mail.example.org',
    'a@b.test',
    'a@x.invalid',
    'a%40example.net',
    'a (at) example (dot) com',
  ])('%s belongs to nobody', (text) => {
    expect(mails(text)[0]?.category).toBe('test-data');
  });
});

describe('quiet', () => {
  it.each([
    '@Override @types/node @media print',
    'npm i react@18.2.0 v8@10.2.154.26-node.26 pkg@4.0.0-alpha.5',
    'logo@2x.png icon@3x.webp',
    'user@localhost root@host',
    'getty@tty1.service user@1000.slice',
    'git@github.com:org/repo.git',
    'a@b a@.com @b.com a@-b.com a.@b.com',
    'x @ y.com',
    'price (at) once',
    'let us meet at noon dot',
    'java.lang.Object@5e9f23b4 [C@1b6d3586',
    'A%40B 100%40',
    'https://host/@user/post',
  ])('%s', (text) => {
    expect(mails(text)).toHaveLength(0);
  });
});
