import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gatesOf } from '../../src/scan/engine/gates.ts';
import { BlockScanner } from '../../src/scan/engine/scanner.ts';
import { createSieve, sieve } from '../../src/scan/engine/sieve/index.ts';
import { detectors, scanText } from '../../src/scan/index.ts';

const { tables } = gatesOf(detectors);
const vectors = sieve;
const byHand = createSieve(null);
const codes = new Uint16Array(100_000);

const stopsOf = (one: typeof sieve, text: string, from: number, to: number): number[] => {
  one.load(text, codes);
  one.sift(from, to, tables);
  return Array.from({ length: to - from }, (_, k) => from + k).filter(
    (i) => ((one.stops[i >> 5] as number) >>> (i & 31)) & 1,
  );
};

/** Pieces that gates are made of, and what stands between them. */
const pieces = fc.constantFrom(
  ...'aZ9 -./()+:=>@"\n\r\t_éжß'.split(''),
  ...[
    'NL',
    'nl9',
    'eyJ',
    'born',
    'BSN',
    '://',
    '-----BEGIN ',
    '😀',
    '\u00a0',
    '\u2011',
    'ghp_',
    '12.3',
    '12345',
    '123456',
    '\ud800',
  ],
);
const text = fc.array(pieces, { maxLength: 400 }).map((list) => list.join(''));

describe('the sieve', () => {
  it('finds with vectors what it finds by hand, wherever a block begins and ends', () => {
    fc.assert(
      fc.property(text, fc.nat(300), fc.nat(300), (t, a, b) => {
        const [from, to] = [Math.min(a, t.length), Math.min(a + b, t.length)];
        expect(stopsOf(vectors, t, from, to)).toEqual(stopsOf(byHand, t, from, to));
      }),
      { numRuns: 500 },
    );
  });

  it('runs on vectors here', () => {
    expect(vectors.stops.buffer.byteLength).toBeGreaterThan(byHand.stops.buffer.byteLength);
  });

  it.each([
    ['words that may begin a literal', 'a born b BORN, Joe', [2, 9]],
    ['an IBAN begins with two letters and a digit', 'x NL91 nlx 9NL9', [2]],
    ['numbers of seven digits and more', 'a 123456 b 1234567 c12345678', [11]],
    [
      'short ones where another group may follow, four digits in all',
      '12-34 b 1.2 c (1) 2 d 12.3, 1.23; 1.2.3',
      [0, 15, 34],
    ],
    ['a group of any length where another may follow', '123456-b 12345 67 b 123456 789 b', [9, 20]],
    ['ends of lines, and what stands behind keys', 'k=v\nk: v\r\n<a>', [1, 3, 5, 8, 9, 12]],
    ['marks where what must follow follows', 'a@b - c -- d', [1, 8]],
    ['letters beyond ASCII', 'né né, жnl9 born', [0, 3, 12]],
  ])('%s', (_, t, expected) => {
    expect(stopsOf(vectors, t as string, 0, (t as string).length)).toEqual(expected);
  });

  it('keeps nothing of the text before', () => {
    stopsOf(vectors, '@'.repeat(82_000), 0, 82_000);
    expect(stopsOf(vectors, 'a b 12', 0, 6)).toEqual([]);
    expect(stopsOf(vectors, '', 0, 0)).toEqual([]);
  });
});

describe('a number that is written in groups', () => {
  it.each([
    'tel: 0891 234567',
    'tel: 08912 34567',
    'tel: 089123 4567',
    'tel: 0891234 567',
    'call me on 069123-4567 today',
  ])('is found wherever its first group ends: %s', (t) => {
    expect(scanText(t).tallies.map((tally) => tally.detector)).toEqual(['phone']);
  });
});

describe('scanners that take turns in one thread', () => {
  it('find what each finds alone', () => {
    const a = 'customer anna.meier@kunde.eu, IBAN NL91ABNA0417164300\n'.repeat(3000);
    const b = 'né le 14/02/1985, tél. +33 1 42 68 53 00 …\n'.repeat(3000);
    const alone = (t: string) => {
      const scanner = new BlockScanner(detectors, {});
      scanner.write(t);
      return scanner.end();
    };
    const scanners = [a, b].map(() => new BlockScanner(detectors, {}));
    for (let i = 0; i < Math.max(a.length, b.length); i += 7000)
      for (const [k, t] of [a, b].entries()) scanners[k]?.write(t.slice(i, i + 7000));
    expect(scanners.map((s) => s.end())).toEqual([alone(a), alone(b)]);
  });
});
