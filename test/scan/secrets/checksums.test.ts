import { describe, expect, it } from '@jest/globals';
import { isAgeKey } from '../../../src/scan/detectors/secrets/age-key.ts';
import {
  BASE32,
  base62,
  crc32,
  decoded,
  hasChecksum,
  sealed,
  seeded,
} from '../../../src/scan/detectors/secrets/tokens.ts';
import { scanText } from '../../../src/scan/index.ts';

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Every text that differs from `text` in one character behind the first `from`. */
function* mutants(text: string, from: number, alphabet: string): Generator<string> {
  for (let i = from; i < text.length; i++)
    for (const c of alphabet) if (c !== text[i]) yield text.slice(0, i) + c + text.slice(i + 1);
}

const most = (text: string, detector: string): number =>
  Math.max(
    0,
    ...scanText(text, { minConfidence: 0 })
      .findings.filter((f) => f.detector === detector)
      .map((f) => f.confidence),
  );

describe('CRC-32', () => {
  // ITU-T V.42, ISO 3309: the check value of the polynomial
  it('gives the published check value', () => expect(crc32('123456789')).toBe(0xcbf43926));
  it('is written in base 62 with zeros in front', () => {
    expect(base62(0, 6)).toBe('000000');
    expect(base62(61, 6)).toBe('00000z');
    expect(base62(62 ** 2, 6)).toBe('000100');
    expect(base62(0xffffffff, 6)).toBe('4gfFC3');
  });
});

describe.each([
  ['github-token', 'ghp_'],
  ['github-token', 'gho_'],
  ['github-token', 'ghu_'],
  ['github-token', 'ghs_'],
  ['github-token', 'ghr_'],
  ['npm-token', 'npm_'],
])('%s %s', (detector, prefix) => {
  const token = prefix + sealed(30);
  it('is certain with its checksum', () => expect(most(token, detector)).toBeGreaterThanOrEqual(0.9));
  it('is a warning at most with another: a sample, or somebody’s', () => {
    for (const last of ['0', 'Z', 'a'])
      if (!token.endsWith(last)) expect(most(token.slice(0, -1) + last, detector)).toBe(0.5);
  });
  it('is still a candidate with another', () =>
    expect(most(prefix + seeded(36), detector)).toBeGreaterThan(0));
});

describe('one changed character', () => {
  it('is always refused by the CRC-32 of GitHub and npm', () => {
    const body = sealed(30);
    expect(hasChecksum(body)).toBe(true);
    let n = 0;
    for (const mutant of mutants(body, 0, ALNUM)) {
      expect(hasChecksum(mutant)).toBe(false);
      n++;
    }
    expect(n).toBe(36 * 61);
  });

  it('is always refused by the Bech32 of age', () => {
    // C2SP/CCTV, age: the identity of its test vectors
    const key = `AGE-SECRET-KEY-1${'GFPYYSJZ'.repeat(6)}GFPQ4EGAEX`;
    expect(isAgeKey(key)).toBe(true);
    for (const mutant of mutants(key, 16, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'))
      expect(isAgeKey(mutant)).toBe(false);
  });

  it('leaves a weak Grafana and no GitLab token of the kinds with a checksum', () => {
    const grafana = `glsa_${seeded(32)}`;
    const sum = crc32(grafana);
    const hex = [0, 8, 16, 24].map((s) => ((sum >>> s) & 255).toString(16).padStart(2, '0')).join('');
    expect(most(`${grafana}_${hex}`, 'grafana-service-token')).toBeGreaterThanOrEqual(0.9);
    expect(
      most(`${grafana}_${hex.replace(/^./, (c) => (c === '0' ? '1' : '0'))}`, 'grafana-service-token'),
    ).toBe(0.5);
    const gitlab = `glpat-${seeded(30)}.0u`;
    const right = gitlab + crc32(gitlab).toString(36).padStart(7, '0');
    expect(most(right, 'gitlab-token')).toBeGreaterThanOrEqual(0.9);
    expect(
      most(
        right.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
        'gitlab-token',
      ),
    ).toBeLessThan(0.5);
  });
});

describe('base 64', () => {
  // RFC 4648, section 10
  it.each([
    ['Zg==', 'f'],
    ['Zm8=', 'fo'],
    ['Zm9v', 'foo'],
    ['Zm9vYmFy', 'foobar'],
    ['Zm9vYg', 'foob'],
    ['', ''],
  ])('%s', (encoded, text) => expect(decoded(encoded)).toBe(text));
  it.each(['Z', 'Zm9vY', 'Zm9v===', 'Zm9-', 'Zm 9'])('none in %s', (text) =>
    expect(decoded(text)).toBeNull(),
  );
  it('reads nothing else as one', () => expect(decoded(BASE32)).not.toBeNull());
});
