import type { PdfDocument } from './document.ts';
import { dullKeys, type Kind, kindOf, labelOf } from './kinds.ts';
import type { Entry } from './object-index.ts';
import type { Pages } from './pages.ts';
import { isReadable, plainOf, textOf } from './text-strings.ts';
import {
  dictOf,
  isDict,
  nameOf,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from './values.ts';
import { linesOfXml } from './xml.ts';

/** Fields above a field whose names are put before its own. */
const parentsMax = 32;
/** UTF-16 units of the name of a field. */
const fieldNameMax = 1_000;
/** Bytes of all packets of a form in XFA. */
const xfaBytesMax = 32 * 1024 * 1024;
const date = /^D:\d{4,14}[-+Z\d']{0,9}$/;

export interface Line {
  readonly kind: Kind;
  readonly page: number | undefined;
  readonly text: string;
}

interface Context {
  readonly kind: Kind;
  readonly page: number | undefined;
  readonly key: string;
}

/** The strings of objects as lines `label: text`, each with what it belongs to. */
export class ObjectText {
  readonly #document: PdfDocument;
  readonly #pages: Pages;
  #lines: Line[] = [];
  #seen = new Set<string>();
  /** What needs other objects: done after the walk. */
  #later: (() => Promise<void>)[] = [];

  constructor(document: PdfDocument, pages: Pages) {
    this.#document = document;
    this.#pages = pages;
  }

  async of(entry: Entry, value: PdfValue): Promise<Line[]> {
    this.#lines = [];
    this.#seen = new Set();
    this.#later = [];
    this.#walk(value, { kind: 'metadata', page: this.#pages.of(entry.number), key: '' });
    if (value instanceof PdfStream) await this.#metadata(value);
    for (const act of this.#later) await act();
    return this.#lines;
  }

  #add(kind: Kind, page: number | undefined, label: string, text: string): void {
    const said = text.replace(/\r\n?/g, '\n').trimEnd();
    if (said.trim() === '' || date.test(said) || !isReadable(said)) return;
    const line = label === '' ? said : `${label}: ${said}`;
    if (this.#seen.has(line)) return;
    this.#seen.add(line);
    this.#lines.push({ kind, page, text: line });
  }

  #walk(value: PdfValue, context: Context): void {
    if (value instanceof PdfString)
      this.#add(context.kind, context.page, context.key, plainOf(textOf(value.bytes)));
    else if (Array.isArray(value)) this.#array(value, context);
    else if (isDict(value)) this.#dict(value, context);
    else if (value instanceof PdfStream) this.#dict(value.dict, context);
  }

  #array(values: readonly PdfValue[], context: Context): void {
    // 8.6.6.3: the table of an indexed colour space
    if (nameOf(values[0]) === 'Indexed') return;
    for (const one of values) if (typeof one === 'object' && one !== null) this.#walk(one, context);
  }

  #dict(dict: PdfDict, context: Context): void {
    const own = kindOf(dict);
    const kind = own ?? context.kind;
    // 7.6.2: an encryption dictionary
    if (dict.has('O') && dict.has('U') && dict.has('V')) return;
    const page = this.#pageOf(dict) ?? context.page;
    if (own === 'form field') this.#later.push(() => this.#field(dict, page));
    for (const [key, value] of dict) {
      if (value === null || typeof value !== 'object' || value instanceof PdfName || dullKeys.has(key)) {
        if (value instanceof PdfName && key === 'URI') this.#add(kind, page, key, value.name);
        continue;
      }
      if (own === 'form field' && fieldKeys.has(key)) continue;
      if (own === 'signature' && (key === 'Contents' || key === 'Cert')) continue;
      if (key === 'JS' || key === 'XFA' || value instanceof PdfRef) this.#special(key, value, kind, page);
      else this.#walk(value, { kind: kindAt(kind, key), page, key: labelOf(kind, key) });
    }
  }

  #pageOf(dict: PdfDict): number | undefined {
    for (const key of ['Pg', 'P']) {
      const page = dict.get(key);
      const found = page instanceof PdfRef ? this.#pages.of(page.number) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** Text that may be in a stream (7.9.3), and what is put together of several. */
  #special(key: string, value: PdfValue, kind: Kind, page: number | undefined): void {
    if (key === 'XFA') this.#later.push(() => this.#xfa(value));
    else if (key === 'JS')
      this.#later.push(async () => this.#add('script', page, '', await this.#textOf(value)));
    else if (textKeys.has(key) && (key !== 'Contents' || kind === 'annotation'))
      this.#later.push(async () => {
        const found = await this.#document.get(value);
        if (found instanceof PdfStream || (found instanceof PdfString && value instanceof PdfRef))
          this.#add(kind, page, labelOf(kind, key), plainOf(await this.#textOf(found)));
      });
  }

  /** 12.7.4: its whole name, what a person reads as its name, its value, default value and options. */
  async #field(dict: PdfDict, page: number | undefined): Promise<void> {
    const names: string[] = [];
    let tip = '';
    let own: PdfDict | null = dict;
    const seen = new Set<PdfDict>();
    for (let i = 0; own && i < parentsMax && !seen.has(own); i++) {
      seen.add(own);
      const name = own.get('T');
      if (name instanceof PdfString) names.unshift(textOf(name.bytes));
      if (tip === '' && own.has('TU')) tip = await this.#textOf(own.get('TU'));
      own = dictOf(await this.#document.get(own.get('Parent')));
    }
    const name = names.join('.').slice(0, fieldNameMax);
    const label = tip === '' || tip === name ? name : name === '' ? tip : `${name} (${tip})`;
    let has = false;
    for (const key of ['V', 'RV', 'DV', 'Opt'] as const) {
      for (const value of await this.#values(dict.get(key))) {
        has = true;
        this.#add('form field', page, label, plainOf(value));
      }
    }
    if (!has && dict.has('T')) this.#add('form field', page, '', label);
  }

  async #values(value: PdfValue | undefined): Promise<string[]> {
    const found = await this.#document.get(value);
    // 12.7.5.4: a choice, or pairs of what is sent and what is shown
    if (Array.isArray(found))
      return (
        await Promise.all(
          found
            .flat()
            .slice(0, 10_000)
            .map((one) => this.#textOf(one)),
        )
      ).filter(Boolean);
    if (found instanceof PdfName) return found.name === 'Off' || found.name === 'Yes' ? [] : [found.name];
    const text = await this.#textOf(found);
    return text === '' ? [] : [text];
  }

  async #textOf(value: PdfValue | undefined): Promise<string> {
    const found = await this.#document.get(value);
    if (found instanceof PdfString) return textOf(found.bytes);
    if (!(found instanceof PdfStream)) return '';
    const { bytes, damaged } = await this.#document.data(found);
    if (damaged) this.#document.damaged++;
    return textOf(bytes.toString('latin1'));
  }

  /** 14.3.2: XMP, of the document or of a part of it. */
  async #metadata(stream: PdfStream): Promise<void> {
    if (nameOf(stream.dict.get('Type')) !== 'Metadata' && nameOf(stream.dict.get('Subtype')) !== 'XML')
      return;
    const xml = await this.#textOf(stream);
    for (const line of linesOfXml(xml).split('\n')) this.#add('metadata', undefined, '', line);
  }

  /** 12.7.8: one stream, or the names and streams of packets that make one document of XML. */
  async #xfa(value: PdfValue): Promise<void> {
    const found = await this.#document.get(value);
    let xml = '';
    for (const one of Array.isArray(found) ? found : [found]) {
      if (!(one instanceof PdfRef || one instanceof PdfStream)) continue;
      xml += await this.#textOf(one);
      if (xml.length > xfaBytesMax) break;
    }
    for (const line of linesOfXml(xml).split('\n')) this.#add('form field', undefined, '', line);
  }
}

const fieldKeys = new Set(['T', 'TU', 'TM', 'V', 'RV', 'DV', 'Opt']);
/** Keys whose text may be a stream, or another object. */
const textKeys = new Set(
  'Contents RC URI Title Author Subject Keywords Desc Alt ActualText T Subj'.split(' '),
);

/** Keys of name trees (7.9.6) are names. */
const kindAt = (kind: Kind, key: string): Kind => (key === 'Names' && kind === 'metadata' ? 'name' : kind);
