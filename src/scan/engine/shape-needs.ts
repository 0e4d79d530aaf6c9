import type { FieldId } from './fields.ts';
import type { Words } from './stems.ts';

/** One of these words near by, one of these fields around it, or that it is a published specimen. */
export interface Needs {
  readonly words: readonly Words[];
  readonly fields: readonly FieldId[];
  readonly specimens: ReadonlySet<string>;
}

export const specimenBits = 14;
/** A bit of 2 ** `specimenBits` for the digits of a number. */
export function bitOf(codes: Uint16Array, start: number, end: number): number {
  let h = 7;
  for (let i = start; i < end; i++) h = (Math.imul(h, 0x01000193) ^ (codes[i] as number)) | 0;
  return (h ^ (h >>> 16)) & (2 ** specimenBits - 1);
}

/** Whether one of the words was seen near by. */
export function isSeen(words: readonly Words[]): boolean {
  for (let i = 0; i < words.length; i++) if ((words[i] as Words).wasSeen()) return true;
  return false;
}
