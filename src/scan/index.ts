import type { ScanReport } from '../model/finding.ts';
import type { Detector } from './detector.ts';
import { detectors } from './detectors/index.ts';
import { BlockScanner, type ScanOptions, type TextScanner } from './engine/scanner.ts';

export type { Detector } from './detector.ts';
export type { Beginning, ScanOptions, TextScanner } from './engine/scanner.ts';
export { detectors };

/** A scanner for one text that arrives in pieces, with every detector, or with those of another list. */
export const createScanner = (
  options: ScanOptions = {},
  list: readonly Detector[] = detectors,
): TextScanner => new BlockScanner(list, options);

/** Looks through one text at once. */
export function scanText(
  text: string,
  options: ScanOptions = {},
  list: readonly Detector[] = detectors,
): ScanReport {
  const scanner = createScanner(options, list);
  scanner.write(text);
  return scanner.end();
}
