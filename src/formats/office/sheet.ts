import type { Place } from '../../model/finding.ts';
import type { Cut } from './cutter.ts';
import { rawRow, readRow } from './fast-row.ts';
import { Flow } from './flow.ts';
import type { NumberFormats } from './number-format.ts';
import type { Outbox } from './outbox.ts';
import { pageLinePart, pageLineText } from './page-lines.ts';
import { columnOf, type Rows } from './rows.ts';
import type { SharedStrings } from './shared-strings.ts';
import { type Attributes, attribute, gathered, type XmlHandler } from './xml.ts';

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly strings: SharedStrings;
  readonly formats: NumberFormats;
}

/** Formulas worth telling: with a text in quotes, or a long number. */
export const tellingFormula = /"[^"]{3}|\d{7}|:\/\/|@/;

/**
 * Reads a worksheet (ISO/IEC 29500-1, 18.3.1.99), a macro sheet, or the cache of an external one. Rows go out as rows;
 * all around them as text of `place`.
 */
export class Sheet implements XmlHandler {
  readonly #out: Outbox;
  readonly #place: Place;
  readonly #book: Workbook;
  readonly #rows: Rows;
  readonly #rest: Flow;
  readonly #raw = rawRow();
  readonly #cut = { element: 'row', between: false, read: this.#readRow.bind(this) };
  #inData = false;
  #skipped = 0;
  #taking: 'v' | 'f' | 't' | null = null;
  #type = '';
  #style = 0;
  #column = 0;
  #value = '';
  #inline = '';
  #formula = '';
  #pageLine: string | undefined;
  #pageText = '';

  constructor(out: Outbox, place: Place, book: Workbook, rows: Rows) {
    this.#out = out;
    this.#place = place;
    this.#book = book;
    this.#rows = rows;
    this.#rest = new Flow(out, { ...place, part: 'sheet settings' });
  }

  get cut(): Cut | undefined {
    return this.#inData && this.#skipped === 0 ? this.#cut : undefined;
  }

  open(name: string, attributes: Attributes): void {
    this.#cut.between = false;
    if (!this.#inData) {
      if (name === 'sheetData') this.#inData = true;
      else if (name === 'hyperlink') this.#hyperlink(attributes);
      else if (pageLinePart(name)) this.#pageLine = pageLinePart(name);
      else this.#rest.open(name, attributes);
      return;
    }
    switch (name) {
      case 'c':
      case 'cell':
        this.#openCell(attributes);
        return;
      case 'v':
      case 'f':
      case 't':
        this.#taking = name;
        return;
      case 'row':
        this.#rows.open(Number(attributes['r'] ?? attribute(attributes, 'r')));
        return;
      case 'rPh':
        this.#skipped++;
        return;
      default:
    }
  }

  text(text: string): void {
    if (this.#pageLine !== undefined) this.#pageText = gathered(this.#pageText, text);
    else if (!this.#inData) this.#rest.text(text);
    else if (this.#skipped > 0) this.#out.aside({ ...this.#place, part: 'phonetic' }, text);
    else if (this.#taking === 'v') this.#value = gathered(this.#value, text);
    else if (this.#taking === 't') this.#inline = gathered(this.#inline, text);
    else if (this.#taking === 'f') this.#formula = gathered(this.#formula, text);
    else if (/\S/.test(text)) this.#out.aside({ ...this.#place, part: 'attribute' }, text.trim());
  }

  close(name: string): void {
    if (!this.#inData) {
      if (pageLinePart(name)) this.#closePageLine();
      else if (name !== 'hyperlink') this.#rest.close(name);
      return;
    }
    if (name === 'c' || name === 'cell') this.#closeCell();
    else if (name === 'v' || name === 'f' || name === 't') this.#taking = null;
    else if (name === 'row') {
      this.#rows.close();
      this.#cut.between = true;
    } else if (name === 'rPh') this.#skipped--;
    else if (name === 'sheetData') {
      this.#rows.close();
      this.#inData = false;
      this.#out.part({ ...this.#place, part: 'sheet settings' });
    }
  }

  remark(text: string): void {
    this.#rest.remark(text);
  }

  /** The part ends, or the reading of it. */
  end(): void {
    this.#rows.close();
    this.#rest.end();
  }

  #readRow(text: string, from: number, until: number): boolean {
    const raw = this.#raw;
    if (!readRow(text, from, until, raw)) return false;
    this.#rows.open(raw.row);
    for (let i = 0; i < raw.values.length; i++) {
      this.#column = columnOf(raw.references[i] as string);
      this.#type = raw.types[i] as string;
      this.#style = raw.styles[i] as number;
      this.#value = raw.values[i] as string;
      this.#inline = raw.inlines[i] as string;
      this.#formula = raw.formulas[i] as string;
      this.#closeCell();
    }
    this.#rows.close();
    return true;
  }

  #openCell(attributes: Attributes): void {
    const at = attributes['r'];
    this.#column = at === undefined ? -1 : columnOf(at);
    this.#type = attributes['t'] ?? '';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = '';
    this.#inline = '';
    this.#formula = '';
  }

  #closeCell(): void {
    const column = this.#rows.cell(this.#column, this.#shown());
    if (this.#formula === '' || !tellingFormula.test(this.#formula)) return;
    const cell = this.#rows.nameOf(column);
    this.#out.aside({ ...this.#place, cell, part: 'formula' }, this.#formula);
  }

  /** 18.18.11: the type of a cell says what its value is. */
  #shown(): string {
    const value = this.#value;
    if (this.#inline !== '') return value === '' ? this.#inline : `${this.#inline} ${value}`;
    if (value === '') return '';
    switch (this.#type) {
      case 's':
        return this.#book.strings.get(Number(value));
      case 'str':
      case 'inlineStr':
      case 'e':
        return value;
      case 'b':
        return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
      case 'd':
        return value.replace(/^(\d{4}-\d\d-\d\d)T(?:00:00:00(?:\.0+)?Z?)?/, '$1 ').trim();
      default:
        return this.#book.formats.show(value, this.#style);
    }
  }

  #closePageLine(): void {
    const part = this.#pageLine ?? 'header';
    this.#out.aside({ ...this.#place, part }, pageLineText(this.#pageText));
    this.#pageLine = undefined;
    this.#pageText = '';
  }

  #hyperlink(attributes: Attributes): void {
    const cell = /^\$?([A-Z]{1,3})\$?(\d{1,7})/.exec(attribute(attributes, 'ref'))?.slice(1).join('');
    const place = { ...this.#place, ...(cell ? { cell } : {}), part: 'link' };
    for (const name of ['tooltip', 'display', 'location'])
      this.#out.aside(place, attribute(attributes, name));
  }
}
