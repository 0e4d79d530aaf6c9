import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectors, scanText } from '../../src/scan/index.ts';
import { mixedCorpus } from '../bench/corpus.ts';

const hashKey = [1, 2] as const;
/** More than any text here holds: lists are not cut off by weak ones that come first. */
const findingsPerDetector = 100_000;
const strict = (text: string) => scanText(text, { hashKey, findingsPerDetector });
/** Weak candidates asked for, and then left out. */
const sifted = (text: string) => {
  const report = scanText(text, { hashKey, findingsPerDetector, minConfidence: 0 });
  return {
    ...report,
    findings: report.findings.filter((f) => f.confidence >= 0.5),
    tallies: report.tallies.filter((t) => t.confidence >= 0.5),
  };
};

const texts = detectors.flatMap(({ examples }) =>
  [...examples.hit, ...examples.miss].map((one) => (typeof one === 'string' ? one : one.text)),
);

describe('what is found at 0.5 or more is the same, whoever asks for weaker candidates too', () => {
  it.each(detectors.map((d) => [d.id, d] as const))('in the examples of %s', (_id, { examples }) => {
    for (const one of [...examples.hit, ...examples.miss]) {
      const text = typeof one === 'string' ? one : one.text;
      expect(strict(text)).toEqual(sifted(text));
    }
  });

  it('in examples beside each other', () => {
    const joint = fc.constantFrom('\n', ' ', ', ', ': ', '\t', '\n    ');
    const mixed = fc.array(fc.tuple(fc.constantFrom(...texts), joint), { maxLength: 12 });
    fc.assert(
      fc.property(mixed, (parts) => {
        const text = parts.flat().join('');
        expect(strict(text)).toEqual(sifted(text));
      }),
      { numRuns: 300 },
    );
  });

  it('in numbers of every length between words', () => {
    const word = fc.constantFrom(
      'tax id',
      'BSN',
      'PESEL',
      'order',
      'personnummer',
      'oib',
      'date',
      '"id":',
      'NIR',
      '\n',
      'a',
    );
    const digits = fc.stringMatching(/^\d{7,15}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, digits, digits), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        expect(strict(text)).toEqual(sifted(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('in logs and tables', () => {
    const text = mixedCorpus(400_000, 5);
    expect(strict(text)).toEqual(sifted(text));
  });
});
