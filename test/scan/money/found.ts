import type { Finding } from '../../../src/model/finding.ts';
import { scanText } from '../../../src/scan/index.ts';

/** What one detector finds, from this confidence on. */
export const found = (id: string, text: string, minConfidence = 0.5): readonly Finding[] =>
  scanText(text, { minConfidence }).findings.filter((f) => f.detector === id);

/** What stands in the first span a detector finds. */
export function spanOf(id: string, text: string): string | undefined {
  const [first] = found(id, text);
  return first === undefined ? undefined : text.slice(first.location.start, first.location.end);
}

/** How many of the numbers with one digit changed a test lets through, and how many there are. */
export function mutations(
  value: string,
  passes: (changed: string) => boolean,
): { all: number; passed: number } {
  let [all, passed] = [0, 0];
  for (let i = 0; i < value.length; i++)
    for (let d = 0; d < 10; d++) {
      if (!/\d/.test(value[i] as string) || value[i] === String(d)) continue;
      all++;
      if (passes(value.slice(0, i) + d + value.slice(i + 1))) passed++;
    }
  return { all, passed };
}
