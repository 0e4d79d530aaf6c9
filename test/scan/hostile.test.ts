import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../src/scan/index.ts';
import { hostileInputs, mixedCorpus } from '../bench/corpus.ts';

const CHARS = 150_000;
/**
 * Goal 5 (the benchmark tells); here with slack, and against the best of several benign rounds. Time of the processor, not
 * of the clock: who else uses it does not count.
 */
const MOST = 15;

const best = (text: string, rounds: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const from = process.threadCpuUsage();
    scanText(text);
    const { user, system } = process.threadCpuUsage(from);
    least = Math.min(least, user + system);
  }
  return least;
};

describe('a hostile input takes not much longer than benign text of its size', () => {
  const benign = best(mixedCorpus(CHARS, 3), 8);
  it.each(Object.entries(hostileInputs(CHARS)))('%s', (_name, text) => {
    expect(best(text, 5) / benign).toBeLessThan(MOST);
  });
});
