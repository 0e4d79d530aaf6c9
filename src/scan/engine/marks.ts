import type { Box, Location } from '../../model/finding.ts';
import type { Mark } from '../../model/mark.ts';

interface Set {
  /** In the whole. */
  readonly offset: number;
  readonly mark: Mark;
  /** Line of the part on which it is; 0: not counted yet. */
  line: number;
}

/** What a claim says of where it is. */
interface Spot {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

const nowhere: Set = { offset: 0, mark: {}, line: 1 };

/** Knows what lies where in a text that comes from the parts of a file. Without marks places are lines and columns. */
export class Marks {
  /** In the order of their offsets; those of text that is gone are dropped, but for the last. */
  #sets: Set[] = [nowhere];
  /** Where the part begins, in the whole. */
  #origin = 0;
  /** The first that is not counted yet. */
  #waiting = 1;

  part(offset: number, mark: Mark): void {
    this.#sets = [{ offset, mark, line: 1 }];
    this.#origin = offset;
    this.#waiting = 1;
  }

  at(offset: number, mark: Mark): void {
    const last = this.#sets.at(-1) as Set;
    // nothing lies at the one before: marks without text between them take no room
    if (last.offset === offset && this.#sets.length > 1) {
      this.#sets.pop();
      this.#waiting = Math.min(this.#waiting, this.#sets.length);
    }
    this.#sets.push({ offset, mark, line: hasLines(mark) ? 0 : 1 });
  }

  /** Before claims of a block are placed: on which lines its marks are. `line` is that of the unit at `from`. */
  settle(codes: Uint16Array, base: number, from: number, to: number, line: number): void {
    let at = from;
    let now = line;
    for (; this.#waiting < this.#sets.length; this.#waiting++) {
      const set = this.#sets[this.#waiting] as Set;
      if (set.offset > base + to) break;
      if (set.line !== 0) continue;
      for (const until = set.offset - base; at < until; at++) {
        const c = codes[at];
        if (c === 10 || (c === 13 && codes[at + 1] !== 10)) now++;
      }
      set.line = now;
    }
  }

  /** Text before `offset` is gone. */
  forget(offset: number): void {
    const first = this.#indexOf(offset);
    if (first < 1024) return;
    this.#sets.splice(0, first);
    this.#waiting -= first;
  }

  /** `text` and `base`: what is at hand of the whole, and where it begins. */
  locate({ start, end, line, column }: Spot, text: string, base: number): Location {
    const from = start + base;
    const i = this.#indexOf(from);
    const { offset, mark, line: first } = this.#sets[i] as Set;
    const { row, column: firstColumn = 0, ...place } = mark;
    const span = { start: from - this.#origin, end: end + base - this.#origin };
    if (row !== undefined) {
      const tabs = countTabs(text, Math.max(0, offset - base), start);
      return { ...place, cell: cellName(row, firstColumn + tabs), ...span };
    }
    if (place.box !== undefined) return { ...place, box: this.#boxOf(i, end + base), ...span };
    return { ...place, line: line - first + 1, column, ...span };
  }

  /** Around all words up to `end`. */
  #boxOf(first: number, end: number): Box {
    let box = (this.#sets[first] as Set).mark.box as Box;
    for (let i = first + 1; i < this.#sets.length; i++) {
      const { offset, mark } = this.#sets[i] as Set;
      if (offset >= end || mark.box === undefined) break;
      box = around(box, mark.box);
    }
    return box;
  }

  /** The last mark at or before the offset. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#sets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#sets[middle] as Set).offset <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const hasLines = (mark: Mark): boolean => mark.row === undefined && mark.box === undefined;

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

function countTabs(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = text.indexOf('\t', from); i !== -1 && i < to; i = text.indexOf('\t', i + 1)) n++;
  return n;
}

/** `A1`, `AA10`: row from 1, column from 0 (ECMA-376-1, 18.18.7). */
export function cellName(row: number, column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return `${name}${row}`;
}
