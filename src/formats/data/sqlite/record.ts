/** A value of a row: text and numbers as text, null as the empty one; a blob as its bytes. */
export type Value = string | Uint8Array | null;

/** Bytes as text, in the encoding of the database. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
}

/** Columns of one row that are read. */
const columnsMost = 4_000;

/** A variable-length integer (1.6) at `at`: its value, which may be rounded beyond 2^53, and where it ends; -1: none. */
export function varint(bytes: Uint8Array, at: number): readonly [value: number, end: number] {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return [0, -1];
    if (i === 8) return [value * 256 + byte, at + 9];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  return [0, -1];
}

/** Bytes of a value of this serial type (2.1); -1: no such type. */
const sizeOf = (type: number): number =>
  type >= 12 ? Math.floor((type - 12) / 2) : type === 10 || type === 11 ? -1 : (sizes[type] ?? -1);
const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

/** Serial types of a record; null where it has none. `end`: where its values begin. */
export function typesOf(record: Uint8Array, from = 0): { types: number[]; at: number; bytes: number } | null {
  const [headBytes, first] = varint(record, from);
  const at = from + headBytes;
  if (first < 0 || headBytes < 1 || at > record.length) return null;
  const types: number[] = [];
  let bytes = 0;
  for (let i = first; i < at; ) {
    const [type, next] = varint(record, i);
    const size = sizeOf(type);
    if (next < 0 || next > at || size < 0 || types.length >= columnsMost) return null;
    types.push(type);
    bytes += size;
    i = next;
  }
  return { types, at, bytes };
}

/** The values of a record; what is cut off is left out. Null: it is no record. */
export function valuesOf(record: Uint8Array, decoder: Decoder, from = 0): Value[] | null {
  const head = typesOf(record, from);
  if (head === null) return null;
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  let at = head.at;
  const values: Value[] = [];
  for (const type of head.types) {
    const size = sizeOf(type);
    if (type >= 12) {
      const bytes = record.subarray(at, at + size);
      values.push(type % 2 === 0 ? bytes : decoder.decode(bytes));
    } else if (at + size > record.length) values.push(null);
    else values.push(numberOf(view, type, at, size));
    at += size;
  }
  return values;
}

function numberOf(view: DataView, type: number, at: number, size: number): Value {
  if (type === 0) return null;
  if (type >= 8) return String(type - 8);
  if (type === 7) return String(view.getFloat64(at));
  if (type === 6) return String(view.getBigInt64(at));
  let value = view.getInt8(at);
  for (let i = 1; i < size; i++) value = value * 256 + view.getUint8(at + i);
  return String(value);
}
