import type { Fib, Range } from './doc-fib.ts';

/** Bytes of a page of formatting ([MS-DOC] 2.9.33 and 2.9.176). */
const pageBytes = 512;
/** Pages that are looked at, and paragraphs or runs that are kept. */
const pagesMost = 65_536;
const marksMost = 2_000_000;

/** How the end of a paragraph in a table is written: of a row, of a cell of a table in a table, or within a cell. */
export type TableMark = 'row' | 'cell' | 'within';

export interface DocFormat {
  /** By the place in the stream that follows the paragraph's last character. */
  readonly tableMarks: ReadonlyMap<number, TableMark>;
  /** Runs that a tracked change deleted, in the order of their places. */
  readonly deleted: readonly { readonly from: number; readonly until: number }[];
}

/** The little of the formatting that says how text is to be read. What is damaged in it is left out. */
export function docFormat(fib: Fib, main: Buffer, table: Buffer): DocFormat {
  const tableMarks = new Map<number, TableMark>();
  for (const page of pages(fib.paragraphPages, table, main))
    for (const { until, sprms } of paragraphs(page)) {
      const mark = tableMark(sprms);
      if (mark && tableMarks.size < marksMost) tableMarks.set(until, mark);
    }
  const deleted: { from: number; until: number }[] = [];
  for (const page of pages(fib.characterPages, table, main))
    for (const { from, until, sprms } of runs(page))
      if (deleted.length < marksMost && flags(sprms, [0x0800]).has(0x0800)) deleted.push({ from, until });
  deleted.sort((a, b) => a.from - b.from);
  return { tableMarks, deleted };
}

function tableMark(sprms: Buffer): TableMark | null {
  const has = flags(sprms, [0x2416, 0x2417, 0x244b, 0x244c]);
  if (has.has(0x2417) || has.has(0x244c)) return 'row';
  if (has.has(0x244b)) return 'cell';
  return has.has(0x2416) ? 'within' : null;
}

/** The pages that a table of pages names ([MS-DOC] 2.8.5 and 2.8.6). */
function* pages({ at, length }: Range, table: Buffer, main: Buffer): Generator<Buffer> {
  const plc = table.subarray(at, at + length);
  const n = Math.min(pagesMost, Math.floor((plc.length - 4) / 8));
  for (let i = 0; i < n; i++) {
    const from = (plc.readUInt32LE((n + 1) * 4 + i * 4) & 0x3fffff) * pageBytes;
    const page = main.subarray(from, from + pageBytes);
    if (page.length === pageBytes) yield page;
  }
}

interface Formatted {
  readonly from: number;
  readonly until: number;
  readonly sprms: Buffer;
}

function* runs(page: Buffer): Generator<Formatted> {
  const n = page[pageBytes - 1] as number;
  for (let i = 0; i < n && (n + 1) * 4 + n < pageBytes; i++) {
    const at = (page[(n + 1) * 4 + i] as number) * 2;
    const sprms = at === 0 ? page.subarray(0, 0) : page.subarray(at + 1, at + 1 + (page[at] as number));
    yield { from: page.readUInt32LE(i * 4), until: page.readUInt32LE(i * 4 + 4), sprms };
  }
}

function* paragraphs(page: Buffer): Generator<Formatted> {
  const n = page[pageBytes - 1] as number;
  for (let i = 0; i < n && (n + 1) * 4 + n * 13 < pageBytes; i++) {
    const at = (page[(n + 1) * 4 + i * 13] as number) * 2;
    const half = page[at] as number;
    const start = half === 0 ? at + 2 : at + 1;
    const length = half === 0 ? (page[at + 1] as number) * 2 : half * 2 - 1;
    const sprms = at === 0 ? page.subarray(0, 0) : page.subarray(start + 2, start + length);
    yield { from: page.readUInt32LE(i * 4), until: page.readUInt32LE(i * 4 + 4), sprms };
  }
}

/** Those of `wanted` that are set ([MS-DOC] 2.2.5.1: the upper bits of a property tell how long its operand is). */
function flags(sprms: Buffer, wanted: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at + 3 <= sprms.length; ) {
    const sprm = sprms.readUInt16LE(at);
    if (wanted.includes(sprm) && sprms[at + 2] === 1) found.add(sprm);
    at += 2 + operandBytes(sprm, sprms, at + 2);
  }
  return found;
}

function operandBytes(sprm: number, sprms: Buffer, at: number): number {
  const kind = sprm >> 13;
  if (kind === 6)
    return sprm === 0xd608 && at + 2 <= sprms.length ? sprms.readUInt16LE(at) + 1 : (sprms[at] ?? 0) + 1;
  return [1, 1, 2, 4, 2, 2, 0, 3][kind] as number;
}
