import { describe, expect, it } from '@jest/globals';
import { counted } from '../counting.ts';
import { hostile } from './hostile-texts.ts';
import type { Works } from './hostile-work.ts';

/** In times the work of benign text of the same size. */
const MOST = 40;
/** Of four times the text: four times the work, where a square would be sixteen. */
const MOST_GROWTH = 6;

const works = await counted<Readonly<Record<string, Works>>>(new URL('./hostile-work.ts', import.meta.url));
const benign = works['benign'] as Works;

describe('hostile text with own rules', () => {
  it.each(Object.keys(hostile))('%s: linear, and bounded against benign text', (name) => {
    const { once, fourTimes } = works[name] as Works;
    expect(once).toBeGreaterThan(0);
    expect(fourTimes / once).toBeLessThan(MOST_GROWTH);
    expect(fourTimes / benign.fourTimes).toBeLessThan(MOST);
  });
});
