import { describe, expect, it } from '@jest/globals';
import { ranks } from '../../../src/scan/detectors/ranks.ts';
import { secretsDetectors } from '../../../src/scan/detectors/secrets/index.ts';
import { seeded } from '../../../src/scan/detectors/secrets/tokens.ts';
import { scanText } from '../../../src/scan/index.ts';

/** Detectors of tokens that speak for themselves: their first hit is nothing but one. */
const alone = secretsDetectors
  .filter(({ rank, examples }) => rank >= ranks.token && typeof examples.hit[0] === 'object')
  .map(({ id, examples }) => [id, examples.hit[0] as { readonly text: string }] as const)
  .filter(([, hit]) => /^[^\s"'<>:=]{12,}$/.test(hit.text));

const surroundings: readonly (readonly [string, (token: string) => string])[] = [
  ['alone', (t) => t],
  ['an environment', (t) => `export SERVICE=${t}\n`],
  ['JSON', (t) => `{"service":"${t}","n":1}`],
  ['JSON in a string', (t) => `"{\\"service\\":\\"${t}\\"}"`],
  ['YAML', (t) => `service:\n  credential: ${t}\n`],
  ['XML', (t) => `<service>${t}</service>`],
  ['a query', (t) => `https://host/path?service=${t}&x=1`],
  ['a table', (t) => `id,service\n1,${t}\n2,x\n`],
  ['a sentence', (t) => `We lost ${t}, sorry.`],
  ['brackets', (t) => `connect(${t})`],
  ['code', (t) => `const service = '${t}';`],
  ['a log', (t) => `2024-03-12 10:11:12 INFO [main] service=${t} ok`],
];

describe('the kinds of secrets', () => {
  it('are more than a hundred', () => expect(secretsDetectors.length).toBeGreaterThan(100));
  it('are all secrets, with a source', () => {
    for (const { category, source } of secretsDetectors) {
      expect(category).toBe('secret');
      expect(source.length).toBeGreaterThan(10);
    }
  });
  it('speak for themselves in most cases', () => expect(alone.length).toBeGreaterThan(80));
});

describe.each(alone)('%s', (id, { text }) => {
  it.each(surroundings)('is found as it is in %s', (_name, write) => {
    const whole = write(text);
    const found = scanText(whole).findings.filter((f) => f.detector === id);
    expect(found.map((f) => whole.slice(f.location.start, f.location.end))).toEqual([text]);
  });
  it('is no part of something longer', () => {
    expect(
      scanText(`Z9z${text}`).findings.filter((f) => f.detector === id && f.location.start === 3),
    ).toEqual([]);
  });
});

describe('test data', () => {
  it.each([
    ['aws-key', 'AKIAIOSFODNN7EXAMPLE'],
    ['aws-key', 'AKIAI44QH8DHBEXAMPLE'],
    ['aws-key', 'aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['stripe-key', `sk_${'test'}_${seeded(24)}`],
    ['razorpay-key', `rzp_${'test'}_${seeded(14)}`],
    // RFC 7617, section 2
    ['auth-header', 'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
    // RFC 6749, section 4.1.4
    ['secret-value', '"access_token":"2YotnFZFEjr1zCsicMWpAA"'],
  ])('%s: %s', (id, text) => {
    const found = scanText(text).findings.filter((f) => f.detector === id);
    expect(found.map((f) => f.category)).toEqual(['test-data']);
    expect(scanText(text).findings.filter((f) => f.category === 'secret')).toEqual([]);
  });

  it('silences nothing beside it', () => {
    const text = `AKIAIOSFODNN7EXAMPLE AKIA${'QWERTZ2345ASDFGH'}`;
    expect(scanText(text).findings.map((f) => f.category)).toEqual(['test-data', 'secret']);
  });
});

describe('a token that was made up', () => {
  it.each([
    ['gitlab-token', 'glpat-12345678901234567890'],
    ['digitalocean-token', `dop_v1_${'0123456789abcdef'.repeat(4)}`],
  ])('%s may be meant: it is below certain', (id, text) => {
    const [found] = scanText(text).findings.filter((f) => f.detector === id);
    expect(found?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(found?.confidence).toBeLessThan(0.7);
  });
  it.each([
    'glpat-xxxxxxxxxxxxxxxxxxxx',
    'sk-your-api-key-goes-here-please-do',
    `hf_${'X'.repeat(34)}`,
    'SG.<your key>.<it>',
  ])('%s is none', (text) => expect(scanText(text).findings).toEqual([]));
});
