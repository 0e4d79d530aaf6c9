import type { Place } from '../../model/finding.ts';
import { textEnd } from './fast-row.ts';
import type { Outbox } from './outbox.ts';
import { type Attributes, gathered, type XmlHandler } from './xml.ts';

/** Strings that are joined into one block, so that a million of them are no million objects. */
const blockStrings = 1024;
/** UTF-16 units that are kept for cells to refer to; what follows is told as it comes, without its cells. */
const keptUnitsMax = 64 * 1024 * 1024;

/** The shared strings of a workbook (ISO/IEC 29500-1, 18.4.9), by their index from 0. */
export class SharedStrings {
  readonly #blocks: string[] = [];
  #pending: string[] = [];
  #pendingUnits = 0;
  #ends = new Uint32Array(4096);
  #used = new Uint8Array(4096);
  #count = 0;
  #units = 0;

  /** False where there is no more room. */
  add(text: string): boolean {
    if (this.#units + text.length > keptUnitsMax) return false;
    if (this.#count === this.#ends.length) this.#grow();
    this.#units += text.length;
    this.#pendingUnits += text.length;
    this.#pending.push(text);
    this.#ends[this.#count++] = this.#pendingUnits;
    if (this.#pending.length === blockStrings) this.seal();
    return true;
  }

  /** The last was added. */
  seal(): void {
    if (this.#pending.length === 0) return;
    this.#blocks.push(this.#pending.join(''));
    this.#pending = [];
    this.#pendingUnits = 0;
  }

  /** '' where there is none. */
  get(index: number): string {
    if (!(index >= 0 && index < this.#count)) return '';
    this.#used[index] = 1;
    return this.#at(index);
  }

  /** What no cell refers to. */
  *unused(): Iterable<string> {
    for (let i = 0; i < this.#count; i++) if (this.#used[i] === 0) yield this.#at(i);
  }

  #at(index: number): string {
    const start = index % blockStrings === 0 ? 0 : this.#ends[index - 1];
    return (this.#blocks[Math.floor(index / blockStrings)] ?? '').slice(start, this.#ends[index]);
  }

  #grow(): void {
    const ends = new Uint32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    const used = new Uint8Array(ends.length);
    used.set(this.#used);
    this.#used = used;
  }
}

/** The forms that are read without the parser. */
const plainString = '<si><t>';
const spacedString = '<si><t xml:space="preserve">';
const stringEnd = '</t></si>';

/** Reads `xl/sharedStrings.xml`: runs of one string are joined, its phonetic reading (18.4.6) is told aside. */
export class SharedStringsReader implements XmlHandler {
  readonly #strings: SharedStrings;
  readonly #out: Outbox;
  readonly #place: Place;
  readonly cut = { element: 'si', between: false, read: this.#readString.bind(this) };
  #text = '';
  #phonetic = false;
  #inText = false;

  constructor(strings: SharedStrings, out: Outbox, place: Place) {
    this.#strings = strings;
    this.#out = out;
    this.#place = place;
  }

  open(name: string, _attributes: Attributes): void {
    this.cut.between = false;
    if (name === 't') this.#inText = true;
    else if (name === 'si') this.#text = '';
    else if (name === 'rPh') this.#phonetic = true;
  }

  text(text: string): void {
    if (this.#inText && !this.#phonetic) this.#text = gathered(this.#text, text);
    else if (/\S/.test(text)) this.#out.aside(this.#place, text.trim());
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'si') {
      this.#add(this.#text);
      this.cut.between = true;
    } else if (name === 'sst') this.#strings.seal();
  }

  #readString(text: string, from: number, until: number): boolean {
    const plain = text.startsWith(plainString, from) ? plainString : spacedString;
    if (!text.startsWith(plain, from)) return false;
    const end = textEnd(text, from + plain.length, stringEnd);
    if (end + stringEnd.length !== until) return false;
    this.#add(text.slice(from + plain.length, end));
    return true;
  }

  #add(text: string): void {
    if (!this.#strings.add(text)) this.#out.text(`${text}\n`);
  }

  remark(text: string): void {
    this.#out.aside({ ...this.#place, part: 'remark' }, text);
  }
}
