import type { Format, OpenFile } from '../format.ts';
import { cutDataUris, nameOfDataUri, readDataUri } from '../web/data-uri.ts';
import { decodedText } from '../web/decoded.ts';
import { Entities } from '../web/entities.ts';
import { oneLine, unescapeScript } from '../web/escapes.ts';
import { type Attribute, type MarkupEvents, openMarkup } from '../web/markup.ts';
import { leastBase64, mayBeBase64, mostBase64, readBase64File } from './base64.ts';

/** Elements around a text that are known by name; what is deeper belongs to the last of them. */
const nestedMost = 256;
/** UTF-16 units of text that are held of one element, and of decoded lines that wait. */
const elementUnits = 65_536;
const linesUnits = 4 * 1024 * 1024;

interface Element {
  readonly name: string;
  texts: string[];
  units: number;
  /** The text reads otherwise than it is written: entities, CDATA, elements or comments in it. */
  differs: boolean;
  readonly paragraph: boolean;
}

/** Collects what reads otherwise than it is written: one line for each value, `name: value`. */
class Values implements MarkupEvents {
  readonly entities = new Entities();
  lines: string[] = [];
  units = 0;
  uris: string[] = [];
  files: { name: string; text: string }[] = [];
  #open: Element[] = [];
  #deeper = 0;
  /** Paragraphs that are open. */
  #paragraphs = 0;

  open(name: string, attributes: readonly Attribute[], closed: boolean): void {
    for (const [key, value, decoded] of attributes) {
      if (!key.startsWith('xmlns')) this.entities.look(value);
      const own = this.#cut(value);
      if (decoded && own !== '') this.#line(key, own);
    }
    if (closed) return;
    const outer = this.#open.at(-1);
    if (this.#open.length >= nestedMost) this.#deeper++;
    else {
      const paragraph = paragraphs.test(name);
      if (paragraph) this.#paragraphs++;
      this.#open.push({ name, texts: [], units: 0, differs: false, paragraph });
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
    if (element.units >= leastBase64 && element.texts.length > 0 && mayBeBase64(text)) {
      this.files.push({ name: element.name, text });
      this.units += text.length;
      return;
    }
    const isRun = outer !== undefined && (this.#paragraphs > 0 || outer.units > 0);
    if (isRun && !element.paragraph) {
      // one run is found where it stands; of two and more nobody sees that they are one text
      if (element.differs || outer.units > 0) outer.differs = true;
      this.#keep(outer, text);
    } else if (element.differs) this.#line(element.name, text);
  }

  text(text: string, decoded: boolean): void {
    this.entities.look(text);
    const element = this.#open.at(-1);
    if (!element || (text.trim() === '' && (element.units === 0 || isLayout(element, text)))) return;
    if (decoded) element.differs = true;
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
          this.units += uri.length;
        })
      : text;
  }

  #line(name: string, text: string): void {
    const plain = oneLine(text).trim();
    if (plain === '') return;
    this.lines.push(`${name}: ${plain}\n`);
    this.units += plain.length;
  }
}

/** Line ends between runs that only make the source readable; in pages they are blanks. */
const isLayout = (element: Element, text: string): boolean =>
  element.name.includes(':') && text.includes('\n');

/** Paragraphs of texts (WordprocessingML, ODF, DocBook, DrawingML): one value may be in several runs of them. */
const paragraphs = /^(?:[\w-]{1,20}:)?(?:p|h|para|si|title)$/i;

/**
 * XML is scanned as it stands, where names of elements and attributes are keys; then follow, as a part of their own, values
 * that read otherwise than they are written, and files in base64. Nothing is expanded.
 */
export const xml: Format = {
  id: 'xml',
  accepts: ({ how, type }) => how === 'text' && type.name === 'xml',
  read: async (file) => {
    const values = new Values();
    const markup = openMarkup(values, true);
    let failed: unknown;
    try {
      for await (const text of decodedText(file)) {
        await file.out.text(text);
        markup.write(text);
        if (values.units > linesUnits && (await give(file, values))) file.out.part({});
      }
      markup.end();
    } catch (error) {
      failed = error ?? new Error('failed');
    }
    await give(file, values);
    if (values.entities.used) file.out.obstacle('partly-scanned', 'xml-entities', {});
    if (failed) throw failed;
  },
};

async function give(file: OpenFile, values: Values): Promise<boolean> {
  const { lines, uris, files } = values;
  [values.lines, values.uris, values.files, values.units] = [[], [], [], 0];
  if (lines.length > 0) {
    file.out.part({ part: 'value' });
    await file.out.text(lines.join(''));
  }
  for (const [i, uri] of uris.entries()) {
    const data = readDataUri(uri);
    if (data) await file.inside(nameOfDataUri(data.mime, i + 1), data.bytes);
  }
  for (const { name, text } of files) await readBase64File(file, name, text);
  return lines.length + uris.length + files.length > 0;
}
