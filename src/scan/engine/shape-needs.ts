import type { FieldId } from './fields.ts';
import type { Words } from './stems.ts';
import type { View } from './view.ts';

/** One of these words near by, one of these fields around it, or that it is a published specimen. */
export interface Needs {
  readonly words: readonly Words[];
  readonly fields: readonly FieldId[];
  readonly specimens: ReadonlySet<string>;
}

/** Up to fifteen digits as a number: others with zeros in front are alike, and are compared by the detector. */
export function numberAt(codes: Uint16Array, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) n = n * 10 + (codes[i] as number) - 0x30;
  return n;
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
