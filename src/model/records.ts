import type { FileType } from './file-type.ts';
import type { Finding, Tally } from './finding.ts';
import type { AccountId, AgentId, AttachmentId, BatchId, InviteId, LinkId } from './ids.ts';
import type { TicketRef } from './ticket.ts';
import type { SealedPart } from './vault.ts';
import type { Kept, Verdict } from './verdict.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Millis = number;

/**
 * `receiving`  intent written, bytes may be on their way (lease on the batch)
 * `waiting`    a warning: parts held in an open multipart upload, key only in the sender's token
 * `committing` judged and keyed; the upload is being completed (a sweep goes on after a crash)
 * `stored`     complete in the store
 * `discarding` nothing may be kept; parts and objects are being removed
 * `discarded`  gone, was never kept
 * `erasing`    keys destroyed; objects and reference are being removed
 * `erased`     gone, with a receipt in the ledger
 */
export type AttachmentState =
  | 'receiving'
  | 'waiting'
  | 'committing'
  | 'stored'
  | 'discarding'
  | 'discarded'
  | 'erasing'
  | 'erased';

export type EndReason =
  | 'blocked'
  | 'broken'
  | 'withdrawn'
  | 'replaced'
  | 'expired'
  | 'abandoned'
  | 'due'
  | 'operator'
  | 'lost';

export interface AttachmentRecord {
  readonly id: AttachmentId;
  readonly account: AccountId;
  readonly batch: BatchId;
  /** The request that brought it, where that is another than `batch`: it took the place of a file of that batch. */
  readonly via: BatchId | null;
  readonly state: AttachmentState;
  readonly endReason: EndReason | null;
  readonly type: FileType | null;
  /** Plaintext bytes. */
  readonly size: number | null;
  /** Bytes of the sealed object; a longer or shorter object is refused. */
  readonly sealedSize: number | null;
  readonly uploadId: string | null;
  readonly parts: readonly SealedPart[] | null;
  readonly verdict: Verdict | null;
  readonly tallies: readonly Kept<Tally>[] | null;
  readonly keyCommitment: string | null;
  readonly wrappedKey: Uint8Array | null;
  readonly wrappedLabelKey: Uint8Array | null;
  /** File name, masked findings and the sender's reason, sealed under the label key (JSON of `Label`). */
  readonly label: Uint8Array | null;
  /** While waiting: until when the confirmation may come. */
  readonly waitsUntil: Millis | null;
  readonly dueAt: Millis | null;
  readonly linkedAt: Millis | null;
  readonly createdAt: Millis;
}

export type BatchState = 'receiving' | 'judged' | 'broken';

/**
 * `waiting`: the message itself drew a warning; sealed, its key only in the sender's token.
 * `cleared`: may go to the ticket. `delivered`: is on the ticket, its keys are destroyed here. `gone`: discarded.
 */
export type MessageState = 'none' | 'waiting' | 'cleared' | 'delivered' | 'gone';

export interface BatchRecord {
  readonly id: BatchId;
  readonly account: AccountId;
  readonly state: BatchState;
  readonly form: string;
  /** The ticket: given by an invite, or made by the desk later. */
  readonly ticket: TicketRef | null;
  readonly ticketGiven: boolean;
  readonly invite: InviteId | null;
  /** Whether the requester's address was verified by an invite. */
  readonly verified: boolean;
  /** Keyed hashes, for quotas and limits only; forgotten after a day, as is the idempotency key. */
  readonly addressHash: string;
  readonly emailHash: string | null;
  /** JSON of Requester, sealed under the batch's label key; gone once delivered. */
  readonly requester: Uint8Array | null;
  readonly wrappedLabelKey: Uint8Array | null;
  readonly messageState: MessageState;
  /** JSON of {subject, description}, sealed under the message key. */
  readonly message: Uint8Array | null;
  readonly wrappedMessageKey: Uint8Array | null;
  readonly messageCommitment: string | null;
  readonly messageVerdict: Verdict | null;
  readonly messageTallies: readonly Kept<Tally>[] | null;
  readonly waitsUntil: Millis | null;
  /** While receiving: renewed by the process that reads the request; passed means that process is gone. */
  readonly leaseUntil: Millis | null;
  readonly idempotencyHash: string | null;
  /** SHA-256 of the request's fields, to refuse the same key for another request. */
  readonly idempotencyPrint: string | null;
  readonly createdAt: Millis;
}

export interface LinkRecord {
  readonly id: LinkId;
  readonly account: AccountId;
  readonly attachment: AttachmentId;
  readonly agent: AgentId;
  readonly expiresAt: Millis;
  readonly createdAt: Millis;
}

export interface InviteRecord {
  readonly id: InviteId;
  readonly account: AccountId;
  /** SHA-256 of the secret in the invite link. */
  readonly secretHash: string;
  readonly ticket: TicketRef;
  readonly madeBy: AgentId;
  readonly expiresAt: Millis;
  /** Batches that may still be sent with it. A GET never lowers it. */
  readonly usesLeft: number;
  readonly createdAt: Millis;
}

export interface SessionRecord {
  /** SHA-256 of the cookie's secret. */
  readonly idHash: string;
  readonly account: AccountId;
  readonly agent: AgentId;
  /** The agent's own display name, sealed. */
  readonly label: Uint8Array;
  /** Moves on while the person is active, up to the session's absolute end. */
  readonly expiresAt: Millis;
  readonly createdAt: Millis;
}

/** A sign-in link of the embedded default: usable once, by POST. */
export interface StaffLinkRecord {
  readonly secretHash: string;
  readonly account: AccountId;
  readonly expiresAt: Millis;
}

/** Work that must reach the desk; the row is the queue. */
export interface OutboxJob {
  readonly id: number;
  readonly account: AccountId;
  /** `link`: put the batch's stored attachments on its ticket. `unlink`: take an erased attachment off it. */
  readonly kind: 'link' | 'unlink';
  readonly batch: BatchId;
  readonly attachment: AttachmentId | null;
  readonly state: 'due' | 'done' | 'failed';
  readonly attempts: number;
  readonly nextTryAt: Millis;
  readonly lastError: string | null;
}

/** What is sealed under an attachment's label key. */
export interface Label {
  readonly fileName: string;
  readonly findings: readonly Kept<Finding>[];
  readonly reason?: string;
}

/** A ticket of the built-in desk; `sealed` is JSON sealed under a key of its own. */
export interface DeskTicketRecord {
  readonly account: AccountId;
  readonly number: number;
  readonly batch: BatchId;
  readonly status: 'open' | 'closed';
  readonly wrappedKey: Uint8Array;
  readonly sealed: Uint8Array;
  readonly createdAt: Millis;
}
