import { specialDetectors } from '../../../src/scan/detectors/special/index.ts';
import { BlockScanner } from '../../../src/scan/engine/scanner.ts';

/** What the detectors of this family say of a text. */
export const scan = (text: string, minConfidence = 0.5) => {
  const scanner = new BlockScanner(specialDetectors, { minConfidence });
  scanner.write(text);
  return scanner.end().findings;
};
export const found = (text: string) => scan(text).map((f) => f.detector);
export const strongest = (text: string) => Math.max(0, ...scan(text, 0).map((f) => f.confidence));
