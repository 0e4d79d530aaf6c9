import type { Attributes, XmlHandler } from './xml.ts';

/** A handler that is told where its part ends early. */
export type PartHandler = XmlHandler & { end?(): void };

/** Remarks before the root element that are kept for its handler. */
const remarksMax = 100;

/** Chooses the handler once the root element is known. */
export class Router implements XmlHandler {
  readonly #choose: (root: string) => PartHandler;
  #handler: PartHandler | null = null;
  #before: string[] = [];

  constructor(choose: (root: string) => PartHandler) {
    this.#choose = choose;
  }
  open(name: string, attributes: Attributes): void {
    if (!this.#handler) {
      this.#handler = this.#choose(name);
      for (const remark of this.#before) this.#handler.remark(remark);
    }
    this.#handler.open(name, attributes);
  }
  get cut(): XmlHandler['cut'] {
    return this.#handler?.cut;
  }
  text(text: string): void {
    this.#handler?.text(text);
  }
  close(name: string): void {
    this.#handler?.close(name);
  }
  remark(text: string): void {
    if (this.#handler) this.#handler.remark(text);
    else if (this.#before.length < remarksMax) this.#before.push(text);
  }
  end(): void {
    this.#handler?.end?.();
  }
}
