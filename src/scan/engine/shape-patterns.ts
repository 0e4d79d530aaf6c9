import { isDigit } from './classes.ts';
import { isAscii, isJoint } from './followers.ts';
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
export type ShapeLook = (view: View, found: Shaped) => void;

/** Groups of one shape of digits and joints. */
const MAX_GROUPS = 7;
export interface Pattern {
  /** The shape, a unit for each character. */
  readonly units: Uint16Array;
  readonly looks: ShapeLook[];
  /** Those that are asked only where claims below 0.5 are asked for. */
  readonly weak: ShapeLook[];
  readonly joints: number;
}

/** Whether a shape stands at `at`; its first `from` characters are known to. */
export function stands(units: Uint16Array, codes: Uint16Array, at: number, from: number): boolean {
  for (let i = from; i < units.length; i++) {
    const c = codes[at + i] as number;
    const unit = units[i];
    if (unit === 0x39) {
      if (!isDigit(c)) return false;
    } else if (unit === 0x2d) {
      if (!isJoint(c)) return false;
    } else if (unit === 0x41) {
      if (!isAscii(c)) return false;
    } else if (unit === 0x58) {
      if (!isAscii(c) && !isDigit(c)) return false;
    } else if (c === 10 || c === 13 || c === 0) return false;
  }
  return true;
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
