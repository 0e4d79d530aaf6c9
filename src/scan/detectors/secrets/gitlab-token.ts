import type { Token } from './token.ts';
import { crc32, seeded } from './tokens.ts';

/**
 * Routable tokens end with a dot (twice with a version), the length of the payload as two digits of base 36, and the
 * CRC-32 of all before as seven.
 */
function checksum(value: string): number {
  const dot = value.indexOf('.');
  // With a version before it others may come to be counted.
  if (dot < 0 || value.includes('.', dot + 1)) return 0;
  return crc32(value.slice(0, -7)).toString(36).padStart(7, '0') === value.slice(-7) ? 0 : -0.5;
}
function routable(prefix: string): string {
  const payload = seeded(40);
  const text = `${prefix}${payload}.${payload.length.toString(36).padStart(2, '0')}`;
  return text + crc32(text).toString(36).padStart(7, '0');
}

export const gitlabToken: Token = {
  id: 'gitlab-token',
  title: 'GitLab token',
  source:
    'GitLab documentation: token prefixes (glpat-, gldt-, glrt- ...); routable tokens: CRC-32 in base 36',
  checksum: 'CRC-32 (routable tokens)',
  starts: [
    'glpat-', 'gldt-', 'glrt-', 'glrtr-', 'glcbt-', 'glptt-', 'glft-', 'glimt-', 'glagent-', 'gloas-', 'glsoat-',
    'glffct-', 'glwt-', 'GR1348941',
  ], // biome-ignore format: a list
  form: /(?:gl(?:pat|dt|rtr?|cbt|ptt|ft|imt|agent|oas|soat|ffct|wt)-[\w-]{18,300}(?:(?:\.[0-9a-z]{2})?\.[0-9a-z]{9})?|GR1348941[\w-]{20})/y,
  valid: checksum,
  bits: 2.8,
  samples: [`glpat-${seeded(20)}`, `GR1348941${seeded(20)}`, routable('glpat-'), `gldt-${seeded(20)}`],
  hit: [{ text: `glrt-t1_${seeded(20)}`, at: 0.7 }, `glcbt-64_${seeded(20)}`, `glagent-${seeded(50)}`],
  miss: [
    routable('glpat-').replace(/.$/, (c) => (c === '0' ? '1' : '0')),
    'glpat-your-token-here-please',
    'glft-<feed token>',
  ],
};
