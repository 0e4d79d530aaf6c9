import { Flow } from './flow.ts';
import type { Outbox } from './outbox.ts';
import { type Attributes, attribute, type XmlHandler } from './xml.ts';

/** Slides that are counted; others are read without their number. */
const slidesMax = 100_000;

/** Reads `ppt/presentation.xml`: the slides in their order, hidden ones too. */
export class SlideList implements XmlHandler {
  /** Ids of the relationships to them. */
  readonly slides: string[] = [];
  readonly #rest: Flow;
  constructor(out: Outbox) {
    this.#rest = new Flow(out, { part: 'settings' });
  }
  open(name: string, attributes: Attributes): void {
    // `id` without prefix is the slide's own number
    if (name === 'sldId' && this.slides.length < slidesMax) this.slides.push(relationOf(attributes));
    this.#rest.open(name, attributes);
  }
  text(text: string): void {
    this.#rest.text(text);
  }
  close(name: string): void {
    this.#rest.close(name);
  }
  remark(text: string): void {
    this.#rest.remark(text);
  }
}

function relationOf(attributes: Attributes): string {
  for (const key in attributes) if (key.endsWith(':id')) return attributes[key] ?? '';
  return attribute(attributes, 'id');
}
