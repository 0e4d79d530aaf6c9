import { openStrings } from '../../strings.ts';
import { type Decoder, typesOf, type Value, valuesOf } from './record.ts';

/** Columns that a deleted row must have at least to be told from noise. */
const leastColumns = 2;

/**
 * Rows that were deleted, in the bytes between those that are there: SQLite forgets where they are, but overwrites them
 * only when it needs the room (or `secure_delete` is on). A record tells its columns itself (2.1), and has as many as
 * the table; the rest is read by its strings.
 */
export function readLeftovers(
  bytes: Uint8Array,
  columns: number,
  decoder: Decoder,
): { rows: Value[][]; rest: string } {
  const rows: Value[][] = [];
  const rest: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at + 2 < bytes.length; at++) {
    // most bytes begin no record: its head would have another length
    const head = bytes[at] as number;
    if (columns < leastColumns || head < columns + 1 || head > columns * 9 + 2 || head > 127) continue;
    const record = typesOf(bytes, at);
    if (record === null || record.types.length !== columns || record.at + record.bytes > bytes.length)
      continue;
    if (!record.types.some((type) => type >= 13) || record.bytes < 4) continue;
    const values = valuesOf(bytes, decoder, at);
    if (values === null || values.some((value) => typeof value === 'string' && unreadable.test(value)))
      continue;
    rows.push(values);
    if (at > from) rest.push(bytes.subarray(from, at));
    at = record.at + record.bytes - 1;
    from = at + 1;
  }
  if (from < bytes.length) rest.push(bytes.subarray(from));
  return { rows, rest: rest.map(stringsOf).join('') };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text has
const unreadable = /[\x00-\x08\x0e-\x1f\ufffd]/;

/** Lines of the strings in bytes that are no text. */
export function stringsOf(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte === 0)) return '';
  let text = '';
  const strings = openStrings((piece) => {
    text += piece;
  });
  strings.write(bytes);
  strings.end();
  return text;
}
