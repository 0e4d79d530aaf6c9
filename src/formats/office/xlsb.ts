import type { Place } from '../../model/finding.ts';
import type { Bytes } from '../bytes.ts';
import { readRecords, rkNumber, wideString } from './biff12.ts';
import type { Outbox } from './outbox.ts';
import { columnName, type Rows } from './rows.ts';
import type { Workbook } from './sheet.ts';
import { wideStringsIn } from './strings.ts';
import type { SheetEntry } from './workbook.ts';

/** Records (MS-XLSB 2.3.2) by their number. */
const record = {
  row: 0,
  rk: 2,
  error: 3,
  bool: 4,
  real: 5,
  string: 6,
  shared: 7,
  formulaString: 8,
  formulaNumber: 9,
  formulaBool: 10,
  formulaError: 11,
  sharedItem: 19,
  format: 44,
  style: 47,
  rich: 62,
  workbook: 153,
  sheet: 156,
  beginCellStyles: 617,
  endCellStyles: 618,
  comment: 635,
  commentText: 637,
} as const;

/** UTF-16 units of a string among other data that is told. */
const looseUnits = 3;

/** Reads one part of a binary workbook; which one, its records say. Sheets of the workbook go to `sheets`. */
export class BinaryWorkbook {
  readonly sheets: SheetEntry[] = [];
  readonly #out: Outbox;
  readonly #book: Workbook;
  #inCellStyles = false;
  #cell = '';

  constructor(out: Outbox, book: Workbook) {
    this.#out = out;
    this.#book = book;
  }

  async read(bytes: Bytes, place: Place, rows: Rows): Promise<void> {
    this.#out.part(place);
    await readRecords(
      bytes,
      (type, data) => {
        if (type >= record.rk && type <= record.formulaError) this.#take(type, data, place, rows);
        else if (!this.#other(type, data, place, rows)) this.#loose(data, place);
      },
      () => this.#out.drain(),
    );
    rows.close();
    this.#book.strings.seal();
  }

  /** Cell (2.5.9): column, style; then the value, and for a formula what makes it. */
  #take(type: number, data: Buffer, place: Place, rows: Rows): void {
    if (data.length < 9) return;
    const column = data.readUInt32LE(0);
    const { text, until } = this.#value(type, data);
    const at = rows.cell(column, text);
    const rest = data.subarray(until);
    if (rest.length > 16)
      for (const line of wideStringsIn(rest, looseUnits))
        this.#out.aside({ ...place, cell: rows.nameOf(at), part: 'formula' }, line);
  }

  #value(type: number, data: Buffer): { text: string; until: number } {
    const style = data.readUInt32LE(4) & 0xffffff;
    switch (type) {
      case record.rk:
        return { text: this.#number(rkNumber(bits(data)), style), until: 12 };
      case record.real:
      case record.formulaNumber:
        return { text: data.length < 16 ? '' : this.#number(data.readDoubleLE(8), style), until: 16 };
      case record.bool:
      case record.formulaBool:
        return { text: data[8] ? 'TRUE' : 'FALSE', until: 9 };
      case record.shared:
        return { text: this.#book.strings.get(bits(data)), until: 12 };
      case record.string:
      case record.formulaString:
        return wideString(data, 8);
      default:
        return { text: '', until: 9 };
    }
  }

  #number(value: number, style: number): string {
    return Number.isFinite(value) ? this.#book.formats.show(String(value), style) : '';
  }

  /** True where nothing else is in it. */
  #other(type: number, data: Buffer, place: Place, rows: Rows): boolean {
    const { formats, strings } = this.#book;
    if (type === record.row) rows.open(data.length < 4 ? Number.NaN : data.readUInt32LE(0) + 1);
    else if (type === record.rich && data.length > 8)
      rows.cell(data.readUInt32LE(0), wideString(data, 9).text);
    else if (type === record.sharedItem) {
      const { text } = wideString(data, 1);
      if (!strings.add(text)) this.#out.text(`${text}\n`);
    } else if (type === record.format && data.length > 6)
      formats.codes.set(data.readUInt16LE(0), wideString(data, 2).text);
    else if (type === record.beginCellStyles || type === record.endCellStyles)
      this.#inCellStyles = type === record.beginCellStyles;
    else if (type === record.style && data.length >= 4) {
      if (this.#inCellStyles) formats.styles.push(data.readUInt16LE(2));
    } else if (type === record.workbook && data.length > 0) formats.date1904 = ((data[0] ?? 0) & 1) !== 0;
    else if (type === record.sheet && data.length > 12) {
      const id = wideString(data, 8);
      const { text } = wideString(data, id.until);
      this.sheets.push({ relation: id.text, name: text });
      this.#out.aside({ part: 'name' }, text);
    } else if (type === record.comment && data.length >= 20)
      this.#cell = `${columnName(Math.min(16_383, data.readUInt32LE(12)))}${data.readUInt32LE(4) + 1}`;
    else if (type === record.commentText)
      this.#out.aside({ ...place, cell: this.#cell, part: 'comment' }, wideString(data, 1).text);
    else return false;
    return true;
  }

  #loose(data: Buffer, place: Place): void {
    if (data.length < looseUnits * 2) return;
    for (const line of wideStringsIn(data, looseUnits))
      this.#out.aside({ ...place, part: place.part ?? (place.sheet ? 'sheet settings' : 'workbook') }, line);
  }
}

const bits = (data: Buffer): number => (data.length < 12 ? 0 : data.readInt32LE(8));
