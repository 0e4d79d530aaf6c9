import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { GatewayError } from '../model/errors.ts';
import type { AccountId } from '../model/ids.ts';
import type { Ledger, LedgerTx } from '../model/ledger.ts';
import { verifyChain } from './chain.ts';
import { type Dialect, type LedgerOptions, openPostgres, openSqlite } from './dialects.ts';
import { guarded, isWorthRetrying, unavailable } from './faults.ts';
import { migrate } from './migrations.ts';
import { makeOutbox } from './outbox.ts';
import { makeReader } from './reader.ts';
import { makeSweeps } from './sweeps.ts';
import { makeTx } from './transaction.ts';

export type { LedgerOptions } from './dialects.ts';

/**
 * Opens the ledger and brings its schema up to date. `url`: `sqlite:PATH` (one process; the file is made with mode 0600)
 * or `postgres://...` (shared). Throws `configuration` (unknown kind of URL, a ledger that another process owns or a
 * newer version made; `detail` says what to do and holds no part of the URL) or `ledger-unavailable`.
 */
export async function openLedger(url: string, options: LedgerOptions = {}): Promise<Ledger> {
  const now = options.now ?? Date.now;
  const dialect = await guarded(async () => open(url, options));
  try {
    await guarded(() => migrate(dialect, now()));
  } catch (error) {
    await dialect.close().catch(() => {});
    throw error;
  }
  return makeLedger(dialect, now);
}

function open(url: string, options: LedgerOptions): Dialect {
  if (/^sqlite:./.test(url)) return openSqlite(url.slice('sqlite:'.length));
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return openPostgres(url, options);
  throw new GatewayError('configuration', {
    detail: 'the database URL must be sqlite:PATH or postgres://...',
  });
}

function makeLedger(dialect: Dialect, now: () => number): Ledger {
  let closing: Promise<void> | undefined;
  return {
    transact: makeTransact(dialect, now),
    read: (account) => makeReader(dialect.reader, account),
    ...makeSweeps(dialect),
    ...makeOutbox(dialect, now),
    verifyChain: (account) => guarded(() => verifyChain(dialect.reader, account)),
    ping: () =>
      guarded(async () => {
        await sql`select 1`.execute(dialect.reader);
      }),
    close: () => {
      closing ??= dialect.close();
      return closing;
    },
  };
}

function makeTransact(dialect: Dialect, now: () => number): Ledger['transact'] {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  return async (account, work) => {
    // on SQLite the inner one would wait for the outer for ever
    if (inside.getStore()?.open)
      throw new GatewayError('internal', { detail: 'a transaction inside another' });
    for (let runs = 1; ; runs++) {
      const here = { open: true }; // what the work leaves running outlives the transaction and may start its own
      try {
        return await inside.run(here, () => once(dialect, now, account, work));
      } catch (error) {
        if (!isWorthRetrying(error, runs)) throw error;
      } finally {
        here.open = false;
      }
      await setTimeout(Math.random() * 10 * 2 ** runs);
    }
  };
}

async function once<T>(
  dialect: Dialect,
  now: () => number,
  account: AccountId,
  work: (tx: LedgerTx) => Promise<T>,
): Promise<T> {
  let thrown: { error: unknown } | undefined;
  let failed: { error: unknown } | undefined;
  // PostgreSQL answers COMMIT after a failed statement with a quiet rollback: nobody may go on after one
  const run = async <R>(query: () => Promise<R>): Promise<R> => {
    try {
      return await guarded(query);
    } catch (error) {
      failed ??= { error };
      throw error;
    }
  };
  try {
    return await dialect.writer.transaction().execute(async (db) => {
      try {
        const result = await work(makeTx(db, dialect, account, now, run));
        if (failed !== undefined) throw failed.error;
        return result;
      } catch (error) {
        thrown = { error };
        throw error;
      }
    });
  } catch (error) {
    throw thrown === undefined ? unavailable(error) : thrown.error;
  }
}
