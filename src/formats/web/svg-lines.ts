/** A piece of drawn text and where it begins; `null` where it goes on behind the last one. */
export interface Drawn {
  readonly x: number | null;
  readonly y: number | null;
  readonly size: number;
  text: string;
}

/** Share of the height that a letter is wide, that lines may differ by, and that parts two words. */
const letterWidth = 0.55;
const lineShift = 0.3;
const wordGap = 0.25;
/** Heights that part two columns. */
const columnGap = 3;

/** Joins drawn text, which may come letter by letter, into lines: pieces at one height follow each other. */
export class DrawnLines {
  #line = '';
  #y = Number.NaN;
  #end = Number.NaN;
  #done: string[] = [];

  add({ x, y, size, text }: Drawn): void {
    const plain = text.replace(/[\s\u00a0]+/g, ' ');
    if (plain.trim() === '') {
      if (plain !== '' && this.#line !== '' && !this.#line.endsWith(' ')) this.#line += ' ';
      return;
    }
    const same =
      (x === null && y === null) ||
      (this.#line !== '' && Math.abs((y ?? this.#y) - this.#y) <= size * lineShift);
    const gap = x === null ? 0 : x - this.#end;
    if (!same || gap < -size * 40) this.#break();
    else if (this.#line !== '' && gap > size * columnGap) this.#line = `${this.#line.trimEnd()}\t`;
    else if (this.#line !== '' && gap > size * wordGap && !this.#line.endsWith(' ')) this.#line += ' ';
    const begin = x ?? (Number.isNaN(this.#end) ? 0 : this.#end);
    this.#line += plain;
    this.#y = y ?? (Number.isNaN(this.#y) ? 0 : this.#y);
    this.#end = begin + plain.length * size * letterWidth;
    if (this.#line.length > 65_536) this.#break();
  }

  #break(): void {
    if (this.#line.trim() !== '') this.#done.push(this.#line.trim());
    this.#line = '';
  }

  take(all: boolean): string {
    if (all) this.#break();
    const done = this.#done;
    this.#done = [];
    return done.length === 0 ? '' : `${done.join('\n')}\n`;
  }
}
