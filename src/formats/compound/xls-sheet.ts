import type { OpenFile } from '../format.ts';
import type { XlsNumbers } from './xls-numbers.ts';
import { biff8Strings, rkNumber, type XlsRecord, type XlsStrings } from './xls-records.ts';
import { boxText, cellName, constants, logical, pageText } from './xls-text.ts';

/** Empty columns between two cells that are written; past more, the row is written in pieces. */
const gapMost = 256;
/** Comments and text boxes of one sheet. */
const boxesMost = 50_000;

/** Characters of shared strings that are counted at once. */
const unitsCounted = 65_536;

/** What one sheet says: rows of cells as they come, then its comments, text boxes, header and footer. */
export class SheetText {
  readonly name: string;
  readonly #file: OpenFile;
  readonly #numbers: XlsNumbers;
  readonly #strings: XlsStrings;
  readonly #shared: (index: number) => string;
  #row = -1;
  #first = 0;
  #cells: string[] = [];
  readonly #rows: { row: number; first: number; cells: readonly string[] }[] = [];
  /** The cell of a formula whose text comes with the next record. */
  #formula: { row: number; column: number } | null = null;
  #inChart = false;
  #units = 0;
  readonly #aside: { cell?: string; part: string; text: string }[] = [];
  #object = -1;
  readonly #boxes = new Map<number, string>();

  constructor(
    file: OpenFile,
    name: string,
    numbers: XlsNumbers,
    strings: XlsStrings,
    shared: (index: number) => string,
  ) {
    this.#file = file;
    this.name = name;
    this.#numbers = numbers;
    this.#strings = strings;
    this.#shared = shared;
    this.resume();
  }

  resume(): void {
    this.#file.out.part({ sheet: this.name });
  }

  /** A chart's values have rows of their own, and no cells that a person could go to. */
  chart(begins: boolean): void {
    this.#flush();
    this.#inChart = begins;
  }

  /** Writes the rows that are whole. */
  async write(): Promise<void> {
    for (const { row, first, cells } of this.#rows.splice(0)) await this.#file.out.row(row, first, cells);
  }

  /** False where it is none of a sheet's records. What it says is written by `write` or `end`. */
  record({ id, parts }: XlsRecord, data: Buffer): boolean {
    if (data.length >= 6) {
      const row = data.readUInt16LE(0);
      const column = data.readUInt16LE(2);
      if (id === 0xbd) {
        this.#multiple(row, column, data);
        return true;
      }
      const value = this.#value(id, data, parts, row, column);
      if (value !== null) {
        if (value !== '') this.#cell(row, column, value);
        return true;
      }
    }
    if (id === 0x207) return this.#result(data, parts);
    return this.#beside(id, data, parts);
  }

  /** The text of a cell record ([MS-XLS] 2.4); null for every other record. */
  #value(id: number, data: Buffer, parts: readonly Buffer[], row: number, column: number): string | null {
    const style = data.readUInt16LE(4);
    switch (id) {
      case 0xfd:
        return data.length >= 10 ? this.#counted(this.#shared(data.readUInt32LE(6))) : '';
      case 0x204:
      case 0xd6:
        return this.#strings.read(data, 6, 2, parts);
      case 0x27e:
        return data.length >= 10 ? this.#numbers.show(rkNumber(data.readInt32LE(6)), style) : '';
      case 0x203:
        return data.length >= 14 ? this.#numbers.show(data.readDoubleLE(6), style) : '';
      case 0x205:
        return data.length >= 8 ? logical(data[6] as number, data[7] === 1) : '';
      case 0x06:
      case 0x206:
      case 0x406:
        return data.length >= 20 ? this.#formulaValue(data, style, row, column) : '';
      default:
        return null;
    }
  }

  /** One string may be in any number of cells: what they make of it counts as unpacked. */
  #counted(text: string): string {
    this.#units += text.length;
    if (this.#units >= unitsCounted) {
      this.#file.unpacked(this.#units);
      this.#units = 0;
    }
    return text;
  }

  /** [MS-XLS] 2.5.133: a number, or where its last bytes are FFFF, something else. */
  #formulaValue(data: Buffer, style: number, row: number, column: number): string {
    for (const text of constants(data.subarray(22)))
      this.#note({ cell: cellName(row, column), part: 'formula', text });
    if (data.readUInt16LE(12) !== 0xffff) return this.#numbers.show(data.readDoubleLE(6), style);
    if (data[6] === 0) this.#formula = { row, column };
    return data[6] === 1 || data[6] === 2 ? logical(data[8] as number, data[6] === 2) : '';
  }

  #result(data: Buffer, parts: readonly Buffer[]): boolean {
    const at = this.#formula;
    this.#formula = null;
    if (at) this.#cell(at.row, at.column, this.#strings.read(data, 0, 2, parts));
    return at !== null;
  }

  /** [MS-XLS] 2.4.175. */
  #multiple(row: number, column: number, data: Buffer): void {
    for (let at = 4, i = 0; at + 8 <= data.length; at += 6, i++) {
      const value = rkNumber(data.readInt32LE(at + 2));
      this.#cell(row, column + i, this.#numbers.show(value, data.readUInt16LE(at)));
    }
  }

  #cell(row: number, column: number, text: string): void {
    if (this.#inChart) {
      this.#note({ part: 'chart', text });
      return;
    }
    const gap = column - this.#first - this.#cells.length;
    if (row !== this.#row || gap < 0 || gap > gapMost) {
      this.#flush();
      this.#row = row;
      this.#first = column;
    } else for (let i = 0; i < gap; i++) this.#cells.push('');
    this.#cells.push(text);
  }

  #flush(): void {
    if (this.#cells.length > 0)
      this.#rows.push({ row: this.#row + 1, first: this.#first, cells: this.#cells });
    this.#cells = [];
    this.#row = -1;
  }

  #beside(id: number, data: Buffer, parts: readonly Buffer[]): boolean {
    switch (id) {
      case 0x14:
      case 0x15:
        this.#note({ part: id === 0x14 ? 'header' : 'footer', text: pageText(this.#headerText(data)) });
        return true;
      case 0x5d:
        // [MS-XLS] 2.5.143: the object's number, by which its comment names it
        this.#object = data.length >= 8 ? data.readUInt16LE(6) : -1;
        return true;
      case 0x1b6:
        if (data.length >= 12 && this.#boxes.size < boxesMost)
          this.#boxes.set(this.#object, boxText(data.readUInt16LE(10), parts));
        return true;
      case 0x1c:
        this.#comment(data);
        return true;
      default:
        return false;
    }
  }

  #headerText(data: Buffer): string {
    return this.#strings.read(data, 0, this.#strings === biff8Strings ? 2 : 1);
  }

  /** [MS-XLS] 2.4.179; before BIFF8 its text stands in it. */
  #comment(data: Buffer): void {
    if (data.length < 6) return;
    const cell = cellName(data.readUInt16LE(0), data.readUInt16LE(2));
    if (this.#strings !== biff8Strings) {
      this.#note({ cell, part: 'comment', text: this.#strings.read(data, 4, 2) });
      return;
    }
    const object = data.length >= 8 ? data.readUInt16LE(6) : -1;
    const author = this.#strings.read(data, 8, 2);
    const text = this.#boxes.get(object) ?? '';
    this.#boxes.delete(object);
    this.#note({ cell, part: 'comment', text: author === '' ? text : `${author}: ${text}` });
  }

  #note(note: { cell?: string; part: string; text: string }): void {
    if (note.text !== '' && this.#aside.length < boxesMost) this.#aside.push(note);
  }

  async end(): Promise<void> {
    this.#flush();
    await this.write();
    const { out } = this.#file;
    for (const text of this.#boxes.values()) this.#note({ part: 'text box', text });
    for (const { text, ...place } of this.#aside) {
      out.part({ sheet: this.name, ...place });
      await out.text(`${text}\n`);
    }
    if (this.#aside.length >= boxesMost) out.obstacle('partly-scanned', 'too-many-comments');
  }
}
