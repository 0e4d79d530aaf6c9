import { scanText } from '../../../src/scan/index.ts';

/** Each finding as its detector and what stands there. */
export const found = (text: string): string[] =>
  scanText(text).findings.map(
    ({ detector, location: { start, end } }) => `${detector} ${text.slice(start, end)}`,
  );
