import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { driverCode } from './faults.ts';

const int8 = 20;
const types = {
  // counts and milliseconds are far below 2^53
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** `statementMillis` for one statement and for a lock, `connectMillis` for a connection to be made or to come free. */
export interface PoolLimits {
  readonly poolSize: number;
  readonly statementMillis: number;
  readonly connectMillis: number;
}

/** Connections to PostgreSQL; one that was given up on in the middle of a statement is never lent out again. */
export function makePool(url: string, limits: PoolLimits): PostgresPool {
  const { poolSize, statementMillis, connectMillis } = limits;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'cloakroom',
    max: poolSize,
    connectionTimeoutMillis: connectMillis,
    statement_timeout: statementMillis,
    lock_timeout: statementMillis,
    idle_in_transaction_session_timeout: 2 * statementMillis,
    query_timeout: statementMillis + connectMillis, // a server that no longer answers at all
    keepAlive: true,
    types,
  });
  // a connection that is lost while it is lent out, between two statements: the next statement says so
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {}); // an idle connection was lost: the next query makes another, or says what is wrong
  return {
    options: pool.options,
    connect: async () => cautious(await pool.connect()),
    end: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}

const sqlState = /^[0-9A-Z]{5}$/;

/**
 * An error without an SQLSTATE is no answer of the server (a time-out, a lost connection): what the connection is doing,
 * and whether it is still inside a transaction, is not known. It is closed instead of going back.
 */
function cautious(client: pg.PoolClient): PostgresPoolClient {
  let unsure = false;
  const query = async (...args: [string, unknown[]]) => {
    try {
      return await client.query(...args);
    } catch (error) {
      unsure ||= !sqlState.test(driverCode(error));
      throw error;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || unsure),
  };
}
