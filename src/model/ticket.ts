import type { AccountId, AttachmentId, BatchId } from './ids.ts';
import type { Requester } from './people.ts';

/** The id a desk gives a ticket. Digits at Zendesk; treated as an opaque word of at most 40 characters. */
export type TicketRef = string;

/** What a ticket holds instead of a file: ids and an address that asks who you are. Never a name, never a link that opens. */
export interface Reference {
  readonly account: AccountId;
  readonly batch: BatchId;
  readonly attachments: readonly AttachmentId[];
  /** Page of the gateway, e.g. https://cloakroom.example/staff/tickets/42 (filled in by the desk with its ticket id). */
  readonly pageUrl: (ticket: TicketRef) => string;
}

export interface NewTicket {
  readonly account: AccountId;
  /** Makes creation idempotent: the same batch never makes two tickets. */
  readonly batch: BatchId;
  readonly requester: Requester;
  readonly subject: string;
  readonly description: string;
}

export interface TicketSummary {
  readonly ticket: TicketRef;
  readonly status: 'open' | 'closed';
}
