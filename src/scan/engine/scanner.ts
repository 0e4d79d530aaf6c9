import type { ScanReport } from '../../model/finding.ts';
import type { Mark } from '../../model/mark.ts';
import type { Detector } from '../detector.ts';
import { blockSize, contextAfter, contextBefore, cut, isSeam, seamBehind, seamEvery } from './blocks.ts';
import { type Claim, resolvedFrom } from './claim.ts';
import { decoded, merged, wantedOf } from './encoded.ts';
import { withoutEscapes } from './escapes.ts';
import { type HashKey, randomHashKey } from './hash.ts';
import { Inner, type Inside } from './inner.ts';
import type { Judge } from './judge.ts';
import { Marks } from './marks.ts';
import { resolve } from './overlap.ts';
import type { Seam } from './seam.ts';
import { type Counted, Tallies } from './tally.ts';
import { withoutUnseen } from './unseen.ts';
import { insideMost, View } from './view.ts';
import { Walk } from './walk.ts';

export interface ScanOptions {
  /** Which findings and tallies are reported; default 0.5. At 0 weak candidates are there too. */
  readonly minConfidence?: number;
  /** How many findings of one detector and category are listed; default 100. Counts know no such bound. */
  readonly findingsPerDetector?: number;
  /** Key for counting different values; default: a random one. Counts do not depend on it. */
  readonly hashKey?: HashKey;
  /** What an operator's own rules make of what was found; without them nothing is asked. */
  readonly judge?: Judge;
  /** Begins in the middle of a text. */
  readonly from?: Beginning;
}

/** Where a scanner begins that goes on behind a seam of a text. */
export interface Beginning {
  /** What the scanner of the text before said there (`seam()`), or is going to say. */
  readonly seam: Seam;
  /** Of the seam, in the whole; and its line, from 1. */
  readonly offset: number;
  readonly line: number;
  /** What stands before it: `contextBefore` units. */
  readonly before: string;
}

/** One text on its way through the scanner. Memory is bounded (about 1 MiB and what is counted). Never throws. */
export interface TextScanner {
  /** The next piece; how a text is split into pieces changes nothing. */
  write(text: string): void;
  /** What is written from now on lies there; lines count from 1 again. The text goes on. */
  at(mark: Mark): void;
  /** What is written from now on is another text: no label, header or key reaches over, and offsets count from 0 again. */
  part(mark: Mark): void;
  /** What must be known to go on where it has come to: a seam, behind which `seamAhead` units were written. */
  seam(): Seam;
  /** No more pieces. The scanner cannot be used again. */
  end(): ScanReport;
  /** As `end` for one part of a text: its last one, or one that has come to a seam, behind which somebody else goes on. */
  endPart(last: boolean): Counted;
}

/**
 * Cuts the text into blocks at places that depend on the text alone, never on how it was written, and walks over each
 * once. Lines end at LF, CR or CR LF.
 */
export class BlockScanner implements TextScanner {
  readonly #view: View;
  readonly #walk: Walk;
  readonly #tallies: Tallies;
  readonly #judge: Judge | undefined;
  readonly #inner: Inner;
  readonly #marks = new Marks();
  /** Texts in another writing that the block was seen to hold. */
  #insides: Inside[] = [];
  /** End of the last of them, in the whole. */
  #insideUntil = 0;
  #buffer = '';
  /** Offset of `#buffer`, of the next block, and of the end of what was written. */
  #base = 0;
  #next = 0;
  #total = 0;
  /** Where the part begins. */
  #origin = 0;
  /** End of the last claim of 0.5 or more: what begins before it in a later block belongs to it. */
  #claimed = 0;
  /** End of the last claim of any confidence: weak ones that begin before it belong to it. */
  #weaklyClaimed = 0;

  constructor(detectors: readonly Detector[], options: ScanOptions) {
    const least = options.minConfidence ?? 0.5;
    const claimed = Math.min(least, options.judge?.least ?? least);
    this.#judge = options.judge;
    this.#view = new View(contextBefore + blockSize + contextAfter, claimed);
    this.#walk = new Walk(detectors);
    this.#inner = new Inner(detectors, claimed, contextBefore + blockSize + contextAfter);
    if (options.from !== undefined) this.#begin(options.from);
    this.#view.inside = (text, start, end) => this.#hold(text, start, end);
    this.#tallies = new Tallies(
      options.hashKey ?? randomHashKey(),
      options.findingsPerDetector ?? 100,
      least,
      (claim, view) => this.#marks.locate(claim, view.text, view.base),
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

  #begin({ seam, offset, line, before }: Beginning): void {
    this.#buffer = before;
    this.#base = offset - before.length;
    this.#next = this.#total = offset;
    this.#claimed = offset + seam.claimed;
    this.#weaklyClaimed = offset + seam.weaklyClaimed;
    this.#insideUntil = offset + seam.inside;
    this.#view.goOn(seam, offset, line);
    this.#walk.goOn(seam);
  }

  seam(): Seam {
    const beyond = (offset: number) => Math.max(0, offset - this.#next);
    return {
      ...this.#view.seam(),
      empty: this.#walk.lastLineEmpty,
      claimed: beyond(this.#claimed),
      weaklyClaimed: beyond(this.#weaklyClaimed),
      inside: beyond(this.#insideUntil),
    };
  }

  at(mark: Mark): void {
    this.#marks.at(this.#total, mark);
  }

  part(mark: Mark): void {
    while (this.#next < this.#total) this.#step();
    this.#buffer = '';
    this.#base = this.#origin = this.#total;
    this.#view.restart(this.#total);
    this.#walk.restart();
    this.#marks.part(this.#total, mark);
  }

  end(): ScanReport {
    while (this.#next < this.#total) this.#step();
    this.#buffer = '';
    return this.#tallies.report(this.#total);
  }

  endPart(last: boolean): Counted {
    if (last) while (this.#next < this.#total) this.#step();
    this.#buffer = '';
    return this.#tallies.counted(this.#next);
  }

  #step(): void {
    const view = this.#view;
    const base = this.#base;
    const text = withoutEscapes(this.#buffer);
    const from = this.#next - base;
    const seam = seamBehind(text, from, this.#away(from));
    const to = seam > 0 ? seam : text.length - from <= blockSize ? text.length : cut(text, from);
    view.load(text, base, from, to);
    const { line, lineStart } = view;
    this.#walk.block(view);
    this.#marks.settle(view.codes, base, from, to, line);
    // Of one block only weak readings of one span overlap, and all of them are candidates.
    const claimedBefore = this.#claimed;
    const weakBefore = this.#weaklyClaimed;
    for (const claim of this.#withDecoded(view, resolve(view.claims), line, lineStart)) {
      const strong = claim.confidence >= resolvedFrom;
      if (claim.start + base < (strong ? claimedBefore : weakBefore)) continue;
      this.#weaklyClaimed = Math.max(this.#weaklyClaimed, claim.end + base);
      if (strong) this.#claimed = claim.end + base;
      this.#add(claim, view);
    }
    this.#lookInside(view, line, lineStart);
    if (seam > 0 || isSeam(text, to, this.#away(to))) view.forgetKey();
    this.#next = base + to;
    const keep = Math.max(base, this.#next - contextBefore);
    this.#buffer = this.#buffer.slice(keep - this.#base);
    this.#base = keep;
    this.#marks.forget(keep);
  }

  /** From an index of the buffer to the next multiple of `seamEvery`. */
  #away(at: number): number {
    return seamEvery - ((this.#base + at - this.#origin) % seamEvery);
  }

  /** Remembers a text in another writing until the block was walked over. */
  #hold(text: string, start: number, end: number): void {
    const { line, lineStart } = this.#view;
    const part = text.length > insideMost ? text.slice(0, insideMost) : text;
    const unit = (end - start) / Math.max(1, part.length);
    // Lines of folded base64 begin again and again in what was read from its first one on.
    if (start + this.#base < this.#insideUntil) return;
    this.#insideUntil = end + this.#base;
    const placeOf = (i: number) => Math.min(end, start + Math.round(i * unit));
    this.#insides.push({ text: part, placeOf, line, lineStart });
  }

  /** What is inside counts beside what it stands in: a token that holds an address is both. */
  #lookInside(view: View, line: number, lineStart: number): void {
    const found = this.#insides;
    this.#insides = [];
    const seen = view.isAscii ? null : withoutUnseen(view.text);
    if (seen !== null) found.push(wholeBlock(view, seen, line, lineStart));
    for (const inside of found) for (const claim of this.#inner.scan(view, inside)) this.#add(claim, view);
  }

  /** With what the block holds percent-encoded, or in the escapes of JSON. */
  #withDecoded(view: View, claims: readonly Claim[], line: number, lineStart: number): readonly Claim[] {
    const read = decoded(view);
    if (read === null) return claims;
    const placeOf = (i: number) => read.places[i] as number;
    const inside = { text: read.text, placeOf, line, lineStart, wanted: wantedOf(read, view) };
    return merged(claims, this.#inner.scan(view, inside));
  }

  #add(claim: Claim, view: View): void {
    const judge = this.#judge;
    const judged = judge === undefined ? claim : judge.judge(claim, claim.value ?? valueIn(view, claim));
    if (judged !== null) this.#tallies.add(judged, view);
  }
}

const valueIn = (view: View, { start, end }: Claim): string => view.text.slice(start, end);

/** The block without what nobody sees; only what such a character stands in is not found anyhow. */
function wholeBlock(
  view: View,
  { text, places }: { readonly text: string; readonly places: Int32Array },
  line: number,
  lineStart: number,
): Inside {
  const placeOf = (i: number) => places[i] as number;
  const wanted = (start: number, end: number) => {
    const from = placeOf(start);
    const last = placeOf(end - 1);
    return from >= view.from && from < view.to && last - from > end - 1 - start;
  };
  return { text, placeOf, line, lineStart, wanted };
}
