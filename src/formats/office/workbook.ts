import { Flow } from './flow.ts';
import type { NumberFormats } from './number-format.ts';
import type { Outbox } from './outbox.ts';
import { type Attributes, attribute, gathered, type XmlHandler } from './xml.ts';

/** Sheets that are followed by their name; others are read without. */
const sheetsMax = 10_000;

export interface SheetEntry {
  readonly name: string;
  /** Id of the relationship to its part. */
  readonly relation: string;
}

/** Reads `xl/workbook.xml`: the sheets in their order, hidden ones too, and defined names as `name: what they stand for`. */
export class WorkbookReader implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  readonly #out: Outbox;
  readonly #formats: NumberFormats;
  readonly #rest: Flow;
  #name: string | null = null;
  #text = '';

  constructor(out: Outbox, formats: NumberFormats) {
    this.#out = out;
    this.#formats = formats;
    this.#rest = new Flow(out, { part: 'workbook' });
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheet' && this.sheets.length < sheetsMax) {
      this.sheets.push({ name: attribute(attributes, 'name'), relation: attribute(attributes, 'id') });
      this.#out.aside({ part: 'name' }, attribute(attributes, 'name'));
    } else if (name === 'workbookPr')
      this.#formats.date1904 = /^(?:1|true|on)$/.test(attribute(attributes, 'date1904'));
    else if (name === 'definedName') {
      this.#name = attribute(attributes, 'name');
      this.#text = '';
      this.#out.aside({ part: 'defined name' }, attribute(attributes, 'comment'));
      return;
    }
    this.#rest.open(name, attributes);
  }

  text(text: string): void {
    if (this.#name === null) this.#rest.text(text);
    else this.#text = gathered(this.#text, text);
  }

  close(name: string): void {
    if (name === 'definedName') {
      this.#out.aside({ part: 'defined name' }, `${this.#name}: ${this.#text}`);
      this.#name = null;
    } else this.#rest.close(name);
  }

  remark(text: string): void {
    this.#rest.remark(text);
  }
}
