import type { Token } from './token.ts';

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** BIP 173, checksum: the polynomial over the human-readable part and the data. */
function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) sum ^= generator[i] as number;
  }
  return sum;
}
const expanded = (part: string): number[] => [
  ...[...part].map((c) => c.charCodeAt(0) >> 5),
  0,
  ...[...part].map((c) => c.charCodeAt(0) & 31),
];

const PART = 'age-secret-key-';
export function isAgeKey(value: string): boolean {
  const data = value.toLowerCase().slice(PART.length + 1);
  return polymod([...expanded(PART), ...[...data].map((c) => ALPHABET.indexOf(c))]) === 1;
}

/** Bech32 of `data` (five bits each), in capitals as age writes it. */
function written(data: readonly number[]): string {
  const sum = polymod([...expanded(PART), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return `${PART}1${[...data, ...check].map((n) => ALPHABET[n]).join('')}`.toUpperCase();
}
const sample = written(Array.from({ length: 52 }, (_, i) => (i * 7 + 3) % 32));

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
  samples: [sample],
  miss: [sample.replace(/.$/, (c) => (c === 'Q' ? 'P' : 'Q')), 'AGE-SECRET-KEY-1...'],
};
