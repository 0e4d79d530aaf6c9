import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openLedger } from '../../src/ledger/index.ts';
import { accountId } from '../../src/model/ids.ts';
import { ledgerContract } from '../contracts/ledger.ts';
import { batchOf, fileOf } from '../contracts/ledger-records.ts';

const triggers = `select name, sql from sqlite_master where type = 'trigger'`;

describe('ledger on SQLite', () =>
  ledgerContract(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cloakroom-ledger-'));
    const path = join(folder, 'ledger.db');
    const run = (sql: string, bypass: boolean) => {
      const db = new Sqlite(path, { timeout: 5000 });
      try {
        const kept = db.prepare(triggers).all() as { name: string; sql: string }[];
        if (bypass) for (const { name } of kept) db.exec(`drop trigger ${name}`);
        db.exec(sql);
        if (bypass) for (const { sql: again } of kept) db.exec(again);
      } finally {
        db.close();
      }
    };
    return {
      open: (options) => openLedger(`sqlite:${path}`, options),
      shared: false,
      tamper: async (sql) => run(sql, true),
      raw: async (sql) => run(sql, false),
      drop: async () => rmSync(folder, { recursive: true }),
    };
  }));

describe('the file of an SQLite ledger', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cloakroom-ledger-'));
    path = join(folder, 'deep', 'ledger.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const files = () => readdirSync(join(folder, 'deep')).map((name) => join(folder, 'deep', name));

  it('and all beside it are for their owner alone', async () => {
    const ledger = await openLedger(`sqlite:${path}`);
    await ledger.ping();
    const modes = files().map((file) => (statSync(file).mode & 0o777).toString(8));
    await ledger.close();
    expect(modes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(modes)).toEqual(new Set(['600']));
    expect((statSync(join(folder, 'deep')).mode & 0o777).toString(8)).toBe('700');
  });

  it('belongs to one process, until that ends in whatever way', async () => {
    const program = `import { openLedger } from ${JSON.stringify(new URL('../../src/ledger/index.ts', import.meta.url).href)};
      await openLedger('sqlite:' + process.argv[1]); console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(child.stdout, 'data');
      await expect(openLedger(`sqlite:${path}`)).rejects.toMatchObject({ code: 'configuration' });
    } finally {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    const ledger = await openLedger(`sqlite:${path}`);
    await expect(openLedger(`sqlite:${path}`)).rejects.toMatchObject({ code: 'configuration' });
    await ledger.close();
  });

  it('holds no byte of a key that was destroyed, once it is pruned', async () => {
    const account = accountId('canary');
    const ledger = await openLedger(`sqlite:${path}`);
    const key = Buffer.from('key-bytes-that-must-vanish-0123456789');
    const batch = batchOf(account);
    const file = fileOf(batch, {
      state: 'stored',
      wrappedKey: new Uint8Array(key),
      label: new Uint8Array(2e4),
    });
    const holders = () => files().filter((f) => readFileSync(f).includes(key));
    await ledger.transact(account, async (tx) => {
      await tx.insertBatch(batch);
      await tx.insertAttachment(file);
    });
    expect(holders()).not.toEqual([]);
    await ledger.transact(account, (tx) =>
      tx.updateAttachment(file.id, ['stored'], { state: 'erasing', wrappedKey: null, label: null }),
    );
    await ledger.prune(account, 1);
    expect(holders()).toEqual([]);
    await ledger.close();
  });
});

it.each(['', 'sqlite:', 'mysql://h/d', 'postgres://[', '/tmp/x.db'])(
  'case %#: a database URL of no known kind is refused',
  async (url) => {
    await expect(openLedger(url)).rejects.toMatchObject({ code: 'configuration' });
  },
);

it('says that the ledger is unavailable where the file cannot be a database', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-ledger-'));
  try {
    await expect(openLedger(`sqlite:${folder}`)).rejects.toMatchObject({ code: 'ledger-unavailable' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
