import type { ScanReport } from '../model/finding.ts';
import { detectors } from './detectors/index.ts';
import { BlockScanner, type ScanOptions, type TextScanner } from './engine/scanner.ts';

export type { Detector } from './detector.ts';
export type { ScanOptions, TextScanner } from './engine/scanner.ts';
export { detectors };

/** A scanner for one text that arrives in pieces, with every detector. */
export const createScanner = (options: ScanOptions = {}): TextScanner => new BlockScanner(detectors, options);

/** Looks through one text at once. */
export function scanText(text: string, options: ScanOptions = {}): ScanReport {
  const scanner = createScanner(options);
  scanner.write(text);
  return scanner.end();
}
