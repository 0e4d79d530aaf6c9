import type { FieldId } from './fields.ts';
import { countSeen, seenId } from './stem-hits.ts';
import type { Words } from './stems.ts';

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

/** Of a list of needs those that wait for a word: by the word's id their places. */
export type Waiting = readonly (readonly number[] | undefined)[];

export function waitingFor(needs: readonly Needs[]): Waiting {
  const places: number[][] = [];
  for (const [k, { words }] of needs.entries())
    for (const { id } of words) {
      const known = places[id] ?? [];
      known.push(k);
      places[id] = known;
    }
  return Array.from(places);
}

/** 1 in `into` for each need one of whose words was seen near by. */
export function markSeen(waiting: Waiting, into: Uint8Array): void {
  for (let i = 0; i < countSeen(); i++) {
    const places = waiting[seenId(i)];
    if (places !== undefined) mark(places, into);
  }
}

export function mark(places: readonly number[], into: Uint8Array): void {
  for (let i = 0; i < places.length; i++) into[places[i] as number] = 1;
}
