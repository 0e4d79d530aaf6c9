import type { AccountId, AgentId, AttachmentId } from './ids.ts';
import type { NewTicket, Reference, TicketRef, TicketSummary } from './ticket.ts';

/**
 * A ticket system. Every call may be made again after a crash or a time-out and must end with the same picture on the
 * ticket: look first, then write. Throws `desk-unavailable` or `desk-rate-limited` (with retryAfter) when it makes sense
 * to try again, `desk-refused`, `unknown-ticket` or `closed-ticket` when it does not.
 */
export interface Desk {
  readonly kind: 'zendesk' | 'builtin';
  /** Whether this address belongs to an agent or admin of the desk: such a requester is refused. */
  isStaffAddress(account: AccountId, email: string): Promise<boolean>;
  /** Null where there is no such ticket. */
  ticket(account: AccountId, ticket: TicketRef): Promise<TicketSummary | null>;
  /** Finds the ticket this batch made before, else makes it for the requester (never on behalf of, tagged unverified). */
  createTicket(ticket: NewTicket): Promise<TicketRef>;
  /** Ends with: ids in the agent-only field, the tag, and exactly one private note for the batch. */
  addReference(ticket: TicketRef, reference: Reference): Promise<void>;
  /** Ends with the id gone from the field; the note stays (tickets are not rewritten) and leads to a page that says erased. */
  removeReference(account: AccountId, ticket: TicketRef, attachment: AttachmentId): Promise<void>;
  /** One cheap authenticated call. */
  ping(): Promise<void>;
  /** Address of the ticket in the desk's own interface, for staff pages; null where there is none. */
  ticketUrl(ticket: TicketRef): string | null;
}

/** What the built-in desk shows at /desk. */
export interface DeskTicketView {
  readonly ticket: TicketRef;
  readonly status: 'open' | 'closed';
  readonly createdAt: number;
  readonly requester: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** The agent-only field: ids, space-separated. */
  readonly field: string;
  readonly notes: readonly { readonly at: number; readonly text: string; readonly url: string | null }[];
}

export interface BuiltinDesk extends Desk {
  readonly kind: 'builtin';
  list(account: AccountId): Promise<readonly DeskTicketView[]>;
  view(account: AccountId, ticket: TicketRef): Promise<DeskTicketView | null>;
  close(account: AccountId, ticket: TicketRef, by: AgentId): Promise<void>;
}
