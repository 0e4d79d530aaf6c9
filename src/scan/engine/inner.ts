import type { Detector } from '../detector.ts';
import type { Claim } from './claim.ts';
import { resolve } from './overlap.ts';
import { View } from './view.ts';
import { Walk } from './walk.ts';

/** A text that stands in another in a different writing. */
export interface Inside {
  readonly text: string;
  /** Index in the outer view of the unit that the one at `i` of `text` begins with; `i` may be the length. */
  readonly placeOf: (i: number) => number;
  /** Line the text begins on, and where that line begins in the whole. */
  readonly line: number;
  readonly lineStart: number;
  /** Only what spans this is of interest; everything where it is left out. */
  readonly wanted?: (start: number, end: number) => boolean;
}

/**
 * Looks through texts inside a block after the block itself was walked over, and answers claims with places in the
 * outer view. Decoded once: what is inside of these is not looked at.
 */
export class Inner {
  readonly #detectors: readonly Detector[];
  readonly #least: number;
  readonly #capacity: number;

  constructor(detectors: readonly Detector[], least: number, capacity: number) {
    this.#detectors = detectors;
    this.#least = least;
    this.#capacity = capacity;
  }

  scan(outer: View, { text, placeOf, line, lineStart, wanted }: Inside): Claim[] {
    // A view of its own each time: nothing of one text is known in the next.
    const view = new View(Math.min(this.#capacity, text.length), this.#least);
    view.load(text, 0, 0, text.length);
    new Walk(this.#detectors).block(view);
    const claims: Claim[] = [];
    const at = { line, lineStart: lineStart - outer.base, seen: Math.max(0, lineStart - outer.base) };
    for (const claim of resolve(view.claims)) {
      if (wanted !== undefined && !wanted(claim.start, claim.end)) continue;
      const start = placeOf(claim.start);
      const end = placeOf(claim.end);
      advance(outer.codes, at, start);
      const value = claim.value ?? text.slice(claim.start, claim.end);
      claims.push({ ...claim, start, end, line: at.line, column: start - at.lineStart + 1, value });
    }
    return claims;
  }
}

/** Counts the lines up to `to`; claims come in order. */
function advance(
  codes: Uint16Array,
  at: { line: number; lineStart: number; seen: number },
  to: number,
): void {
  for (; at.seen < to; at.seen++) {
    const c = codes[at.seen];
    if (c !== 10 && (c !== 13 || codes[at.seen + 1] === 10)) continue;
    at.line++;
    at.lineStart = at.seen + 1;
  }
}
