import { GatewayError } from '../model/errors.ts';

/**
 * The driver's own word for what went wrong: an SQLSTATE of PostgreSQL or a result code of SQLite. By shape, not by class:
 * a native driver makes its errors in the realm that loaded it first.
 */
export function driverCode(error: unknown): string {
  const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Fields in which PostgreSQL quotes the row ("Key (...)=(...) already exists"): they go, the rest of the cause is kept. */
const quoting = ['detail', 'where', 'hint', 'internalQuery'];

export function unavailable(cause: unknown): GatewayError {
  if (cause !== null && typeof cause === 'object')
    for (const field of quoting) Reflect.deleteProperty(cause, field);
  return new GatewayError('ledger-unavailable', { cause });
}

/** Runs a query; whatever the database throws becomes `ledger-unavailable`, our own errors pass. */
export async function guarded<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    throw error instanceof GatewayError ? error : unavailable(error);
  }
}

/** unique_violation of PostgreSQL (SQLSTATE 23505); SQLite's of an index or of a primary key. */
const uniqueCodes = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
export const isUniqueViolation = (error: unknown) => uniqueCodes.has(driverCode(error));

/**
 * Whether the whole transaction is worth another run after `runs`: serialization_failure and deadlock_detected, a few
 * times; unique_violation, because the other transaction's row can be seen now, fewer times: it may be the caller's own
 * mistake (PostgreSQL manual, section 13.5 Serialization Failure Handling). SQLite's transactions never meet.
 */
export function isWorthRetrying(error: unknown, runs: number): boolean {
  const code = driverCode(error instanceof GatewayError ? error.cause : error);
  return (['40001', '40P01'].includes(code) && runs < 6) || (code === '23505' && runs < 3);
}
