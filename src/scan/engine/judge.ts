import type { Claim } from './claim.ts';

/** What an operator's own rules make of claims, once overlaps are resolved: each is judged by itself alone. */
export interface Judge {
  /** Claims below it, and below what findings are reported from, are not needed. */
  readonly least: number;
  /**
   * The claim as it is reported, with another confidence or category where the rules say so; null: not reported. Its
   * place stays taken, so nothing else appears there, and nothing beside it is touched.
   */
  readonly judge: (claim: Claim, value: string) => Claim | null;
}
