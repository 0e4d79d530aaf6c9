import { Tokenizer } from 'htmlparser2';
import { LimitReached } from '../format.ts';

/** UTF-16 units of one token (a comment, a value of an attribute) that are held. */
const tokenUnits = 32 * 1024 * 1024;
/** Attributes of one element that are told; what comes after goes on as `more`. */
const attributesMost = 2_000;

/** `decoded`: the value had entities or references. */
export type Attribute = readonly [name: string, value: string, decoded?: boolean];

/** What stands in HTML or XML, in its order. Nothing is nested here: whoever listens keeps what it needs, and no more. */
export interface MarkupEvents {
  /** `closed`: `<br/>`. */
  open(name: string, attributes: readonly Attribute[], closed: boolean): void;
  close(name: string): void;
  /** A piece of text; entities of HTML, or the five of XML, and character references are decoded: it had some. */
  text(text: string, decoded: boolean): void;
  comment(text: string): void;
  cdata(text: string): void;
  /** Without `<!` and `<?`. */
  declaration(text: string): void;
}

export interface Markup {
  write(text: string): void;
  /** What was begun and never ended is told as far as it came. */
  end(): void;
}

/** Reads HTML (WHATWG HTML 13.2.5) or XML piece by piece. Memory is bounded by the longest token. */
export function openMarkup(events: MarkupEvents, xml = false): Markup {
  const reader = new MarkupReader(events, xml);
  const tokenizer = new Tokenizer({ xmlMode: xml, decodeEntities: true }, reader);
  return {
    write(text) {
      reader.take(text);
      tokenizer.write(text);
      reader.giveText();
    },
    end() {
      tokenizer.end();
      reader.finish();
    },
  };
}

class MarkupReader {
  readonly #events: MarkupEvents;
  readonly #xml: boolean;
  /** What the tokenizer may still ask for, from `#base` on. */
  #chunks: string[] = [];
  #base = 0;
  #length = 0;
  /** All before was told. */
  #done = 0;
  #name = '';
  #attributes: Attribute[] = [];
  #valueDecoded = false;
  #textDecoded = false;
  #attribute = '';
  #value: string[] = [];
  #valueUnits = 0;
  #inTag = false;
  #texts: string[] = [];

  constructor(events: MarkupEvents, xml: boolean) {
    this.#events = events;
    this.#xml = xml;
  }

  take(text: string): void {
    const end = this.#base + this.#length;
    if (this.#done > this.#base) {
      const rest = this.#done >= end ? '' : this.#slice(this.#done, end);
      this.#chunks = rest === '' ? [] : [rest];
      this.#base = Math.min(this.#done, end);
      this.#length = rest.length;
    }
    if (this.#length + text.length > tokenUnits) this.#tooLong();
    this.#chunks.push(text);
    this.#length += text.length;
  }

  #tooLong(): never {
    const [from, to] = [this.#done, this.#base + this.#length];
    if (from < to) this.#events.comment(this.#slice(from, to));
    throw new LimitReached('token-too-long');
  }

  #slice(from: number, to: number): string {
    if (this.#chunks.length > 1) this.#chunks = [this.#chunks.join('')];
    return (this.#chunks[0] ?? '').slice(from - this.#base, to - this.#base);
  }

  #until(from: number, to: number): string {
    const text = this.#slice(from, to);
    this.#done = Math.max(this.#done, to);
    return text;
  }

  ontext(from: number, to: number): void {
    this.#texts.push(this.#until(from, to));
  }
  ontextentity(point: number, end: number): void {
    this.#done = Math.max(this.#done, end);
    this.#texts.push(String.fromCodePoint(point));
    this.#textDecoded = true;
  }
  /** Text comes in as many pieces as it has entities. */
  giveText(): void {
    const texts = this.#texts;
    if (texts.length === 0) return;
    this.#texts = [];
    const decoded = this.#textDecoded;
    this.#textDecoded = false;
    this.#events.text(texts.length === 1 ? (texts[0] as string) : texts.join(''), decoded);
  }
  onopentagname(from: number, to: number): void {
    this.giveText();
    const name = this.#until(from, to);
    this.#name = this.#xml ? name : name.toLowerCase();
    this.#attributes = [];
    this.#inTag = true;
  }
  onattribname(from: number, to: number): void {
    const name = this.#until(from, to);
    this.#attribute = this.#xml ? name : name.toLowerCase();
    this.#value = [];
    this.#valueUnits = 0;
    this.#valueDecoded = false;
  }
  onattribdata(from: number, to: number): void {
    this.#add(this.#until(from, to));
  }
  onattribentity(point: number): void {
    this.#valueDecoded = true;
    this.#add(String.fromCodePoint(point));
  }
  #add(text: string): void {
    this.#valueUnits += text.length;
    if (this.#valueUnits > tokenUnits) {
      this.#events.comment(this.#value.join(''));
      throw new LimitReached('token-too-long');
    }
    this.#value.push(text);
  }
  onattribend(): void {
    if (this.#attributes.length >= attributesMost) {
      this.#events.open(this.#name, this.#attributes, true);
      this.#attributes = [];
    }
    this.#attributes.push([this.#attribute, this.#value.join(''), this.#valueDecoded]);
    this.#attribute = '';
    this.#value = [];
  }
  onopentagend(end: number): void {
    this.#opened(end, false);
  }
  onselfclosingtag(end: number): void {
    this.#opened(end, true);
  }
  #opened(end: number, closed: boolean): void {
    this.#done = Math.max(this.#done, end + 1);
    const attributes = this.#attributes;
    this.#attributes = [];
    this.#inTag = false;
    this.#events.open(this.#name, attributes, closed);
  }
  onclosetag(from: number, to: number): void {
    this.giveText();
    const name = this.#until(from, to);
    this.#events.close(this.#xml ? name : name.toLowerCase());
  }
  oncomment(from: number, to: number, ended: number): void {
    this.giveText();
    const text = this.#until(from, to);
    this.#events.comment(ended > 0 ? text.slice(0, -ended) : text);
  }
  oncdata(from: number, to: number, ended: number): void {
    this.giveText();
    const text = this.#until(from, to);
    this.#events.cdata(ended > 0 ? text.slice(0, -ended) : text);
  }
  ondeclaration(from: number, to: number): void {
    this.giveText();
    this.#events.declaration(this.#until(from, to));
  }
  onprocessinginstruction(from: number, to: number): void {
    this.giveText();
    this.#events.declaration(this.#until(from, to));
  }
  onend(): void {}

  /** A tag that is cut off: what was read of it counts, and what stands in it besides. */
  finish(): void {
    this.giveText();
    if (!this.#inTag) return;
    if (this.#attribute !== '') this.onattribend();
    this.#events.open(this.#name, this.#attributes, true);
    const end = this.#base + this.#length;
    if (this.#done < end) this.#events.text(this.#until(this.#done, end), false);
  }
}
