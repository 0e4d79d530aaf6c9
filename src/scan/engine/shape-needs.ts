import type { FieldId } from './fields.ts';
import type { Words } from './stems.ts';
import type { View } from './view.ts';

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

function isSeen(words: readonly Words[]): boolean {
  for (let i = 0; i < words.length; i++) if ((words[i] as Words).wasSeen()) return true;
  return false;
}

function isIn(view: View, fields: readonly FieldId[], at: number): boolean {
  for (let i = 0; i < fields.length; i++) if (view.inField(fields[i] as FieldId, at)) return true;
  return false;
}

/** Whether one of the words was seen near the number, or one of the fields holds it. `named`: some field does. */
export const isSpokenFor = ({ words, fields }: Needs, view: View, at: number, named: boolean): boolean =>
  isSeen(words) || (named && isIn(view, fields, at));
