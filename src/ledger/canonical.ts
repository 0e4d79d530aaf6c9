import { createHash } from 'node:crypto';
import type { Entry } from '../model/entry.ts';
import { GatewayError } from '../model/errors.ts';

/** What the first entry of a chain names as its predecessor. */
export const origin = '0'.repeat(64);

/**
 * Canonical JSON as in RFC 8785 (JCS): no white space, object keys sorted by UTF-16 code units at every depth, strings
 * and numbers as ECMAScript's JSON.stringify writes them, fields that are undefined left out. Arrays keep their order.
 * Only finite numbers, strings, booleans, null, arrays and plain objects; throws `internal` on anything else.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, v]) => v !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  const simple = value === null || typeof value === 'string' || typeof value === 'boolean';
  if (!simple && !Number.isFinite(value)) throw new GatewayError('internal', { detail: 'not canonical' });
  return JSON.stringify(value);
}

/**
 * SHA-256, in lower-case hex, over the UTF-8 bytes of the canonical JSON of the entry without `hash`: the fields
 * `account, actor, at, kind, prev, seq` and, where present, `attachment, batch, data, invite, link`.
 */
export function entryHash(entry: Omit<Entry, 'hash'>): string {
  return createHash('sha256').update(canonical(entry), 'utf8').digest('hex');
}
