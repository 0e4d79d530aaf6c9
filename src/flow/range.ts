import { GatewayError } from '../model/errors.ts';

/**
 * One byte range of RFC 9110 14.1.2, half-open. Null means: answer the whole file (no header, another unit, malformed,
 * or several ranges, which a server may ignore, 14.2). Throws `range-not-satisfiable`.
 */
export function parseRange(header: string | undefined, size: number): { start: number; end: number } | null {
  const match = header && /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    if (length === 0) throw new GatewayError('range-not-satisfiable', { size });
    return { start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) throw new GatewayError('range-not-satisfiable', { size });
  return { start, end };
}
