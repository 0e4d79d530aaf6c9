import { scanText } from '../../../src/scan/index.ts';

export interface Judged {
  readonly value: string;
  readonly confidence: number;
  readonly category: string;
}

/** What a detector says about a text, weak candidates too, the strongest first. */
export function judged(detector: string, text: string): Judged | null {
  const found = scanText(text, { minConfidence: 0 }).findings.filter((f) => f.detector === detector);
  const best = found.sort((a, b) => b.confidence - a.confidence)[0];
  if (best === undefined) return null;
  const { start, end } = best.location;
  return { value: text.slice(start, end), confidence: best.confidence, category: best.category };
}

/** Confidence, 0 where nothing is claimed. */
export const sure = (detector: string, text: string): number => judged(detector, text)?.confidence ?? 0;

/** The value with one digit changed to every other, digit by digit. */
export function changes(value: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < value.length; i++)
    if (/\d/.test(value[i] as string))
      for (const d of '0123456789')
        if (d !== value[i]) found.push(value.slice(0, i) + d + value.slice(i + 1));
  return found;
}
