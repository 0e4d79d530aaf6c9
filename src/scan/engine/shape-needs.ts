import type { FieldId } from './fields.ts';
import { isSeenId, type Words } from './stems.ts';

/** One of these words near by, one of these fields around it, or that it is a published specimen. */
export interface Needs {
  readonly words: readonly Words[];
  readonly fields: readonly FieldId[];
  readonly specimens: ReadonlySet<string>;
}

export const specimenBits = 14;
const specimenMask = 2 ** specimenBits - 1;
/** A bit of 2 ** `specimenBits` for the digits of a number. */
export function bitOf(codes: Uint16Array, start: number, end: number): number {
  let h = 7;
  for (let i = start; i < end; i++) h = (Math.imul(h, 0x01000193) ^ (codes[i] as number)) | 0;
  return (h ^ (h >>> 16)) & specimenMask;
}

/** For a list of needs the ids of their words, each behind the place of its need: read in one go. */
export const wordIds = (needs: readonly Needs[]): Int32Array =>
  Int32Array.from(needs.flatMap(({ words }, k) => words.flatMap(({ id }) => [k, id])));

/** 1 in `into` for each need one of whose words was seen near by. */
export function markSeen(ids: Int32Array, into: Uint8Array): void {
  into.fill(0);
  for (let i = 0; i < ids.length; i += 2) if (isSeenId(ids[i + 1] as number)) into[ids[i] as number] = 1;
}
