import { sql } from 'kysely';
import type { BatchId } from '../model/ids.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Dialect } from './dialects.ts';
import { guarded } from './faults.ts';
import { toAttachment, toBatch } from './reader.ts';

type Sweeps = Pick<
  Ledger,
  | 'renewLeases'
  | 'renewSession'
  | 'abandonedBatches'
  | 'expiredWaiting'
  | 'expiredMessages'
  | 'inState'
  | 'due'
  | 'unlinked'
  | 'prune'
>;

const dayMillis = 86_400_000;

/** What sweeps ask for, and the ledger's own tidying. */
export function makeSweeps(dialect: Dialect): Sweeps {
  const db = dialect.writer;
  const batches = () => dialect.reader.selectFrom('batches').selectAll();
  const attachments = () => dialect.reader.selectFrom('attachments').selectAll();
  const list = <T>(to: (row: object) => T, query: { execute(): Promise<object[]> }) =>
    guarded(async () => (await query.execute()).map(to));
  return {
    renewLeases: (account, ids, until) =>
      guarded(async () => {
        if (ids.length === 0) return;
        await db
          .updateTable('batches')
          .set({ leaseUntil: until })
          .where('account', '=', account)
          .where('id', 'in', ids)
          .where('state', '=', 'receiving')
          .execute();
      }),
    renewSession: (account, idHash, expiresAt) =>
      guarded(async () => {
        await db
          .updateTable('sessions')
          .set({ expiresAt })
          .where('account', '=', account)
          .where('idHash', '=', idHash)
          .execute();
      }),
    abandonedBatches: (account, now, limit) =>
      list(
        toBatch,
        batches()
          .where('account', '=', account)
          .where('state', '=', 'receiving')
          .where((e) => e.or([e('leaseUntil', '<=', now), e('leaseUntil', 'is', null)]))
          .orderBy('n')
          .limit(limit),
      ),
    expiredWaiting: (account, now, limit) =>
      list(
        toAttachment,
        attachments()
          .where('account', '=', account)
          .where('state', '=', 'waiting')
          .where('waitsUntil', '<=', now)
          .orderBy('waitsUntil')
          .orderBy('n')
          .limit(limit),
      ),
    expiredMessages: (account, now, limit) =>
      list(
        toBatch,
        batches()
          .where('account', '=', account)
          .where('messageState', '=', 'waiting')
          .where('waitsUntil', '<=', now)
          .orderBy('waitsUntil')
          .orderBy('n')
          .limit(limit),
      ),
    inState: (account, state, limit) =>
      list(
        toAttachment,
        attachments().where('account', '=', account).where('state', '=', state).orderBy('n').limit(limit),
      ),
    due: (account, now, limit) =>
      list(
        toAttachment,
        attachments()
          .where('account', '=', account)
          .where('state', '=', 'stored')
          .where('dueAt', '<=', now)
          .orderBy('dueAt')
          .orderBy('n')
          .limit(limit),
      ),
    unlinked: (account, limit) =>
      list(
        (row) => (row as { id: BatchId }).id,
        dialect.reader
          .selectFrom('batches')
          .select('id')
          .where('account', '=', account)
          .where('messageState', 'not in', ['waiting', 'gone'])
          // a list first: there are few of them, and many batches
          .where('id', 'in', (e) =>
            e
              .selectFrom('attachments')
              .select('attachments.batch')
              .where('attachments.account', '=', account)
              .where('attachments.state', '=', sql.lit('stored'))
              .where('linkedAt', 'is', null),
          )
          .where((e) =>
            e.not(
              e.exists(
                e
                  .selectFrom('jobs')
                  .select('jobs.id')
                  .where('jobs.account', '=', account)
                  .whereRef('jobs.batch', '=', 'batches.id')
                  .where('jobs.kind', '=', 'link')
                  .where('jobs.state', 'in', ['due', 'failed']),
              ),
            ),
          )
          .orderBy('n')
          .limit(limit),
      ),
    prune: (account, now) =>
      guarded(async () => {
        for (const table of ['sessions', 'links', 'invites', 'staffLinks'] as const)
          await db.deleteFrom(table).where('account', '=', account).where('expiresAt', '<=', now).execute();
        await db
          .deleteFrom('jobs')
          .where('account', '=', account)
          .where('state', '=', 'done')
          .where('endedAt', '<', now - dayMillis)
          .execute();
        // who sent it, even as a pseudonym, is needed for limits of an hour and for a request that is repeated
        await db
          .updateTable('batches')
          .set({ addressHash: '', emailHash: null, idempotencyHash: null, idempotencyPrint: null })
          .where('account', '=', account)
          .where('state', '!=', 'receiving')
          .where('createdAt', '<', now - dayMillis)
          .where('addressHash', '!=', sql.lit(''))
          .execute();
        await dialect.scrub();
      }),
  };
}
