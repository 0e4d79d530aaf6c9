import { GatewayError } from '../../model/errors.ts';
import type { AttachmentId } from '../../model/ids.ts';
import type { Reference, TicketRef } from '../../model/ticket.ts';
import { batchUrl, holdsAll, mentions, noteText, withIds, withoutId } from '../reference.ts';
import type { ZendeskCalls } from './client.ts';
import { commentsReply, ticketReply, updatedReply, type ZendeskTicket } from './schemas.ts';
import { ReplyError } from './transport.ts';

/** How often an update is tried when somebody else changes the ticket meanwhile, before `desk-unavailable`. */
const attempts = 4;
/** Comments read a page, and pages at most: Zendesk allows 5,000 comments on a ticket. */
const pageSize = 50;
const pages = 101;

export interface UpdateOf {
  readonly calls: ZendeskCalls;
  readonly field: number;
  readonly tag: string;
}

/**
 * One update that sets field, tag and note together, so that none is there without the others. Looked for first, since
 * Zendesk has no Idempotency-Key for updates: a note counts as ours when it is private and holds the batch's address.
 */
export async function addOnce(desk: UpdateOf, ticket: TicketRef, reference: Reference): Promise<void> {
  const url = batchUrl(ticket, reference);
  await update(desk, ticket, async (now) => {
    const field = fieldOf(now, desk.field);
    const noted = await hasNote(desk.calls, now.id, url);
    if (noted && holdsAll(field, reference.attachments) && now.tags.includes(desk.tag)) return null;
    return {
      field: withIds(field, reference.attachments),
      rest: {
        additional_tags: [desk.tag],
        ...(noted ? {} : { comment: { body: `${noteText(reference)}\n${url}`, public: false } }),
      },
    };
  });
}

/** Takes one id out of the field; the note stays. */
export async function removeOnce(desk: UpdateOf, ticket: TicketRef, attachment: AttachmentId): Promise<void> {
  await update(desk, ticket, async (now) => {
    const field = fieldOf(now, desk.field);
    return holdsAll(field, [attachment]) ? { field: withoutId(field, attachment), rest: {} } : null;
  });
}

interface Change {
  readonly field: string;
  readonly rest: object;
}

/** Reads, changes, writes; reads again when somebody was faster (409 of safe_update). Null: nothing is to be written. */
async function update(
  { calls, field }: UpdateOf,
  ticket: TicketRef,
  work: (now: ZendeskTicket) => Promise<Change | null>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const now = (await calls.get(['tickets', ticket], ticketReply)).ticket;
    const change = await work(now);
    if (change === null) return;
    if (now.status === 'closed') throw closed(now);
    try {
      await write(calls, field, now, change);
      return;
    } catch (e) {
      if (!(e instanceof ReplyError)) throw e;
      if (e.status === 409 && attempt < attempts) continue;
      if (e.status === 422 && (await isClosed(calls, ticket)))
        throw new GatewayError('closed-ticket', { cause: e });
      throw e;
    }
  }
}

async function write(calls: ZendeskCalls, field: number, now: ZendeskTicket, change: Change): Promise<void> {
  const reply = await calls.put(
    ['tickets', now.id],
    {
      ticket: {
        custom_fields: [{ id: field, value: change.field }],
        ...change.rest,
        safe_update: true,
        updated_stamp: now.updated_at,
      },
    },
    updatedReply,
  );
  // The reply need not hold every property. A field that is unknown or switched off is passed over without an error.
  const { custom_fields = [] } = reply.ticket.custom_fields
    ? reply.ticket
    : (await calls.get(['tickets', now.id], ticketReply)).ticket;
  const kept = fieldOf({ custom_fields }, field).replace(/\s+/g, ' ');
  if (kept !== change.field) {
    throw new GatewayError('desk-refused', { detail: 'the agent-only field did not take the ids' });
  }
}

async function hasNote(calls: ZendeskCalls, ticket: number, url: string): Promise<boolean> {
  let after: string | null | undefined;
  for (let page = 0; page < pages; page++) {
    const query: Record<string, string> = { 'page[size]': String(pageSize), sort: '-created_at' };
    if (after) query['page[after]'] = after;
    const { comments, meta } = await calls.get(['tickets', ticket, 'comments', query], commentsReply);
    // What a requester writes is public: nobody outside can make a note that hides ours.
    const texts = comments.filter((c) => !c.public).flatMap((c) => [c.body, c.plain_body, c.html_body]);
    if (texts.some((text) => mentions(text ?? '', url))) return true;
    after = meta?.has_more ? meta.after_cursor : null;
    if (!after) return false;
  }
  throw new GatewayError('desk-refused', { detail: 'the ticket has too many comments' });
}

async function isClosed(calls: ZendeskCalls, ticket: TicketRef): Promise<boolean> {
  return (await calls.get(['tickets', ticket], ticketReply)).ticket.status === 'closed';
}

/**
 * A merged ticket is a closed one with the tag `closed_by_merge`. It is not followed: the number it went to stands only in
 * a comment's prose. The batch's page goes on working under the old number, and the merge leaves it in the thread.
 */
const closed = (ticket: ZendeskTicket) =>
  new GatewayError(
    'closed-ticket',
    ticket.tags.includes('closed_by_merge') ? { detail: 'the ticket was merged into another' } : {},
  );

function fieldOf(ticket: Pick<ZendeskTicket, 'custom_fields'>, field: number): string {
  const value = ticket.custom_fields.find((f) => f.id === field)?.value;
  return typeof value === 'string' ? value.trim() : '';
}
