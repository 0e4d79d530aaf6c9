import type { Place } from '../../model/finding.ts';
import { readBinaryPart, tellStrings } from './binary-part.ts';
import { SheetComments } from './comments.ts';
import { Flow } from './flow.ts';
import { NumberFormats, StylesReader } from './number-format.ts';
import type { Package, Part, Relation } from './package.ts';
import { PivotDefinition, PivotRecords } from './pivot.ts';
import { Properties } from './properties.ts';
import { wordOfRoot } from './roots.ts';
import { type PartHandler, Router } from './router.ts';
import { Rows } from './rows.ts';
import { SharedStrings, SharedStringsReader } from './shared-strings.ts';
import { Sheet } from './sheet.ts';
import { SlideList } from './slides.ts';
import { WorkbookReader } from './workbook.ts';
import { BinaryWorkbook } from './xlsb.ts';
import type { XmlHandler } from './xml.ts';

/** Parts that belong to the slide or sheet which refers to them, and are told there; so deep. */
const ownedDepth = 3;
const shared = new Set([
  'slideLayout',
  'slideMaster',
  'notesMaster',
  'slide',
  'theme',
  'worksheet',
  'officeDocument',
]);

/** Reads an Office Open XML package (ISO/IEC 29500, transitional and strict): Word, Excel, PowerPoint, or what else is packed so. */
export async function readOoxml(pkg: Package): Promise<void> {
  await new Ooxml(pkg).read();
}

class Ooxml {
  readonly #pkg: Package;
  readonly #strings = new SharedStrings();
  readonly #formats = new NumberFormats();
  readonly #fields = new Map<string, string[]>();
  readonly #binary: BinaryWorkbook | null;

  constructor(pkg: Package) {
    this.#pkg = pkg;
    const book = { strings: this.#strings, formats: this.#formats };
    this.#binary = pkg.find(binaryMain) ? new BinaryWorkbook(pkg.out, book) : null;
  }

  async read(): Promise<void> {
    const pkg = this.#pkg;
    const mains = (await pkg.relations('')).filter((r) => r.type === 'officeDocument').map((r) => r.target);
    for (const name of new Set([...mains, ...usualMains])) {
      const part = pkg.find(name);
      if (part && this.#isOwn(part)) await this.#main(part);
    }
    for (const part of pkg.parts) if (!part.name.endsWith('.rels')) await this.#part(part, {});
    await this.#unusedStrings();
    for (const part of pkg.parts) if (part.name.endsWith('.rels')) await this.#links(part);
    for (const part of pkg.loose())
      await pkg.bytes(part, { part: 'drawing' }, (bytes) => tellStrings(pkg, bytes, 'drawing'));
    for (const part of pkg.parts) if (!part.done) await readBinaryPart(pkg, part);
  }

  /** The document, presentation or workbook itself, and what it puts in order. */
  async #main(part: Part): Promise<void> {
    const relations = await this.#pkg.relations(part.name);
    const targets = (type: string) => relations.filter((r) => r.type === type && !r.external);
    for (const { target } of [...targets('styles'), ...targets('sharedStrings')])
      await this.#named(target, {});
    const book = new WorkbookReader(this.#pkg.out, this.#formats);
    const list = new SlideList(this.#pkg.out);
    const known = new Map<string, XmlHandler>([
      ['workbook', book],
      ['presentation', list],
    ]);
    await this.#part(part, {}, known);
    const sheets = new Map(
      [...book.sheets, ...(this.#binary?.sheets ?? [])].map((sheet) => [sheet.relation, sheet.name]),
    );
    for (const { id, target } of inOrder(relations, [...sheets.keys()]))
      await this.#owner(target, { sheet: sheets.get(id) ?? '' });
    let slide = 0;
    for (const { target } of inOrder(relations, list.slides)) await this.#owner(target, { slide: ++slide });
  }

  /** A slide or a sheet, then what only it refers to: notes, comments, drawings, charts. */
  async #owner(name: string, place: Place, depth = 0): Promise<void> {
    const part = this.#pkg.find(name);
    if (!part || part.done) return;
    await this.#part(part, place);
    if (depth === ownedDepth) return;
    for (const relation of await this.#pkg.relations(name)) {
      if (relation.external) this.#pkg.out.aside({ ...place, part: 'link' }, relation.target);
      else if (!shared.has(relation.type)) await this.#owner(relation.target, place, depth + 1);
    }
    this.#pkg.out.end();
    await this.#pkg.out.drain();
  }

  async #named(name: string, place: Place): Promise<void> {
    const part = this.#pkg.find(name);
    if (part) await this.#part(part, place);
  }

  async #part(part: Part, place: Place, known: ReadonlyMap<string, XmlHandler> = new Map()): Promise<void> {
    if (part.done || !this.#isOwn(part)) return;
    if (!isXml(part)) return this.#binaryPart(part, place);
    const { out } = this.#pkg;
    const router = new Router((root) => {
      const word = wordOfRoot(root);
      const here = word === '' ? place : { ...place, part: word ?? 'custom xml' };
      out.part(here);
      return known.get(root) ?? this.#handler(root, here, part);
    });
    const relations = part.name.includes('pivotcachedefinition') ? await this.#pkg.relations(part.name) : [];
    for (const { target } of relations) this.#fields.set(target, this.#fieldsOf(part.name));
    await this.#pkg.xml(part, place, router);
    router.end();
    out.end();
    await out.drain();
  }

  async #binaryPart(part: Part, place: Place): Promise<void> {
    const { out } = this.#pkg;
    const here = place.sheet === undefined ? { part: 'workbook' } : place;
    await this.#pkg.bytes(part, here, async (bytes) => this.#binary?.read(bytes, here, this.#rows()));
    out.end();
    await out.drain();
  }

  #rows(): Rows {
    return new Rows(this.#pkg.out, (units) => this.#pkg.file.unpacked(units));
  }

  /** A part that is read here, and no file of its own. */
  #isOwn(part: Part): boolean {
    return isXml(part) || (this.#binary !== null && binaryPart.test(part.name));
  }

  #handler(root: string, place: Place, part: Part): PartHandler {
    const { out } = this.#pkg;
    switch (root) {
      case 'worksheet':
      case 'macrosheet':
      case 'dialogsheet':
      case 'externalLink':
        return new Sheet(out, place, { strings: this.#strings, formats: this.#formats }, this.#rows());
      case 'sst':
        return new SharedStringsReader(this.#strings, out, { part: 'phonetic' });
      case 'styleSheet':
        return new StylesReader(this.#formats, out);
      case 'comments':
      case 'ThreadedComments':
        return place.sheet === undefined ? new Flow(out, place) : new SheetComments(out, place);
      case 'pivotCacheDefinition':
        return new PivotDefinition(out, this.#fieldsOf(part.name));
      case 'pivotCacheRecords':
        return new PivotRecords(out, this.#fieldsOf(part.name));
      case 'coreProperties':
      case 'Properties':
        return new Properties(out);
      default:
        return new Flow(out, place, wordOfRoot(root) === null);
    }
  }

  #fieldsOf(name: string): string[] {
    const fields = this.#fields.get(name) ?? [];
    this.#fields.set(name, fields);
    return fields;
  }

  /** Strings that no cell shows were deleted, or hidden. */
  async #unusedStrings(): Promise<void> {
    const { out } = this.#pkg;
    let any = false;
    for (const text of this.#strings.unused()) {
      if (!any) out.part({ part: 'unused' });
      any = true;
      out.text(`${text}\n`);
      await out.drain();
    }
  }

  async #links(part: Part): Promise<void> {
    const { out } = this.#pkg;
    const owner = part.name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    const relations = await this.#pkg.relations(owner);
    out.part({ part: 'link' });
    for (const { target, external } of relations)
      if (external && !owned.test(part.name)) out.text(`${target}\n`);
    if (!part.done) await this.#part(part, {});
    await out.drain();
  }
}
const owned = /^(?:xl\/worksheets|ppt\/slides)\//;

/** Relations to parts, in the order of their ids in a list. */
function inOrder(relations: readonly Relation[], ids: readonly string[]): Relation[] {
  const byId = new Map(relations.filter((r) => !r.external).map((r) => [r.id, r]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const binaryMain = 'xl/workbook.bin';
const usualMains = ['xl/workbook.xml', binaryMain, 'ppt/presentation.xml', 'word/document.xml'];
/** Parts of a binary workbook (MS-XLSB 2.1.7). */
const binaryPart =
  /^xl\/(?:workbook|sharedstrings|styles|comments\d*|connections|metadata|(?:worksheets|chartsheets|macrosheets|dialogsheets|externallinks|tables|pivottables|pivotcache|querytables)\/[^/]*)\.bin$/;

const isXml = (part: Part): boolean => /\.(?:xml|rels|vml)$/.test(part.name);
