import type { Category } from '../../model/finding.ts';
import { surest } from '../confidence.ts';
import { beats, type Claim, type Claimant, resolvedFrom } from './claim.ts';
import type { Field, FieldId, FieldName, Table } from './fields.ts';
import type { Seam } from './seam.ts';
import { seamTable, tableAtSeam } from './seam-table.ts';
import { sieve } from './sieve/index.ts';

/** UTF-16 units of the same line looked at before and after a value for words that tell what it is. */
export const wordsBefore = 64;
export const wordsAfter = 32;
/** No row of an SQL statement is waited for: an index beyond every text. */
export const noRow = 1 << 29;
/** Units of rows without an end that are read in a block. */
const maxOpenRows = 65_536;
/** Claims that are looked at, the last ones. */
const takenAmong = 4;
/** Decoded units of one text inside another that are looked at. */
export const insideMost = 16_384;

/**
 * The part of the text that is looked at now: one block with some text before and behind it. Detectors may read all of
 * it. What must be known across blocks (line number, current key, table) is here.
 */
export class View {
  text = '';
  /** Different for every text that any view holds. */
  stamp = 0;
  /** UTF-16 units of `text`, then a 0. */
  codes: Uint16Array;
  length = 0;
  /** Nothing but ASCII. */
  isAscii = true;
  /** Offset of `text` in the whole. */
  base = 0;
  /** The block: gates are looked for from `from` to `to`; claims may reach beyond on both sides. */
  from = 0;
  to = 0;
  /** Line of the place the walk is at, from 1, and the absolute offset it begins at. */
  line = 1;
  lineStart = 0;
  /** Absolute offset at which the line above begins, or `lineStart` where it is not known. */
  lineAbove = 0;
  table: Table | null = null;
  /** An SQL statement that names its columns, and where its next row begins (engine/insert.ts). */
  insert: Pick<Table, 'columns' | 'company'> | null = null;
  /** The table that was created last. */
  created: Table | null = null;
  rowAt = noRow;
  /** Units of rows without an end that may still be read in this block. */
  rowsLeft = 0;
  claims: Claim[] = [];
  /** The detector that holds more than the place `takenFrom` was asked about; empty where none does. */
  holder = '';
  /**
   * Has a text looked through that stands in `start`..`end` in another writing (base64, percent-encoded); what is found
   * there is listed beside the claims of this text, at the place it comes from. Null where this text is such a one itself.
   */
  inside: ((text: string, start: number, end: number) => void) | null = null;
  /** Nobody asked for claims below 0.5. */
  readonly isStrict: boolean;
  /** Claims below are dropped at once: nobody asked for them, and they win over nothing that is asked for. */
  readonly least: number;
  /** A stretch that holds no end of a value, but for its last unit (engine/values.ts). */
  readonly clear = { from: -1, to: -1, colon: false };
  /** The key whose value was read last. */
  readonly key: Field = {
    id: 'nobody',
    weak: false,
    also: [],
    called: '',
    start: -1,
    end: -1,
    quoted: false,
    from: 'key',
    company: 0,
  };
  /** No line ends between the beginning of the line, or of the text, and this index. */
  #within = 0;
  /** Cells of the current table row whose column has a known name: the first `cellCount` of the pool. */
  cellCount = 0;
  readonly #cells: Field[] = [];

  /** `least`: confidence from which findings are reported. */
  constructor(capacity: number, least: number) {
    this.least = Math.min(least, resolvedFrom);
    this.isStrict = least >= resolvedFrom;
    this.codes = new Uint16Array(capacity + 1);
  }

  /** Takes the next text; positions kept from the last block move along. */
  load(text: string, base: number, from: number, to: number): void {
    const shift = this.base - base;
    this.key.start += shift;
    this.key.end += shift;
    if (this.rowAt !== noRow) this.rowAt += shift;
    for (let i = 0; i < this.cellCount; i++) {
      this.cell(i).start += shift;
      this.cell(i).end += shift;
    }
    this.text = text;
    this.stamp = ++stamps;
    this.base = base;
    this.from = from;
    this.to = to;
    this.length = text.length;
    this.claims = [];
    this.rowsLeft = maxOpenRows;
    this.clear.from = this.clear.to = -1;
    this.#within = 0;
    this.isAscii = sieve.load(text, this.codes);
  }

  /** Nothing is known of what was before: another text begins at `offset` of the whole. */
  restart(offset: number): void {
    this.line = 1;
    this.lineStart = this.lineAbove = offset;
    this.table = null;
    this.insert = this.created = null;
    this.rowAt = noRow;
    this.cellCount = 0;
    this.key.start = this.key.end = -1;
  }

  /** Of a seam what is known here: a table that goes on. */
  seam(): Pick<Seam, 'table' | 'created' | 'rows'> {
    return { table: seamTable(this.table), created: seamTable(this.created), rows: this.rowAt !== noRow };
  }

  /** Begins at a seam, whose `rows` are none; `offset` and `line` in the whole. */
  goOn({ table, created }: Seam, offset: number, line: number): void {
    this.line = line;
    this.lineStart = this.lineAbove = offset;
    this.table = tableAtSeam(table);
    this.created = tableAtSeam(created);
  }

  /** At a seam: no value of a key reaches over a line end. */
  forgetKey(): void {
    this.key.start = this.key.end = -1;
  }

  /** `value`: where the text holds it in another writing. */
  claim(
    detector: Claimant,
    start: number,
    end: number,
    confidence: number,
    category: Category = detector.category,
    value?: string,
  ): void {
    if (confidence < this.least || start < 0 || end <= start || end > this.length) return;
    const { claims } = this;
    const last = claims[claims.length - 1];
    const again = last !== undefined && last.start === start && last.end === end;
    // Whatever wins over the stronger one wins over the weaker one too.
    if (again && beats(last.detector, last.confidence, detector, confidence)) return;
    const absolute = start + this.base;
    let { line, lineStart } = this;
    // A value that begins before the line the walk is at, or behind its end, is rare: count the lines between.
    if (absolute < lineStart) {
      line -= this.linesIn(start, lineStart - this.base);
      lineStart = this.lineStartBefore(start) + this.base;
    } else if (!this.#isInLine(start)) {
      line += this.linesIn(Math.max(0, lineStart - this.base), start);
      lineStart = this.lineStartBefore(start) + this.base;
    }
    const claim = { detector, category, confidence, start, end, line, column: absolute - lineStart + 1 };
    const whole = value === undefined ? claim : { ...claim, value };
    if (again && beats(detector, confidence, last.detector, last.confidence))
      claims[claims.length - 1] = whole;
    else claims.push(whole);
  }

  /**
   * Claims of this rank and lower ones would lose there to one that holds all of it already (engine/overlap.ts), so nobody
   * need look for them; -1 where there is none.
   */
  takenFrom(start: number, end: number): number {
    const { claims } = this;
    const stop = Math.max(0, claims.length - takenAmong);
    let most = -1;
    this.holder = '';
    for (let k = claims.length - 1; k >= stop; k--) {
      const { start: from, end: to, confidence, detector } = claims[k] as Claim;
      if (from > start || to < end || confidence < resolvedFrom) continue;
      if (to - from > end - start) this.holder = detector.id;
      const isSurest = confidence === surest && to - from > end - start;
      most = Math.max(most, isSurest ? detector.rank : detector.rank - 1);
    }
    return most;
  }

  cell(i: number): Field {
    return this.#cells[i] as Field;
  }

  /** One more cell of the current row; objects are used again for every row. */
  addCell(name: FieldName, start: number, end: number, quoted: boolean, company: number): void {
    const i = this.cellCount++;
    if (i === this.#cells.length)
      this.#cells.push({
        id: 'nobody',
        weak: false,
        also: [],
        called: '',
        start,
        end,
        quoted,
        from: 'column',
        company,
      });
    const cell = this.#cells[i] as { -readonly [K in keyof Field]: Field[K] };
    cell.id = name.id;
    cell.weak = name.weak;
    cell.also = name.also;
    cell.called = name.called;
    cell.start = start;
    cell.end = end;
    cell.quoted = quoted;
    cell.company = company;
  }

  /** The key whose value holds the place. */
  keyAt(at: number): Field | null {
    const { key } = this;
    return at >= key.start && at < key.end ? key : null;
  }

  /** The cell that holds it. */
  cellAt(at: number): Field | null {
    for (let i = 0; i < this.cellCount; i++) {
      const cell = this.#cells[i] as Field;
      if (at >= cell.start && at < cell.end) return cell;
    }
    return null;
  }

  inField(id: FieldId, at: number): boolean {
    const { key } = this;
    if (at >= key.start && at < key.end && means(key, id)) return true;
    const cell = this.cellAt(at);
    return cell !== null && means(cell, id);
  }

  /** How the field is called that holds `at`; empty where none does. */
  calledAt(at: number): string {
    return (this.keyAt(at) ?? this.cellAt(at))?.called ?? '';
  }

  /** Index of the first of the `most` units of the same line before `at`. */
  lineFrom(at: number, most: number = wordsBefore): number {
    return Math.min(at, Math.max(0, at - most, this.lineStart - this.base));
  }

  /** Text of the same line before `at`, lower case. */
  before(at: number, most: number = wordsBefore): string {
    return this.text.slice(this.lineFrom(at, most), at).toLowerCase();
  }

  /** The unit before `at`, 0 at the beginning of the text. */
  codeBefore(at: number): number {
    return at > 0 ? (this.codes[at - 1] as number) : 0;
  }

  /** Whether the line the walk is at goes on up to `at`. A line is looked through once, however many values it holds. */
  #isInLine(at: number): boolean {
    let i = Math.max(this.#within, this.lineStart - this.base, 0);
    while (i < at && this.codes[i] !== 10 && this.codes[i] !== 13) i++;
    this.#within = i;
    return i >= at;
  }

  private linesIn(from: number, to: number): number {
    let n = 0;
    for (let i = from; i < to; i++) {
      const c = this.codes[i];
      if (c === 10 || (c === 13 && this.codes[i + 1] !== 10)) n++;
    }
    return n;
  }

  private lineStartBefore(at: number): number {
    let i = at;
    while (i > 0 && this.codes[i - 1] !== 10 && this.codes[i - 1] !== 13) i--;
    return i;
  }
}

const means = (field: Field, id: FieldId): boolean =>
  field.id === id || (field.also.length > 0 && field.also.includes(id));

let stamps = 0;
