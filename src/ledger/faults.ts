import { GatewayError } from '../model/errors.ts';

/** The driver's own word for what went wrong: an SQLSTATE of PostgreSQL or a result code of SQLite. */
export function driverCode(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

export const unavailable = (cause: unknown) => new GatewayError('ledger-unavailable', { cause });

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
 * Worth another run of the whole transaction: serialization_failure, deadlock_detected, and unique_violation, because the
 * other transaction's row can be seen now (PostgreSQL manual, section 13.5 Serialization Failure Handling).
 */
export const isWorthRetrying = (error: unknown): boolean =>
  ['40001', '40P01', '23505'].includes(driverCode(error instanceof GatewayError ? error.cause : error));
