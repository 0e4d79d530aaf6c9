import type { Outbox } from './outbox.ts';

/** Columns and rows of Excel and of LibreOffice. */
const columnsMax = 16_384;
const rowsMax = 1_048_576;
/** Empty cells within a row that are told as such; behind more of them the row is told in two pieces. */
const gapMax = 64;
/** One shared string may stand in many cells: what it has more than so many UTF-16 units counts as unpacked each time. */
const freeUnits = 64;
/** UTF-16 units of a row that are told together. */
const rowUnitsMax = 1024 * 1024;

/** Puts the cells of a sheet together to rows. Positions that are missing, impossible or go backwards lose no cell. */
export class Rows {
  readonly #out: Outbox;
  readonly #shown: (units: number) => void;
  #row = 0;
  #first = 0;
  #next = 0;
  #cells: string[] = [];
  #units = 0;

  /** `shown` counts what is told; it may throw. */
  constructor(out: Outbox, shown: (units: number) => void) {
    this.#out = out;
    this.#shown = shown;
  }

  /** `row` from 1; the next one where that is no row. */
  open(row: number): void {
    this.close();
    this.#row = row >= 1 && row <= rowsMax ? Math.floor(row) : Math.min(rowsMax, this.#row + 1);
    this.#next = 0;
  }

  /** `column` from 0; the next one where that is none. Gives the column it was put at. */
  cell(column: number, text: string): number {
    const at = column >= 0 && column < columnsMax ? column : Math.min(this.#next, columnsMax - 1);
    if (text !== '') {
      if (at < this.#next || at - this.#next > gapMax || this.#units > rowUnitsMax) this.#flush();
      if (this.#cells.length === 0) this.#first = at;
      else for (let gap = at - this.#next; gap > 0; gap--) this.#cells.push('');
      this.#cells.push(text);
      this.#units += text.length;
      if (text.length > freeUnits) this.#shown(text.length - freeUnits);
      this.#next = at + 1;
    } else if (this.#cells.length === 0) this.#next = at + 1;
    else if (column < 0) this.#blank(at);
    return at;
  }

  close(): void {
    this.#flush();
    this.#next = 0;
  }

  /** A cell of this row as people call it: `B3`. */
  nameOf(column: number): string {
    return `${columnName(column)}${Math.max(1, this.#row)}`;
  }

  #blank(at: number): void {
    this.#cells.push('');
    this.#next = at + 1;
  }

  #flush(): void {
    if (this.#cells.length === 0) return;
    this.#out.row(Math.max(1, this.#row), this.#first, this.#cells);
    this.#cells = [];
    this.#units = 0;
  }
}

/** The column of `B3`, from 0; -1 where there is none. */
export function columnOf(reference: string): number {
  let n = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    n = n * 26 + letter - 64;
  }
  return n - 1;
}

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
