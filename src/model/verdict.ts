import type { Category } from './finding.ts';
import type { AccountId, AttachmentId, BatchId } from './ids.ts';
import type { Action } from './policy.ts';

/** The judgement over one file or message, with the rules that fired (names and counts, never values). */
export interface Verdict {
  readonly action: Action;
  readonly policyVersion: string;
  readonly because: readonly { category: Category; detector: string; count: number; action: Action }[];
}

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
