import { describe, expect, it } from '@jest/globals';
import { categories } from '../../src/model/finding.ts';
import { detectors } from '../../src/scan/index.ts';
import { en } from '../../src/web/words/en.ts';
import { hasWords, say } from '../../src/web/words.ts';

const wordsOf = (id: string, n: number) => (hasWords(id) ? say(id, { n }) : '');
const named = (start: string) =>
  Object.keys(en)
    .filter((id) => id.startsWith(start))
    .map((id) => id.slice(start.length));

describe('words for what is found', () => {
  it('stand there for every detector, and for none that is not', () => {
    expect(named('detector.').sort()).toEqual(detectors.map((d) => d.id).sort());
  });
  it('stand there for every category', () => {
    expect(named('category.').sort()).toEqual([...categories].sort());
  });
  it('say what is looked for by category, for each category of a detector', () => {
    expect(named('looks.').sort()).toEqual([...new Set(detectors.map((d) => d.category))].sort());
  });
  it('begin with the number, are short, and tell one from many', () => {
    for (const id of [
      ...named('detector.').map((d) => `detector.${d}`),
      ...named('category.').map((c) => `category.${c}`),
    ]) {
      expect(wordsOf(id, 1)).toMatch(/^1 \S.{2,65}$/u);
      expect(wordsOf(id, 2)).toMatch(/^2 \S.{2,65}$/u);
      expect(wordsOf(id, 2).slice(2)).not.toBe(wordsOf(id, 1).slice(2));
    }
  });
  it('are different for different detectors', () => {
    const all = detectors.map((d) => wordsOf(`detector.${d.id}`, 1));
    expect(all.filter((words, i) => all.indexOf(words) !== i)).toEqual([]);
  });
});
