import type { ChainReport, Entry, NewEntry } from './entry.ts';
import type { AccountId, AttachmentId, BatchId, InviteId, LinkId } from './ids.ts';
import type {
  AttachmentRecord,
  AttachmentState,
  BatchRecord,
  DeskTicketRecord,
  InviteRecord,
  LinkRecord,
  Millis,
  OutboxJob,
  SessionRecord,
  StaffLinkRecord,
} from './records.ts';
import type { TicketRef } from './ticket.ts';

/** Reads. Every one is kept to the account the reader was made for. */
export interface LedgerReader {
  batch(id: BatchId): Promise<BatchRecord | null>;
  batchByIdempotency(hash: string): Promise<BatchRecord | null>;
  attachment(id: AttachmentId): Promise<AttachmentRecord | null>;
  /** In the order they were received. */
  attachmentsOfBatch(batch: BatchId): Promise<readonly AttachmentRecord[]>;
  /** Those that this request brought, whichever batch they belong to; in the order they were received. */
  attachmentsOfRequest(batch: BatchId): Promise<readonly AttachmentRecord[]>;
  /** Those in `stored`, `erasing` or `erased` whose batch has this ticket, newest first. */
  attachmentsOfTicket(ticket: TicketRef): Promise<readonly AttachmentRecord[]>;
  link(id: LinkId): Promise<LinkRecord | null>;
  inviteBySecret(secretHash: string): Promise<InviteRecord | null>;
  session(idHash: string, now: Millis): Promise<SessionRecord | null>;
  entries(after: number, limit: number): Promise<readonly Entry[]>;
  /** Sums over `receiving` and `waiting`; `bytes` is what has been recorded so far. */
  pending(addressHash: string | null): Promise<{ uploads: number; bytes: number }>;
  /**
   * Batches that were to open a ticket of their own (no invite, `ticketGiven` false) since `since` for this address or
   * e-mail, the higher of both.
   */
  ticketsSince(since: Millis, addressHash: string, emailHash: string): Promise<number>;
  deskTicket(number: number): Promise<DeskTicketRecord | null>;
  deskTicketOfBatch(batch: BatchId): Promise<DeskTicketRecord | null>;
  /** Newest first. */
  deskTickets(limit: number): Promise<readonly DeskTicketRecord[]>;
}

/** Reads and writes in one transaction; what throws inside rolls everything back. */
export interface LedgerTx extends LedgerReader {
  /** Throws `idempotency-conflict` where the account has a batch with this idempotencyHash. */
  insertBatch(batch: BatchRecord): Promise<void>;
  /** Holds the row until the transaction ends, with an empty patch too. */
  updateBatch(id: BatchId, patch: Partial<Omit<BatchRecord, 'id' | 'account'>>): Promise<void>;
  insertAttachment(attachment: AttachmentRecord): Promise<void>;
  /** Compare and set: changes the row only while it is in one of `from`; false means somebody else was first. */
  updateAttachment(
    id: AttachmentId,
    from: readonly AttachmentState[],
    patch: Partial<Omit<AttachmentRecord, 'id' | 'account'>>,
  ): Promise<boolean>;
  /** Appends to the account's chain: gives seq, at, prev and hash. Serialised per account. */
  append(entry: NewEntry): Promise<Entry>;
  /**
   * A second `link` job for a batch (or `unlink` for an attachment) that is still due is not added twice; when somebody
   * has claimed it already, it becomes due again once it is finished, so that nothing added meanwhile is forgotten.
   */
  addJob(job: Pick<OutboxJob, 'kind' | 'batch' | 'attachment' | 'nextTryAt'>): Promise<void>;
  insertLink(link: LinkRecord): Promise<void>;
  insertInvite(invite: InviteRecord): Promise<void>;
  /** Lowers usesLeft while it is above 0 and not expired; false otherwise. */
  useInvite(id: InviteId, now: Millis): Promise<boolean>;
  insertSession(session: SessionRecord): Promise<void>;
  deleteSession(idHash: string): Promise<void>;
  insertStaffLink(link: StaffLinkRecord): Promise<void>;
  /** Removes the row; false where there was none that is not expired. */
  useStaffLink(secretHash: string, now: Millis): Promise<boolean>;
  /** Number is given by the ledger: 1, 2, 3 ... per account. */
  insertDeskTicket(ticket: Omit<DeskTicketRecord, 'number' | 'account'>): Promise<number>;
  updateDeskTicket(number: number, sealed: Uint8Array, status: 'open' | 'closed'): Promise<void>;
}

/** Everything Cloakroom knows; never a value found. One contract suite runs on SQLite and on PostgreSQL. */
export interface Ledger {
  /**
   * Runs `work` in one transaction (SQLite: immediate; PostgreSQL: read committed, with row locks where rows are changed
   * by compare-and-set, retried on serialization failures). All errors of the database surface as `ledger-unavailable`,
   * with cause; what `work` throws itself is passed on. `work` may be run more than once, so its outside effects must
   * bear that; inside it use `tx` only, and start no other transaction (`internal`).
   */
  transact<T>(account: AccountId, work: (tx: LedgerTx) => Promise<T>): Promise<T>;
  read(account: AccountId): LedgerReader;
  /** Extends the lease of every batch in the list that is still `receiving`. */
  renewLeases(account: AccountId, batches: readonly BatchId[], until: Millis): Promise<void>;

  /** Moves the end of a session that is still there. */
  renewSession(account: AccountId, idHash: string, expiresAt: Millis): Promise<void>;

  // what sweeps ask for; each at most `limit` rows, oldest first
  abandonedBatches(account: AccountId, now: Millis, limit: number): Promise<readonly BatchRecord[]>;
  expiredWaiting(account: AccountId, now: Millis, limit: number): Promise<readonly AttachmentRecord[]>;
  expiredMessages(account: AccountId, now: Millis, limit: number): Promise<readonly BatchRecord[]>;
  inState(account: AccountId, state: AttachmentState, limit: number): Promise<readonly AttachmentRecord[]>;
  due(account: AccountId, now: Millis, limit: number): Promise<readonly AttachmentRecord[]>;
  /** Batches with a `stored` file that is not linked yet, whose message is not waiting or gone, and that have no `link` job due or failed. */
  unlinked(account: AccountId, limit: number): Promise<readonly BatchId[]>;
  /** Takes jobs whose time has come and moves their nextTryAt to `now + leaseMillis`, so that nobody else takes them. */
  claimJobs(
    account: AccountId,
    now: Millis,
    limit: number,
    leaseMillis: number,
  ): Promise<readonly OutboxJob[]>;
  finishJob(id: number): Promise<void>;
  /** `error` is a code. */
  retryJob(id: number, nextTryAt: Millis, error: string): Promise<void>;
  failJob(id: number, error: string): Promise<void>;
  /** Puts every due `link` job of this batch first in line. */
  hurryJob(account: AccountId, batch: BatchId, now: Millis): Promise<void>;
  countJobs(account: AccountId): Promise<{ due: number; failed: number }>;
  /** Sessions, links, invites and staff links that have expired, and done jobs older than a day. */
  prune(account: AccountId, now: Millis): Promise<void>;

  verifyChain(account: AccountId): Promise<ChainReport>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
