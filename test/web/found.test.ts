import { describe, expect, it } from '@jest/globals';
import type { Category, Finding, Tally } from '../../src/model/finding.ts';
import { findingList, tallyList } from '../../src/web/parts/found.ts';
import { itemCard } from '../../src/web/parts/item.ts';
import { say, type WordId } from '../../src/web/words.ts';
import { blocked } from './samples.ts';

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

describe('malware', () => {
  const hit: Finding = {
    detector: 'malware',
    category: 'malware',
    location: {},
    confidence: 1,
    masked: 'Some.Name',
  };
  const text = (html: unknown) => String(html).replace(/<[^>]+>/g, ' ');

  it('is called by the name the scanner has for it', () => {
    const list = text(findingList([hit], [tally('malware', 'malware', 1)]));
    expect(list).toContain(say('reason.malware'));
    expect(list).toContain('Some.Name');
  });
  it.each([
    ['malware-unchecked', 'unscannable', 'malware-scan-limit'],
    ['partly-scanned', 'partly-scanned', 'malware-not-scanned'],
  ] as const)('%s says why in words', (detector, category, reason) => {
    const finding: Finding = { ...hit, detector, category, reason, masked: '' };
    expect(text(findingList([finding], [tally(detector, category, 1)]))).toContain(say(`reason.${reason}`));
  });
  it('is not to be mended and sent again', () => {
    const of = (detector: string, category: Category) => {
      const tallies = [{ ...tally(detector, category, 1), action: 'block' as const }];
      return text(itemCard({ ...blocked(1), findings: [], tallies }, 'blocked'));
    };
    expect(of('malware', 'malware')).toContain(say('blocked.malware'));
    expect(of('malware', 'malware')).not.toContain(say('blocked.todo'));
    expect(of('iban', 'financial')).toContain(say('blocked.todo'));
  });
});
