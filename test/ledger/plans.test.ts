import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openLedger } from '../../src/ledger/index.ts';
import { accountId } from '../../src/model/ids.ts';
import type { Ledger, LedgerReader } from '../../src/model/ledger.ts';
import { batchOf, fileOf, inviteOf, linkOf, sessionOf } from '../contracts/ledger-records.ts';

// How SQLite goes about a statement: https://www.sqlite.org/eqp.html. An account has all rows of a table, so a search by
// `account=?` alone is a walk through everything that was ever uploaded.

/** Tables with one row for an account, or with few: who is signed in, who may upload, how far something is counted. */
const small = ['chain_heads', 'counters', 'sessions', 'invites', 'staff_links'];
/** Indexes of the few rows that something still has to happen to. */
const partial = /INDEX (?:jobs_due|jobs_failed|batches_receiving|batches_waiting) /;
/** The newest ones, in the order of the key. */
const newest = /^select \* from "desk_tickets" where "account" = \? order by "number" desc limit \?$/;

describe('questions to an SQLite ledger', () => {
  const prepare = Sqlite.prototype.prepare;
  const walks: string[] = [];
  let questions = 0;
  let folder: string;
  let ledger: Ledger;

  function explain(database: Sqlite.Database, text: string, values: unknown[]): void {
    if (!/^(select|update|delete)/.test(text)) return;
    questions++;
    if (newest.test(text)) return;
    const asked = prepare.call(database, `explain query plan ${text}`) as Sqlite.Statement<unknown[]>;
    const plan = asked.all(...values) as { detail: string }[];
    for (const { detail } of plan) {
      const [, table = ''] = /^(?:SEARCH|SCAN) (\w+)/.exec(detail) ?? [];
      if (small.includes(table) || partial.test(detail) || detail === 'SCAN CONSTANT ROW') continue;
      if (detail.startsWith('SCAN') || detail.includes('(account=?)')) walks.push(`${detail}: ${text}`);
    }
  }

  beforeEach(async () => {
    Sqlite.prototype.prepare = function (this: Sqlite.Database, text: string) {
      const statement = prepare.call(this, text) as Sqlite.Statement<unknown[], unknown>;
      for (const act of ['all', 'run', 'get'] as const) {
        const before = statement[act] as (...values: unknown[]) => unknown;
        statement[act] = (...values: unknown[]) => {
          explain(this, text, values);
          return before.apply(statement, values) as never;
        };
      }
      return statement;
    } as typeof prepare;
    folder = mkdtempSync(join(tmpdir(), 'cloakroom-ledger-'));
    ledger = await openLedger(`sqlite:${join(folder, 'ledger.db')}`);
    walks.length = 0;
    questions = 0;
  });
  afterEach(async () => {
    Sqlite.prototype.prepare = prepare;
    await ledger.close();
    rmSync(folder, { recursive: true });
  });

  const account = accountId('mine');
  const batch = batchOf(account, { addressHash: 'a', idempotencyHash: 'i' });
  const file = fileOf(batch);
  const ticket = {
    batch: batch.id,
    status: 'open',
    wrappedKey: new Uint8Array(),
    sealed: new Uint8Array(),
    createdAt: 1,
  } as const;

  const asks: { readonly [K in keyof LedgerReader]: (reader: LedgerReader) => unknown } = {
    batch: (r) => r.batch(batch.id),
    batchByIdempotency: (r) => r.batchByIdempotency('i'),
    attachment: (r) => r.attachment(file.id),
    attachmentsOfBatch: (r) => r.attachmentsOfBatch(batch.id),
    attachmentsOfRequest: (r) => r.attachmentsOfRequest(batch.id),
    attachmentsOfTicket: (r) => r.attachmentsOfTicket('42' as never),
    link: (r) => r.link(linkOf(file).id),
    inviteBySecret: (r) => r.inviteBySecret('s'),
    session: (r) => r.session('s', 1),
    entries: (r) => r.entries(0, 10),
    pending: (r) => r.pending('a'),
    ticketsSince: (r) => r.ticketsSince(0, 'a', 'e'),
    deskTicket: (r) => r.deskTicket(1),
    deskTicketOfBatch: (r) => r.deskTicketOfBatch(batch.id),
    deskTickets: (r) => r.deskTickets(10),
  };

  it.each(Object.entries(asks))('%s finds its rows by an index', async (_, ask) => {
    await ask(ledger.read(account));
    expect(questions).toBeGreaterThan(0);
    expect(walks).toEqual([]);
  });

  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    'a request': () =>
      ledger.transact(account, async (tx) => {
        await tx.insertBatch(batch);
        await tx.insertAttachment(file);
        await tx.updateBatch(batch.id, {});
        await tx.updateAttachment(file.id, ['receiving'], {});
        await tx.updateAttachment(file.id, ['receiving'], { state: 'stored' });
        await tx.append({
          kind: 'file-stored',
          actor: 'gateway',
          batch: batch.id,
          attachment: file.id,
        } as never);
        for (const kind of ['link', 'unlink'] as const)
          for (let twice = 0; twice < 2; twice++)
            await tx.addJob({ kind, batch: batch.id, attachment: file.id, nextTryAt: 1 });
        const number = await tx.insertDeskTicket(ticket);
        await tx.updateDeskTicket(number, new Uint8Array(), 'closed');
      }),
    'a visit': () =>
      ledger.transact(account, async (tx) => {
        await tx.insertBatch(batch);
        await tx.insertAttachment(file);
        await tx.insertLink(linkOf(file));
        await tx.insertInvite(inviteOf(account));
        await tx.useInvite(inviteOf(account).id, 1);
        await tx.insertSession(sessionOf(account));
        await tx.deleteSession('s');
        await tx.insertStaffLink({ secretHash: 's', account, expiresAt: 5 });
        await tx.useStaffLink('s', 1);
      }),
    'a job': async () => {
      await ledger.transact(account, async (tx) => {
        await tx.insertBatch(batch);
        await tx.addJob({ kind: 'link', batch: batch.id, attachment: null, nextTryAt: 1 });
      });
      const [job] = await ledger.claimJobs(account, 2, 1, 10);
      await ledger.retryJob(job?.id ?? 0, 1, 'desk-unavailable');
      await ledger.hurryJob(account, batch.id, 1);
      await ledger.failJob(job?.id ?? 0, 'desk-unavailable');
      await ledger.finishJob(job?.id ?? 0);
      await ledger.countJobs(account);
    },
    'a sweep': async () => {
      await ledger.renewLeases(account, [batch.id], 5);
      await ledger.renewSession(account, 's', 5);
      await ledger.abandonedBatches(account, 5, 10);
      await ledger.expiredWaiting(account, 5, 10);
      await ledger.expiredMessages(account, 5, 10);
      for (const state of ['committing', 'discarding', 'erasing'] as const)
        await ledger.inState(account, state, 10);
      await ledger.due(account, 5, 10);
      await ledger.unlinked(account, 10);
      await ledger.prune(account, 5);
    },
  };

  it('leave out nothing that a ledger does', () => {
    const known = new Set([...Object.keys(asks), 'transact', 'read', 'verifyChain', 'ping', 'close']);
    const called = Object.values(acts).join();
    expect(
      Object.keys(ledger).filter((act) => !known.has(act) && !called.includes(`ledger.${act}(`)),
    ).toEqual([]);
    expect(Object.keys(ledger.read(account)).filter((ask) => !known.has(ask))).toEqual([]);
  });

  it.each(Object.entries(acts))('%s finds its rows by an index', async (_, act) => {
    await act();
    expect(questions).toBeGreaterThan(2);
    expect(walks).toEqual([]);
  });
});
