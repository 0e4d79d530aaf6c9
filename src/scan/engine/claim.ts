import type { Category } from '../../model/finding.ts';

/** A claim from this confidence on always wins over one below. */
export const resolvedFrom = 0.5;

/**
 * How values that are the same to a person compare equal: as written, without regard to case, by their digits, by
 * their digits without zeros in front, by their letters and digits.
 */
export type Sameness = 'written' | 'lower' | 'digits' | 'number' | 'alphanumeric';

/** What a claim needs to know of its detector. */
export interface Claimant {
  /** Stable, lower case with dashes; country first where there is one. */
  readonly id: string;
  readonly category: Category;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Who wins where claims overlap (engine/overlap.ts): the more specific form has the higher rank. */
  readonly rank: number;
  /** Enough to recognise, never the value: at most `maskedChars` letters and digits. */
  readonly mask: (value: string) => string;
  /** Default: `written`. */
  readonly same?: Sameness;
}

/** Something a detector says about a span of the view, before overlaps are resolved. */
export interface Claim {
  readonly detector: Claimant;
  readonly category: Category;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** The value, where the text holds it in another writing (`%40`, base64); else what stands in the span. */
  readonly value?: string;
}

/** Whether a claim at 0.5 or more wins over another one on the same span (engine/overlap.ts). */
export function beats(a: Claimant, confidence: number, b: Claimant, other: number): boolean {
  if (confidence < resolvedFrom) return false;
  if (other < resolvedFrom) return true;
  if (a.rank !== b.rank) return a.rank > b.rank;
  return confidence !== other ? confidence > other : a.id < b.id;
}
