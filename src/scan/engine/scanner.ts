import type { ScanReport } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { type HashKey, randomHashKey } from './hash.ts';
import { resolve } from './overlap.ts';
import { Tallies } from './tally.ts';
import { View } from './view.ts';
import { Walk } from './walk.ts';

/** UTF-16 units in a block, before it (context) and behind it (values that begin in the block). */
export const blockSize = 65_536;
export const contextBefore = 1_024;
export const contextAfter = 16_384;
/** Where a block has no line end in its second half, it is cut at a separator in this many last units. */
const SOFT_CUT = 2_048;

export interface ScanOptions {
  /** Which findings and tallies are reported; default 0.5. At 0 weak candidates are there too. */
  readonly minConfidence?: number;
  /** How many findings of one detector and category are listed; default 100. Counts know no such bound. */
  readonly findingsPerDetector?: number;
  /** Key for counting different values; default: a random one. Counts do not depend on it. */
  readonly hashKey?: HashKey;
}

/** One text on its way through the scanner. Memory is bounded (about 1 MiB and what is counted). Never throws. */
export interface TextScanner {
  /** The next piece; how a text is split into pieces changes nothing. */
  write(text: string): void;
  /** No more pieces. The scanner cannot be used again. */
  end(): ScanReport;
}

/**
 * Cuts the text into blocks at places that depend on the text alone, never on how it was written, and walks over each
 * once. Lines end at LF, CR or CR LF.
 */
export class BlockScanner implements TextScanner {
  readonly #view: View;
  readonly #walk: Walk;
  readonly #tallies: Tallies;
  #buffer = '';
  /** Offset of `#buffer`, of the next block, and of the end of what was written. */
  #base = 0;
  #next = 0;
  #total = 0;
  /** End of the last claim: what begins before it in a later block belongs to it. */
  #claimed = 0;

  constructor(detectors: readonly Detector[], options: ScanOptions) {
    const least = options.minConfidence ?? 0.5;
    this.#view = new View(contextBefore + blockSize + contextAfter, least);
    this.#walk = new Walk(detectors);
    this.#tallies = new Tallies(
      options.hashKey ?? randomHashKey(),
      options.findingsPerDetector ?? 100,
      least,
    );
  }

  write(text: string): void {
    // The buffer never grows beyond one block and what is around it: larger strings are slow to join and to free.
    for (let i = 0; i < text.length; ) {
      const piece = text.slice(i, i + this.#next + blockSize + contextAfter - this.#total);
      this.#buffer = this.#buffer === '' ? piece : this.#buffer + piece;
      this.#total += piece.length;
      i += piece.length;
      if (this.#total - this.#next === blockSize + contextAfter) this.#step();
    }
  }

  end(): ScanReport {
    while (this.#next < this.#total) this.#step();
    this.#buffer = '';
    return this.#tallies.report(this.#total);
  }

  #step(): void {
    const view = this.#view;
    const base = this.#base;
    const text = this.#buffer;
    const from = this.#next - base;
    const to = text.length - from <= blockSize ? text.length : cut(text, from);
    view.load(text, base, from, to);
    this.#walk.block(view);
    for (const claim of resolve(view.claims)) {
      if (claim.start + base < this.#claimed) continue;
      this.#claimed = claim.end + base;
      this.#tallies.add(claim, view);
    }
    this.#next = base + to;
    const keep = Math.max(0, this.#next - contextBefore);
    this.#buffer = this.#buffer.slice(keep - this.#base);
    this.#base = keep;
  }
}

/** Where the block that begins at `from` ends: after its last line end, else after a separator, else at its full size. */
function cut(text: string, from: number): number {
  const full = from + blockSize;
  const line = text.lastIndexOf('\n', full - 1);
  if (line >= from + blockSize / 2) return line + 1;
  for (let i = full; i > full - SOFT_CUT; i--) {
    const c = text.charCodeAt(i - 1);
    if (c === 0x2c || c === 0x3b || c === 0x20 || c === 0x3e || c === 0x7d || c === 13) {
      if (c !== 13 || text.charCodeAt(i) !== 10) return i;
    }
  }
  const low = text.charCodeAt(full);
  return low >= 0xdc00 && low <= 0xdfff ? full - 1 : full;
}
