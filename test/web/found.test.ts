import { describe, expect, it } from '@jest/globals';
import type { Category, Tally } from '../../src/model/finding.ts';
import { tallyList } from '../../src/web/parts/found.ts';
import { say, type WordId } from '../../src/web/words.ts';

const tally = (detector: string, category: Category, count: number, distinct = count): Tally => ({
  detector,
  category,
  confidence: 0.9,
  count,
  distinct,
});
/** The text of each line, and of what opens the rest. */
const linesOf = (tallies: readonly Tally[]) =>
  [...String(tallyList(tallies)).matchAll(/<(?:li|summary)>(.*?)<\/(?:li|summary)>/g)].map((m) => m[1]);
const so = (id: WordId, n: number) => say(id, { n });

describe('what was found, as a list', () => {
  it('names a test value as such, whatever it is of, apart from real ones', () => {
    expect(linesOf([tally('payment-card', 'test-data', 2), tally('payment-card', 'financial', 1)])).toEqual([
      so('category.test-data', 2),
      so('detector.payment-card', 1),
    ]);
  });
  it('names findings of own rules by category, together, and never by the id', () => {
    expect(linesOf([tally('own-order', 'confidential', 2), tally('own-zebra', 'confidential', 3)])).toEqual([
      so('category.confidential', 5),
    ]);
  });
  it('says how many differ only where some are the same', () => {
    const what = so('detector.iban', 4);
    expect(linesOf([tally('iban', 'financial', 4)])).toEqual([what]);
    expect(linesOf([tally('iban', 'financial', 4, 2)])).toEqual([say('found.count', { what, distinct: 2 })]);
    expect(linesOf([tally('iban', 'financial', 4, 1)])).toEqual([say('found.same', { what })]);
  });
  it.each([
    [6, 6, null],
    [7, 5, 2],
    [9, 5, 4],
  ])('of %d kinds shows %d at once', (kinds, atOnce, folded) => {
    const ids = ['iban', 'email', 'phone', 'nl-bsn', 'jwt', 'ipv4', 'gender', 'password', 'religion'];
    const lines = linesOf(ids.slice(0, kinds).map((id) => tally(id, 'person', 1)));
    expect(lines.length).toBe(folded === null ? kinds : kinds + 1);
    expect(lines.indexOf(say('found.kinds', { n: folded ?? 0 }))).toBe(folded === null ? -1 : atOnce);
  });
});
