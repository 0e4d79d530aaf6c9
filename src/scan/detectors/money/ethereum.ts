import { check, form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isHex, isWord } from '../../engine/classes.ts';
import { surroundings } from '../../engine/context.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { Allowance } from './allowance.ts';
import { keccak256 } from './keccak.ts';

/** `0x` and 40 digits. */
const length = 42;
/** Keccak in one block of the scanner; what comes after is told by its form. */
const allowance = new Allowance(80);

const near = new Words(
  /\beth\b|eth[ _]addr|ether|wallet|metamask|erc-?\d|contract|token|address|\bfrom\b|\bto\b|sender|recipient|\bowner|crypto|\bdonat|\bpay|\bsend|blockchain/,
);

/** EIP-55: a letter is a capital where the digit of the hash at its place is eight or more. */
export function isMixedRight(address: string): boolean {
  const digits = address.slice(2);
  const hash = keccak256(digits.toLowerCase());
  for (let i = 0; i < 40; i++) {
    const c = digits.charCodeAt(i);
    if (c < 0x40) continue;
    const four = ((hash[i >> 1] as number) >> (i & 1 ? 0 : 4)) & 15;
    if (c < 0x60 !== four > 7) return false;
  }
  return true;
}

function look(view: View, at: number): void {
  const { codes } = view;
  if (codes[at] !== 0x30 || ((codes[at + 1] as number) | 0x20) !== 0x78) return;
  if (!isHex(codes[at + length - 1] as number) || isWord(codes[at + length] as number)) return;
  for (let i = at + 2; i < at + length; i++) if (!isHex(codes[i] as number)) return;
  const value = view.text.slice(at, at + length);
  const digits = value.slice(2);
  // Nobody's: burnt, or an integer.
  if (/^0{20}|^(.)\1{39}$|0{20}$/.test(digits)) return;
  const mixed = digits !== digits.toLowerCase() && digits !== digits.toUpperCase();
  const checked = mixed && allowance.take(view);
  if (checked && !isMixedRight(value)) return;
  const around = surroundings(view, at, at + length, 'ethereum', near);
  const shape = mixed ? form.distinct : form.shaped;
  view.claim(ethereum, at, at + length, score(shape, checked ? check.twoDigits : 0, around));
}

export const ethereum: Detector = {
  id: 'ethereum',
  category: 'financial',
  title: 'Ethereum address',
  source: 'Ethereum yellow paper, 4.1; EIP-55 (check by capitals)',
  checksum: 'Keccak-256 by capitals',
  words: 'eth, wallet, address',
  names: 'eth, eth address, eth wallet, ethereum, ethereum address, wallet, wallet address',
  rank: ranks.crypto,
  gates: [{ on: 'long', look }],
  mask: (value) => maskTail(value, 4),
  same: 'lower',
  examples: {
    hit: [
      { text: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', at: 0.8 },
      '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
      'ETH wallet 0x52908400098527886e0f7030069857d2e4169ee7',
      '"from":"0xde709f2102306220921060314715629080e2fb77"',
      'https://etherscan.io/address/0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
      'eth=0x8617E340B3D01FA5F11F306F4090FD50E238070D',
    ],
    miss: [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
      '0x52908400098527886e0f7030069857d2e4169ee7',
      'address 0x0000000000000000000000000000000000000000',
      '0x00007ffe12ab34cd',
      'wallet 0x52908400098527886e0f7030069857d2e4169ee7ab',
      'sha1 0xda39a3ee5e6b4b0d3255bfef95601890afd80709',
    ],
  },
};
