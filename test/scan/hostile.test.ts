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
/** Of so many the best counts: in one of them all memory may be swept. */
const ROUNDS = 3;

/** Microseconds of one scan. */
function cost(text: string): number {
  scanText(text);
  return Math.min(...Array.from({ length: ROUNDS }, () => measured(text)));
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
  const benign = cost(mixedCorpus(CHARS, 3));
  it.each(Object.entries(hostileInputs(CHARS)))('%s', (_name, text) => {
    expect(cost(text) / benign).toBeLessThan(MOST);
  });
});
