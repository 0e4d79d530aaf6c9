import type { Ledger } from '../model/ledger.ts';
import type { OutboxJob } from '../model/records.ts';
import { decode } from './columns.ts';
import type { Db, Dialect } from './dialects.ts';
import { guarded } from './faults.ts';
import * as schema from './schema.ts';

type Outbox = Pick<Ledger, 'claimJobs' | 'finishJob' | 'retryJob' | 'failJob' | 'hurryJob' | 'countJobs'>;

const { leasedUntil: _l, againAt: _a, endedAt: _e, ...shown } = schema.jobs;
const toJob = (row: object) => decode<OutboxJob>(shown, row, ['id']);

/**
 * The queue of what the desk must be told. A job is leased to who claims it; one that is asked for again meanwhile
 * (`againAt`) is due again when it is finished, so nothing that happened after the claim is forgotten.
 */
export function makeOutbox(dialect: Dialect, now: () => number): Outbox {
  const db = dialect.writer;
  const end = (id: number, state: 'done' | 'failed', lastError?: string) =>
    guarded(async () => {
      await db
        .updateTable('jobs')
        .set((e) => {
          const again = e('againAt', 'is not', null);
          return {
            state: e.case().when(again).then('due').else(state).end(),
            nextTryAt: e.fn.coalesce('againAt', 'nextTryAt'),
            attempts: e.case().when(again).then(0).else(e.ref('attempts')).end(),
            endedAt: e.case().when(again).then(null).else(now()).end(),
            againAt: null,
            leasedUntil: null,
            ...(lastError !== undefined && { lastError }),
          };
        })
        .where('id', '=', id)
        .where('state', '=', 'due')
        .execute();
    });
  return {
    claimJobs: (account, time, limit, leaseMillis) =>
      guarded(() =>
        db.transaction().execute(async (tx: Db) => {
          const due = tx
            .selectFrom('jobs')
            .select('id')
            .where('account', '=', account)
            .where('state', '=', 'due')
            .where('nextTryAt', '<=', time)
            .orderBy('nextTryAt')
            .orderBy('id')
            .limit(limit);
          const ids = (await dialect.lockFreeRows(due).execute()).map((row) => row.id);
          if (ids.length === 0) return [];
          const until = time + leaseMillis;
          const rows = await tx
            .updateTable('jobs')
            .set({ nextTryAt: until, leasedUntil: until, againAt: null })
            .where('account', '=', account)
            .where('id', 'in', ids)
            .returningAll()
            .execute();
          return rows.map(toJob).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
        }),
      ),
    finishJob: (id) => end(id, 'done'),
    failJob: (id, error) => end(id, 'failed', error),
    retryJob: (id, nextTryAt, lastError) =>
      guarded(async () => {
        await db
          .updateTable('jobs')
          .set((e) => ({ nextTryAt, lastError, leasedUntil: null, attempts: e('attempts', '+', 1) }))
          .where('id', '=', id)
          .where('state', '=', 'due')
          .execute();
      }),
    hurryJob: (account, batch, time) =>
      guarded(async () => {
        await db
          .updateTable('jobs')
          .set((e) => {
            const leased = e('leasedUntil', '>', time);
            return {
              nextTryAt: e.case().when(leased).then(e.ref('nextTryAt')).else(0).end(),
              againAt: e.case().when(leased).then(time).else(e.ref('againAt')).end(),
            };
          })
          .where('account', '=', account)
          .where('batch', '=', batch)
          .where('kind', '=', 'link')
          .where('state', '=', 'due')
          .execute();
      }),
    countJobs: (account) =>
      guarded(async () => {
        const of = async (state: 'due' | 'failed') => {
          const row = await dialect.reader
            .selectFrom('jobs')
            .select((e) => e.fn.countAll<number>().as('n'))
            .where('account', '=', account)
            .where('state', '=', state)
            .executeTakeFirstOrThrow();
          return Number(row.n);
        };
        return { due: await of('due'), failed: await of('failed') };
      }),
  };
}
