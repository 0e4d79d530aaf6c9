import type { Place } from '../../model/finding.ts';
import type { Outbox } from './outbox.ts';
import { type Attributes, attribute, gathered, type XmlHandler } from './xml.ts';

/** Comments of a worksheet (ISO/IEC 29500-1, 18.7) and threaded comments (MS-XLSX 2.6.205), each at its cell. */
export class SheetComments implements XmlHandler {
  readonly #out: Outbox;
  readonly #place: Place;
  #cell = '';
  #text = '';
  #inAuthor = false;
  #inText = false;

  constructor(out: Outbox, place: Place) {
    this.#out = out;
    this.#place = place;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'author') this.#inAuthor = true;
    else if (name === 'text' || name === 't') this.#inText = true;
    else if (name === 'comment' || name === 'threadedComment') {
      this.#cell = /^[A-Z]{1,3}\d{1,7}$/.exec(attribute(attributes, 'ref'))?.[0] ?? '';
      this.#text = '';
    }
  }

  text(text: string): void {
    if (this.#inAuthor) this.#out.aside({ ...this.#place, part: 'author' }, `Author: ${text}`);
    else if (this.#inText) this.#text = gathered(this.#text, text);
  }

  close(name: string): void {
    if (name === 'author') this.#inAuthor = false;
    else if (name === 'text') this.#inText = false;
    else if ((name === 'comment' || name === 'threadedComment') && this.#text.trim() !== '') {
      this.#out.part({ ...this.#place, ...(this.#cell ? { cell: this.#cell } : {}) });
      this.#out.text(`${this.#text}\n`);
    }
  }

  remark(text: string): void {
    this.#out.aside({ ...this.#place, part: 'remark' }, text);
  }
}
