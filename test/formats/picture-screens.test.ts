import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { fixtureScreens, nameOf, type Planted, pageOf, rowsEach } from '../bench/screens.ts';
import { seenOn } from '../bench/screens-drawn.ts';
import { describeNative } from './picture-native.ts';

const folder = new URL('fixtures/pictures/screens/', import.meta.url);

describeNative('Screenshots from 11 pixels up', () => {
  it('95 of 100 addresses and telephone numbers are found, 90 of 100 account and citizen numbers', async () => {
    const hits = new Map<Planted['detector'], boolean[]>();
    for (const screen of fixtureScreens) {
      const { has, obstacles } = await seenOn(readFileSync(new URL(nameOf(screen), folder)));
      expect(obstacles).toEqual([]);
      for (const planted of pageOf(screen, rowsEach).planted)
        hits.set(planted.detector, [...(hits.get(planted.detector) ?? []), has(planted)]);
    }
    const rate = (detector: Planted['detector']) => {
      const all = hits.get(detector) ?? [];
      return all.filter(Boolean).length / all.length;
    };
    expect(rate('email')).toBeGreaterThanOrEqual(0.95);
    expect(rate('phone')).toBeGreaterThanOrEqual(0.95);
    expect(rate('iban')).toBeGreaterThanOrEqual(0.9);
    expect(rate('nl-bsn')).toBeGreaterThanOrEqual(0.9);
  });
});
