import type { Outbox } from './outbox.ts';
import { type Attributes, attribute, gathered, type XmlHandler } from './xml.ts';

/** Numbers and switches. */
const plain = /^(?:-?[\d.]{1,8}|true|false)$/;
/** Settings of a printer in base64, as the printer's driver has them. */
const packed = /^[A-Za-z0-9+/=\s]{64,}$/;

/** Reads `settings.xml` (OpenDocument 1.3, part 3, 3.10): items as `name: value`. */
export class OdfSettings implements XmlHandler {
  readonly #out: Outbox;
  #name = '';
  #text = '';

  constructor(out: Outbox) {
    this.#out = out;
  }
  open(name: string, attributes: Attributes): void {
    this.#name = attribute(attributes, 'name') || name;
    this.#text = '';
  }
  text(text: string): void {
    this.#text = gathered(this.#text, text);
  }
  close(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text === '' || plain.test(text)) return;
    const shown = packed.test(text) ? printable(Buffer.from(text, 'base64')) : text;
    if (shown !== '') this.#out.text(`${this.#name}: ${shown}\n`);
  }
  remark(text: string): void {
    this.#out.text(`${text}\n`);
  }
}

/** Runs of printable characters, of one byte or two each. */
const printable = (bytes: Buffer): string =>
  (bytes.toString('latin1').match(/(?:[\x20-\x7e]\0?){4,}/g) ?? []).join(' ').replaceAll('\0', '');
