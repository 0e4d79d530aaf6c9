import type { Format, OpenFile } from '../../format.ts';
import { readBlob } from '../blob.ts';
import { type Columns, columnsOf } from './columns.ts';
import { readLeftovers, stringsOf } from './leftovers.ts';
import { Pages } from './pages.ts';
import { type Decoder, type Value, valuesOf } from './record.ts';
import { type Row, walkTree } from './tree.ts';

/** Tables, indexes and views that are read. */
const objectsMost = 20_000;
/** UTF-16 units of one cell: longer ones go on in the next row. */
const cellUnits = 1024 * 1024;
/** UTF-16 units of deleted rows that wait until all others were read. */
const deletedUnits = 8 * 1024 * 1024;

interface Listed {
  readonly type: string;
  readonly name: string;
  readonly root: number;
  readonly sql: string;
}

/**
 * A database of SQLite (fileformat2.html): its tables row by row in bounded memory, then its statements, then what was
 * deleted and not overwritten. Read by itself rather than by SQLite: bigger than memory, damaged, or hostile all the same.
 */
export const sqlite: Format = {
  id: 'sqlite',
  accepts: ({ type }) => type.name === 'sqlite' || type.mime === 'application/x-sqlite3',
  read: async (file) => {
    const database = new Database(file, await Pages.open(await file.source.pieces()));
    await database.read();
  },
};

class Database {
  readonly #file: OpenFile;
  readonly #pages: Pages;
  readonly #decoder: Decoder;
  readonly #faults = new Set<string>();
  /** Of deleted rows, and of free pages. */
  #deleted: string[] = [];
  #deletedUnits = 0;

  constructor(file: OpenFile, pages: Pages) {
    this.#file = file;
    this.#pages = pages;
    this.#decoder = new TextDecoder(pages.encoding);
  }

  async read(): Promise<void> {
    if (this.#pages.isCut) this.#faults.add('damaged');
    const listed = await this.#schema();
    for (const one of listed) if (one.type === 'table' && one.root > 1) await this.#table(one);
    for (const one of listed) if (one.type === 'index' && one.root > 1) await this.#index(one);
    const { out } = this.#file;
    out.part({ part: 'statement' });
    for (const one of listed) if (one.sql !== '') await out.text(`${one.sql}\n`);
    await this.#rest();
    await this.#giveDeleted();
    for (const reason of this.#faults) out.obstacle('partly-scanned', reason, {});
  }

  /** The table of tables (2.6), on page 1. */
  async #schema(): Promise<Listed[]> {
    const listed: Listed[] = [];
    const row = async ({ record }: Row) => {
      const values = valuesOf(record, this.#decoder);
      if (values === null || listed.length >= objectsMost) {
        this.#fault(values === null ? 'damaged' : 'too-many-tables');
        return;
      }
      const [type, name, , root, sql] = values.map((value) => (typeof value === 'string' ? value : ''));
      listed.push({ type: type ?? '', name: name ?? '', root: Number(root) || 0, sql: sql ?? '' });
    };
    await this.#walk(1, 5, row);
    return listed;
  }

  async #table({ name, root, sql }: Listed): Promise<void> {
    const columns = columnsOf(sql);
    const { out } = this.#file;
    out.part({ sheet: name });
    await out.row(1, 0, columns.names);
    let number = 1;
    await this.#walk(root, columns.names.length, async ({ id, record }) => {
      const values = valuesOf(record, this.#decoder);
      if (values === null) {
        this.#fault('damaged');
        return;
      }
      number++;
      const cells = await this.#cells(values, columns, id, `${name}-${number}`);
      await out.row(number, 0, cells);
      if (this.#deletedUnits < deletedUnits) return;
      await this.#giveDeleted();
      out.part({ sheet: name });
      await out.row(1, 0, columns.names);
    });
  }

  /** Its values are those of the table: only its pages are known then. */
  async #index({ root }: Listed): Promise<void> {
    await this.#walk(root, 0, null);
  }

  async #walk(root: number, columns: number, row: ((row: Row) => Promise<void>) | null): Promise<void> {
    const events = {
      row: row ?? (async () => undefined),
      gap: (bytes: Uint8Array) => (row === null ? Promise.resolve() : this.#leftovers(bytes, columns)),
      fault: (reason: string) => this.#fault(reason),
    };
    // counts nothing, but looks at the clock
    this.#file.unpacked(0);
    await walkTree(this.#pages, root, events, row !== null);
  }

  async #cells(
    values: readonly Value[],
    columns: Columns,
    id: number | null,
    name: string,
  ): Promise<string[]> {
    const cells: string[] = [];
    for (const [i, value] of values.entries()) {
      if (value === null) cells.push(i === columns.rowId && id !== null ? String(id) : '');
      else if (typeof value === 'string')
        cells.push(value.length > cellUnits ? await this.#long(value) : value);
      else cells.push(await readBlob(this.#file, `${name}-${columns.names[i] ?? i + 1}`, value));
    }
    return cells;
  }

  /** A text of its own rather than a cell. */
  async #long(text: string): Promise<string> {
    await this.#file.inside('text', Buffer.from(text));
    return '';
  }

  async #leftovers(bytes: Uint8Array, columns: number): Promise<void> {
    if (bytes.every((byte) => byte === 0)) return;
    const { rows, rest } = readLeftovers(bytes, columns, this.#decoder);
    for (const row of rows)
      this.#delete(
        `${row
          .map((value) => (typeof value === 'string' ? value : value ? stringsOf(value) : ''))
          .map(cell)
          .join('\t')}\n`,
      );
    this.#delete(rest);
  }

  #delete(text: string): void {
    if (text.trim() === '') return;
    this.#deleted.push(text);
    this.#deletedUnits += text.length;
  }

  /** Pages that belong to nothing: free ones, and trees that nobody lists. */
  async #rest(): Promise<void> {
    for (let n = 1; n <= this.#pages.count; n++) {
      if (this.#pages.seen[n] === 1) continue;
      const page = await this.#pages.take(n);
      if (page) this.#delete(stringsOf(page));
      if (this.#deletedUnits > cellUnits) {
        this.#file.unpacked(0);
        await this.#giveDeleted();
      }
    }
  }

  async #giveDeleted(): Promise<void> {
    const texts = this.#deleted;
    this.#deleted = [];
    this.#deletedUnits = 0;
    if (texts.length === 0) return;
    this.#file.out.part({ part: 'deleted' });
    await this.#file.out.text(texts.join(''));
  }

  #fault(reason: string): void {
    this.#faults.add(reason);
  }
}

const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
