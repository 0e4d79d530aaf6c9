import { digitsBehind, lettersApart, maxLetters } from './sieve/tables.ts';
import type { View } from './view.ts';

/**
 * A value that stands in one of the shapes a detector asked for. One object is used again and again: do not keep it.
 * Guarded: no letter or digit touches it, and no digit is joined to it by `.`, `-` or `/`.
 */
export interface Shaped {
  readonly start: number;
  readonly end: number;
  /** Its letters and digits, letters in capitals; what stood for `*` is kept. */
  readonly value: string;
  /** How many joints stand inside. */
  readonly joints: number;
  /** More digits follow or go before, with only a space between: it may be a part of something longer. */
  readonly crowded: boolean;
}
export interface ShapeLook {
  readonly look: (view: View, found: Shaped) => void;
  readonly rank: number;
  /** Of the detector. */
  readonly id: string;
}

/** Groups of one shape of digits and joints. */
const MAX_GROUPS = 7;
export interface Pattern {
  readonly looks: ShapeLook[];
  /** Those that are asked only where claims below 0.5 are asked for. */
  readonly weak: ShapeLook[];
  readonly joints: number;
}

/** Group lengths of `99-999-9`, lowest four bits first; 0 where the shape holds something else than digits. */
export function signature(shape: string): number {
  const groups = shape.split('-');
  if (groups.length > MAX_GROUPS || groups.some((g) => !/^9{1,15}$/.test(g))) return 0;
  return groups.reduce((sum, g, i) => sum + g.length * 16 ** i, 0);
}

/** Whether the sieve stops at a shape that begins with letters. */
export function isMixed(shape: string, letters: number): boolean {
  if (letters === 0 || letters > maxLetters) return false;
  const rest = shape.slice(letters);
  if (/^9/.test(rest)) return rest.startsWith('9'.repeat(digitsBehind[letters] as number));
  return letters <= lettersApart && /^-99[9-][9-]/.test(rest);
}

/** Those of a higher rank than what holds the place already; whose own claim holds it need not look at a part of it. */
export function ask(looks: readonly ShapeLook[], view: View, found: Shaped, taken: number): void {
  for (let k = 0; k < looks.length; k++) {
    const one = looks[k] as ShapeLook;
    if (one.rank > taken && one.id !== view.holder) one.look(view, found);
  }
}
