import type { BuiltinDesk, DeskTicketView } from '../model/desk.ts';
import { GatewayError } from '../model/errors.ts';
import type { AccountId, AgentId, AttachmentId } from '../model/ids.ts';
import type { Ledger } from '../model/ledger.ts';
import type { DeskTicketRecord } from '../model/records.ts';
import { Serial } from '../model/serial.ts';
import type { NewTicket, Reference, TicketRef } from '../model/ticket.ts';
import type { KeyContext, Vault } from '../model/vault.ts';
import { type Content, contentOf, decode, encode } from './builtin-content.ts';
import { batchUrl, cloakroomTag, holdsAll, noteText, withIds, withoutId } from './reference.ts';

/** Most tickets that `list` opens: each costs an unwrapped key. */
const listed = 200;

const context = (t: Pick<DeskTicketRecord, 'account' | 'batch'>): KeyContext => ({
  account: t.account,
  subject: t.batch,
  purpose: 'desk',
});

/** A ticket number as people write it: 1, 2, 3 ...; anything else names no ticket. */
const numberOf = (ticket: TicketRef) => (/^[1-9]\d{0,8}$/.test(ticket) ? Number(ticket) : null);

/**
 * The desk of the embedded default: tickets live in the ledger, sealed under a key of their own (purpose `desk`). Beyond
 * the port's errors it passes on `ledger-unavailable`, `keys-unavailable` and `seal-broken`.
 */
export function createBuiltinDesk(parts: { ledger: Ledger; vault: Vault; publicUrl: string }): BuiltinDesk {
  return new Builtin(parts.ledger, parts.vault, parts.publicUrl);
}

class Builtin implements BuiltinDesk {
  readonly kind = 'builtin';
  readonly #ledger: Ledger;
  readonly #vault: Vault;
  readonly #publicUrl: string;
  readonly #turns = new Serial();

  constructor(ledger: Ledger, vault: Vault, publicUrl: string) {
    this.#ledger = ledger;
    this.#vault = vault;
    this.#publicUrl = publicUrl.replace(/\/+$/, '');
  }

  async isStaffAddress(): Promise<boolean> {
    return false;
  }

  async ticket(account: AccountId, ticket: TicketRef) {
    const record = await this.#find(account, ticket);
    return record && { ticket: String(record.number), status: record.status };
  }

  createTicket(ticket: NewTicket): Promise<TicketRef> {
    return this.#turns.run(`${ticket.account} ${ticket.batch}`, () => this.#create(ticket));
  }

  async #create(ticket: NewTicket): Promise<TicketRef> {
    const { account, batch } = ticket;
    const before = await this.#ledger.read(account).deskTicketOfBatch(batch);
    if (before !== null) return String(before.number);
    const key = this.#vault.newKey();
    try {
      const wrappedKey = await this.#vault.wrap(key, context(ticket));
      const sealed = this.#vault.sealValue(key, encode(contentOf(ticket)), context(ticket));
      const number = await this.#ledger.transact(account, async (tx) => {
        const meanwhile = await tx.deskTicketOfBatch(batch);
        if (meanwhile !== null) return meanwhile.number;
        return tx.insertDeskTicket({ batch, status: 'open', wrappedKey, sealed, createdAt: Date.now() });
      });
      return String(number);
    } finally {
      key.destroy();
    }
  }

  async addReference(ticket: TicketRef, reference: Reference): Promise<void> {
    const { account, batch, attachments } = reference;
    await this.#change(account, ticket, (content, status) => {
      const noted = content.notes.some((n) => n.batch === batch);
      if (noted && holdsAll(content.field, attachments) && content.tags.includes(cloakroomTag)) return null;
      if (status === 'closed') throw new GatewayError('closed-ticket');
      const note = {
        batch,
        at: Date.now(),
        text: noteText(reference),
        url: batchUrl(ticket, reference),
      };
      return {
        ...content,
        field: withIds(content.field, attachments),
        tags: [...new Set([...content.tags, cloakroomTag])],
        notes: noted ? content.notes : [...content.notes, note],
      };
    });
  }

  async removeReference(account: AccountId, ticket: TicketRef, attachment: AttachmentId): Promise<void> {
    await this.#change(account, ticket, (content, status) => {
      if (!holdsAll(content.field, [attachment])) return null;
      if (status === 'closed') throw new GatewayError('closed-ticket');
      return { ...content, field: withoutId(content.field, attachment) };
    });
  }

  async close(account: AccountId, ticket: TicketRef, by: AgentId): Promise<void> {
    await this.#change(
      account,
      ticket,
      (content, status) => (status === 'closed' ? null : { ...content, closed: { by, at: Date.now() } }),
      'closed',
    );
  }

  /** Newest first, at most 200. */
  async list(account: AccountId): Promise<readonly DeskTicketView[]> {
    const records = await this.#ledger.read(account).deskTickets(listed);
    return Promise.all(records.map((r) => this.#show(r)));
  }

  async view(account: AccountId, ticket: TicketRef): Promise<DeskTicketView | null> {
    const record = await this.#find(account, ticket);
    return record && this.#show(record);
  }

  async ping(): Promise<void> {
    await this.#ledger.ping();
  }

  ticketUrl(ticket: TicketRef): string {
    return `${this.#publicUrl}/desk/tickets/${encodeURIComponent(ticket)}`;
  }

  async #find(account: AccountId, ticket: TicketRef): Promise<DeskTicketRecord | null> {
    const number = numberOf(ticket);
    return number === null ? null : this.#ledger.read(account).deskTicket(number);
  }

  async #show(record: DeskTicketRecord): Promise<DeskTicketView> {
    const key = await this.#vault.unwrap(record.wrappedKey, context(record));
    try {
      const { requester, subject, description, tags, field, notes } = this.#open(key, record);
      return {
        ticket: String(record.number),
        status: record.status,
        createdAt: record.createdAt,
        requester,
        subject,
        description,
        tags,
        field,
        notes: notes.map(({ at, text, url }) => ({ at, text, url })),
      };
    } finally {
      key.destroy();
    }
  }

  #open(key: ReturnType<Vault['newKey']>, record: DeskTicketRecord): Content {
    return decode(this.#vault.openValue(key, record.sealed, context(record)));
  }

  /** Reads, changes and writes one ticket; null from `work` means that nothing is to be written. */
  #change(
    account: AccountId,
    ticket: TicketRef,
    work: (content: Content, status: 'open' | 'closed') => Content | null,
    closing?: 'closed',
  ): Promise<void> {
    return this.#turns.run(`${account} ${ticket}`, async () => {
      const found = await this.#find(account, ticket);
      if (found === null) throw new GatewayError('unknown-ticket');
      // The key never changes, so a slow unwrap stays outside the transaction.
      const key = await this.#vault.unwrap(found.wrappedKey, context(found));
      try {
        await this.#ledger.transact(account, async (tx) => {
          const record = await tx.deskTicket(found.number);
          if (record === null) throw new GatewayError('unknown-ticket');
          const next = work(this.#open(key, record), record.status);
          if (next === null) return;
          const sealed = this.#vault.sealValue(key, encode(next), context(record));
          await tx.updateDeskTicket(record.number, sealed, closing ?? record.status);
        });
      } finally {
        key.destroy();
      }
    });
  }
}
