import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assetNames } from '../../src/web/assets.ts';
import { shares } from '../../src/web/browser/progress.ts';

describe('shares of an upload', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 20 });

  it('files fill one after the other, from nothing to all', () => {
    fc.assert(
      fc.property(sizes, fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (of, overhead, sent) => {
        const total = of.reduce((a, b) => a + b, 0) + overhead;
        const got = shares(of, sent * total, total);
        expect(got.every((x) => x >= 0 && x <= 1)).toBe(true);
        const begun = got.map((x, i) => (x > 0 && of[i] ? i : -1)).filter((i) => i >= 0);
        for (const i of begun.slice(0, -1)) expect(got[i]).toBe(1);
        expect(shares(of, total, total).every((x) => x === 1)).toBe(true);
      }),
    );
  });

  it.each([
    [[100, 100], 0, 220, [0, 0]],
    [[100, 100], 70, 220, [0.5, 0]],
    [[100, 100], 170, 220, [1, 0.5]],
  ])('%j with %d of %d bytes sent', (of, loaded, total, expected) => {
    expect(shares(of, loaded, total)).toEqual(expected);
  });
});

describe('assetNames', () => {
  const entry = (name: string) => ({ entryPoint: `src/web/browser/${name}` });
  const outputs = {
    'dist/web/upload-A.js': entry('upload.ts'),
    'dist/web/staff-B.js': entry('staff.ts'),
    'dist/web/style-C.css': entry('style.css'),
    'dist/web/chunk-D.js': {},
  };
  it('reads the hashed names', () => {
    expect(assetNames({ outputs })).toEqual({
      css: 'style-C.css',
      upload: 'upload-A.js',
      staff: 'staff-B.js',
    });
  });
  it('refuses a build that is not whole', () => {
    const { 'dist/web/staff-B.js': _, ...rest } = outputs;
    expect(() => assetNames({ outputs: rest })).toThrow('staff.ts');
  });
});
