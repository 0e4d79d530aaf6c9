import { CutShort } from './byte-reader.ts';

/** Bits of bytes, the highest first. Throws `CutShort` behind the last. */
export class Bits {
  bytes: Uint8Array = new Uint8Array(0);
  /** The next bit, counted from the first byte's highest. */
  at = 0;

  take(count: number): number {
    let value = 0;
    for (let left = count; left > 0; ) {
      const byte = this.bytes[this.at >>> 3];
      if (byte === undefined) throw new CutShort();
      const free = 8 - (this.at & 7);
      const taken = Math.min(free, left);
      value = value * 2 ** taken + ((byte >>> (free - taken)) & ((1 << taken) - 1));
      this.at += taken;
      left -= taken;
    }
    return value;
  }

  bit(): number {
    const byte = this.bytes[this.at >>> 3];
    if (byte === undefined) throw new CutShort();
    return (byte >>> (7 - (this.at++ & 7))) & 1;
  }
}

/** Bounds of the format: Huffman tables, symbols that share one, bits of a code, selectors. */
const tablesMost = 6;
const groupSymbols = 50;
const codeBitsMost = 20;
const selectorsMost = 18_002;

/** A canonical code: for each length the last code, what to take from it, and the symbols in order. */
interface Table {
  readonly limit: Int32Array;
  readonly base: Int32Array;
  readonly symbols: Uint16Array;
  readonly shortest: number;
}

const wrong = (): never => {
  throw new Error('no bzip2 block');
};

/** What one block holds, still sorted (Burrows-Wheeler): bytes in the low 8 bits of `words`. */
export interface SortedBlock {
  readonly length: number;
  readonly first: number;
}

/** Reads a block behind its mark and checksum into `words`, whose length is the most the stream allows. */
export function readBlock(bits: Bits, words: Uint32Array): SortedBlock {
  // blocks made "random" are of versions before 0.9.5
  if (bits.bit() !== 0) wrong();
  const first = bits.take(24);
  const used = usedBytes(bits);
  const tableCount = bits.take(3);
  if (tableCount < 2 || tableCount > tablesMost) wrong();
  const selectors = readSelectors(bits, tableCount);
  const tables: Table[] = [];
  for (let i = 0; i < tableCount; i++) tables.push(readTable(bits, used.length + 2));
  const length = readSymbols(bits, words, used, selectors, tables);
  if (first >= length) wrong();
  return { length, first };
}

function usedBytes(bits: Bits): Uint8Array {
  const ranges = bits.take(16);
  const used: number[] = [];
  for (let i = 0; i < 16; i++) {
    if ((ranges & (0x8000 >> i)) === 0) continue;
    const within = bits.take(16);
    for (let k = 0; k < 16; k++) if ((within & (0x8000 >> k)) !== 0) used.push(i * 16 + k);
  }
  if (used.length === 0) wrong();
  return Uint8Array.from(used);
}

function readSelectors(bits: Bits, tables: number): Uint8Array {
  const count = bits.take(15);
  if (count === 0) wrong();
  const order = [0, 1, 2, 3, 4, 5].slice(0, tables);
  const selectors = new Uint8Array(Math.min(count, selectorsMost));
  for (let i = 0; i < count; i++) {
    let at = 0;
    while (bits.bit() === 1) if (++at >= tables) wrong();
    const [table] = order.splice(at, 1) as [number];
    order.unshift(table);
    // more than a block can need are there, and not used
    if (i < selectorsMost) selectors[i] = table;
  }
  return selectors;
}

function readTable(bits: Bits, symbolCount: number): Table {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.take(5);
  for (let i = 0; i < symbolCount; i++) {
    for (;;) {
      if (length < 1 || length > codeBitsMost) wrong();
      if (bits.bit() === 0) break;
      length += bits.bit() === 0 ? 1 : -1;
    }
    lengths[i] = length;
  }
  const symbols: number[] = [];
  const limit = new Int32Array(codeBitsMost + 2).fill(-1);
  const base = new Int32Array(codeBitsMost + 2);
  let code = 0;
  let shortest = 0;
  for (let bitCount = 1; bitCount <= codeBitsMost; bitCount++) {
    const before = symbols.length;
    for (let i = 0; i < symbolCount; i++) if (lengths[i] === bitCount) symbols.push(i);
    base[bitCount] = code - before;
    code += symbols.length - before;
    if (symbols.length > before) {
      limit[bitCount] = code - 1;
      shortest ||= bitCount;
    }
    code *= 2;
  }
  return { limit, base, symbols: Uint16Array.from(symbols), shortest };
}

/** Move-to-front and runs of the first byte undone; gives how many bytes there are. */
function readSymbols(
  bits: Bits,
  words: Uint32Array,
  used: Uint8Array,
  selectors: Uint8Array,
  tables: readonly Table[],
): number {
  const order = used.slice();
  const last = used.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  let left = 0;
  let group = 0;
  let table = tables[0] as Table;
  for (;;) {
    if (left === 0) {
      if (group >= selectors.length) wrong();
      table = tables[selectors[group++] as number] as Table;
      left = groupSymbols;
    }
    left--;
    const symbol = readSymbol(bits, table);
    if (symbol <= 1) {
      run += weight << symbol;
      weight <<= 1;
      if (run > words.length) wrong();
      continue;
    }
    if (run > 0) {
      if (length + run > words.length) wrong();
      words.fill(order[0] as number, length, length + run);
      length += run;
      run = 0;
      weight = 1;
    }
    if (symbol === last) return length;
    if (length >= words.length) wrong();
    const byte = order[symbol - 1] as number;
    order.copyWithin(1, 0, symbol - 1);
    order[0] = byte;
    words[length++] = byte;
  }
}

function readSymbol(bits: Bits, table: Table): number {
  let length = table.shortest;
  let code = bits.take(length);
  while (code > (table.limit[length] as number)) {
    if (++length > codeBitsMost) wrong();
    code = code * 2 + bits.bit();
  }
  const symbol = table.symbols[code - (table.base[length] as number)];
  return symbol ?? wrong();
}
