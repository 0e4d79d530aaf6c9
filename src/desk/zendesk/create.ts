import type { NewTicket, TicketRef } from '../../model/ticket.ts';
import { descriptionBytes, nameChars, plainLine, plainText, subjectChars } from '../plain-text.ts';
import { unverifiedTag } from '../reference.ts';
import type { ZendeskCalls } from './client.ts';
import { createdReply, ticketsReply } from './schemas.ts';
import { ReplyError } from './transport.ts';

/** What Zendesk keeps as the ticket's external id; no end user can set or see it. */
export const externalId = (t: Pick<NewTicket, 'account' | 'batch'>) => `cloakroom:${t.account}:${t.batch}`;

/**
 * Looks for the batch's ticket first, every time: Zendesk forgets an Idempotency-Key after two hours, an external id never.
 * The key covers what the look cannot see: a first attempt that is still being worked on.
 */
export async function createOnce(calls: ZendeskCalls, ticket: NewTicket, tag: string): Promise<TicketRef> {
  const external_id = externalId(ticket);
  const before = await find(calls, external_id);
  if (before !== null) return before;
  try {
    const request = { ticket: body(ticket, external_id, tag) };
    const created = await calls.post(['tickets'], request, external_id, createdReply);
    return String(created.ticket.id);
  } catch (e) {
    // A key that is known with another body (written by another version of this code), or still being worked on.
    const refused = e instanceof ReplyError && [400, 409, 422].includes(e.status);
    const meanwhile = refused ? await find(calls, external_id) : null;
    if (meanwhile === null) throw e;
    return meanwhile;
  }
}

async function find(calls: ZendeskCalls, external_id: string): Promise<TicketRef | null> {
  const { tickets } = await calls.get(['tickets', { external_id }], ticketsReply);
  const mine = tickets.filter((t) => t.external_id === external_id).map((t) => t.id);
  return mine.length > 0 ? String(Math.min(...mine)) : null;
}

/**
 * The same for every attempt: Zendesk refuses an Idempotency-Key that comes back with another body. The tag for unverified
 * addresses is there so that the account's trigger "Notify requester of received request" can leave these tickets out:
 * otherwise Zendesk mails what a stranger typed to any address they typed.
 */
function body(ticket: NewTicket, external_id: string, tag: string) {
  const subject = plainLine(ticket.subject, subjectChars) || '(no subject)';
  const { email } = ticket.requester;
  return {
    external_id,
    subject,
    // Zendesk refuses an empty comment.
    comment: { body: plainText(ticket.description, descriptionBytes).trim() || subject, public: true },
    requester: { name: plainLine(ticket.requester.name, nameChars) || email, email },
    tags: [tag, unverifiedTag(tag)],
  };
}
