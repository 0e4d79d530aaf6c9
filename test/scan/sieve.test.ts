import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWord } from '../../src/scan/engine/classes.ts';
import { gatesOf } from '../../src/scan/engine/gates.ts';
import { BlockScanner } from '../../src/scan/engine/scanner.ts';
import { type Places, siftCoarsely } from '../../src/scan/engine/sieve/coarse.ts';
import { createSieve, sieve } from '../../src/scan/engine/sieve/index.ts';
import { folded } from '../../src/scan/engine/sieve/tables.ts';
import { detectors, scanText } from '../../src/scan/index.ts';
import { sieveByHand } from './sieve-by-hand.ts';

const { tables } = gatesOf(detectors);
/** A few gates of each kind, for what the sieve is meant to stop at. */
const look = () => {};
const { tables: fewTables } = gatesOf([
  {
    ...(detectors[0] as (typeof detectors)[number]),
    gates: [
      { on: 'word', words: ['born', 'Born', 'BORN', 'né '], look },
      { on: 'word', words: ['geboren'], anyCase: true, look },
      { on: 'mark', marks: ['@', '://', '-----BEGIN '], look },
    ],
  },
]);
const vectors = sieve;
const codes = new Uint16Array(100_000);
const map = () => new Uint32Array(100_000 / 32);
const byHand: Places = {
  stops: map(),
  special: map(),
  mixed: map(),
  long: map(),
  hexes: map(),
  marks: map(),
};

const stopsOf = (one: typeof sieve, text: string, from: number, to: number, given = tables): number[] => {
  one.load(text, codes);
  one.sift(from, to, given);
  return marked(one.stops, from, to);
};
const fold = (c: string): number => folded[c.charCodeAt(0)] as number;
const marked = (map: Uint32Array, from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, k) => from + k).filter(
    (i) => ((map[i >> 5] as number) >>> (i & 31)) & 1,
  );

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
    'RSSMRA85T10',
    'X-1234567-L',
    '131052A308T',
    'cGVyc29uYWwgZGF0YQ',
    '00:1a:2b:3c',
    'de-ad-',
    'beef.001a.',
    'ZGF0YQ',
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
        sieveByHand(Uint8Array.from(t.split(''), fold), from, to, tables, byHand);
        vectors.load(t, codes);
        vectors.sift(from, to, tables);
        for (const kind of ['stops', 'special', 'mixed', 'long', 'hexes', 'marks'] as const)
          expect(marked(vectors[kind], from, to)).toEqual(marked(byHand[kind], from, to));
      }),
      { numRuns: 500 },
    );
  });

  it('runs on vectors here', () => {
    const { stops } = createSieve(null);
    expect(vectors.stops.buffer.byteLength).toBeGreaterThan(stops.buffer.byteLength);
  });

  it.each([
    ['words that may begin a literal', 'a born b BORN, Joe', [2, 9]],
    ['an IBAN begins with two letters and a digit', 'x NL91 nlx 9NL9', [2]],
    ['numbers of seven digits and more', 'a, 123456 b, 1234567 ccccccc12345678', [13]],
    [
      'letters with digits behind them',
      'X1234567L X-1234567-L ab12 a1 b 12 c 12 34 56 d RSSMRA85T10 iiiiiii12',
      [0, 10, 12, 22, 35, 37, 48],
    ],
    ['words of 24 letters and digits', `${'i'.repeat(23)}, ${'i'.repeat(24)} /${'i'.repeat(70)}+`, [25, 51]],
    [
      'hexadecimal digits in rows',
      'aa:bb:cc:dd, aa:bb:cc beef.0012.3cfd fa-ce-be-ad',
      [0, 2, 5, 8, 15, 18, 22, 37],
    ],
    ['six digits and three', '131052A308T 131052+308T 131052A30T', [0, 12]],
    [
      'short ones where another group follows, more than five digits in all or more than two groups',
      '12-34 b, 1.2 c, (1) 2 d, 12.3, 1.23; 1.2.3, 537.36 (a, 537.361',
      [17, 37, 55],
    ],
    ['a group of any length where another may follow', '123456-b, 12345 67 b, 123456 789 b', [10, 22]],
    ['ends of lines, and signs behind names that are known', 'name=v\nk: v\r\n<email>', [4, 6, 11, 12, 19]],
    [
      'names by their last word, or whole where nothing joins it to what stands before',
      '?level=1 date-of-birth=2 dateOfBirth: 3 "rth": 4 "birthday": 5',
      [22, 36, 59],
    ],
    ['no dates', '2024-09-24 23:43, 2024-09-24T2, 2024-09-24 12 45', [32, 37, 40]],
    ['marks where what must follow follows', 'a@b - c -- d -----BEGIN ', [1, 13, 14, 15]],
    ['letters beyond ASCII', 'né né, жnl9 born', [0, 12]],
  ])('%s', (_, t, expected) => {
    expect(stopsOf(vectors, t as string, 0, (t as string).length, fewTables)).toEqual(expected);
  });

  it('keeps nothing of the text before', () => {
    stopsOf(vectors, '@'.repeat(82_000), 0, 82_000);
    expect(stopsOf(vectors, 'a, 12', 0, 5, fewTables)).toEqual([]);
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

describe('what the sieve leaves out', () => {
  const report = (t: string, all: boolean) => {
    const own = { load: sieve.load, sift: sieve.sift };
    const open = sieve as { load: typeof sieve.load; sift: typeof sieve.sift };
    if (all) {
      let units: Uint16Array = new Uint16Array(0);
      open.load = (piece, into) => {
        units = into;
        return own.load.call(sieve, piece, into);
      };
      open.sift = (from, to) => siftCoarsely((i) => isWord(units[i] as number), from, to, sieve);
    }
    try {
      const scanner = new BlockScanner(detectors, { minConfidence: 0, hashKey: [1, 2] });
      scanner.write(t);
      return scanner.end();
    } finally {
      Object.assign(open, own);
    }
  };
  const digits = fc.stringMatching(/^\d{1,11}$/);
  const labels = fc.constantFrom(
    'tel ',
    'BSN ',
    'iban ',
    'card: ',
    'geboren ',
    'order ',
    '+',
    '(0)',
    '0031',
    'x',
    '"id":',
  );
  const numbers = fc
    .array(fc.oneof({ weight: 3, arbitrary: digits }, { weight: 2, arbitrary: pieces }, labels), {
      maxLength: 60,
    })
    .map((list) => list.join(''));

  it('is nothing that a detector would have taken', () => {
    fc.assert(
      fc.property(numbers, (t) => {
        expect(report(t, false)).toEqual(report(t, true));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(detectors.flatMap((d) => d.examples.hit.map((hit) => [d.id, hit] as const)))(
    '%s: an example is found the same way',
    (_, hit) => {
      const t = typeof hit === 'string' ? hit : hit.text;
      expect(report(t, false)).toEqual(report(t, true));
      expect(report(t, true).findings.length).toBeGreaterThan(0);
    },
  );
});
