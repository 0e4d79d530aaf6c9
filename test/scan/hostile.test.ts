import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../src/scan/index.ts';
import { hostileInputs, mixedCorpus } from '../bench/corpus.ts';

const CHARS = 100_000;
/**
 * Goal 5, which the benchmark tells; texts of nothing but numbers and labels stand above it (README). This holds that
 * nothing gets out of hand. Time of the processor, not of the clock: who else uses it does not count.
 */
const MOST = 30;
/** The processor's time moves in ticks of some milliseconds: so many microseconds are measured at least. */
const leastMicros = 30_000;
/**
 * Of so many rounds the best counts: at first code is not compiled yet, on a busy machine for long, and in any of them all
 * memory may be swept. What is slow stays slow in all of them.
 */
const ROUNDS = 20;

/** Microseconds of one scan, the best of some rounds; no more of them than it takes to come below `enough`. */
function cost(text: string, enough: number): number {
  scanText(text);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && best >= enough; round++) best = Math.min(best, measured(text));
  return best;
}

function measured(text: string): number {
  const from = process.threadCpuUsage();
  for (let times = 1; ; times++) {
    scanText(text);
    const { user, system } = process.threadCpuUsage(from);
    if (user + system >= leastMicros) return (user + system) / times;
  }
}

describe('a hostile input takes not much longer than benign text of its size', () => {
  const benign = cost(mixedCorpus(CHARS, 3), 0);
  it.each(Object.entries(hostileInputs(CHARS)))('%s', (_name, text) => {
    expect(cost(text, MOST * benign) / benign).toBeLessThan(MOST);
  });
});
