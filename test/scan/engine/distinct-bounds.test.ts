import { expect, it } from '@jest/globals';
import { distinctMax, distinctSure } from '../../../src/model/finding.ts';
import { Tallies } from '../../../src/scan/engine/tally.ts';
import type { View } from '../../../src/scan/engine/view.ts';

const view = { base: 0, text: '', codes: new Uint16Array(0) } as unknown as View;

/** A report of so many kinds with so many different values each. */
function counted(kinds: number, values: number) {
  const tallies = new Tallies([1, 2], 0, 0, () => ({}));
  for (let kind = 0; kind < kinds; kind++) {
    const detector = { id: `kind-${kind}`, mask: () => '' } as never;
    for (let i = 0; i < values; i++)
      tallies.add(
        { detector, category: 'contact', confidence: 0.9, start: 0, end: 0, line: 1, column: 1, value: `${kind} ${i}` } as never,
        view,
      ); // biome-ignore format: a claim
  }
  return tallies.report(0).tallies;
}

// what thresholds over different values rest on: nothing is left out in silence
it.each([
  [10, 4_000],
  [17, distinctMax - 1],
  [25, distinctMax - 64],
  [30, distinctMax + 100],
])('%i kinds of %i values: each is counted, or the report says that some may not be', (kinds, values) => {
  const tallies = counted(kinds, values);
  const sum = tallies.reduce((n, t) => n + t.distinct, 0);
  for (const t of tallies)
    if (t.distinct < distinctMax && sum < distinctSure) expect(t.distinct).toBe(t.count);
  expect(sum >= distinctSure || tallies.every((t) => t.distinct === Math.min(distinctMax, values))).toBe(
    true,
  );
});
