import { alphabet, remainder } from '../money/bech32.ts';
import type { Token } from './token.ts';

const PART = 'age-secret-key-';
export const isAgeKey = (value: string): boolean => remainder(value, PART) === 1;

/** Bech32 of some data, in capitals as age writes it. */
function written(): string {
  const data = `${PART}1${Array.from({ length: 52 }, (_, i) => alphabet[(i * 7 + 3) % 32]).join('')}`;
  const sum = remainder(`${data}qqqqqq`, PART) ^ 1;
  return `${data}${[25, 20, 15, 10, 5, 0].map((shift) => alphabet[(sum >>> shift) & 31]).join('')}`.toUpperCase();
}

export const ageKey: Token = {
  id: 'age-key',
  title: 'age secret key',
  source: 'age v1 specification (C2SP): X25519 identities in Bech32 (BIP 173)',
  checksum: 'Bech32',
  starts: ['AGE-SECRET-KEY-'],
  long: true,
  form: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/y,
  valid: (value) => (isAgeKey(value) ? 0 : -0.5),
  shown: 10,
  rank: 100,
  samples: [written()],
  miss: [written().replace(/.$/, (c) => (c === 'Q' ? 'P' : 'Q')), 'AGE-SECRET-KEY-1...'],
};
