import { inspect } from 'node:util';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { openLedger } from '../../src/ledger/index.ts';
import { accountId } from '../../src/model/ids.ts';
import { ledgerContract } from '../contracts/ledger.ts';
import { batchOf, fileOf } from '../contracts/ledger-records.ts';
import { describeWith } from '../services/index.ts';
import { freshDatabase } from '../services/postgres.ts';
import { bridge } from './bridge.ts';

async function query(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

describeWith(['postgres'], 'ledger on PostgreSQL', ({ postgres }) => {
  ledgerContract(async () => {
    const { url, drop } = await freshDatabase(postgres);
    return {
      open: (options) => openLedger(url, options),
      shared: true,
      tamper: (sql) => query(url, 'set session_replication_role = replica', sql),
      raw: (sql) => query(url, sql),
      drop,
    };
  });
});

describeWith(['postgres'], 'a PostgreSQL that comes and goes', ({ postgres }) => {
  const account = accountId('down');
  const unavailable = { code: 'ledger-unavailable' };
  /** How long silence is waited for, where there is one: what answers must do so sooner, also on a busy machine. */
  const shortly = 3_000;
  const patient = { connectMillis: 60_000, statementMillis: 60_000 };

  it('is unavailable while it is away, loses nothing and is found again', async () => {
    const { url, drop } = await freshDatabase(postgres);
    const way = await bridge(new URL(url));
    const ledger = await openLedger(way.url, patient);
    const append = () => ledger.transact(account, (tx) => tx.append({ kind: 'scan-only', actor: 'x' }));
    try {
      await append();
      const cutInside = ledger.transact(account, async (tx) => {
        await tx.append({ kind: 'scan-only', actor: 'x' });
        await way.cut();
        await tx.append({ kind: 'scan-only', actor: 'x' });
      });
      await expect(cutInside).rejects.toMatchObject(unavailable);
      await expect(ledger.ping()).rejects.toMatchObject(unavailable);
      await expect(append()).rejects.toMatchObject(unavailable);
      await expect(ledger.claimJobs(account, 1, 1, 1)).rejects.toMatchObject(unavailable);
      await expect(ledger.verifyChain(account)).rejects.toMatchObject(unavailable);
      await expect(openLedger(way.url, { connectMillis: 500 })).rejects.toMatchObject(unavailable);
      await way.mend();
      await append();
      const report = await ledger.verifyChain(account);
      expect(report).toMatchObject({ entries: 2 });
      expect(report.firstBroken).toBeUndefined();
    } finally {
      await ledger.close();
      await way.cut();
      await drop();
    }
  });

  it('that does not answer in time is unavailable', async () => {
    const { url, drop } = await freshDatabase(postgres);
    const ledger = await openLedger(url, { statementMillis: shortly });
    const batch = batchOf(account);
    const file = fileOf(batch);
    try {
      await ledger.transact(account, async (tx) => {
        await tx.insertBatch(batch);
        await tx.insertAttachment(file);
      });
      const change = () => ledger.transact(account, (tx) => tx.updateAttachment(file.id, ['receiving'], {}));
      const blocker = new pg.Client({ connectionString: url });
      await blocker.connect();
      await blocker.query('begin; update attachments set size = 1');
      await expect(change()).rejects.toMatchObject(unavailable);
      await blocker.query('rollback');
      await blocker.end();
      expect(await change()).toBe(true);
    } finally {
      await ledger.close();
      await drop();
    }
  });

  it('that falls silent in a transaction leaves nothing of it to the next one', async () => {
    const { url, drop } = await freshDatabase(postgres);
    const way = await bridge(new URL(url));
    const ledger = await openLedger(way.url, {
      poolSize: 1,
      connectMillis: shortly,
      statementMillis: shortly,
    });
    try {
      const [lost, kept] = [batchOf(account), batchOf(account)];
      let goOn: () => void = () => {};
      const silent = ledger.transact(account, async (tx) => {
        await tx.insertBatch(lost);
        goOn = way.hold();
        await tx.batch(lost.id);
      });
      await expect(silent).rejects.toMatchObject(unavailable);
      goOn();
      await ledger.transact(account, (tx) => tx.insertBatch(kept));
      expect(await ledger.read(account).batch(kept.id)).toEqual(kept);
      expect(await ledger.read(account).batch(lost.id)).toBeNull();
    } finally {
      await ledger.close();
      await way.cut();
      await drop();
    }
  });

  it('that sees a deadlock has the transaction run again', async () => {
    const { url, drop } = await freshDatabase(postgres);
    const ledger = await openLedger(url);
    const batch = batchOf(account);
    const [one, two] = [fileOf(batch), fileOf(batch)];
    try {
      await ledger.transact(account, async (tx) => {
        await tx.insertBatch(batch);
        for (const file of [one, two]) await tx.insertAttachment(file);
      });
      let both: () => void = () => {};
      const met = new Promise<void>((done) => {
        both = done;
      });
      let [runs, arrived] = [0, 0];
      const crossing = (first: typeof one, second: typeof one) =>
        ledger.transact(account, async (tx) => {
          runs++;
          await tx.updateAttachment(first.id, ['receiving'], { size: 1 });
          arrived++;
          if (arrived === 2) both();
          await met;
          return tx.updateAttachment(second.id, ['receiving'], { size: 2 });
        });
      expect(await Promise.all([crossing(one, two), crossing(two, one)])).toEqual([true, true]);
      expect(runs).toBe(3);
    } finally {
      await ledger.close();
      await drop();
    }
  });

  it('is not quoted in errors', async () => {
    const { url, drop } = await freshDatabase(postgres);
    const ledger = await openLedger(url);
    const batch = batchOf(account, { form: 'a-word-of-the-row' });
    try {
      const insert = () => ledger.transact(account, (tx) => tx.insertBatch(batch));
      await insert();
      const error = await insert().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'ledger-unavailable', cause: { code: '23505' } });
      const shown = inspect(error, { depth: 9, showHidden: true });
      expect(shown).not.toContain(batch.id);
      expect(shown).not.toContain(batch.form);
      // a port may happen to be the number of the error
      expect(shown.replaceAll('23505', '')).not.toContain(new URL(url).port);
    } finally {
      await ledger.close();
      await drop();
    }
  });

  it('is brought up to date once by gateways that start together', async () => {
    const { url, drop } = await freshDatabase(postgres);
    const ledgers = await Promise.all(Array.from({ length: 4 }, () => openLedger(url, { poolSize: 2 })));
    await Promise.all(ledgers.map((ledger) => ledger.ping()));
    await Promise.all(ledgers.map((ledger) => ledger.close()));
    await drop();
  });
});
