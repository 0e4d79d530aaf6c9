/**
 * The one table behind every confidence: form + check digit + words and structure around, in steps of 0.05.
 * A finding at 0.5 or more is listed by default; a bare short number stays below that until something around it
 * says what it is.
 */

/** How much the shape alone says. */
export const form = {
  /** Digits that could be anything. */
  bare: 0.3,
  /** Usual grouping, but others write so too. */
  shaped: 0.45,
  /** Hardly anything else looks like this. */
  distinct: 0.6,
  /** Nothing else looks like this. */
  certain: 0.85,
} as const;

/** What a check digit adds: about as much as the random numbers it refuses. */
export const check = {
  none: 0,
  /** One decimal digit: one random number in ten passes. */
  oneDigit: 0.1,
  /** One digit together with issuer ranges, length or digit rules. */
  oneDigitAndRange: 0.15,
  /** Two digits (MOD 97-10): one in ninety-seven. */
  twoDigits: 0.3,
  /** CRC32 and the like. */
  crc: 0.15,
  /** Letters of an identifier that are written small. */
  small: -0.2,
} as const;

/** What the surroundings add. */
export const words = {
  none: 0,
  /** A word of the detector near by on the same line. */
  near: 0.4,
  /** A column, key or label that is shared by several (`tax id`, `national id`, `passport no`) names it. */
  shared: 0.35,
  /** Words for such a field stand before, in running text. */
  spoken: 0.3,
  /** The column header, JSON or XML key, `key=` or label right before names it. */
  label: 0.45,
  /** The label right before names something else (order, thread, invoice ...). */
  against: -0.2,
} as const;

const STEP = 20;
/** Nothing is surer. */
export const surest = 0.95;

/** Sum of the parts, between 0.05 and `surest`, in steps of 0.05. */
export function score(shape: number, second = 0, third = 0, fourth = 0): number {
  const sum = Math.round((shape + second + third + fourth) * STEP) / STEP;
  return Math.min(surest, Math.max(0.05, sum));
}
