import type { DocFormat } from './doc-format.ts';

/** Fields whose instructions are kept, and characters of one. */
const fieldsMost = 20_000;
const fieldUnitsMost = 16_384;
/** Fields inside fields. */
const nestingMost = 32;

/** Characters that stand for something else ([MS-DOC] 2.4.4 and 2.4.2); others below 0x20 are marks of no text. */
const written = new Map<number, string>([
  [0x09, '\t'],
  [0x0a, '\n'],
  [0x0b, '\n'],
  [0x0c, '\n'],
  [0x0d, '\n'],
  [0x0e, '\n'],
  [0x1e, '-'],
  [0x1f, ''],
]);

/** Makes text of a document's characters: rows of tables are lines, instructions of fields are kept apart. */
export class DocText {
  readonly #format: DocFormat;
  readonly #give: (text: string, deleted: boolean) => Promise<void>;
  /** For each open field, whether its instruction is being read. */
  readonly #open: boolean[] = [];
  #instruction = '';
  readonly fields: string[] = [];
  #last = 0;

  constructor(format: DocFormat, give: (text: string, deleted: boolean) => Promise<void>) {
    this.#format = format;
    this.#give = give;
  }

  /** `at`: the place of the first character in the stream, `width` the bytes of each. */
  async write(text: string, at: number, width: number): Promise<void> {
    let from = 0;
    while (from < text.length) {
      const { deleted, until } = this.#change(at + from * width);
      const end = Math.min(text.length, from + Math.max(1, Math.ceil((until - at) / width) - from));
      await this.#give(this.#plain(text.slice(from, end), at + from * width, width), deleted);
      from = end;
    }
  }

  async end(): Promise<void> {
    this.#closeField();
    await this.#give('\n', false);
  }

  /** Whether the character at this place was deleted, and where that changes. */
  #change(at: number): { deleted: boolean; until: number } {
    const { deleted } = this.#format;
    let low = 0;
    let high = deleted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((deleted[middle] as { until: number }).until <= at) low = middle + 1;
      else high = middle;
    }
    const next = deleted[low];
    if (!next) return { deleted: false, until: Number.POSITIVE_INFINITY };
    return next.from <= at ? { deleted: true, until: next.until } : { deleted: false, until: next.from };
  }

  #plain(text: string, at: number, width: number): string {
    let out = '';
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x20) continue;
      out += this.#keep(text.slice(from, i));
      out += this.#control(unit, at + (i + 1) * width);
      from = i + 1;
      this.#last = i + 1 === text.length ? unit : text.charCodeAt(i + 1) >= 0x20 ? 0 : unit;
    }
    return out + this.#keep(text.slice(from));
  }

  /** `next`: the place after the character. */
  #control(unit: number, next: number): string {
    if (unit === 0x13) {
      if (this.#open.length < nestingMost) this.#open.push(true);
    } else if (unit === 0x14) {
      if (this.#open.length > 0) this.#open[this.#open.length - 1] = false;
      this.#closeField();
    } else if (unit === 0x15) {
      this.#open.pop();
      this.#closeField();
    } else if (unit === 0x07) return this.#keep(this.#cellEnd(next));
    else if (unit === 0x0d) return this.#keep(this.#paragraphEnd(next));
    else return this.#keep(written.get(unit) ?? '');
    return '';
  }

  #cellEnd(next: number): string {
    const { tableMarks } = this.#format;
    if (tableMarks.size > 0) return tableMarks.get(next) === 'row' ? '\n' : '\t';
    // without formatting: an empty cell at the end of a row cannot be told from it
    return this.#last === 0x07 ? '\n' : '\t';
  }

  #paragraphEnd(next: number): string {
    const mark = this.#format.tableMarks.get(next);
    return mark === 'cell' ? '\t' : mark === 'within' ? ' ' : '\n';
  }

  /** Text, or nothing while an instruction is being read. */
  #keep(text: string): string {
    if (this.#open.at(-1) !== true) return text;
    if (this.#instruction.length < fieldUnitsMost) this.#instruction += text;
    return '';
  }

  #closeField(): void {
    const instruction = this.#instruction.trim();
    this.#instruction = '';
    if (instruction !== '' && this.fields.length < fieldsMost) this.fields.push(instruction);
  }
}
