/**
 * As much of WebAssembly's binary format (core specification 2.0, chapter 5) as the sieve needs: one memory, one
 * function, vectors of 128 bits. Instructions are given one after the other, as the stack machine reads them.
 */
export type Code = readonly number[];

const unsigned = (value: number): Code =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
const signed = (value: number): Code =>
  value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
const signedWide = (value: bigint): Code =>
  value >= -64n && value < 64n
    ? [Number(value & 0x7fn)]
    : [Number(value & 0x7fn) | 0x80, ...signedWide(value >> 7n)];
const vector = (op: number): Code => [0xfd, ...unsigned(op)];

const I32 = 0x7f;
const V128 = 0x7b;
const EMPTY = 0x40;
const I64 = 0x7e;
const UNALIGNED = 0;

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const i32 = (value: number): Code => [0x41, ...signed(value)];
export const i64 = (value: number): Code => [0x42, ...signed(value)];
/** A constant of 64 bits. */
export const i64Of = (value: bigint): Code => [0x42, ...signedWide(BigInt.asIntN(64, value))];
export const add: Code = [0x6a];
export const shiftRight: Code = [0x76];
export const lessSigned: Code = [0x48];
export const shiftLeft: Code = [0x74];
export const bitAnd: Code = [0x71];
export const bitOr: Code = [0x72];
export const bitXor: Code = [0x73];
export const subtract: Code = [0x6b];
export const equal: Code = [0x46];
/** Of two i32. */
export const different32: Code = [0x47];
export const less: Code = [0x49];
/** The byte at an address, without sign. */
export const loadByte = (offset: number): Code => [0x2d, 0, ...unsigned(offset)];
/** Four bytes at an address, lowest first. */
export const loadFour = (offset: number): Code => [0x28, 0, ...unsigned(offset)];
/** Eight bytes at an address, lowest first. */
export const loadEight = (offset: number): Code => [0x29, UNALIGNED, ...unsigned(offset)];
export const multiply: Code = [0x6c];
/** The first of two values where the third is not 0, else the second. */
export const select: Code = [0x1b];
/** Leading zeros of an i64, as i64. */
export const leading: Code = [0x79];
/** Trailing zeros of an i64, as i64; its low half as i32. */
export const trailing: Code = [0x7a];
export const narrow: Code = [0xa7];
export const wideSub: Code = [0x7d];
export const isZero: Code = [0x50];
export const wide: Code = [0xad];
export const wideAnd: Code = [0x83];
export const wideOr: Code = [0x84];
export const wideXor: Code = [0x85];
export const wideShiftLeft: Code = [0x86];
export const wideShiftRight: Code = [0x88];
export const storeWide = (offset: number): Code => [0x37, UNALIGNED, ...unsigned(offset)];
export const load = (offset: number): Code => [...vector(0x00), UNALIGNED, ...unsigned(offset)];
/** A vector of sixteen times the same byte. */
export const all = (byte: number): Code => [...vector(0x0c), ...new Array<number>(16).fill(byte)];
/** Each byte of the second vector picks one of the first; 0 for picks above 15. */
export const pick: Code = vector(0x0e);
/** Of two vectors, byte by byte. */
export const same: Code = vector(0x23);
export const different: Code = vector(0x24);
export const and: Code = vector(0x4e);
export const or: Code = vector(0x50);
/** The highest bit of each byte, as 16 bits of an i32. */
export const highBits: Code = vector(0x64);
export const byteShiftRight: Code = vector(0x6d);
/** In lanes of two bytes. */
export const pairShiftLeft: Code = vector(0x8b);

/** Repeats `body` while the condition it leaves on the stack is not 0. */
export const repeat = (body: Code): Code => [0x03, EMPTY, ...body, 0x0d, 0, 0x0b];

/** Repeats `body` until the condition before it leaves 1 on the stack. */
export const until = (ended: Code, body: Code): Code => [
  ...[0x02, EMPTY, 0x03, EMPTY],
  ...ended,
  ...[0x0d, 1],
  ...body,
  ...[0x0c, 0, 0x0b, 0x0b],
];

/** A module that exports `memory` of `pages` × 64 KiB and `run(i32, i32)`, whose locals follow: i32s, i64s, vectors. */
export function assemble(
  pages: number,
  locals: { i32: number; i64: number; v128: number },
  body: Code,
): Uint8Array {
  const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
  const sized = (content: Code): Code => [...unsigned(content.length), ...content];
  const section = (id: number, content: Code): Code => [id, ...sized(content)];
  const name = (text: string): Code => sized([...text].map((c) => c.charCodeAt(0)));
  const declared = list([
    [...unsigned(locals.i32), I32],
    [...unsigned(locals.i64), I64],
    [...unsigned(locals.v128), V128],
  ]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([[0x60, 2, I32, I32, 0]])),
    ...section(3, list([[0]])),
    ...section(5, list([[1, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(
      7,
      list([
        [...name('memory'), 2, 0],
        [...name('run'), 0, 0],
      ]),
    ),
    ...section(10, list([sized([...declared, ...body, 0x0b])])),
  ]);
}
