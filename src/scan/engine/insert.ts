import { isWord, lower } from './classes.ts';
import { type FieldName, nameBefore, type Table } from './fields.ts';
import { maxColumns, maxRowLength } from './table.ts';
import { noRow, type View } from './view.ts';

/** The columns an SQL statement names. */
type Insert = Pick<Table, 'columns' | 'company'>;

/** How statements begin whose columns are named: for the gates. */
export const insertWords: readonly string[] = ['insert into', 'insert ignore', 'replace into', 'insert ['];
export const copyWord = 'COPY ';
export const createWord = 'create table';

const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const QUOTE = 0x27;
/** Units from the statement's first word to its list of columns, and from there to the rows. */
const MAX_HEAD = 160;
const MAX_GAP = 80;

const isBlank = (c: number): boolean => c === 0x20 || c === 9 || c === 10 || c === 13;

function skipBlank(codes: Uint16Array, at: number, stop: number): number {
  let i = at;
  while (i < stop && isBlank(codes[i] as number)) i++;
  return i;
}

/** Index of the first `(` of the statement at `at`, or -1. */
function listStart(view: View, at: number): number {
  const stop = Math.min(view.length, at + MAX_HEAD);
  for (let i = at; i < stop; i++) {
    const c = view.codes[i] as number;
    if (c === OPEN) return i;
    if (c === 0x3b || c === QUOTE || c === 0x3d) return -1;
  }
  return -1;
}

/** Reads the names in the list that opens at `at`; `end` is the index after it. Null where none of them is known. */
function readColumns(view: View, at: number): (Insert & { readonly end: number }) | null {
  const { codes } = view;
  const stop = Math.min(view.length, at + maxRowLength);
  const columns: (FieldName | null)[] = [];
  let company = 0;
  for (let from = at + 1, i = from; i < stop && columns.length < maxColumns; i++) {
    const c = codes[i] as number;
    if (c === OPEN || c === QUOTE || c === 0x3b) return null;
    if (c !== COMMA && c !== CLOSE) continue;
    let start = from;
    let end = i;
    while (start < end && isAround(codes[start] as number)) start++;
    while (end > start && isAround(codes[end - 1] as number)) end--;
    const name = nameBefore(codes, end, start);
    if (name !== null && name.id !== 'nobody') company++;
    columns.push(name);
    from = i + 1;
    if (c === CLOSE) return company > 0 ? { columns, company, end: from } : null;
  }
  return null;
}

/** What may stand around a column's name: white space, `"`, backtick, square brackets. */
const isAround = (c: number): boolean => isBlank(c) || c === 0x22 || c === 0x60 || c === 0x5b || c === 0x5d;

/** Index after `word` (small letters) within `most` units, or -1. */
function behind(view: View, at: number, word: string, most: number): number {
  const { codes } = view;
  const stop = Math.min(view.length - word.length, at + most);
  for (let i = at; i <= stop; i++) {
    let k = 0;
    while (k < word.length && lower(codes[i + k] as number) === word.charCodeAt(k)) k++;
    if (k === word.length) return i + k;
    if (codes[i] === 0x3b || codes[i] === QUOTE) return -1;
  }
  return -1;
}

/** The name before the list of its columns, without its schema. */
const tableName = /([\w$]+)["`\]]?\s*$/;
/** And before rows that name no columns. */
const rowsOf = /([\w$]+)["`\]]?\s+values\s*$/i;
const nameIn = (view: View, at: number, open: number, pattern: RegExp): string | undefined =>
  pattern.exec(view.text.slice(at, open))?.[1];

/** Gate: `CREATE TABLE t (id int, first_name varchar(40), PRIMARY KEY (id))`, as dumps of MySQL and SQLite begin. */
export function readCreate(view: View, at: number): void {
  const { codes, stamp } = view;
  if (read.stamp === stamp && at < read.to) return;
  const open = listStart(view, at);
  const table = open < 0 ? undefined : nameIn(view, at, open, tableName);
  view.created = null;
  if (table === undefined) return;
  const stop = Math.min(view.length, open + maxRowLength);
  const columns: (FieldName | null)[] = [];
  let company = 0;
  for (let i = open; i < stop && columns.length < maxColumns; ) {
    const from = skipBlank(codes, i + 1, stop);
    let end = from;
    while (end < stop && !isBlank(codes[end] as number) && codes[end] !== COMMA && codes[end] !== CLOSE)
      end++;
    if (constraint.test(view.text.slice(from, end))) break;
    const name = nameBefore(codes, isAround(codes[end - 1] as number) ? end - 1 : end, from);
    if (name !== null && name.id !== 'nobody') company++;
    columns.push(name);
    i = cellEnd(codes, end, stop);
    read.stamp = stamp;
    read.to = i;
    if (codes[i] === CLOSE) break;
  }
  if (company > 0) view.created = { delimiter: COMMA, columns, company, strange: 0, table };
}
/** What was read: no table is created in another. */
const read = { stamp: 0, to: 0 };
/** What stands behind the columns of a table. */
const constraint = /^(?:primary|unique|key|index|constraint|foreign|check|fulltext)\b/i;

/** Gate: `INSERT INTO t (first_name, ...) VALUES (...), (...)`. The walk reads the rows when it comes to them. */
export function readInsert(view: View, at: number): void {
  const { created } = view;
  const open = listStart(view, at);
  if (created !== null && open > 0 && nameIn(view, at, open, rowsOf) === created.table) {
    beginRows(view, created, open);
    return;
  }
  const list = open < 0 ? null : readColumns(view, open);
  if (list === null) return;
  const values = behind(view, list.end, 'values', MAX_GAP);
  if (values < 0) return;
  const first = skipBlank(view.codes, values, Math.min(view.length, values + MAX_GAP));
  if (view.codes[first] === OPEN) beginRows(view, list, first);
}

function beginRows(view: View, list: Insert, at: number): void {
  view.insert = list;
  view.rowAt = at;
  view.table = null;
  view.cellCount = 0;
}

/** Gate: `COPY t (first_name, ...) FROM stdin;` of PostgreSQL: the lines behind it are rows of a table with tabs. */
export function readCopy(view: View, at: number): void {
  const open = listStart(view, at);
  const list = open < 0 ? null : readColumns(view, open);
  if (list === null || behind(view, list.end, 'from stdin', MAX_GAP) < 0) return;
  view.table = { delimiter: 9, columns: list.columns, company: list.company, strange: 0 };
}

/** Between names and values in PostgreSQL's `Key (last_name, first_name)=(Meier, Anna) already exists.` */
export const pairedMark = ')=(';

/** Gate: the names before, the values behind as a row of them. */
export function readPaired(view: View, at: number): void {
  const open = view.text.lastIndexOf('(', at);
  const list = open < view.lineFrom(at, MAX_HEAD) ? null : readColumns(view, open);
  if (list !== null && view.rowAt === noRow) beginRows(view, list, at + 2);
}

/** Reads the row at `view.rowAt`: gives `view` its cells of known columns, and where the next row begins. */
export function nextRow(view: View): void {
  const { codes, insert } = view;
  const at = view.rowAt;
  view.rowAt = noRow;
  view.cellCount = 0;
  if (insert === null || view.rowsLeft <= 0) return;
  const stop = Math.min(view.length, at + maxRowLength);
  let column = 0;
  for (let i = at + 1; i < stop; i++) {
    i = readCell(view, i, stop, insert, column++);
    if (codes[i] === CLOSE) {
      const comma = skipBlank(codes, i + 1, Math.min(view.length, i + MAX_GAP));
      const next = skipBlank(codes, comma + 1, Math.min(view.length, comma + MAX_GAP));
      if (codes[comma] === COMMA && codes[next] === OPEN) view.rowAt = next;
      return;
    }
  }
  // Rows that never end are not read again and again.
  view.rowsLeft -= stop - at;
}

/** Index of the comma or bracket that ends what begins at `at`. */
function cellEnd(codes: Uint16Array, at: number, stop: number): number {
  let i = at;
  for (let depth = 0; i < stop; i++) {
    const c = codes[i];
    if (c === OPEN) depth++;
    else if (c === CLOSE && depth-- === 0) break;
    else if (c === COMMA && depth === 0) break;
    else if (c === QUOTE && !isWord(codes[i - 1] as number)) while (++i < stop && codes[i] !== QUOTE);
  }
  return Math.min(i, stop);
}

/** Adds the cell that begins at or after `at`; answers the index of the comma or bracket behind it. */
function readCell(view: View, at: number, stop: number, insert: Insert, column: number): number {
  const { codes } = view;
  let i = skipBlank(codes, at, stop);
  // N'Anna', E'Anna'
  if (codes[i + 1] === QUOTE && codes[i] !== QUOTE && codes[i] !== COMMA) i++;
  const quoted = codes[i] === QUOTE;
  const start = quoted ? ++i : i;
  let end = start;
  if (quoted) {
    while (i < stop && (codes[i] !== QUOTE || codes[i + 1] === QUOTE))
      i += codes[i] === 0x5c || codes[i] === QUOTE ? 2 : 1;
    end = Math.min(i++, stop);
  }
  i = cellEnd(codes, i, stop);
  if (!quoted) end = i;
  while (end > start && isBlank(codes[end - 1] as number)) end--;
  const name = insert.columns[column];
  if (name && name.id !== 'nobody' && end > start) view.addCell(name, start, end, quoted, insert.company);
  return i;
}
