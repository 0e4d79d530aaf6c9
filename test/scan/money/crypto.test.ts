import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base58Version } from '../../../src/scan/detectors/money/base58.ts';
import { isWitness } from '../../../src/scan/detectors/money/bech32.ts';
import { isMixedRight } from '../../../src/scan/detectors/money/ethereum.ts';
import { keccak256 } from '../../../src/scan/detectors/money/keccak.ts';
import { sha256 } from '../../../src/scan/detectors/money/sha256.ts';
import { found, spanOf } from './found.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('hashes', () => {
  it('SHA-256 is that of the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 55 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 200 },
    );
  });

  // Keccak team, test vectors of the submission to NIST (padding 0x01)
  it.each([
    ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
    ['abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
  ])('Keccak-256 of "%s"', (text, digest) => {
    expect(hex(keccak256(text))).toBe(digest);
  });
});

/** BIP-173 and BIP-350: valid addresses of the main network. */
const witness = [
  'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
  'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
  'BC1SW50QGDZ25J',
  'bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs',
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
];
/** The same: invalid ones. */
const noWitness = [
  'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
  'BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2',
  'bc1rw5uspcuh',
  'bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90',
  'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P',
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd',
  'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4',
  'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R',
  'bc1pw5dgrnzv',
];
/** Bitcoin wiki and developer reference: examples of both kinds. */
const old = [
  '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
  '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
  '17VZNX1SN5NtKa8UQFxwQbFeFc3iqRYhem',
  '3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQX',
];

describe('bitcoin', () => {
  it.each(witness)('%s', (address) => {
    expect(isWitness(address, 'bc')).toBe(true);
  });
  it.each(noWitness)('%s is none', (address) => {
    expect(isWitness(address, 'bc')).toBe(false);
    expect(found('bitcoin', `bitcoin ${address}`, 0)).toHaveLength(0);
  });
  it.each([...old, ...witness.filter((w) => w.length > 26)])('finds %s', (address) => {
    expect(spanOf('bitcoin', `to:${address}.`)).toBe(address);
    expect(spanOf('bitcoin', `2 0.5 ${address}`)).toBe(address);
  });
  it.each(old)('refuses %s with a changed letter', (address) => {
    const letters = 'z1Lk7';
    for (let i = 1; i < address.length; i++) {
      const changed =
        address.slice(0, i) + (letters[i % 5] === address[i] ? '2' : letters[i % 5]) + address.slice(i + 1);
      if (changed !== address) expect(base58Version(changed)).toBe(-1);
    }
  });
});

/** EIP-55: test cases. */
const mixed = [
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
];

describe('ethereum', () => {
  it.each(mixed)('%s', (address) => {
    expect(isMixedRight(address)).toBe(true);
    expect(spanOf('ethereum', `to ${address};`)).toBe(address);
    const i = address.search(/[a-f]/);
    const wrong = address.slice(0, i) + (address[i] as string).toUpperCase() + address.slice(i + 1);
    expect(found('ethereum', `wallet ${wrong}`, 0)).toHaveLength(0);
  });
  it.each(['0xde709f2102306220921060314715629080e2fb77', '0x8617E340B3D01FA5F11F306F4090FD50E238070D'])(
    '%s needs a word',
    (address) => {
      expect(found('ethereum', `x ${address}`)).toHaveLength(0);
      expect(found('ethereum', `wallet ${address}`)).toHaveLength(1);
    },
  );
});
