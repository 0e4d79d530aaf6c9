import type { Place } from '../../model/finding.ts';
import type { Sink } from '../format.ts';

interface Row {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly string[];
}

/** UTF-16 units of what lies aside that are kept until the part ends. */
const asideUnitsMax = 8 * 1024 * 1024;
/** What a line takes besides its letters. */
const asideLineUnits = 64;

/**
 * Takes what a parser pushes, until it can be given on. What belongs to the running text goes out in its order; what lies aside
 * of it (deleted text, alternative texts, fields) is kept to the part's end, so that no label is torn from its value.
 */
export class Outbox {
  readonly #sink: Sink;
  #ops: (string | Row | { readonly place: Place })[] = [];
  #asides = new Map<string, { place: Place; text: string[] }[]>();
  #asideUnits = 0;
  #place: Place = {};

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  part(place: Place): void {
    this.#place = place;
    this.#ops.push({ place });
  }

  text(text: string): void {
    if (text !== '') this.#ops.push(text);
  }

  /** `row` from 1, `column` of the first cell from 0. */
  row(row: number, column: number, cells: readonly string[]): void {
    this.#ops.push({ row, column, cells });
  }

  /** A line that is told at the end of the part. All of one `part` are told together. */
  aside(place: Place, line: string): void {
    if (line.trim() === '') return;
    const list = this.#asides.get(place.part ?? '') ?? [];
    if (list.length === 0) this.#asides.set(place.part ?? '', list);
    const last = list.at(-1);
    if (last && last.place.cell === place.cell && last.place.slide === place.slide) last.text.push(line);
    else list.push({ place, text: [line] });
    this.#asideUnits += line.length + asideLineUnits;
  }

  async drain(): Promise<void> {
    if (this.#asideUnits > asideUnitsMax) this.end();
    const ops = this.#ops;
    this.#ops = [];
    for (const op of ops) {
      if (typeof op === 'string') await this.#sink.text(op);
      else if ('place' in op) this.#sink.part(op.place);
      else await this.#sink.row(op.row, op.column, op.cells);
    }
  }

  /** Puts what lies aside behind what was pushed. */
  end(): void {
    const back = this.#place;
    for (const list of this.#asides.values())
      for (const { place, text } of list) {
        this.part(place);
        this.text(`${text.join('\n')}\n`);
      }
    if (this.#asides.size > 0) this.part(back);
    this.#asides = new Map();
    this.#asideUnits = 0;
  }
}
