import type { Place } from '../../model/finding.ts';
import { tellAttributes } from './attributes.ts';
import { Blocks } from './blocks.ts';
import type { Outbox } from './outbox.ts';
import { type Attributes, attribute, type XmlHandler } from './xml.ts';

/** Texts of WordprocessingML, DrawingML, PresentationML and Office math; all are in runs of a paragraph. */
const texts = new Set(['t', 'delText', 'instrText', 'delInstrText']);
/** ISO/IEC 29500-1, 17.13.5: what encloses deleted and inserted runs. */
const deletions = new Set(['del', 'moveFrom', 'cellDel']);
const insertions = new Set(['ins', 'moveTo', 'cellIns']);
/** Elements whose content is a measure, an index or a colour: nobody reads it. */
const measures = new Set(
  `posOffset align pctWidth pctHeight pctPosHOffset pctPosVOffset col colOff row rowOff formatCode idx order ptCount
  Anchor Row Column MoveWithCells SizeWithCells AutoFill PrintObject sz rid`.split(/\s+/),
);
/** What has an author: comments, changes of text, of properties and of tables (17.13.4, 17.13.5). */
const authored = new Set(
  `comment ins del moveFrom moveTo moveFromRangeStart moveToRangeStart rPrChange pPrChange tblPrChange trPrChange tcPrChange
  sectPrChange tblGridChange numberingChange cellIns cellDel cellMerge customXmlInsRangeStart customXmlDelRangeStart`.split(
    /\s+/,
  ),
);
/** Authors of changes and comments that are told, in one part. */
const authorsMax = 10_000;

/** Reads text of any Office Open XML part: paragraphs, tables, changes, fields, and whatever else has characters. */
export class Flow implements XmlHandler {
  readonly #out: Outbox;
  readonly #place: Place;
  /** Nothing is known of its vocabulary: all attributes are told, and texts behind their element's name. */
  readonly #unknown: boolean;
  readonly #blocks: Blocks;
  readonly #open: string[] = [];
  readonly #authors = new Set<string>();
  #field = '';

  constructor(out: Outbox, place: Place, unknown = false) {
    this.#out = out;
    this.#place = place;
    this.#unknown = unknown;
    this.#blocks = new Blocks(out, place);
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (this.#unknown) tellAttributes(this.#out, this.#place, name, attributes, true);
    else {
      this.#openKnown(name, parent, attributes);
      this.#tell(name, attributes);
    }
  }

  text(text: string): void {
    const name = this.#open.at(-1) ?? '';
    if (name === 'instrText' || name === 'delInstrText') {
      this.#field += text;
      if (this.#field.length > 100_000) this.#endField();
    } else if (texts.has(name) && !this.#unknown) this.#blocks.text(text);
    else if (!isBlank(text)) this.#loose(name, text);
  }

  close(name: string): void {
    this.#open.pop();
    if (this.#unknown) return;
    if (name === 'p') this.#blocks.closeParagraph();
    else if (name === 'tr') this.#blocks.closeRow();
    else if (deletions.has(name)) this.#blocks.inDeleted--;
    else if (insertions.has(name)) this.#blocks.inInserted--;
    else if (name === 'Fallback') this.#blocks.inFallback = false;
    else if (name === 'AlternateContent' && !this.#open.includes('AlternateContent'))
      this.#blocks.closeAlternatives();
    if (this.#open.length === 0) this.end();
  }

  remark(text: string): void {
    if (!isBlank(text) && !text.startsWith('progid='))
      this.#out.aside({ ...this.#place, part: 'remark' }, text);
  }

  /** The part ends, or the reading of it. */
  end(): void {
    this.#endField();
    this.#blocks.end();
  }

  #openKnown(name: string, parent: string | undefined, attributes: Attributes): void {
    const blocks = this.#blocks;
    if (name === 'p') blocks.openParagraph();
    else if (name === 'tr') blocks.openRow();
    else if (name === 'tc') blocks.openCell();
    else if (name === 'tab' || name === 'ptab') {
      if (parent !== 'tabs' && blocks.inParagraph) blocks.text('\t');
    } else if ((name === 'br' || name === 'cr') && blocks.inParagraph) blocks.text('\n');
    else if (name === 'noBreakHyphen') blocks.text('-');
    else if (deletions.has(name)) blocks.inDeleted++;
    else if (insertions.has(name)) blocks.inInserted++;
    else if (name === 'fldChar' && attribute(attributes, 'fldCharType') !== 'begin') this.#endField();
    else if (name === 'AlternateContent') blocks.openAlternatives();
    else if (name === 'Fallback') blocks.inFallback = true;
  }

  #tell(name: string, attributes: Attributes): void {
    const author = authored.has(name) ? attribute(attributes, 'author') : '';
    if (author !== '') {
      if (name === 'comment') this.#out.text(`Author: ${author}\n`);
      else if (!this.#authors.has(author) && this.#authors.size < authorsMax) {
        this.#authors.add(author);
        this.#out.aside({ ...this.#place, part: 'author' }, `Author: ${author}`);
      }
      return;
    }
    if (name === 'docVar')
      this.#out.aside(
        { ...this.#place, part: 'document variable' },
        `${attribute(attributes, 'name')}: ${attribute(attributes, 'val')}`,
      );
    else tellAttributes(this.#out, this.#place, name, attributes, false);
  }

  #loose(name: string, text: string): void {
    if (this.#unknown) this.#out.text(`${name}: ${text.trim()}\n`);
    else if (!measures.has(name)) this.#out.text(`${text.trim()}\n`);
  }

  #endField(): void {
    this.#out.aside({ ...this.#place, part: 'field' }, this.#field);
    this.#field = '';
  }
}

const isBlank = (text: string): boolean => !/\S/.test(text);
