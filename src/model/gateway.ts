import type { FileType } from './file-type.ts';
import type { Category, Finding, ScanReport, Tally } from './finding.ts';
import type { AttachmentId, BatchId } from './ids.ts';
import type { Limits } from './limits.ts';
import type { Agent } from './people.ts';
import type { TicketRef } from './ticket.ts';
import type { Marked, Verdict } from './verdict.ts';

/** What the edge (http, cli) may ask of flow. Every method throws GatewayError and nothing else on purpose. */
export interface Gateway {
  readonly limits: Limits;
  limitsView(): LimitsView;
  /** Whether uploads can be taken now; asked before a body is read. */
  readiness(): Readiness;
  /** The ticket an invite leads to; throws `invite-invalid`. Uses nothing up. */
  viewInvite(secret: string): Promise<{ expiresAt: number }>;

  /** Checks quotas, invite, requester, ticket limits; scans the message; writes the intent. */
  openBatch(request: BatchRequest): Promise<BatchIntake>;
  /** Confirms a warned file, or the warned message where `id` is a batch id. */
  confirm(id: AttachmentId | BatchId, token: string, reason: string): Promise<ItemResult>;
  /** Takes a waiting file (or message) back: nothing is kept. */
  withdraw(id: AttachmentId | BatchId, token: string): Promise<void>;

  scanOnly(agent: Agent, stream: AsyncIterable<Uint8Array>, form: string): Promise<ScanResult>;

  ticketAttachments(agent: Agent, ticket: TicketRef): Promise<TicketView>;
  makeLink(
    agent: Agent,
    attachment: AttachmentId,
    seconds: number,
  ): Promise<{ token: string; expiresAt: number }>;
  /** Writes the Entry, then opens. `range` is the raw Range header. Throws `link-invalid`, `range-not-satisfiable` ... */
  openLink(agent: Agent, token: string, range: string | undefined, method: 'GET' | 'HEAD'): Promise<Download>;
  makeInvite(agent: Agent, ticket: TicketRef): Promise<{ secret: string; expiresAt: number }>;
  erase(actor: string, attachment: AttachmentId): Promise<void>;
}

export interface BatchRequest {
  readonly form: string;
  /** Client address as text, behind trusted proxies resolved by the edge. */
  readonly address: string;
  readonly name?: string;
  readonly email?: string;
  readonly subject?: string;
  readonly description?: string;
  /** Secret of an invite link, in place of name, e-mail and subject. */
  readonly invite?: string;
  /**
   * A warned file that waits, and its confirmation token: the one file of this request takes its place, in its batch, for
   * its ticket. In place of every text field; the form is the batch's own.
   */
  readonly replaces?: { readonly id: AttachmentId; readonly token: string };
  readonly idempotencyKey?: string;
}

/** One request being read. Files may overlap at their ends; `finish` waits for all. */
export interface BatchIntake {
  readonly id: BatchId;
  /** Set when this Idempotency-Key was answered before: read nothing, answer this. */
  readonly replay: BatchResult | null;
  /**
   * Reads the stream to its end: identifies, scans and seals in one pass. `clientGone` aborts. Resolves when the file's
   * bytes are sealed and scanned (nothing is kept yet); rejects when this file failed, and the batch must be aborted.
   * `truncated` is asked at the end of the stream: multer ends a too large file normally.
   */
  receive(file: IncomingFile): Promise<void>;
  /** Judges everything in one transaction, completes what is allowed, tells the desk. */
  finish(): Promise<BatchResult>;
  /** Keeps nothing. Never throws. */
  abort(code: string): Promise<void>;
}

export interface IncomingFile {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
  readonly truncated: () => boolean;
}

export interface ItemResult {
  readonly id: AttachmentId | BatchId;
  readonly status: 'stored' | 'confirmation-needed' | 'blocked' | 'failed';
  readonly verdict: Verdict['action'];
  readonly type: FileType | null;
  readonly size: number | null;
  readonly findings: readonly Marked<Finding>[];
  readonly tallies: readonly Marked<Tally>[];
  readonly confirm?: { readonly token: string; readonly expiresAt: number };
  readonly keptUntil?: number;
  /** Name as the sender gave it, made safe to show. Only ever returned to the sender in the same reply. */
  readonly name?: string;
  readonly code?: string;
  readonly ticket?: TicketRef;
}

export interface BatchResult {
  readonly id: BatchId;
  readonly ticket?: TicketRef;
  /** Present when subject or description drew a warning or a block. */
  readonly message?: ItemResult;
  readonly attachments: readonly ItemResult[];
}

export interface ScanResult extends ScanReport {
  readonly findings: readonly Marked<Finding>[];
  readonly tallies: readonly Marked<Tally>[];
  readonly type: FileType;
  readonly size: number;
  readonly verdict: Verdict;
}

export interface AttachmentView {
  readonly id: AttachmentId;
  readonly state: 'stored' | 'erasing' | 'erased';
  readonly type: FileType | null;
  readonly size: number | null;
  readonly verdict: Verdict | null;
  readonly tallies: readonly Marked<Tally>[];
  readonly receivedAt: number;
  readonly dueAt: number | null;
  /** Present only for those who may open the file. */
  readonly label?: {
    readonly fileName: string;
    readonly findings: readonly Marked<Finding>[];
    readonly reason?: string;
  };
}

export interface TicketView {
  readonly ticket: TicketRef;
  readonly deskUrl: string | null;
  readonly attachments: readonly AttachmentView[];
}

export interface Download {
  readonly fileName: string;
  readonly size: number;
  /** Half-open, bytes; null for the whole file. */
  readonly range: { readonly start: number; readonly end: number } | null;
  /** Empty for HEAD. A throw while iterating means: destroy the connection, never end it cleanly. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Called once, with the bytes that left. */
  ended(bytes: number, whole: boolean): Promise<void>;
}

export interface LimitsView {
  readonly fileBytes: number;
  readonly filesPerBatch: number;
  readonly confirmMinutes: number;
  readonly retentionDays: number;
  readonly region: string;
  readonly store: 's3' | 'embedded';
  /** The categories something is looked for in, in the order a person reads them; pages have words for each. */
  readonly looksFor: readonly Category[];
}

export interface Readiness {
  readonly ready: boolean;
  /** `store`, `ledger`, `desk`, `keys`, `scanner`, `guard` → up or the code. */
  readonly parts: Readonly<Record<string, 'up' | 'down'>>;
  readonly retryAfter?: number;
}
