import { type FieldName, nameBefore, nameOfLabel, type Table } from './fields.ts';
import type { View } from './view.ts';

/** Columns looked at in a table, and units in a header or row. */
export const maxColumns = 200;
export const maxRowLength = 16_384;
/** Rows in a row that do not fit end a table. */
export const maxStrange = 3;

const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c];
/** Two and more of them part the columns of a printed form. */
const SPACE = 0x20;

/** Index of the line end at or after `at`, or -1 where the line is too long to be a row. */
export function lineEnd(view: View, at: number): number {
  const stop = Math.min(view.length, at + maxRowLength);
  let i = at;
  while (i < stop && view.codes[i] !== 10 && view.codes[i] !== 13) i++;
  return i === stop && stop < view.length ? -1 : i;
}

/**
 * Reads the line at `at` as a header: names only, at least `least` of them known, no cell that begins with a digit.
 * Null where it is none.
 */
export function readHeader(view: View, at: number, least: number): Table | null {
  const { codes } = view;
  const end = lineEnd(view, at);
  if (end < 0 || end === at) return null;
  for (const delimiter of DELIMITERS) {
    // Most lines have none.
    let first = at;
    while (first < end && codes[first] !== delimiter) first++;
    if (first === end) continue;
    const columns: (FieldName | null)[] = [];
    let known = 0;
    let i = at;
    let fits = true;
    while (i <= end && columns.length < maxColumns) {
      // `"Surname, first name"`: what parts columns may stand in a quoted title.
      const quoted = codes[i] === 0x22;
      let cellEnd = i;
      while (cellEnd < end && (codes[cellEnd] !== delimiter || (quoted && codes[cellEnd - 1] !== 0x22)))
        cellEnd++;
      const [from, to] = trimmed(codes, i, cellEnd);
      if (to - from > 48 || !isHeaderCell(codes, from, to)) {
        fits = false;
        break;
      }
      const name = titleBefore(view, to, from);
      if (name !== null && name.id !== 'nobody') known++;
      columns.push(name);
      i = cellEnd + 1;
    }
    if (fits && known === 0 && ofProperties.test(view.text.slice(at, end))) return listOf(delimiter);
    if (fits && known === 1 && isList(view, at, end, delimiter)) return listOf(delimiter);
    if (fits && known >= least && columns.length > 1)
      return { delimiter, columns, company: known, strange: 0 };
  }
  return least === 1 && isList(view, at, end, SPACE) ? listOf(SPACE) : null;
}

/** `| Field | Value |`: what stands in the first column of each row names what stands in the second. */
const ofProperties = /^\|? *(?:field|property|attribute|parameter|setting|key) *[,;\t|] *value *\|?$/i;

const listOf = (delimiter: number): Table => ({ delimiter, columns: [], company: 2, strange: 0 });

/** The two cells of a line, the outer bars of a table aside: where the first ends and the second begins and ends; null where there are not two. */
function pairIn({ codes }: View, at: number, end: number, delimiter: number) {
  let from = codes[at] === delimiter ? at + 1 : at;
  let to = end;
  while (from < to && codes[from] === SPACE) from++;
  while (to > from && codes[to - 1] === SPACE) to--;
  if (codes[at] === delimiter && codes[to - 1] === delimiter) to--;
  let middle = -1;
  for (let i = from; i < to; i++)
    if (codes[i] === delimiter && (delimiter !== SPACE || codes[i + 1] === SPACE)) {
      if (middle >= 0) return null;
      middle = i;
      while (delimiter === SPACE && codes[i + 1] === SPACE) i++;
    }
  return middle < 0 ? null : { from, middle, to };
}

/** The name in the first of a line's two cells. */
function nameOfPair(view: View, at: number, end: number, delimiter: number): FieldName | null {
  const pair = pairIn(view, at, end, delimiter);
  if (pair === null || pair.middle - pair.from > 48) return null;
  const [from, to] = trimmed(view.codes, pair.from, pair.middle);
  const name = to > from ? titleBefore(view, to, from) : null;
  return name?.id === 'nobody' ? null : name;
}

/** `First name<tab>Anna`, `First name    Anna`, and another name before a value on the next line: a list, no header. */
function isList(view: View, at: number, end: number, delimiter: number): boolean {
  if (nameOfPair(view, at, end, delimiter) === null) return false;
  const next = view.codes[end] === 13 && view.codes[end + 1] === 10 ? end + 2 : end + 1;
  const nextEnd = next < view.length ? lineEnd(view, next) : -1;
  return nextEnd > next && nameOfPair(view, next, nextEnd, delimiter) !== null;
}

/** A line of a list: its second cell is what the first one names. */
function readPair(view: View, table: Table, at: number): boolean {
  const { delimiter, company } = table;
  const end = lineEnd(view, at);
  const pair = end > at ? pairIn(view, at, end, delimiter) : null;
  if (pair === null) return ++table.strange < maxStrange;
  table.strange = 0;
  const name = nameOfPair(view, at, end, delimiter);
  const [start, stop] = trimmed(view.codes, pair.middle + 1, pair.to);
  if (name !== null && stop > start) view.addCell(name, start, stop, view.codes[start - 1] === 0x22, company);
  return true;
}

/** Without the padding around. */
export function trimmed(codes: Uint16Array, start: number, end: number): readonly [from: number, to: number] {
  let [from, to] = [start, end];
  while (from < to && isPadding(codes[from] as number)) from++;
  while (to > from && isPadding(codes[to - 1] as number)) to--;
  return [from, to];
}

/** What a title may end with behind the name: a sign or word for a number, a remark: `Passport #`, `ЕГН №`, `UTR (10 digits)`. */
const remark =
  / ?(?:\(.*\)|[#№?]|privat|geschäftlich|n?\.?[°º]|n[or]?\.?|nro|br\.|sz\.|št\.|č\.|[čc][ií]slo|n[uúü]mer[oó]?|broj|száma?|номер)$/i;
/** Whose number it is: `PESEL pacjenta`, behind the name of a country's own number alone. */
const whose = /[ _]\p{L}+$/u;
const isCountrys = /^[a-z]{2}-/;

function titleBefore({ codes, text }: View, to: number, from: number): FieldName | null {
  const name = nameOfLabel(codes, to, from);
  const title = text.slice(from, to);
  // `SSN/ITIN`: either of them.
  const slash = title.indexOf('/');
  const one = slash > 0 ? nameBefore(codes, from + slash, from) : null;
  if (one !== null && one.id !== name?.id)
    return name === null ? one : { ...name, also: [...name.also, one.id, ...one.also] };
  if (name !== null) return name;
  const match = remark.exec(title);
  if (match !== null) return nameBefore(codes, to - match[0].length, from);
  const word = whose.exec(title);
  const first = word === null ? null : nameBefore(codes, from + word.index, from);
  return first !== null && isCountrys.test(first.id) ? first : null;
}

/** Quotes, spaces, a byte order mark. */
const isPadding = (c: number): boolean =>
  c === 0x20 || c === 0x22 || c === 0x27 || c === 0xfeff || c === 0x60;

/** Letters, digits and what joins words, not beginning with a digit; no sentence. */
function isHeaderCell(codes: Uint16Array, from: number, to: number): boolean {
  if (from === to) return true;
  const first = codes[from] as number;
  if (first >= 0x30 && first <= 0x39) return false;
  // `log('with password, or'`: a call.
  let open = 0;
  for (let i = from; i < to; i++) {
    const c = codes[i] as number;
    if (c === 0x28) open++;
    if (c === 0x29) open--;
    if (c === 0x3d || c === 0x3a || c === 0x7b || c === 0x7d || c === 0x40 || c === 0x3c || c === 0x22)
      return false;
  }
  return open === 0;
}

/**
 * Reads the line at `at` as a row of `table`: gives `view` the cells of known columns. False where the line
 * does not fit, and the table is over when that happens too often or the line is empty.
 */
export function readRow(view: View, table: Table, at: number): boolean {
  const { codes } = view;
  const { delimiter, columns } = table;
  view.cellCount = 0;
  if (columns.length === 0) return readPair(view, table, at);
  const limit = Math.min(view.length, at + maxRowLength);
  let column = 0;
  let i = at;
  let c = codes[i] as number;
  if (i === limit || c === 10 || c === 13) return false;
  for (;;) {
    let start = i;
    let stop = -1;
    const quoted = c === 0x22;
    if (quoted) {
      start = ++i;
      c = codes[i] as number;
      while (i < limit && c !== 10 && c !== 13 && (c !== 0x22 || codes[i + 1] === 0x22)) {
        if (c === 0x22) i++;
        c = codes[++i] as number;
      }
      stop = i;
    }
    while (i < limit && c !== delimiter && c !== 10 && c !== 13) c = codes[++i] as number;
    if (!quoted) {
      stop = i;
      while (start < stop && codes[start] === 0x20) start++;
      while (stop > start && codes[stop - 1] === 0x20) stop--;
    }
    const name = columns[column];
    if (name && name.id !== 'nobody' && stop > start) view.addCell(name, start, stop, quoted, table.company);
    column++;
    if (c !== delimiter || column === columns.length || i === limit) break;
    c = codes[++i] as number;
  }
  if (column === columns.length && (c === 10 || c === 13 || i === view.length)) {
    table.strange = 0;
    return true;
  }
  view.cellCount = 0;
  return ++table.strange < maxStrange;
}
