import { describe, expect, it } from '@jest/globals';
import { hostileInputs } from '../bench/corpus.ts';
import { counted } from './counting.ts';
import type { Works } from './hostile-work.ts';

/**
 * Work is counted here, not time (counting.ts). Goal 5 is about time, and `npm run bench` tells it. This holds that
 * nothing gets out of hand: work of a hostile text, in times that of benign text of its size. Texts of nothing but
 * numbers and labels are the highest.
 */
const MOST = 30;
/** Twice the text is at most twice the work, and some more at the ends of blocks; what is quadratic makes it four times. */
const MOST_GROWTH = 2.3;

const works = await counted<Readonly<Record<string, Works>>>(new URL('./hostile-work.ts', import.meta.url));
const [, benign] = works['benign'] as Works;

describe('a hostile input is not much more work than benign text of its size, and grows as the text does', () => {
  it.each(Object.keys(hostileInputs(0)))('%s', (name) => {
    const [small, large] = works[name] as Works;
    expect(small).toBeGreaterThan(0);
    expect(large / benign).toBeLessThan(MOST);
    expect(large / small).toBeLessThan(MOST_GROWTH);
  });
});
