import { describe, expect, it } from '@jest/globals';
import { detectors, scanText } from '../../src/scan/index.ts';
import { maskedChars } from '../../src/scan/mask.ts';

const alnum = (s: string) => [...s].filter((c) => /[\p{L}\p{N}]/u.test(c));

describe('the list of detectors', () => {
  it('names each once', () => {
    expect(new Set(detectors.map((d) => d.id)).size).toBe(detectors.length);
  });
});

describe.each(detectors.map((d) => [d.id, d] as const))('%s', (_id, detector) => {
  const of = (text: string) => scanText(text).findings.filter((f) => f.detector === detector.id);

  it('has its own examples', () => {
    expect(detector.examples.hit.length).toBeGreaterThan(2);
    expect(detector.examples.miss.length).toBeGreaterThan(2);
  });

  it.each(detector.examples.hit.map((hit, i) => [i, hit] as const))('finds its hit %i', (_i, hit) => {
    const { text, category = undefined, at = 0.5 } = typeof hit === 'string' ? { text: hit } : hit;
    const found = of(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.category).toBe(category ?? detector.category);
    expect(found[0]?.confidence).toBeGreaterThanOrEqual(at);
  });

  it.each(detector.examples.miss.map((miss, i) => [i, miss] as const))(
    'is quiet on its miss %i',
    (_i, miss) => {
      expect(of(miss)).toHaveLength(0);
    },
  );

  it('masks its hits', () => {
    for (const hit of detector.examples.hit) {
      const text = typeof hit === 'string' ? hit : hit.text;
      for (const found of of(text)) {
        const value = text.slice(found.location.start, found.location.end);
        expect(found.masked).not.toContain(value);
        const shown = alnum(found.masked.replace(/•/g, ''));
        expect(shown.length).toBeLessThanOrEqual(maskedChars);
      }
    }
  });
});
