import type { Place } from '../../model/finding.ts';
import type { Outbox } from './outbox.ts';

/** Where lines go: those that are read on, and those that lie aside. */
export type Lines = Pick<Outbox, 'text' | 'aside'>;

/** A paragraph or a cell: as it stands, and as it stood before tracked changes. */
interface Block {
  now: string;
  old: string;
}

/** UTF-16 units of one line that are kept together. */
const lineUnitsMax = 1024 * 1024;
/** Cells of a row that are told together. */
const cellsMax = 10_000;
/** Lines of a drawing that are compared with its fallback. */
const linesCompared = 10_000;

/**
 * Puts paragraphs and tables together: a paragraph is a line, so is a row, its cells joined by tabs. A line with deletions
 * is told once more as it was, aside, as `deleted`.
 */
export class Blocks {
  readonly #out: Lines;
  readonly #place: Place;
  readonly #paragraphs: Block[] = [];
  readonly #rows: Block[][] = [];
  /** Lines of the choice in `mc:AlternateContent`: its fallback mostly says the same once more. */
  #seen: Set<string> | null = null;
  inFallback = false;
  inDeleted = 0;
  inInserted = 0;

  constructor(out: Lines, place: Place) {
    this.#out = out;
    this.#place = place;
  }

  get inParagraph(): boolean {
    return this.#paragraphs.length > 0;
  }

  text(text: string): void {
    const block = this.#paragraphs.at(-1);
    if (!block) {
      this.#emit({ now: this.inDeleted ? '' : text, old: this.inInserted ? '' : text });
      return;
    }
    if (this.inDeleted === 0) block.now += text;
    if (this.inInserted === 0) block.old += text;
    if (block.now.length > lineUnitsMax || block.old.length > lineUnitsMax) this.#spill(block);
  }

  /** What was deleted, where it is kept apart from its place. */
  deleted(text: string): void {
    const block = this.#paragraphs.at(-1);
    if (block) block.old += text;
  }

  openParagraph(): void {
    this.#paragraphs.push({ now: '', old: '' });
  }

  closeParagraph(): void {
    const block = this.#paragraphs.pop();
    if (block) this.#emit(block);
  }

  openRow(): void {
    this.#rows.push([]);
  }

  openCell(): void {
    const row = this.#rows.at(-1);
    if (row?.length === cellsMax) {
      this.closeRow();
      this.openRow();
    }
    this.#rows.at(-1)?.push({ now: '', old: '' });
  }

  closeRow(): void {
    const cells = this.#rows.pop();
    if (!cells) return;
    const line = cells.map((cell) => cell.now).join('\t');
    const was = cells.map((cell) => cell.old).join('\t');
    this.#line(line, was);
  }

  openAlternatives(): void {
    this.#seen ??= new Set();
  }

  closeAlternatives(): void {
    this.#seen = null;
    this.inFallback = false;
  }

  /** The part ends: nothing that was begun is lost. */
  end(): void {
    while (this.#paragraphs.length > 0) this.closeParagraph();
    while (this.#rows.length > 0) this.closeRow();
  }

  #emit(block: Block): void {
    if (block.now === '' && block.old === '') return;
    if (this.#isRepeated(block.now)) return;
    const cell = this.#rows.at(-1)?.at(-1);
    if (!cell) {
      this.#line(block.now, block.old);
      return;
    }
    cell.now = joined(cell.now, block.now);
    cell.old = joined(cell.old, block.old);
    if (cell.now.length > lineUnitsMax || cell.old.length > lineUnitsMax) this.#spill(cell);
  }

  #isRepeated(line: string): boolean {
    if (!this.#seen) return false;
    if (this.inFallback) return this.#seen.has(line);
    if (this.#seen.size < linesCompared) this.#seen.add(line);
    return false;
  }

  #spill(block: Block): void {
    const { now, old } = block;
    block.now = '';
    block.old = '';
    this.#line(now, old);
  }

  #line(now: string, old: string): void {
    if (now.trim() !== '') this.#out.text(`${now}\n`);
    if (old !== now && old.trim() !== '' && !isPrefix(old, now))
      this.#out.aside({ ...this.#place, part: 'deleted' }, old);
  }
}

const joined = (cell: string, text: string): string => {
  const flat = text.replace(/[\t\n]+/g, ' ');
  return cell === '' || flat === '' ? cell + flat : `${cell} ${flat}`;
};

/** Only insertions at the end: nothing was deleted. */
const isPrefix = (old: string, now: string): boolean => now.startsWith(old);
