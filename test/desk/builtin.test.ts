import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createBuiltinDesk } from '../../src/desk/index.ts';
import type { BuiltinDesk } from '../../src/model/desk.ts';
import { accountId, agentId } from '../../src/model/ids.ts';
import { account, aReference, aTicket, deskContract, throwsCode } from '../contracts/desk.ts';
import { openParts, type Parts } from './builtin-parts.ts';

const publicUrl = 'https://cloakroom.example/';
const agent = agentId('agt_test');

deskContract('built-in', async () => {
  const parts = await openParts();
  const connect = () => createBuiltinDesk({ ...parts, publicUrl });
  const desk = connect();
  const view = async (ticket: string) => {
    const found = await desk.view(account, ticket);
    if (!found) throw new Error('no such ticket');
    return found;
  };
  return {
    desk,
    again: connect,
    count: async () => (await desk.list(account)).length,
    close: (ticket) => desk.close(account, ticket, agent),
    see: async (ticket) => {
      const v = await view(ticket);
      return { ...v, notes: v.notes.map((n) => `${n.text} ${n.url}`) };
    },
    stop: parts.stop,
  };
});

describe('built-in desk', () => {
  let parts: Parts;
  let desk: BuiltinDesk;
  beforeAll(async () => {
    parts = await openParts();
    desk = createBuiltinDesk({ ...parts, publicUrl });
  });
  afterAll(() => parts.stop());

  it('counts from 1 and lists the newest first', async () => {
    const made = [await desk.createTicket(aTicket()), await desk.createTicket(aTicket())];
    expect(made).toEqual(['1', '2']);
    expect((await desk.list(account)).map((v) => v.ticket)).toEqual(['2', '1']);
    expect(desk.ticketUrl('2')).toBe('https://cloakroom.example/desk/tickets/2');
  });

  it('keeps accounts apart', async () => {
    const other = accountId('other');
    expect(await desk.ticket(other, '1')).toBeNull();
    expect(await desk.list(other)).toEqual([]);
    await throwsCode(desk.addReference('1', { ...aReference(), account: other }), 'unknown-ticket');
    expect(await desk.createTicket(aTicket({ account: other }))).toBe('1');
    expect(await desk.list(account)).toHaveLength(2);
  });

  it('seals all that is personal', async () => {
    const wanted = aTicket();
    const ticket = await desk.createTicket(wanted);
    await desk.addReference(ticket, aReference());
    const kept = await parts.kept();
    // the row itself is there
    expect(kept.includes(wanted.batch)).toBe(true);
    for (const canary of ['Ada Sender', 'ada.sender', 'export ends', 'line 12', 'files for this']) {
      expect(kept.includes(canary)).toBe(false);
      expect(kept.includes(Buffer.from(canary, 'utf16le'))).toBe(false);
    }
  });

  it('shows nothing under another master key', async () => {
    const ticket = await desk.createTicket(aTicket());
    const strange = createBuiltinDesk({ ledger: parts.ledger, vault: parts.strangeVault, publicUrl });
    await throwsCode(strange.view(account, ticket), 'keys-unavailable');
    await throwsCode(strange.addReference(ticket, aReference()), 'keys-unavailable');
    expect((await desk.view(account, ticket))?.notes).toEqual([]);
  });

  it('loses nothing when two desks change a ticket at once', async () => {
    const ticket = await desk.createTicket(aTicket());
    const desks = [desk, createBuiltinDesk({ ...parts, publicUrl })];
    const all = Array.from({ length: 8 }, () => aReference());
    await Promise.all(all.map((r, i) => desks[i % 2]?.addReference(ticket, r)));
    const view = await desk.view(account, ticket);
    expect(view?.notes).toHaveLength(8);
    expect(view?.field.split(' ').sort()).toEqual(all.flatMap((r) => r.attachments).sort());
  });

  it('closes once, and only what is there', async () => {
    const ticket = await desk.createTicket(aTicket());
    await desk.close(account, ticket, agent);
    await desk.close(account, ticket, agent);
    expect(await desk.view(account, ticket)).toMatchObject({ ticket, status: 'closed' });
    await throwsCode(desk.close(account, '9999', agent), 'unknown-ticket');
  });
});
