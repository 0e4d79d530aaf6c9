import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Desk } from '../../src/model/desk.ts';
import type { ErrorCode } from '../../src/model/errors.ts';
import { type AccountId, accountId, newAttachmentId, newBatchId } from '../../src/model/ids.ts';
import type { NewTicket, Reference, TicketRef } from '../../src/model/ticket.ts';

/** A ticket as an agent would see it, whatever the desk. */
export interface Seen {
  readonly subject: string;
  readonly description: string;
  readonly requester: { readonly name: string; readonly email: string };
  readonly tags: readonly string[];
  readonly field: string;
  /** Text and address of each private note, together. */
  readonly notes: readonly string[];
}

/** One desk under test, with the means to look at it from behind. */
export interface DeskUnderTest {
  readonly desk: Desk;
  see(ticket: TicketRef): Promise<Seen>;
  close(ticket: TicketRef): Promise<void>;
  /** Tickets there are, all in all. */
  count(): Promise<number>;
  /** A desk of another process over the same tickets, as after a crash. */
  again(): Desk;
  stop(): Promise<void>;
}

export const account: AccountId = accountId('main');
export const aTicket = (more: Partial<NewTicket> = {}): NewTicket => ({
  account,
  batch: newBatchId(),
  requester: { name: 'Ada Sender', email: 'ada.sender@example.com' },
  subject: 'The export ends early',
  description: 'It stops at line 12.\nEvery time.',
  ...more,
});
export const aReference = (batch = newBatchId(), files = 2): Reference => ({
  account,
  batch,
  attachments: Array.from({ length: files }, newAttachmentId),
  pageUrl: (ticket) => `https://cloakroom.example/staff/tickets/${ticket}`,
});
export const throwsCode = (work: Promise<unknown>, code: ErrorCode) =>
  expect(work).rejects.toMatchObject({ name: 'GatewayError', code });

const ids = (field: string) => field.split(/\s+/).filter((w) => w !== '');

/** What every desk must do (src/model/desk.ts). Called once for each desk there is. */
export function deskContract(name: string, make: () => Promise<DeskUnderTest>): void {
  describe(`desk contract: ${name}`, () => {
    let t: DeskUnderTest;
    beforeAll(async () => {
      t = await make();
    });
    afterAll(() => t?.stop());

    creating(() => t);
    referring(() => t);
    removing(() => t);
    closing(() => t);
    answering(() => t);
  });
}

function creating(t: () => DeskUnderTest): void {
  it('makes the ticket for the requester, tagged unverified', async () => {
    const wanted = aTicket();
    const ticket = await t().desk.createTicket(wanted);
    expect(ticket).toMatch(/^\S{1,40}$/);
    const seen = await t().see(ticket);
    expect(seen).toMatchObject({
      subject: wanted.subject,
      description: wanted.description,
      requester: wanted.requester,
      field: '',
      notes: [],
    });
    expect([...seen.tags].sort()).toEqual(['cloakroom', 'cloakroom_unverified']);
  });

  it('makes one ticket for a batch, also when asked again, at once, or after a crash', async () => {
    const wanted = aTicket();
    const before = await t().count();
    const desks = [t().desk, t().desk, t().again()];
    const both = await Promise.all(desks.map((d) => d.createTicket(wanted)));
    const again = await t().again().createTicket(wanted);
    expect(new Set([...both, again]).size).toBe(1);
    expect(await t().count()).toBe(before + 1);
    expect(await t().desk.createTicket(aTicket())).not.toBe(again);
  });

  it.each([
    ['placeholders in output form', '{{ticket.comments}} and {{{x}}}'],
    ['placeholders in tag form', '{% if x %}{%- y %}'],
  ])('disarms %s in subject, description and name', async (_, text) => {
    const ticket = await t().desk.createTicket(
      aTicket({ subject: text, description: text, requester: { name: text, email: 'p@example.com' } }),
    );
    const seen = await t().see(ticket);
    for (const shown of [seen.subject, seen.description]) {
      expect(shown).not.toMatch(/\{[{%]|RENDERED/);
      expect(shown.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });

  it('takes hostile subjects and long descriptions, cut to their limits', async () => {
    const ticket = await t().desk.createTicket(
      aTicket({
        subject: `a\r\nBcc: b\u0000\u202E${'x'.repeat(4000)}`,
        description: `line\r\nline${'\u{1F600}'.repeat(40_000)}`,
      }),
    );
    const { subject, description } = await t().see(ticket);
    expect(subject).toMatch(/^a Bcc: bx+…$/);
    expect(subject.length).toBeLessThanOrEqual(255);
    expect(description).toMatch(/^line\nline/);
    expect(description.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(description)).toBeLessThanOrEqual(65_535);
  });
}

function referring(t: () => DeskUnderTest): void {
  it('puts ids, tag and one private note on the ticket, however often', async () => {
    const wanted = aTicket();
    const ticket = await t().desk.createTicket(wanted);
    const reference = aReference(wanted.batch);
    await t().desk.addReference(ticket, reference);
    await t().desk.addReference(ticket, reference);
    await t().again().addReference(ticket, reference);
    const seen = await t().see(ticket);
    expect(ids(seen.field)).toEqual(reference.attachments);
    expect(seen.tags).toContain('cloakroom');
    expect(seen.notes).toHaveLength(1);
    expect(seen.notes[0]).toContain(`${reference.pageUrl(ticket)}#${wanted.batch}`);
    expect(seen.notes[0]).toContain('2 files');
    for (const id of reference.attachments) expect(seen.notes[0]).not.toContain(id);
  });

  it('keeps several batches side by side, also at once', async () => {
    const ticket = await t().desk.createTicket(aTicket());
    const all = [aReference(), aReference(newBatchId(), 1), aReference(newBatchId(), 20)];
    await Promise.all(all.map((r) => t().desk.addReference(ticket, r)));
    const seen = await t().see(ticket);
    expect(ids(seen.field).sort()).toEqual(all.flatMap((r) => r.attachments).sort());
    expect(seen.notes).toHaveLength(3);
  });

  it('adds a file that comes later to the field, without a second note', async () => {
    const ticket = await t().desk.createTicket(aTicket());
    const first = aReference();
    await t().desk.addReference(ticket, first);
    const more = { ...first, attachments: [...first.attachments, newAttachmentId()] };
    await t().desk.addReference(ticket, more);
    const seen = await t().see(ticket);
    expect(ids(seen.field)).toEqual(more.attachments);
    expect(seen.notes).toHaveLength(1);
  });

  it.each(['999999', '0', '-1', '1e3', 'abc', '../users/1', '1?x=1', '', '9'.repeat(40)])(
    'says unknown-ticket for the ticket %j',
    async (ticket) => {
      await throwsCode(t().desk.addReference(ticket, aReference()), 'unknown-ticket');
      await throwsCode(t().desk.removeReference(account, ticket, newAttachmentId()), 'unknown-ticket');
      expect(await t().desk.ticket(account, ticket)).toBeNull();
    },
  );
}

function removing(t: () => DeskUnderTest): void {
  it('takes an id out of the field and leaves the rest, however often', async () => {
    const ticket = await t().desk.createTicket(aTicket());
    const reference = aReference();
    await t().desk.addReference(ticket, reference);
    const [gone, stays] = reference.attachments;
    if (gone === undefined) throw new Error('no attachment');
    await t().desk.removeReference(account, ticket, gone);
    await t().again().removeReference(account, ticket, gone);
    await t().desk.removeReference(account, ticket, newAttachmentId());
    const seen = await t().see(ticket);
    expect(ids(seen.field)).toEqual([stays]);
    expect(seen.notes).toHaveLength(1);
  });
}

function closing(t: () => DeskUnderTest): void {
  it('says closed-ticket, but is content with what is there already', async () => {
    const ticket = await t().desk.createTicket(aTicket());
    const reference = aReference();
    await t().desk.addReference(ticket, reference);
    expect(await t().desk.ticket(account, ticket)).toEqual({ ticket, status: 'open' });
    await t().close(ticket);
    expect(await t().desk.ticket(account, ticket)).toEqual({ ticket, status: 'closed' });
    await t().desk.addReference(ticket, reference);
    await throwsCode(t().desk.addReference(ticket, aReference()), 'closed-ticket');
    const [first] = reference.attachments;
    if (first) await throwsCode(t().desk.removeReference(account, ticket, first), 'closed-ticket');
    await t().desk.removeReference(account, ticket, newAttachmentId());
    expect((await t().see(ticket)).notes).toHaveLength(1);
  });
}

function answering(t: () => DeskUnderTest): void {
  it('answers a ping, and knows an end user from staff', async () => {
    await t().desk.ping();
    expect(await t().desk.isStaffAddress(account, 'ada.sender@example.com')).toBe(false);
    expect(await t().desk.isStaffAddress(account, 'nobody.here@example.com')).toBe(false);
  });

  it('gives addresses for staff pages that end in the ticket', async () => {
    const ticket = await t().desk.createTicket(aTicket());
    const url = t().desk.ticketUrl(ticket);
    if (url !== null) expect(new URL(url).pathname.split('/').at(-1)).toBe(ticket);
  });
}
