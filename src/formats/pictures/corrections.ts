import type { Word } from './lines.ts';

/** Readings of a line that OCR may have meant. */
export function correctedLine(_line: readonly Word[]): Word[][] {
  return [];
}
