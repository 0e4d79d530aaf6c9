/** Rows are held until they end, so far in UTF-16 units (the scanner reads no longer ones as rows), in lines of one cell. */
const rowUnits = 12_000;
const cellLines = 6;
/** Columns that a cell may span, and that are counted in a row. */
const columnsMost = 200;
/** Tables in tables; what is deeper is text. */
const tablesMost = 64;

interface Cell {
  readonly header: boolean;
  lines: string[];
}
interface Table {
  row: Cell[] | null;
  rowUnits: number;
  /** Its rows are names and values: known by the first. */
  pairs: boolean | null;
  /** The row is a means of layout: what stands in its cells are lines. */
  layout: boolean;
}

/** Text as a person sees it: blocks are lines, rows of tables are lines with tabs, a name and its value are one line. */
export class Visible {
  #done: string[] = [];
  #line = '';
  #gap = false;
  #tables: Table[] = [];
  #deep = 0;
  /** UTF-16 units that wait. */
  weight = 0;

  text(text: string, preserved = false): void {
    if (preserved && /[\r\n]/.test(text)) {
      const lines = text.split(/\r\n?|\n/);
      for (const [i, line] of lines.entries()) {
        if (i > 0) this.breakLine();
        this.#add(line);
      }
    } else this.#add(text);
  }

  #add(text: string): void {
    // nobody sees soft hyphens and zero-width spaces; a no-break space is a space
    const plain = text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[\s\u00a0]+/g, ' ');
    if (plain === '') return;
    const words = plain.startsWith(' ') || this.#gap ? plain.trimStart() : plain;
    const before = (plain.startsWith(' ') || this.#gap) && this.#line !== '' ? ' ' : '';
    this.#gap = (words === '' ? before !== '' : words.endsWith(' ')) || (words === '' && this.#gap);
    const rest = words.trimEnd();
    if (rest !== '') this.#line += before + rest;
    if (this.#line.length > 65_536) this.breakLine();
  }

  /** The line so far. */
  get line(): string {
    return this.#line;
  }

  /** Where the line ends with a name, its value follows on the same one. */
  colon(): void {
    if (this.#line === '') return;
    if (!/[:=：]$/.test(this.#line)) this.#line += ':';
    this.#gap = true;
  }

  breakLine(): void {
    this.#gap = false;
    if (this.#line === '') return;
    const line = this.#line;
    this.#line = '';
    const table = this.#tables.at(-1);
    const cell = table?.layout === false ? table.row?.at(-1) : undefined;
    if (!table || !cell) {
      this.#give(line);
      return;
    }
    cell.lines.push(line);
    table.rowUnits += line.length;
    if (table.rowUnits > rowUnits || cell.lines.length > cellLines) this.#loosen(table);
  }

  #give(line: string): void {
    this.#done.push(line);
    this.weight += line.length + 1;
  }

  openTable(): void {
    this.breakLine();
    if (++this.#deep > tablesMost) return;
    const outer = this.#tables.at(-1);
    if (outer) this.#loosen(outer);
    this.#give('');
    this.#tables.push({ row: null, rowUnits: 0, pairs: null, layout: false });
  }

  closeTable(): void {
    this.endRow();
    if (this.#deep === 0) return;
    if (--this.#deep >= tablesMost) return;
    this.#tables.pop();
    this.#give('');
  }

  openCell(header: boolean, span: number): void {
    this.breakLine();
    const table = this.#tables.at(-1);
    if (!table || table.layout) return;
    table.row ??= [];
    if (table.row.length > columnsMost) {
      this.#loosen(table);
      return;
    }
    table.row.push({ header, lines: [] });
    // the text of a cell that spans columns is under the first of them
    const empty = Math.min(columnsMost, span) - 1;
    if (empty > 0 && table.row.length + empty <= columnsMost) {
      const own = table.row.pop() as Cell;
      table.row.push(own);
      this.#spans.set(own, empty);
    }
  }
  #spans = new WeakMap<Cell, number>();

  /** The row that is begun, if any, ends. */
  endRow(): void {
    this.breakLine();
    const table = this.#tables.at(-1);
    if (!table) return;
    const row = table.row;
    table.row = null;
    table.rowUnits = 0;
    table.layout = false;
    if (row !== null && row.length > 0) this.#giveRow(table, row);
  }

  #giveRow(table: Table, row: readonly Cell[]): void {
    const texts = row.map((cell) => cell.lines.join(' '));
    const full = texts.filter((text) => text !== '').length;
    if (row.length === 1) {
      for (const line of row[0]?.lines ?? []) this.#give(line);
      return;
    }
    if (row.length === 2 && full === 2)
      table.pairs ??= isLabel(texts[0] as string) && /[\d@]/.test(texts[1] as string);
    else table.pairs ??= false;
    const named = row.every((cell, i) => cell.header === (i % 2 === 0)) && row.length % 2 === 0;
    if (named || (table.pairs && row.length === 2)) {
      for (let i = 0; i < texts.length; i += 2) this.#give(pair(texts[i] as string, texts[i + 1] as string));
      return;
    }
    const cells: string[] = [];
    for (const [i, cell] of row.entries()) {
      cells.push(texts[i] as string);
      for (let n = this.#spans.get(cell) ?? 0; n > 0 && cells.length < columnsMost; n--) cells.push('');
    }
    if (full > 0) this.#give(cells.join('\t'));
  }

  /** What waits as a row is lines. */
  #loosen(table: Table): void {
    table.layout = true;
    for (const cell of table.row ?? []) for (const line of cell.lines) this.#give(line);
    table.row = null;
    table.rowUnits = 0;
  }

  /** Whole lines; with `all` the last one too, whatever is open. */
  take(all = false): string {
    if (all) {
      this.endRow();
      for (const table of this.#tables) this.#loosen(table);
    }
    const lines = this.#done;
    this.#done = [];
    this.weight = 0;
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  }

  /** Nothing waits that belongs to what comes. */
  get isBetween(): boolean {
    return this.#line === '' && this.#tables.every((table) => table.row === null);
  }
}

/** Short, without digits: what may name the value beside it. */
const isLabel = (text: string): boolean => text.length <= 48 && !/[\d@]/.test(text);

function pair(name: string, value: string): string {
  if (name === '' || value === '') return name + value;
  return /[:=：]$/.test(name) ? `${name} ${value}` : `${name}: ${value}`;
}
