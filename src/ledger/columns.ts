import { GatewayError } from '../model/errors.ts';

/**
 * How a column is kept, the same in both databases: `text` (Unicode without NUL), `int` (whole numbers up to 2^53),
 * `flag` (0 or 1), `bytes`, `json` (text). `serial` is given by the database and only ever grows.
 */
export type Kind = 'text' | 'int' | 'flag' | 'bytes' | 'json' | 'serial';
export interface Column {
  readonly kind: Kind;
  readonly nullable: boolean;
}
export type Columns = Readonly<Record<string, Column>>;

const column = <K extends Kind>(kind: K) => ({ kind, nullable: false }) as const;
const nullable = <K extends Kind>(kind: K) => ({ kind, nullable: true }) as const;
export const text = column('text');
export const int = column('int');
export const flag = column('flag');
export const bytes = column('bytes');
export const serial = column('serial');
export const textOrNull = nullable('text');
export const intOrNull = nullable('int');
export const bytesOrNull = nullable('bytes');
export const jsonOrNull = nullable('json');

type Stored<K extends Kind> = K extends 'text' | 'json' ? string : K extends 'bytes' ? Uint8Array : number;
export type Row<C extends Columns> = {
  -readonly [N in keyof C]: C[N]['nullable'] extends true
    ? Stored<C[N]['kind']> | null
    : Stored<C[N]['kind']>;
};

/** PostgreSQL has no NUL in text, and UTF-8 no half of a surrogate pair: such text is nowhere in the ledger. */
export const storable = (s: string) => s.isWellFormed() && !s.includes('\0');

function encoded(kind: Kind, value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'flag') return value ? 1 : 0;
  const fits =
    kind === 'text'
      ? typeof value === 'string' && storable(value)
      : kind === 'bytes'
        ? value instanceof Uint8Array
        : Number.isSafeInteger(value);
  if (!fits) throw new GatewayError('internal', { detail: `the ledger cannot keep this as ${kind}` });
  // the drivers take Buffers; a view, not a copy
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}

function decoded(kind: Kind, value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'json') return JSON.parse(value as string);
  if (kind === 'flag') return value === 1;
  if (kind === 'bytes') return new Uint8Array(value as Uint8Array); // out of the driver's pooled memory
  return value;
}

/** The fields of a record as they are kept. Absent (undefined) fields are left out; unknown ones throw `internal`. */
export function encode<C extends Columns>(columns: C, record: object): Partial<Row<C>> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    const column = columns[name];
    if (column === undefined) throw new GatewayError('internal', { detail: `no column ${name}` });
    if (value !== undefined) row[name] = encoded(column.kind, value);
  }
  return row as Partial<Row<C>>;
}

/** The reverse of `encode`; `serial` columns stay out unless named in `keep`. */
export function decode<T>(columns: Columns, row: object, keep: readonly string[] = []): T {
  const record: Record<string, unknown> = {};
  for (const [name, { kind }] of Object.entries(columns))
    if (kind !== 'serial' || keep.includes(name)) record[name] = decoded(kind, row[name as keyof typeof row]);
  return record as T;
}
