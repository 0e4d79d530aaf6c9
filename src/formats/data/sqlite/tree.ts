import { type Pages, viewOf } from './pages.ts';
import { varint } from './record.ts';

/** Bytes of one row that are read; pages from the root to a leaf. */
const rowBytes = 32 * 1024 * 1024;
const depthMost = 64;

export interface Row {
  readonly id: number | null;
  readonly record: Uint8Array;
}
export interface TreeEvents {
  /** `id` is null in a tree of an index (`WITHOUT ROWID`). */
  row(row: Row): Promise<void>;
  /** What a leaf has between its rows: rows that were deleted. */
  gap(bytes: Uint8Array): Promise<void>;
  /** Something is not as it should be; `row-too-long`, `damaged`. */
  fault(reason: string): void;
}

/** Goes through a tree (1.6) from its root, without `rows` only to know its pages. What is damaged is left out. */
export async function walkTree(pages: Pages, root: number, events: TreeEvents, rows: boolean): Promise<void> {
  const stack: { page: number; depth: number }[] = [{ page: root, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const page = await pages.take(next.page);
    const leaf = page ? openPage(page, next.page === 1 ? 100 : 0, pages.usable) : null;
    if (page === null || leaf === null || next.depth > depthMost) {
      events.fault('damaged');
      continue;
    }
    const depth = next.depth + 1;
    if (leaf.children.length > 0)
      for (const child of leaf.children.reverse()) stack.push({ page: child, depth });
    if (rows || leaf.isTable) await readCells(pages, page, leaf, events, rows);
  }
}

interface OpenPage {
  readonly isTable: boolean;
  readonly isLeaf: boolean;
  readonly cells: number[];
  readonly children: number[];
  /** Where rows may begin and where their pointers end: what is between is free. */
  readonly free: readonly [number, number];
}

/** Null where it is no page of a tree. */
function openPage(page: Uint8Array, from: number, usable: number): OpenPage | null {
  const view = viewOf(page);
  const type = page[from];
  if (type !== 2 && type !== 5 && type !== 10 && type !== 13) return null;
  const isLeaf = type >= 10;
  const count = view.getUint16(from + 3);
  const pointers = from + (isLeaf ? 8 : 12);
  if (pointers + count * 2 > usable) return null;
  const cells: number[] = [];
  const children: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = view.getUint16(pointers + i * 2);
    if (at < pointers || at + 4 > usable) continue;
    cells.push(at);
    if (!isLeaf) children.push(view.getUint32(at));
  }
  if (!isLeaf) children.push(view.getUint32(from + 8));
  const content = view.getUint16(from + 5) || 65_536;
  return {
    isTable: type === 5 || type === 13,
    isLeaf,
    cells,
    children,
    free: [pointers + count * 2, Math.min(content, usable)],
  };
}

async function readCells(
  pages: Pages,
  page: Uint8Array,
  open: OpenPage,
  events: TreeEvents,
  rows: boolean,
): Promise<void> {
  if (open.isTable && !open.isLeaf) return;
  const used = new Uint8Array(pages.usable);
  used.fill(1, 0, open.free[0]);
  let bytes = 0;
  for (const at of open.cells) {
    const cell = cellOf(page, at, open, pages.usable);
    if (cell === null) {
      events.fault('damaged');
      continue;
    }
    used.fill(1, at, cell.end);
    // cells that lie in one another are no rows
    bytes += cell.end - at;
    if (bytes > 2 * pages.pageBytes) return events.fault('damaged');
    if (rows) await events.row({ id: cell.id, record: await wholeOf(pages, page, cell, events) });
  }
  for (let i = open.free[0]; i < used.length; i++) {
    if (used[i] === 1) continue;
    let to = i;
    while (to < used.length && used[to] === 0) to++;
    if (to - i > 8) await events.gap(page.subarray(i, to));
    i = to;
  }
}

interface Cell {
  readonly id: number | null;
  readonly from: number;
  readonly local: number;
  readonly bytes: number;
  readonly end: number;
}

function cellOf(page: Uint8Array, at: number, { isTable, isLeaf }: OpenPage, usable: number): Cell | null {
  const [bytes, second] = varint(page, isLeaf ? at : at + 4);
  if (second < 0) return null;
  const [id, from] = isTable ? varint(page, second) : [null, second];
  if (from < 0) return null;
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const some = least + ((bytes - least) % (usable - 4));
  const local = bytes <= most ? bytes : some <= most ? some : least;
  const end = from + local + (bytes > local ? 4 : 0);
  return end > usable ? null : { id, from, local, bytes, end };
}

/** The row with its overflow pages (1.7). */
async function wholeOf(pages: Pages, page: Uint8Array, cell: Cell, events: TreeEvents): Promise<Uint8Array> {
  const parts = [page.subarray(cell.from, cell.from + cell.local)];
  let left = Math.min(cell.bytes, rowBytes) - cell.local;
  if (cell.bytes > rowBytes) events.fault('row-too-long');
  let next = left > 0 ? viewOf(page).getUint32(cell.from + cell.local) : 0;
  while (left > 0) {
    const more = await pages.take(next);
    if (more === null) {
      events.fault('damaged');
      break;
    }
    parts.push(more.subarray(4, Math.min(pages.usable, 4 + left)));
    left -= pages.usable - 4;
    next = viewOf(more).getUint32(0);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}
