import type { Place } from '../../model/finding.ts';
import { tellAttributes } from './attributes.ts';
import { Blocks } from './blocks.ts';
import { repeated, shownCell } from './odf-cell.ts';
import { OdfChanges } from './odf-changes.ts';
import { asides, ownTexts, partOfElement } from './odf-words.ts';
import type { Outbox } from './outbox.ts';
import { Rows } from './rows.ts';
import { tellingFormula } from './sheet.ts';
import { type Attributes, attribute, gathered, PartLimit, type XmlHandler } from './xml.ts';

/** Blanks in one run (`text:s`); repetitions of one cell that are told; rows of one sheet. */
const blanksMax = 1_000;
const repeatsTold = 16;
const rowsMax = 1_048_576;
/** Literals of number formats, as `.` and `%`, are shorter. */
const literalUnits = 4;
const columnsMax = 16_384;
/** UTF-16 units of base64 in one part. */
const packedUnitsMax = 32 * 1024 * 1024;

/** Text that stands for itself: a note, a comment, a header, a cell. */
interface Context {
  /** Elements open where it began. */
  readonly depth: number;
  readonly place: Place;
  readonly blocks: Blocks;
  readonly cell: Cell | undefined;
}

interface Cell {
  readonly attributes: Attributes;
  text: string;
}

/** Reads `content.xml` and `styles.xml` of OpenDocument 1.0 to 1.3: texts, sheets, presentations, drawings, charts. */
export class OdfFlow implements XmlHandler {
  /** What is packed in the text in base64: pictures, objects. To be read as files of their own, and taken out then. */
  readonly packed: string[] = [];
  readonly #out: Outbox;
  readonly #changes = new OdfChanges();
  readonly #rows: Rows;
  readonly #contexts: Context[] = [];
  readonly #open: string[] = [];
  #place: Place;
  #own = '';
  #sheets = false;
  #slide = 0;
  #nextRow = 1;
  #column = 0;
  #author = '';
  #packedUnits = 0;

  constructor(out: Outbox, place: Place, shown: (units: number) => void) {
    this.#out = out;
    this.#place = place;
    this.#rows = new Rows(out, shown);
    this.#push(place, (text) => out.text(text));
  }

  open(name: string, attributes: Attributes): void {
    this.#open.push(name);
    if (this.#sheets && this.#openSheet(name, attributes)) return;
    if (!this.#openText(name, attributes)) this.#openChange(name, attributes);
    const part = partOfElement(name, attributes);
    if (part) this.#push({ ...this.#here, part });
    this.#tell(name, attributes);
  }

  text(text: string): void {
    const name = this.#open.at(-1) ?? '';
    if (ownTexts.has(name)) this.#own = gathered(this.#own, text);
    else if (this.#blocks.inParagraph) this.#blocks.text(text.replace(/[\t\r\n ]+/g, ' '));
    else if (/\S/.test(text) && (name !== 'text' || text.length >= literalUnits))
      this.#out.aside({ ...this.#place, part: 'attribute' }, `${name}: ${text.trim()}`);
  }

  close(name: string): void {
    const part = ownTexts.get(name);
    if (part !== undefined) this.#closeOwn(part);
    if (name === 'p' || name === 'h') this.#blocks.closeParagraph();
    else if (name === 'table-row') this.#sheets ? this.#rows.close() : this.#blocks.closeRow();
    else if (name === 'page') this.#out.end();
    else if (name === 'table' && this.#contexts.length === 1) this.#place = this.#sheets ? {} : this.#place;
    else if (name === 'spreadsheet') this.#sheets = false;
    if (this.#contexts.length > 1 && this.#contexts.at(-1)?.depth === this.#open.length) this.#pop();
    this.#open.pop();
  }

  remark(text: string): void {
    if (/\S/.test(text)) this.#out.aside({ ...this.#place, part: 'remark' }, text);
  }

  /** The part ends, or the reading of it. */
  end(): void {
    while (this.#contexts.length > 0) this.#pop();
    this.#rows.close();
    for (const text of this.#changes.rest()) this.#out.aside({ ...this.#place, part: 'deleted' }, text);
  }

  get #blocks(): Blocks {
    return (this.#contexts.at(-1) as Context).blocks;
  }

  get #here(): Place {
    return this.#contexts.length === 1 ? this.#place : (this.#contexts.at(-1) as Context).place;
  }

  /** True where it was one of these. */
  #openText(name: string, attributes: Attributes): boolean {
    const blocks = this.#blocks;
    if (name === 'p' || name === 'h') blocks.openParagraph();
    else if (name === 'table-row') blocks.openRow();
    else if (name === 'table-cell' || name === 'covered-table-cell') blocks.openCell();
    else if (name === 'page') this.#begin({ ...this.#place, slide: ++this.#slide });
    else if (name === 'spreadsheet') this.#sheets = true;
    else if (!blocks.inParagraph) return false;
    else if (name === 's') blocks.text(' '.repeat(repeated(attributes, 'c', blanksMax)));
    else if (name === 'tab') blocks.text('\t');
    else if (name === 'line-break') blocks.text('\n');
    else return false;
    return true;
  }

  #openChange(name: string, attributes: Attributes): void {
    if (name === 'changed-region') this.#changes.openRegion(attribute(attributes, 'id'));
    else if (name === 'insertion') this.#changes.insertion();
    else if (name === 'change' || name === 'change-start' || name === 'change-end') {
      const id = attribute(attributes, 'change-id');
      if (name === 'change') this.#blocks.deleted(this.#changes.at(id));
      else if (this.#changes.isInsertion(id)) this.#blocks.inInserted += name === 'change-start' ? 1 : -1;
    }
  }

  /** What follows lies there: a slide, a sheet. */
  #begin(place: Place): void {
    this.#place = place;
    this.#out.part(place);
    if (this.#contexts.length > 1) return;
    this.#pop();
    this.#push(place, (text) => this.#out.text(text));
  }

  /** True where nothing else is to be done for it. */
  #openSheet(name: string, attributes: Attributes): boolean {
    if (name === 'table' && this.#contexts.length === 1) {
      this.#nextRow = 1;
      this.#begin({ sheet: attribute(attributes, 'name') });
    } else if (name === 'table-row') {
      this.#rows.open(this.#nextRow);
      this.#nextRow += repeated(attributes, 'number-rows-repeated', rowsMax);
      this.#column = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const cell = { attributes, text: '' };
      const place = { ...this.#place, cell: this.#rows.nameOf(this.#column) };
      this.#push(
        place,
        (text) => {
          cell.text = gathered(cell.text, text);
        },
        cell,
      );
    } else return false;
    return true;
  }

  #closeCell({ attributes, text }: Cell, place: Place): void {
    const times = repeated(attributes, 'number-columns-repeated', columnsMax);
    const shown = shownCell(attributes, text);
    const formula = attribute(attributes, 'formula');
    if (tellingFormula.test(formula)) this.#out.aside({ ...place, part: 'formula' }, formula);
    for (let i = 0; shown !== '' && i < Math.min(times, repeatsTold); i++)
      this.#rows.cell(this.#column + i, shown);
    this.#column += times;
  }

  /** Lines of what stands for itself go to `lines`, or aside. */
  #push(place: Place, lines?: (text: string) => void, cell?: Cell): void {
    const aside = (where: Place, line: string) => this.#out.aside(where, line);
    const deleted = this.#open.at(-1) === 'deletion';
    const text =
      lines ??
      ((line: string) => {
        if (!deleted || !this.#changes.deletedLine(line.trimEnd())) aside(place, line.trimEnd());
      });
    const blocks = new Blocks({ text, aside }, place);
    this.#contexts.push({ depth: this.#open.length, place, blocks, cell });
  }

  #pop(): void {
    const context = this.#contexts.pop();
    context?.blocks.end();
    if (context?.cell) this.#closeCell(context.cell, context.place);
  }

  #closeOwn(part: string): void {
    const text = this.#own.trim();
    this.#own = '';
    if (part === 'binary') {
      this.#packedUnits += text.length;
      if (this.#packedUnits > packedUnitsMax) throw new PartLimit('text-too-long');
      this.packed.push(text);
      return;
    }
    if (part === '' || (part === 'author' && text === this.#author)) return;
    if (part === 'author') this.#author = text;
    this.#out.aside({ ...this.#here, part }, part === 'author' ? `Author: ${text}` : text);
  }

  #tell(name: string, attributes: Attributes): void {
    const { part, label, values } = asides.get(name) ?? {};
    if (!part || !values) {
      tellAttributes(this.#out, this.#here, name, attributes, false);
      return;
    }
    const value = values.map((key) => attribute(attributes, key)).find((text) => text !== '');
    this.#out.aside({ ...this.#place, part }, `${attribute(attributes, label ?? 'name')}: ${value ?? ''}`);
  }
}
