import type { PdfDocument } from './document.ts';
import { dictOf, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from './values.ts';

/** Nodes of the page tree (ISO 32000-2, 7.7.3) that are walked through, pages included. */
const nodesMax = 100_000;
/** Forms inside forms (8.10) that are looked into for pictures. */
const formDepth = 6;
/** Pictures and forms that are looked at on all pages together. */
const objectsMax = 200_000;

export interface Page {
  /** Of its dictionary. */
  readonly number: number;
  readonly contents: readonly PdfStream[];
  /** Shows pictures, as far as its resources say. */
  readonly hasPictures: boolean;
}

export interface PageOfPicture {
  readonly page: number;
  /** How many came before it there, and one. */
  readonly nth: number;
  /** Other pages have the same resources, so that it may be shown there as well or instead. */
  shared: boolean;
}

/** What the page tree says: pages in their order, and on which page (from 1) an object is. */
export class Pages {
  readonly list: Page[] = [];
  readonly #pageOf = new Map<number, number>();
  /** Numbers of picture objects, each with the first page that may show it. */
  readonly pictures = new Map<number, PageOfPicture>();
  /** Pages that were read as pictures of the whole page, and were not of one colour. */
  readonly rendered = new Set<number>();
  /** The tree is not whole. */
  damaged = false;

  /** Whether a picture was seen on a page that was read as a picture of the whole page. */
  shows({ page, shared }: PageOfPicture): boolean {
    return this.rendered.has(page) && (!shared || this.rendered.size >= this.list.length);
  }

  /** The page of an annotation, a field's widget or the page's own object. */
  of(number: number): number | undefined {
    return this.#pageOf.get(number);
  }

  note(number: number, page: number): void {
    if (!this.#pageOf.has(number)) this.#pageOf.set(number, page);
  }
}

export async function walkPages(document: PdfDocument): Promise<Pages> {
  const pages = new Pages();
  const root = await catalogOf(document);
  const walk = new Walk(document, pages);
  if (root) await walk.tree(root.get('Pages'));
  if (pages.list.length === 0) pages.damaged = true;
  return pages;
}

/** 7.7.2; where no trailer names it, the last one that is there. */
export async function catalogOf(document: PdfDocument): Promise<PdfDict | null> {
  const root = await document.dict(document.trailer('Root'));
  if (root?.has('Pages')) return root;
  for (const entry of [...document.index.catalogs].reverse().slice(0, 16)) {
    const found = dictOf(await document.load(entry));
    if (found?.has('Pages')) return found;
  }
  for (const entry of document.entries) {
    if (!entry.container) continue;
    const found = dictOf(await document.load(entry));
    if (nameOf(found?.get('Type')) === 'Catalog') return found;
  }
  return null;
}

interface Node {
  readonly value: PdfValue;
  /** Inherited (7.7.3.4). */
  readonly resources: PdfValue;
}

class Walk {
  readonly #document: PdfDocument;
  readonly #pages: Pages;
  readonly #seen = new Set<number>();
  /** Which of the pictures found so far resources have, by the number of their object. */
  readonly #resources = new Map<number, { from: number; to: number; has: boolean; isShared: boolean }>();
  readonly #found: PageOfPicture[] = [];
  #left = objectsMax;

  constructor(document: PdfDocument, pages: Pages) {
    this.#document = document;
    this.#pages = pages;
  }

  async tree(root: PdfValue | undefined): Promise<void> {
    const stack: Node[] = [{ value: root ?? null, resources: null }];
    for (let nodes = 0; stack.length > 0; nodes++) {
      const { value, resources } = stack.pop() as Node;
      const number = value instanceof PdfRef ? value.number : -1;
      const dict = await this.#document.dict(value);
      if (!dict || nodes >= nodesMax || (number >= 0 && this.#seen.has(number))) {
        this.#pages.damaged = true;
        if (nodes >= nodesMax) return;
        continue;
      }
      this.#seen.add(number);
      const own = dict.get('Resources') ?? resources;
      if (dict.has('Kids')) {
        const kids = await this.#document.list(dict.get('Kids'));
        for (let i = kids.length - 1; i >= 0 && stack.length < nodesMax; i--)
          stack.push({ value: kids[i] ?? null, resources: own });
      } else await this.#page(dict, number, own);
    }
  }

  async #page(dict: PdfDict, number: number, resources: PdfValue): Promise<void> {
    const page = this.#pages.list.length + 1;
    this.#pages.note(number, page);
    for (const annotation of await this.#document.list(dict.get('Annots')))
      if (annotation instanceof PdfRef) this.#pages.note(annotation.number, page);
    const contents: PdfStream[] = [];
    const given = await this.#document.get(dict.get('Contents'));
    for (const one of Array.isArray(given) ? given : [given]) {
      const stream = await this.#document.get(one);
      if (stream instanceof PdfStream) contents.push(stream);
    }
    const hasPictures = await this.#pictures(resources, page, 0);
    this.#pages.list.push({ number, contents, hasPictures });
  }

  async #pictures(resources: PdfValue, page: number, depth: number): Promise<boolean> {
    const known = resources instanceof PdfRef ? this.#resources.get(resources.number) : undefined;
    if (known) return this.#again(known, page);
    const from = this.#found.length;
    const entry = { from, to: from, has: false, isShared: false };
    if (resources instanceof PdfRef) this.#resources.set(resources.number, entry);
    const objects = await this.#document.dict((await this.#document.dict(resources))?.get('XObject'));
    let has = false;
    for (const one of objects?.values() ?? []) {
      if (!(one instanceof PdfRef) || --this.#left < 0) continue;
      const dict = await this.#document.dict(one);
      const type = nameOf(dict?.get('Subtype'));
      if (type === 'Image') {
        has = true;
        this.#picture(one.number, page);
        const mask = dict?.get('SMask') ?? dict?.get('Mask');
        if (mask instanceof PdfRef) this.#picture(mask.number, page);
      } else if (type === 'Form' && depth < formDepth)
        has = (await this.#pictures(dict?.get('Resources') ?? null, page, depth + 1)) || has;
    }
    entry.to = this.#found.length;
    entry.has = has;
    return has;
  }

  /** Resources that were walked through before. */
  #again(entry: { from: number; to: number; has: boolean; isShared: boolean }, page: number): boolean {
    if (entry.isShared) return entry.has;
    for (let i = entry.from; i < entry.to; i++) {
      const picture = this.#found[i] as PageOfPicture;
      if (picture.page === page) return entry.has;
      picture.shared = true;
    }
    entry.isShared = true;
    return entry.has;
  }

  #picture(number: number, page: number): void {
    const { pictures } = this.#pages;
    if (pictures.has(number)) return;
    const before = this.#onPage.page === page ? this.#onPage.count : 0;
    this.#onPage = { page, count: before + 1 };
    const picture = { page, nth: before + 1, shared: false };
    pictures.set(number, picture);
    this.#found.push(picture);
  }
  #onPage = { page: 0, count: 0 };
}
