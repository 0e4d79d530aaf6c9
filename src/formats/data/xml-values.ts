import { stringUnits } from '../web/aside.ts';
import { cutDataUris } from '../web/data-uri.ts';
import { Entities } from '../web/entities.ts';
import { oneLine, unescapeScript } from '../web/escapes.ts';
import type { Attribute, MarkupEvents } from '../web/markup.ts';
import { leastBase64, mayBeBase64, mostBase64 } from './base64.ts';
import { isNear, nameOf, pairLine, pairOf, standSo } from './pairs.ts';

/** Elements around a text that are known by name; what is deeper belongs to the last of them. */
const nestedMost = 256;
/** UTF-16 units of text that are held of one element. */
const elementUnits = 65_536;

interface Element {
  readonly name: string;
  texts: string[];
  units: number;
  /** The text reads otherwise than the scanner reads it as it stands: CDATA, elements or comments in it. */
  differs: boolean;
  readonly paragraph: boolean;
  /** What else it is called: by an attribute, or by the `<key>` before it. */
  readonly called: string | undefined;
  /** That name stands too far from the text for the scanner. */
  readonly far: boolean;
}

/** Collects what the scanner does not read as it stands: one line for each value, `name: value`. */
export class Values implements MarkupEvents {
  readonly entities = new Entities();
  lines: string[] = [];
  units = 0;
  uris: string[] = [];
  files: { name: string; text: string }[] = [];
  #open: Element[] = [];
  #deeper = 0;
  #key: string | undefined;
  /** Paragraphs that are open. */
  #paragraphs = 0;

  open(name: string, attributes: readonly Attribute[], closed: boolean): void {
    for (const [key, value] of attributes) {
      if (!key.startsWith('xmlns')) this.entities.look(value);
      this.#cut(value);
    }
    if (attributes.length > 1 && !standSo(attributes)) this.#pair(pairOf(attributes));
    if (closed) {
      this.#key = undefined;
      return;
    }
    const outer = this.#open.at(-1);
    if (this.#open.length >= nestedMost) this.#deeper++;
    else {
      const paragraph = paragraphs.test(name);
      if (paragraph) this.#paragraphs++;
      this.#open.push({
        name,
        texts: [],
        units: 0,
        differs: false,
        paragraph,
        called: this.#called(name, attributes),
        far: !isNear(attributes),
      });
    }
    // an element in a text: what is before and behind it is one text
    if (outer && outer.units > 0) outer.differs = true;
  }

  close(): void {
    if (this.#deeper > 0) {
      this.#deeper--;
      return;
    }
    const element = this.#open.pop();
    if (element?.paragraph) this.#paragraphs--;
    if (!element || element.units === 0) return;
    const text = element.texts.join('');
    const outer = this.#open.at(-1);
    if (element.name === 'key') this.#key = text;
    else if (element.differs || element.far || isApart.test(text)) this.#pair(pairLine(element.called, text));
    if (element.units >= leastBase64 && element.texts.length > 0 && mayBeBase64(text)) {
      this.files.push({ name: element.name, text });
      this.units += text.length + stringUnits;
      return;
    }
    const isRun = outer !== undefined && (this.#paragraphs > 0 || outer.units > 0);
    if (isRun && !element.paragraph) {
      // one run is found where it stands; of two and more nobody sees that they are one text
      if (element.differs || outer.units > 0) outer.differs = true;
      this.#keep(outer, text);
    } else if (element.differs) this.#line(element.name, text);
  }

  /** `<key>password</key><string>…</string>` of a property list. */
  #called(name: string, attributes: readonly Attribute[]): string | undefined {
    const key = this.#key;
    this.#key = undefined;
    return nameOf(attributes) ?? (listed.test(name) ? key : undefined);
  }

  #pair(line: string): void {
    if (line === '') return;
    this.lines.push(line);
    this.units += line.length + stringUnits;
  }

  text(text: string): void {
    this.entities.look(text);
    const element = this.#open.at(-1);
    if (!element || (text.trim() === '' && (element.units === 0 || isLayout(element, text)))) return;
    this.#keep(element, this.#cut(text));
  }

  #keep(element: Element, text: string): void {
    element.texts.push(text);
    element.units += text.length;
    const most =
      element.texts.length > 0 && mayBeBase64(element.texts[0] as string) ? mostBase64 : elementUnits;
    if (element.units < most) return;
    if (element.differs) this.#line(element.name, element.texts.join(''));
    element.texts = [];
    element.units = 1;
  }

  cdata(text: string): void {
    const element = this.#open.at(-1);
    if (!element) return;
    // what it reads as stands there as it is, unless something is before or behind it
    if (element.units > 0) element.differs = true;
    this.#keep(element, this.#cut(text));
    if (text.includes('\\')) this.#changed(element.name, text, unescapeScript(text));
  }

  #changed(name: string, text: string, read: string): void {
    if (read !== text) this.#line(name, read);
  }

  comment(): void {
    const element = this.#open.at(-1);
    if (element && element.units > 0) element.differs = true;
  }

  declaration(text: string): void {
    if (text.includes('ENTITY')) this.entities.declare(text);
  }

  #cut(text: string): string {
    return text.includes('data:')
      ? cutDataUris(text, (uri) => {
          this.uris.push(uri);
          this.units += uri.length + stringUnits;
        })
      : text;
  }

  #line(name: string, text: string): void {
    const plain = oneLine(text).trim();
    if (plain === '') return;
    this.lines.push(`${name}: ${plain}\n`);
    this.units += plain.length + stringUnits;
  }
}

/** A text that the scanner does not read right behind the tag that names it. */
const isApart = /^\s/;
/** Values of Apple's property lists. */
const listed = /^(?:string|integer|real|date)$/;

/** Line ends between runs that only make the source readable; in pages they are blanks. */
const isLayout = (element: Element, text: string): boolean =>
  element.name.includes(':') && text.includes('\n');

/** Paragraphs of texts (WordprocessingML, ODF, DocBook, DrawingML): one value may be in several runs of them. */
const paragraphs = /^(?:[\w-]{1,20}:)?(?:p|h|para|si|title)$/i;
