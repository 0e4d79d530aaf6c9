import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';
import { mixedCorpus } from '../../bench/corpus.ts';
import { rulesOf } from './own.ts';

const CHARS = 40_000;

const example = (hit: string) => ({ hit: [hit], miss: ['nothing'] });
const one = (id: string, pattern: string, hit: string, more: object = {}) => ({
  id: `own-${id}`,
  title: id,
  category: 'business',
  pattern,
  examples: example(hit),
  ...more,
});

/** Each of these takes a backtracking engine a time that grows with a power of the text, or worse. */
const rules = rulesOf({
  patterns: [
    one('twice', 'abc(?:a|a|aa){1,60}!', 'abcaa!'),
    one('nested', 'abd(?:(?:a{0,5}){0,5}){0,5}!', 'abdaa!'),
    one('overlap', 'abe[a-z ]{0,90}[a-z ]{0,90}!', 'abe x!'),
    one('near', '[a-z]{1,40}[a-z ]{0,60}!', 'dossier abc!', { near: ['dossier'] }),
  ],
  words: [{ id: 'own-words', title: 'w', words: [`${'alpha '.repeat(5)}omega`] }],
});

const fill = (text: string, chars: number) => text.repeat(Math.ceil(chars / text.length)).slice(0, chars);
const hostile: Readonly<Record<string, string>> = {
  'alternatives that are alike': `abc${'a'.repeat(70)} `,
  'alternatives, many beginnings': 'abc',
  'beginnings, nothing else': 'abc ',
  'repetitions in one another': `abd${'a'.repeat(120)} `,
  'two that may share': 'abe ',
  'two that may share, and an end': `${'abe '.repeat(30)}!`,
  'words near by': 'dossier ',
  'words near by, and values': 'dossier abc! ',
  'a phrase without end': 'alpha ',
};

/** Time of the processor, the best of some rounds. */
const best = (text: string, rounds: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const from = process.threadCpuUsage();
    scanText(text, { ...rules.options }, rules.detectors);
    const { user, system } = process.threadCpuUsage(from);
    least = Math.min(least, user + system);
  }
  return least;
};

describe('hostile text with own rules', () => {
  const benign = best(mixedCorpus(CHARS, 3), 6);
  it.each(Object.entries(hostile))('%s: linear, and bounded against benign text', (_name, text) => {
    const small = best(fill(text, CHARS), 3);
    const large = best(fill(text, 4 * CHARS), 3);
    // four times the text: four times the time, where a square would be sixteen
    expect(large / (small + benign)).toBeLessThan(10);
    expect(small / benign).toBeLessThan(60);
  });
});
