import type { Outbox } from './outbox.ts';
import { type Attributes, attribute, type XmlHandler } from './xml.ts';

/** Fields of a pivot cache whose names are kept. */
const fieldsMax = 16_384;
/** ISO/IEC 29500-1, 18.10.1: text, number, date, truth, error. */
const values = new Set(['s', 'n', 'd', 'b', 'e']);

/** A pivot cache's definition (18.10.1.67): its source, and every distinct value as `field: value`. */
export class PivotDefinition implements XmlHandler {
  readonly #out: Outbox;
  readonly #fields: string[];
  #field = '';

  /** Names of the fields go to `fields`. */
  constructor(out: Outbox, fields: string[]) {
    this.#out = out;
    this.#fields = fields;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'cacheField') {
      this.#field = attribute(attributes, 'name');
      if (this.#fields.length < fieldsMax) this.#fields.push(this.#field);
    } else if (values.has(name)) this.#out.text(`${this.#field}: ${attribute(attributes, 'v')}\n`);
    else
      for (const key of ['refreshedBy', 'sheet', 'name', 'ref', 'formula', 'caption', 'u', 'c'])
        this.#out.aside({ part: 'pivot cache' }, attributes[key] ?? '');
  }

  text(text: string): void {
    if (/\S/.test(text)) this.#out.text(`${text.trim()}\n`);
  }
  close(): void {}
  remark(text: string): void {
    this.#out.aside({ part: 'remark' }, text);
  }
}

/** A pivot cache's records (18.10.1.68) as rows under their fields; values that the definition has are not told again. */
export class PivotRecords implements XmlHandler {
  readonly #out: Outbox;
  readonly #fields: readonly string[];
  #cells: string[] = [];

  constructor(out: Outbox, fields: readonly string[]) {
    this.#out = out;
    this.#fields = fields;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'pivotCacheRecords') this.#out.text(`${this.#fields.join('\t')}\n`);
    else if (name === 'r') this.#cells = [];
    else if (values.has(name) && this.#cells.length < fieldsMax) this.#cells.push(attribute(attributes, 'v'));
    else if ((name === 'x' || name === 'm') && this.#cells.length < fieldsMax) this.#cells.push('');
  }

  text(text: string): void {
    if (/\S/.test(text)) this.#out.text(`${text.trim()}\n`);
  }
  close(name: string): void {
    if (name !== 'r') return;
    const line = this.#cells.join('\t');
    if (line.trim() !== '') this.#out.text(`${line}\n`);
    this.#cells = [];
  }
  remark(text: string): void {
    this.#out.aside({ part: 'remark' }, text);
  }
}
