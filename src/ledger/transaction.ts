import type { Entry, NewEntry } from '../model/entry.ts';
import { GatewayError } from '../model/errors.ts';
import type { AccountId } from '../model/ids.ts';
import type { LedgerTx } from '../model/ledger.ts';
import { canonical, entryHash, origin } from './canonical.ts';
import { encode, type Row } from './columns.ts';
import type { Db, Dialect } from './dialects.ts';
import { type guarded, isUniqueViolation } from './faults.ts';
import { makeReader } from './reader.ts';
import * as schema from './schema.ts';

type Run = typeof guarded;

/** The reads and writes of one transaction. `run` wraps every query (see `makeReader`). */
export function makeTx(db: Db, dialect: Dialect, account: AccountId, now: () => number, run: Run): LedgerTx {
  const mine = <T extends object>(record: T): T => {
    if ('account' in record && record.account !== account)
      throw new GatewayError('internal', { detail: 'record of another account' });
    return record;
  };
  return {
    ...makeReader(db, account, run),
    ...records(db, account, run, mine),
    ...access(db, account, run, mine),
    ...desk(db, account, run),
    append: (entry) => run(() => append(db, dialect, account, now(), entry)),
    addJob: (job) =>
      run(async () => {
        const waiting = await dialect
          .lockRows(
            db
              .selectFrom('jobs')
              .select(['id', 'againAt'])
              .where('account', '=', account)
              .where('state', '=', 'due')
              .where('kind', '=', job.kind)
              .where('batch', '=', job.batch)
              .$if(job.kind === 'unlink', (q) => q.where('attachment', '=', job.attachment)),
          )
          .executeTakeFirst();
        if (waiting === undefined) {
          const values = { ...encode(schema.jobs, job), account, state: 'due', attempts: 0 };
          await db
            .insertInto('jobs')
            .values(values as never)
            .execute();
          return;
        }
        // whoever works on it now may have looked before this act: asked for again
        const againAt = Math.min(waiting.againAt ?? job.nextTryAt, job.nextTryAt);
        await db
          .updateTable('jobs')
          .set({ againAt })
          .where('account', '=', account)
          .where('id', '=', waiting.id)
          .execute();
      }),
  };
}

type Mine = <T extends object>(record: T) => T;

function records(db: Db, account: AccountId, run: Run, mine: Mine) {
  return {
    insertBatch: (batch) =>
      run(async () => {
        const values = encode(schema.batches, mine(batch)) as Row<typeof schema.batches>;
        try {
          await db.insertInto('batches').values(values).execute();
        } catch (cause) {
          const sameKey = isUniqueViolation(cause) && batch.idempotencyHash !== null;
          throw sameKey ? new GatewayError('idempotency-conflict', { cause }) : cause;
        }
      }),
    updateBatch: (id, patch) =>
      run(async () => {
        // without a change the row is written as it is: whoever else changes it is waited for
        const set = changes(encode(schema.batches, patch)) ?? { account };
        await db
          .updateTable('batches')
          .set(set)
          .where('account', '=', account)
          .where('id', '=', id)
          .execute();
      }),
    insertAttachment: (attachment) =>
      run(async () => {
        const values = encode(schema.attachments, mine(attachment)) as Row<typeof schema.attachments>;
        await db.insertInto('attachments').values(values).execute();
      }),
    updateAttachment: (id, from, patch) =>
      run(async () => {
        if (from.length === 0) return false;
        // without a change the row is written as it is: the same lock, the same answer
        const set = changes(encode(schema.attachments, patch)) ?? { account };
        const result = await db
          .updateTable('attachments')
          .set(set)
          .where('account', '=', account)
          .where('id', '=', id)
          .where('state', 'in', from)
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      }),
  } satisfies Partial<LedgerTx>;
}

/** Null where nothing changes. Whose row it is never does. */
function changes<T extends object>(set: T): T | null {
  if ('id' in set || 'account' in set || 'n' in set)
    throw new GatewayError('internal', { detail: 'an id does not change' });
  return Object.keys(set).length === 0 ? null : set;
}

function access(db: Db, account: AccountId, run: Run, mine: Mine) {
  return {
    insertLink: (link) =>
      run(async () => {
        const values = encode(schema.links, mine(link)) as Row<typeof schema.links>;
        await db.insertInto('links').values(values).execute();
      }),
    insertInvite: (invite) =>
      run(async () => {
        const values = encode(schema.invites, mine(invite)) as Row<typeof schema.invites>;
        await db.insertInto('invites').values(values).execute();
      }),
    useInvite: (id, now) =>
      run(async () => {
        const result = await db
          .updateTable('invites')
          .set((e) => ({ usesLeft: e('usesLeft', '-', 1) }))
          .where('account', '=', account)
          .where('id', '=', id)
          .where('usesLeft', '>', 0)
          .where('expiresAt', '>', now)
          .executeTakeFirst();
        return result.numUpdatedRows === 1n;
      }),
    insertSession: (session) =>
      run(async () => {
        const values = encode(schema.sessions, mine(session)) as Row<typeof schema.sessions>;
        await db.insertInto('sessions').values(values).execute();
      }),
    deleteSession: (idHash) =>
      run(async () => {
        await db.deleteFrom('sessions').where('account', '=', account).where('idHash', '=', idHash).execute();
      }),
    insertStaffLink: (link) =>
      run(async () => {
        const values = encode(schema.staffLinks, mine(link)) as Row<typeof schema.staffLinks>;
        await db.insertInto('staffLinks').values(values).execute();
      }),
    useStaffLink: (secretHash, now) =>
      run(async () => {
        const result = await db
          .deleteFrom('staffLinks')
          .where('account', '=', account)
          .where('secretHash', '=', secretHash)
          .where('expiresAt', '>', now)
          .executeTakeFirst();
        return result.numDeletedRows === 1n;
      }),
  } satisfies Partial<LedgerTx>;
}

function desk(db: Db, account: AccountId, run: Run) {
  return {
    insertDeskTicket: (ticket) =>
      run(async () => {
        const { value: number } = await db
          .insertInto('counters')
          .values({ account, name: 'desk', value: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['account', 'name'])
              .doUpdateSet((e) => ({ value: e('counters.value', '+', 1) })),
          )
          .returning('value')
          .executeTakeFirstOrThrow();
        const values = { ...encode(schema.deskTickets, ticket), account, number };
        await db
          .insertInto('deskTickets')
          .values(values as Row<typeof schema.deskTickets>)
          .execute();
        return number;
      }),
    updateDeskTicket: (number, sealed, status) =>
      run(async () => {
        await db
          .updateTable('deskTickets')
          .set(encode(schema.deskTickets, { sealed, status }))
          .where('account', '=', account)
          .where('number', '=', number)
          .execute();
      }),
  } satisfies Partial<LedgerTx>;
}

/** The head row is held until the transaction ends: entries of an account are written one after another, without gaps. */
async function append(
  db: Db,
  dialect: Dialect,
  account: AccountId,
  at: number,
  entry: NewEntry,
): Promise<Entry> {
  await db
    .insertInto('chainHeads')
    .values({ account, seq: 0, hash: origin })
    .onConflict((conflict) => conflict.column('account').doNothing())
    .execute();
  const heads = db.selectFrom('chainHeads').select(['seq', 'hash']).where('account', '=', account);
  const head = await dialect.lockRows(heads).executeTakeFirstOrThrow();
  // through JSON: what is hashed is exactly what will be read back
  const fields = JSON.parse(canonical({ ...entry, account, seq: head.seq + 1, at, prev: head.hash }));
  const made: Entry = { ...fields, hash: entryHash(fields) };
  const values = encode(schema.entries, made) as Row<typeof schema.entries>;
  if (fields.data !== undefined) values.data = canonical(fields.data);
  await db.insertInto('entries').values(values).execute();
  await db
    .updateTable('chainHeads')
    .set({ seq: made.seq, hash: made.hash })
    .where('account', '=', account)
    .execute();
  return made;
}
