import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../src/scan/index.ts';

/** Long lines of numbers, so that blocks end among candidates. */
const numbers = [
  '020 7946 0123', '111222333', '4539 1488 0343 6467', 'NL91 ABNA 0417 1643 00', '12 345 678', 'jo@cloakroom-mail.eu',
  '3 12', '+31 6 12345678', '86095742719', '1.2.3.4', '81.2.69.142',
]; // biome-ignore format: a list
const between = [' ', ', ', '-', ' / '];

function lineOf(seed: number): string {
  let state = seed * 7919;
  const next = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % n;
  };
  let text = '';
  while (text.length < 200_000) text += `${numbers[next(numbers.length)]}${between[next(between.length)]}`;
  return text;
}

/** Of the first 59 lines those where a weak candidate at the edge of a block once hid what began behind it. */
const seeds = [30, 44, 52];

describe('weak candidates, where they are asked for', () => {
  it.each(seeds)('take nothing away from what is found without them (%d)', (seed) => {
    const sure = (text: string, minConfidence: number) =>
      scanText(text, { minConfidence, findingsPerDetector: 1e9 })
        .findings.filter((f) => f.confidence >= 0.5)
        .map((f) => `${f.location.start} ${f.detector}`);
    const text = lineOf(seed);
    expect(sure(text, 0)).toEqual(sure(text, 0.5));
  });
});
