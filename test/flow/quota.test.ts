import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createQuota } from '../../src/flow/quota.ts';
import { isGatewayError } from '../../src/model/errors.ts';
import type { Limits } from '../../src/model/limits.ts';

const limits = {
  uploadsPerAddress: 2,
  uploadsInAll: 3,
  pendingBytesPerAddress: 100,
  pendingBytesInAll: 150,
} as Limits;

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'fine';
  } catch (error) {
    return isGatewayError(error) ? error.code : 'other';
  }
};

describe('running uploads', () => {
  it('are bounded per address and in all', () => {
    const quota = createQuota(limits);
    quota.enter('a');
    quota.enter('a');
    expect(codeOf(() => quota.enter('a'))).toBe('too-many-uploads');
    quota.enter('b');
    expect(codeOf(() => quota.enter('c'))).toBe('too-many-uploads');
  });

  it('give their place and their bytes back once, however often they leave', () => {
    const quota = createQuota(limits);
    const place = quota.enter('a');
    place.grow(90);
    place.leave();
    place.leave();
    expect(quota.running()).toBe(0);
    expect(codeOf(() => quota.enter('a').grow(100))).toBe('fine');
  });

  it('bytes are bounded per address and in all', () => {
    const quota = createQuota(limits);
    expect(codeOf(() => quota.enter('a').grow(101))).toBe('too-many-bytes');
    const other = createQuota(limits);
    other.enter('a').grow(100);
    expect(codeOf(() => other.enter('b').grow(51))).toBe('too-many-bytes');
  });

  it('never count below zero nor past the limits, in any order', () => {
    const step = fc.record({ who: fc.constantFrom('a', 'b', 'c'), bytes: fc.nat(60), leaves: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const quota = createQuota(limits);
        const places: { leave: () => void }[] = [];
        for (const { who, bytes, leaves } of steps) {
          codeOf(() => {
            const place = quota.enter(who);
            places.push(place);
            place.grow(bytes);
          });
          if (leaves) places.shift()?.leave();
          expect(quota.running()).toBe(places.length);
          expect(quota.running()).toBeLessThanOrEqual(limits.uploadsInAll);
        }
        for (const place of places) place.leave();
        expect(quota.running()).toBe(0);
      }),
    );
  });
});
