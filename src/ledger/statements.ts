import type Sqlite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Kept at most; the ledger has some hundred, and lists of ids make more of them. */
const statementsMost = 500;
/** What changes no table's columns. */
const ordinary = /^(?:select|insert|update|delete|begin|commit|rollback)\b/;

/** The database as kysely asks it, each statement prepared once: preparing costs as much as most of them do. */
export function withStatements(database: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, Sqlite.Statement>();
  return {
    prepare(text) {
      let statement = kept.get(text);
      if (statement === undefined) {
        const isKept = ordinary.test(text);
        if (!isKept || kept.size === statementsMost) kept.clear();
        statement = database.prepare(text);
        if (isKept) kept.set(text, statement);
      }
      return statement as ReturnType<SqliteDatabase['prepare']>;
    },
    close: () => {
      kept.clear();
      database.close();
    },
  };
}
