import type { AccountId, AttachmentId, BatchId, InviteId, LinkId } from './ids.ts';

/** Every act that is evidence. */
export const entryKinds = [
  'upload-started',
  'upload-broken',
  'file-judged',
  'message-judged',
  'file-stored',
  'file-refused',
  'warning-confirmed',
  'upload-withdrawn',
  'file-replaced',
  'confirmation-expired',
  'file-discarded',
  'ticket-created',
  'reference-added',
  'reference-removed',
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'staff-link-made',
  'attachments-listed',
  'link-made',
  'link-used',
  'link-refused',
  'download-ended',
  'invite-made',
  'invite-used',
  'erasure-started',
  'key-destroyed',
  'file-erased',
  'scan-only',
  'guard-changed',
  'gateway-started',
  'key-rotated',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Ids, kinds and counts only. `data` values are words and numbers that reveal nobody. */
export interface NewEntry {
  readonly kind: EntryKind;
  /** Pseudonym of who did it: an AgentId, `requester`, `gateway` or `operator`. */
  readonly actor: string;
  readonly batch?: BatchId;
  readonly attachment?: AttachmentId;
  readonly link?: LinkId;
  readonly invite?: InviteId;
  readonly data?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** `hash` = SHA-256 over the canonical JSON of all other fields, `prev` included; the first entry's `prev` is 64 zeros. */
export interface Entry extends NewEntry {
  readonly account: AccountId;
  /** From 1, without gaps, per account. */
  readonly seq: number;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly prev: string;
  readonly hash: string;
}

export interface ChainReport {
  readonly entries: number;
  /** Hash of the last entry: note it elsewhere, and a later cut of the tail can be proved. */
  readonly head: string;
  readonly firstBroken?: { readonly seq: number; readonly why: 'hash' | 'prev' | 'gap' | 'tail' };
}
