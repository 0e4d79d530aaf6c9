import {
  blockSize,
  contextAfter,
  contextBefore,
  seamAhead,
  seamBehind,
  seamEvery,
} from '../../scan/parts.ts';
import { LineCount } from './line-count.ts';

/** A seam in the text that was written. */
export interface FoundSeam {
  /** In the whole; and its line, from 1. */
  readonly offset: number;
  readonly line: number;
  /** `contextBefore` units before it. */
  readonly before: string;
  /** What the scanner before it still has to see, and all that was written behind it. */
  readonly rest: string;
  readonly behind: string;
}

/**
 * Looks for seams (scan/engine/blocks.ts) in a text on its way to a scanner, and holds text back that would lead the
 * scanner beyond one before it is known whether somebody else goes on there.
 */
export class SeamWindow {
  /** Of what is not kept. */
  readonly #lines = new LineCount();
  /** Units written, and the multiple of `seamEvery` that they come to next. */
  #total = 0;
  #edge = seamEvery;
  /** The text around it, and its offset. */
  #kept = '';
  #keptAt = 0;

  /** Answers what of it the scanner may have at once. */
  add(text: string): string {
    const begin = this.#total;
    this.#total += text.length;
    const skip = Math.min(text.length, Math.max(0, this.#edge - contextAfter - contextBefore - begin));
    if (skip > 0) this.#lines.add(text.slice(0, skip));
    if (skip === text.length) return text;
    if (this.#kept === '') this.#keptAt = begin + skip;
    this.#kept += text.slice(skip);
    return text.slice(0, Math.max(0, this.#safe - begin));
  }

  /** Enough was written to tell where the seam is. */
  get isPassed(): boolean {
    return this.#total >= this.#edge + blockSize + contextAfter;
  }

  /** Null where there is none: no line ends there. */
  seam(): FoundSeam | null {
    const kept = this.#kept;
    const edge = this.#edge - this.#keptAt;
    const from = Math.max(0, edge - contextAfter - 1);
    const seam = seamBehind(kept, from, edge - from);
    if (seam < contextBefore) return null;
    return {
      offset: this.#keptAt + seam,
      line: this.#lines.behind(kept.slice(0, seam)),
      before: kept.slice(seam - contextBefore, seam),
      rest: kept.slice(this.#safe - this.#keptAt, seam + seamAhead),
      behind: kept.slice(seam),
    };
  }

  /** The scanner goes on over the seam, if there is one: answers what was held back. */
  letGo(): string {
    const rest = this.#kept.slice(Math.max(0, this.#safe - this.#keptAt));
    this.#forget();
    return rest;
  }

  /** What is kept was given away; the next seam is looked for. */
  next(): void {
    this.#forget();
    this.#edge += seamEvery;
  }

  #forget(): void {
    this.#lines.add(this.#kept);
    this.#kept = '';
  }

  /** Offset up to which no scanner comes beyond a seam that may follow. */
  get #safe(): number {
    return this.#edge - contextAfter + seamAhead;
  }
}
