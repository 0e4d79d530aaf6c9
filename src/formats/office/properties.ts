import type { Outbox } from './outbox.ts';
import { type Attributes, attribute, gathered, type XmlHandler } from './xml.ts';

/** Counts and switches, as every file's properties have them. */
const counts = /^(?:[\d.]{1,7}|true|false)$/;

/** Document properties (core, extended, custom; ODF's meta.xml) as lines of `name: value`. */
export class Properties implements XmlHandler {
  readonly #out: Outbox;
  readonly #open: string[] = [];
  #label = '';
  #text = '';

  constructor(out: Outbox) {
    this.#out = out;
  }

  open(name: string, attributes: Attributes): void {
    this.#tell();
    this.#open.push(name);
    if (name === 'property' || name === 'user-defined') this.#label = attribute(attributes, 'name');
    // ODF: the template and what the document reloads itself from
    const link = attribute(attributes, 'href');
    if (link !== '') this.#out.text(`${name}: ${link}\n`);
    const title = attribute(attributes, 'title');
    if (title !== '') this.#out.text(`${name}: ${title}\n`);
  }

  text(text: string): void {
    this.#text = gathered(this.#text, text);
  }

  close(name: string): void {
    this.#tell();
    this.#open.pop();
    if (name === 'property' || name === 'user-defined') this.#label = '';
  }

  remark(text: string): void {
    this.#out.text(`${text}\n`);
  }

  #tell(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text !== '' && !counts.test(text)) this.#out.text(`${this.#label || this.#open.at(-1)}: ${text}\n`);
  }
}
