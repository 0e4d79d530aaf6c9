import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isHex, isWord } from '../../engine/classes.ts';
import { surroundings } from '../../engine/context.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { Allowance } from './allowance.ts';
import { base58Version } from './base58.ts';
import { isWitness } from './bech32.ts';

const longest = 90;
/** SHA-256 in one block of the scanner; what comes after is told by its form. */
const allowance = new Allowance(250);

const near = new Words(
  /bitcoin|\bbtc|\bxbt|satoshi|wallet|crypto|blockchain|\butxo|segwit|p2pkh|p2sh|p2wpkh/,
);

/** Pay to public-key hash and to script hash: main network, then test network. */
const versions = new Set([0, 5, 111, 196]);

function look(view: View, at: number): void {
  const c = view.codes[at] as number;
  // `1...`, `3...`, `m...`, `n...`, `2...`; `bc1`, `tb1`, `BC1`, `TB1`
  const old = c === 0x31 || c === 0x33 || c === 0x32 || c === 0x6d || c === 0x6e;
  const witness = (c | 0x20) === 0x62 || (c | 0x20) === 0x74;
  if (!old && !(witness && view.codes[at + 2] === 0x31)) return;
  const { codes } = view;
  let end = at;
  let hex = true;
  for (; end < view.length && end - at <= longest; end++) {
    const next = codes[end] as number;
    if (!isWord(next)) break;
    hex &&= isHex(next);
  }
  // A hash: of a million addresses not one has no other letter.
  if (hex) return;
  const length = end - at;
  const tied = codes[end] === 0x2b || codes[end] === 0x2f || codes[end] === 0x5f || codes[end] === 0x3d;
  const before = view.codeBefore(at);
  if (tied || before === 0x2b || before === 0x5f || before === 0x2d) return;
  if (old) {
    if (length >= 26 && length <= 35) lookOld(view, at, end);
  } else if (length >= 14 && length <= longest) lookWitness(view, at, end);
}

function lookOld(view: View, start: number, end: number): void {
  const value = view.text.slice(start, end);
  const checked = allowance.take(view);
  if (!versions.has(base58Version(value, checked))) return;
  const around = surroundings(view, start, end, 'bitcoin', near);
  const test = /^[2mn]/.test(value) ? 'test-data' : 'financial';
  view.claim(
    bitcoin,
    start,
    end,
    score(form.distinct, checked ? check.twoDigits : 0, Math.max(0, around)),
    test,
  );
}

function lookWitness(view: View, start: number, end: number): void {
  const value = view.text.slice(start, end);
  const prefix = value.slice(0, 2).toLowerCase();
  if ((prefix !== 'bc' && prefix !== 'tb') || !isWitness(value, prefix)) return;
  view.claim(
    bitcoin,
    start,
    end,
    score(form.certain, words.none),
    prefix === 'tb' ? 'test-data' : 'financial',
  );
}

export const bitcoin: Detector = {
  id: 'bitcoin',
  category: 'financial',
  title: 'Bitcoin address',
  source: 'Base58Check (Bitcoin developer reference, addresses); Bech32 and Bech32m: BIP-173, BIP-350',
  checksum: 'SHA-256 twice, or the BCH code of Bech32',
  words: 'bitcoin, BTC, wallet',
  names: 'btc, btc address, bitcoin, payout address, withdrawal address',
  rank: ranks.crypto,
  gates: [{ on: 'long', look }],
  mask: (value) => maskTail(value, 4),
  examples: {
    hit: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      'send BTC to 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy.',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
      'bitcoin:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0?amount=1',
      '"btc":"16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ"',
      '0.005 17VZNX1SN5NtKa8UQFxwQbFeFc3iqRYhem',
      { text: 'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn', category: 'test-data' },
      { text: 'tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', category: 'test-data' },
    ],
    miss: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7KV8F3T4',
      '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNL',
      '1234567890123456789012345678901234',
      'bitcoin wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyX',
    ],
  },
};
