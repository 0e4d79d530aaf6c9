import type { Category } from '../../model/finding.ts';

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
  /** How values that are the same to a person compare equal; default: the value as written. */
  readonly normal?: (value: string) => string;
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
}
