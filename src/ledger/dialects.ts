import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  type SelectQueryBuilder,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely';
import { GatewayError } from '../model/errors.ts';
import type { Kind } from './columns.ts';
import { driverCode } from './faults.ts';
import { makePool } from './postgres-pool.ts';
import type { Tables } from './schema.ts';
import { withStatements } from './statements.ts';

export type Db = Kysely<Tables>;

/** Everything in which the two databases differ. The rest of the room knows only this. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Transactions: on SQLite immediate and one at a time. */
  readonly writer: Db;
  /** Sees what is committed, also while a transaction runs. */
  readonly reader: Db;
  readonly types: Readonly<Record<Kind, string>>;
  /** Holds the rows read until the transaction ends; SQLite's transactions are alone anyway. */
  lockRows<Q extends AnySelect>(query: Q): Q;
  /** As `lockRows`, passing over rows that another transaction holds. */
  lockFreeRows<Q extends AnySelect>(query: Q): Q;
  /** First statement of a migration: the others wait. */
  lockMigrations(db: Db): Promise<void>;
  /** Statements that make a table refuse UPDATE and DELETE (and TRUNCATE). */
  appendOnly(table: string): readonly string[];
  /** Takes bytes that rows no longer hold out of the database's files, as far as it can. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
// biome-ignore lint/suspicious/noExplicitAny: any table, any selection
type AnySelect = SelectQueryBuilder<any, any, any>;

export interface LedgerOptions {
  /** Connections to PostgreSQL at most. */
  readonly poolSize?: number;
  /** For one statement; longer is `ledger-unavailable`. PostgreSQL only. */
  readonly statementMillis?: number;
  /** For a connection to be made or to come free. PostgreSQL only. */
  readonly connectMillis?: number;
  /** The clock that dates entries. */
  readonly now?: () => number;
}

const camelCase = () => [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

class ImmediateDriver extends SqliteDriver implements Driver {
  readonly #database: Sqlite.Database;
  constructor(database: Sqlite.Database) {
    super({ database: withStatements(database) });
    this.#database = database;
  }
  /** After a full disk SQLite has rolled back by itself (https://www.sqlite.org/lang_transaction.html, section 3). */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
class ImmediateDialect extends SqliteDialect {
  readonly #database: Sqlite.Database;
  constructor(database: Sqlite.Database) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): Driver {
    return new ImmediateDriver(this.#database);
  }
}

/** How long SQLite waits for a lock. Only our own second connection or a backup tool can hold one. */
const busyMillis = 5000;
/** A predecessor that is just ending gets this long to let go. */
const ownerMillis = 500;

/**
 * A lock that the operating system drops with the process, however it ends: an exclusive transaction in an empty
 * database file beside the ledger (https://www.sqlite.org/lockingv3.html). Throws `configuration` when it is held.
 */
function own(path: string): Sqlite.Database {
  const owner = new Sqlite(path, { timeout: ownerMillis });
  try {
    owner.exec('begin exclusive');
    return owner;
  } catch (cause) {
    owner.close();
    if (driverCode(cause) !== 'SQLITE_BUSY') throw cause;
    throw new GatewayError('configuration', {
      cause,
      detail: 'another process has this ledger open: stop it first, or use PostgreSQL to share one',
    });
  }
}

function privateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

/**
 * SQLite in WAL mode. `synchronous=FULL`: a commit survives a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous).
 * `secure_delete`: removed content is overwritten with zeros. `recursive_triggers`: REPLACE fires delete triggers too.
 */
export function openSqlite(file: string): Dialect {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const ownerPath = `${path}-owner`;
  for (const each of [path, ownerPath]) privateFile(each);
  const owner = own(ownerPath);
  let main: Sqlite.Database | undefined;
  let second: Sqlite.Database;
  try {
    main = new Sqlite(path, { timeout: busyMillis });
    main.pragma('journal_mode = WAL');
    main.pragma('synchronous = FULL');
    main.pragma('foreign_keys = ON');
    main.pragma('secure_delete = ON');
    main.pragma('recursive_triggers = ON');
    main.pragma('trusted_schema = OFF');
    second = new Sqlite(path, { timeout: busyMillis, readonly: true });
  } catch (error) {
    main?.close();
    owner.close();
    throw error;
  }
  const database = main;
  const writer: Db = new Kysely({ dialect: new ImmediateDialect(database), plugins: camelCase() });
  const reader: Db = new Kysely({
    dialect: new SqliteDialect({ database: withStatements(second) }),
    plugins: camelCase(),
  });
  return {
    name: 'sqlite',
    writer,
    reader,
    types: {
      text: 'text',
      json: 'text',
      int: 'integer',
      flag: 'integer',
      bytes: 'blob',
      serial: 'integer primary key autoincrement',
    },
    lockRows: (query) => query,
    lockFreeRows: (query) => query,
    lockMigrations: async () => {}, // the transaction is immediate
    appendOnly: (table) =>
      ['update', 'delete'].map(
        (act) =>
          `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, 'append-only'); end`,
      ),
    /** Pages that were overwritten leave the write-ahead log too (https://www.sqlite.org/pragma.html#pragma_wal_checkpoint). */
    scrub: () =>
      writer.connection().execute(async () => {
        database.pragma('wal_checkpoint(TRUNCATE)');
      }),
    close: async () => {
      // a handle that kysely never used is not closed by it
      await reader.destroy();
      second.close();
      await writer.destroy();
      database.close();
      owner.close();
    },
  };
}

/** SQLSTATE query_canceled. */
const queryCanceled = '57014';

/** One number for all gateways that share a database: 'cloak' in ASCII. */
const migrationLock = 0x63_6c_6f_61_6b;

export function openPostgres(url: string, options: LedgerOptions): Dialect {
  const { poolSize = 10, statementMillis = 15_000, connectMillis = 5_000 } = options;
  const pool = makePool(url, { poolSize, statementMillis, connectMillis });
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }), plugins: camelCase() });
  return {
    name: 'postgres',
    writer: db,
    reader: db,
    types: {
      text: 'text collate "C"',
      json: 'text',
      int: 'bigint',
      flag: 'bigint',
      bytes: 'bytea',
      serial: 'bigint generated always as identity primary key',
    },
    lockRows: (query) => query.forUpdate() as typeof query,
    lockFreeRows: (query) => query.forUpdate().skipLocked() as typeof query,
    lockMigrations: async (tx) => {
      await sql`select pg_advisory_xact_lock(${migrationLock}::bigint)`.execute(tx);
    },
    appendOnly: (table) => [
      `create function ${table}_append_only() returns trigger language plpgsql as $$ begin raise exception 'append-only'; end $$`,
      `create trigger ${table}_no_change before update or delete on ${table} for each row execute function ${table}_append_only()`,
      `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_append_only()`,
    ],
    /** Dead row versions go; copies in PostgreSQL's own log and in backups last until those expire. */
    scrub: async () => {
      const vacuum = sql`vacuum (skip_locked, truncate false) batches, attachments, sessions, desk_tickets`;
      await vacuum.execute(db).catch((error: unknown) => {
        if (driverCode(error) !== queryCanceled) throw error; // took too long: autovacuum goes on
      });
    },
    close: async () => {
      await db.destroy();
      await pool.end(); // a pool that kysely never used is not ended by it
    },
  };
}
