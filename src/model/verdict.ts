import type { Category, Finding, Tally } from './finding.ts';
import type { AccountId, AttachmentId, BatchId } from './ids.ts';
import type { Action } from './policy.ts';

/** The judgement over one file or message, with the rules that fired (names and counts, never values). */
export interface Verdict {
  readonly action: Action;
  readonly policyVersion: string;
  readonly because: readonly { category: Category; detector: string; count: number; action: Action }[];
}

/** A finding, or a count of findings, with the action it led to: the strictest rule that fired and that it counted for. */
export type Marked<T extends Finding | Tally> = T & { readonly action: Action };
/** As it was kept: by an older version without. */
export type Kept<T extends Finding | Tally> = T & { readonly action?: Action };

declare const cleared: unique symbol;

/**
 * Leave to keep one file (or one batch's message). Only scan/decide.ts makes these: from an `allow`, or from a
 * requester's recorded confirmation of a `warn`. Vault.commit takes nothing else.
 */
export interface Cleared {
  readonly [cleared]: true;
  readonly account: AccountId;
  readonly subject: AttachmentId | BatchId;
  readonly by: 'policy' | 'requester';
  readonly policyVersion: string;
}
