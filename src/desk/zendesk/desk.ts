import type { Desk } from '../../model/desk.ts';
import { GatewayError, isGatewayError } from '../../model/errors.ts';
import type { AccountId, AttachmentId } from '../../model/ids.ts';
import { Serial } from '../../model/serial.ts';
import type { NewTicket, Reference, TicketRef, TicketSummary } from '../../model/ticket.ts';
import { cloakroomTag } from '../reference.ts';
import { createCalls, type ZendeskAccount } from './client.ts';
import { createOnce } from './create.ts';
import { fieldReply, meReply, ticketReply } from './schemas.ts';
import { isStaff } from './staff.ts';
import { toGatewayError } from './transport.ts';
import { addOnce, removeOnce, type UpdateOf } from './update.ts';

export interface ZendeskOptions extends ZendeskAccount {
  /** Number of the agent-only text field. */
  readonly field: number;
  /** Tag of every ticket that holds a reference; `<tag>_unverified` marks addresses nobody has verified. */
  readonly tag?: string;
}

export interface ZendeskDesk extends Desk {
  readonly kind: 'zendesk';
  /**
   * What an operator has to mend in the agent-only field, as words: `field-unknown`, `field-type` (must be text or
   * textarea), `field-inactive`, `field-public` (end users can see or edit it). Empty: all is well. Needs an admin's token
   * at accounts that keep ticket fields from agents. Throws as the port does.
   */
  inspectField(): Promise<readonly string[]>;
}

/** Zendesk's ticket numbers. Anything else names no ticket, and never becomes part of a path. */
const isNumber = (ticket: TicketRef) =>
  /^[1-9]\d{0,15}$/.test(ticket) && Number.isSafeInteger(Number(ticket));

/** The desk of one Zendesk account. Throws `configuration` where the account, field or tag cannot be right. */
export function createZendeskDesk(options: ZendeskOptions): ZendeskDesk {
  const { field, tag = cloakroomTag } = options;
  if (!Number.isSafeInteger(field) || field < 1) {
    throw new GatewayError('configuration', { detail: 'the Zendesk field is a number' });
  }
  if (!/^[a-z0-9][a-z0-9_-]{0,60}$/.test(tag)) {
    throw new GatewayError('configuration', { detail: 'a Zendesk tag is one lower-case word' });
  }
  return new Zendesk({ calls: createCalls(options), field, tag });
}

class Zendesk implements ZendeskDesk {
  readonly kind = 'zendesk';
  readonly #of: UpdateOf;
  /** updated_stamp counts in seconds: two batches within one second would overwrite each other's ids. */
  readonly #turns = new Serial();

  constructor(of: UpdateOf) {
    this.#of = of;
  }

  isStaffAddress(_account: AccountId, email: string): Promise<boolean> {
    return outward(() => isStaff(this.#of.calls, email), 'desk-refused');
  }

  async ticket(_account: AccountId, ticket: TicketRef): Promise<TicketSummary | null> {
    if (!isNumber(ticket)) return null;
    try {
      const found = await outward(() => this.#of.calls.get(['tickets', ticket], ticketReply));
      return {
        ticket: String(found.ticket.id),
        status: found.ticket.status === 'closed' ? 'closed' : 'open',
      };
    } catch (e) {
      if (isGatewayError(e, 'unknown-ticket')) return null;
      throw e;
    }
  }

  createTicket(ticket: NewTicket): Promise<TicketRef> {
    const { calls, tag } = this.#of;
    return this.#turns.run(`batch ${ticket.batch}`, () =>
      outward(() => createOnce(calls, ticket, tag), 'desk-refused'),
    );
  }

  addReference(ticket: TicketRef, reference: Reference): Promise<void> {
    return this.#changing(ticket, () => addOnce(this.#of, ticket, reference));
  }

  removeReference(_account: AccountId, ticket: TicketRef, attachment: AttachmentId): Promise<void> {
    return this.#changing(ticket, () => removeOnce(this.#of, ticket, attachment));
  }

  async ping(): Promise<void> {
    const { user } = await outward(() => this.#of.calls.get(['users', 'me'], meReply), 'desk-unavailable');
    if (user.id === null || user.role === 'end-user') {
      throw new GatewayError('desk-unavailable', {
        detail: 'Zendesk takes the token for nobody of its staff',
      });
    }
  }

  async inspectField(): Promise<readonly string[]> {
    const { calls, field } = this.#of;
    try {
      const { ticket_field: f } = await outward(() => calls.get(['ticket_fields', field], fieldReply));
      return [
        ...(['text', 'textarea'].includes(f.type) ? [] : ['field-type']),
        ...(f.active ? [] : ['field-inactive']),
        ...(f.visible_in_portal || f.editable_in_portal ? ['field-public'] : []),
      ];
    } catch (e) {
      if (isGatewayError(e, 'unknown-ticket')) return ['field-unknown'];
      throw e;
    }
  }

  ticketUrl(ticket: TicketRef): string | null {
    return isNumber(ticket) ? `${this.#of.calls.origin}/agent/tickets/${ticket}` : null;
  }

  #changing(ticket: TicketRef, work: () => Promise<void>): Promise<void> {
    if (!isNumber(ticket)) return Promise.reject(new GatewayError('unknown-ticket'));
    return this.#turns.run(`ticket ${ticket}`, () => outward(work));
  }
}

/** Turns whatever goes wrong into the port's codes. `missing` is what a 404 means where no ticket was asked for. */
async function outward<T>(
  work: () => Promise<T>,
  missing: 'unknown-ticket' | 'desk-refused' | 'desk-unavailable' = 'unknown-ticket',
): Promise<T> {
  try {
    return await work();
  } catch (e) {
    const out = toGatewayError(e);
    throw out.code === 'unknown-ticket' ? new GatewayError(missing, { cause: out.cause }) : out;
  }
}
