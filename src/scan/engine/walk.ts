import type { Detector } from '../detector.ts';
import { readText } from './attributes.ts';
import { readBase64 } from './base64.ts';
import { DIGIT, isDigit, isLetter, isWord, KEY, LETTER, LINE } from './classes.ts';
import { nameBefore, type Table } from './fields.ts';
import { type Gates, gatesOf } from './gates.ts';
import { nextRow } from './insert.ts';
import { readKey } from './keys.ts';
import { isExtended, isGlue, isGluedHead, isSingle, NumberRun } from './numbers.ts';
import { readAligned, readRule, readRuledRow } from './ruled.ts';
import type { Seam } from './seam.ts';
import { sieve } from './sieve/index.ts';
import { headDigits, leadDigits, leastDigits } from './sieve/tables.ts';
import { readStacked } from './stacked.ts';
import { readHeader, readRow } from './table.ts';
import type { View } from './view.ts';
import { startOf } from './word-gates.ts';

const HASH = 0x23;
const DOLLAR = 0x24;
const DASH = 0x2d;
const BAR = 0x7c;
const { stops, special, mixed, long, hexes, marks } = sieve;

/** The one pass: walks over the characters once and stops only where a gate opens. */
export class Walk {
  readonly #gates: Gates;
  readonly #run = new NumberRun();
  /** The line that was begun last is empty, a comment or a command: a header may follow. */
  lastLineEmpty = true;
  /** A line begins where the next block does. */
  #lineWaits = true;

  constructor(detectors: readonly Detector[]) {
    this.#gates = gatesOf(detectors);
  }

  /** Another text begins. */
  restart(): void {
    this.lastLineEmpty = true;
    this.#lineWaits = true;
  }

  /** A seam: a line begins. */
  goOn({ empty }: Seam): void {
    this.lastLineEmpty = empty;
    this.#lineWaits = true;
  }

  /** Walks over the view's block, right after its text was loaded. */
  block(view: View): void {
    const { from, to } = view;
    sieve.sift(from, to, this.#gates.tables);
    if (this.#lineWaits) {
      this.#lineWaits = false;
      this.#lineBegins(view, from);
    }
    let at = from >> 5;
    let bits = (stops[at] as number) & (-1 << (from & 31));
    const last = (to - 1) >> 5;
    for (;;) {
      while (bits === 0) {
        if (++at > last) {
          if (view.rowAt < to) this.#rows(view, to - 1);
          return;
        }
        bits = stops[at] as number;
      }
      const i = (at << 5) | (31 - Math.clz32(bits & -bits));
      if (i >= to) {
        if (view.rowAt < to) this.#rows(view, to - 1);
        return;
      }
      if (i >= view.rowAt) this.#rows(view, i);
      const next = this.#stop(view, i);
      if (next === i + 1) bits &= bits - 1;
      else {
        at = next >> 5;
        bits = at > last ? 0 : (stops[at] as number) & (-1 << (next & 31));
      }
    }
  }

  /** Something may be at `i`. Answers where to go on. */
  #stop(view: View, i: number): number {
    const { codes } = view;
    const gates = this.#gates;
    const c = codes[i] as number;
    const kind = gates.kinds[c] as number;
    if (kind === LETTER) {
      const start = startOf(c, codes[i + 1] as number, codes[i + 2] as number);
      if (isSet(gates.words.begins, start)) gates.words.look(view, i, start);
      if (codes[i - 1] === 0x20 && (c < 0x5b || c > 0x7f)) gates.tall(view, i);
      if (isSet(special, i)) this.#special(view, i);
    } else if (kind === DIGIT) {
      if (isSet(special, i)) this.#special(view, i);
      let end = i + 1;
      let d = codes[end] as number;
      while (d >= 0x30 && d <= 0x39) d = codes[++end] as number;
      if (end - i === headDigits && isDigit(codes[end + 1] as number)) gates.shapes.head(view, i, headDigits);
      if (end - i === leadDigits && isLetter(d)) gates.shapes.head(view, i, leadDigits);
      // Most numbers in logs: short, and no group follows.
      return end - i < leastDigits && isSingle(codes, end) ? end : this.#number(view, i);
    } else if (kind === LINE) {
      this.#line(view, i, c);
      if (isSet(marks, i)) gates.mark(view, i, c);
    } else {
      if (kind === KEY) {
        const before = codes[i - 1];
        // `=====`
        if (c === before && c === codes[i + 1]) return i + 1;
        if (c === 0x3e && (before === 0x22 || before === 0x27)) readText(view, i, gates);
        else readKey(view, i, c, gates);
      }
      if (isSet(marks, i)) gates.mark(view, i, c);
    }
    return i + 1;
  }

  #special(view: View, at: number): void {
    const gates = this.#gates;
    if (isSet(mixed, at)) gates.mixed(view, at);
    if (isSet(long, at)) this.#long(view, at);
    if (isSet(hexes, at)) gates.hexes(view, at);
  }

  #long(view: View, at: number): void {
    readBase64(view, at);
    this.#gates.long(view, at);
  }

  #number(view: View, at: number): number {
    const { codes } = view;
    const run = this.#run;
    const i = run.read(codes, at);
    // The last group may begin a long word: the walk goes on behind it.
    const last = run.starts[run.count - 1] as number;
    if (last > at && last < view.to && isSet(long, last)) this.#long(view, last);
    for (let k = 1; k < run.count; k++) {
      const start = run.starts[k] as number;
      if (start >= view.to) break;
      if (isSet(hexes, start)) this.#gates.hexes(view, start);
      // `1//0gX...`
      for (let i = run.ends[k - 1] as number; i < start; i++)
        if (isSet(marks, i)) this.#gates.mark(view, i, codes[i] as number);
    }
    if (run.digits < 4 || run.isDateOnly(codes)) return i;
    if (run.count === 1 && run.digits < leastDigits) return i;
    run.gluedTail = isGlue(codes, i) && !isExtended(codes, i, run.digits);
    run.gluedHead = isGluedHead(codes, at);
    if (run.count > 1 || !(run.gluedTail || run.gluedHead)) this.#gates.number(view, run);
    else if (run.gluedTail && !run.gluedHead) this.#gates.shapes.head(view, at, run.digits);
    return i;
  }

  /** Rows of an SQL statement that begin up to `at`. */
  #rows(view: View, at: number): void {
    while (view.rowAt <= at) {
      nextRow(view);
      for (let k = 0; k < view.cellCount; k++) this.#gates.field(view, view.cell(k));
    }
  }

  #line(view: View, at: number, c: number): void {
    if (c === 13 && view.codes[at + 1] === 10) return;
    view.line++;
    view.lineAbove = view.lineStart;
    view.lineStart = view.base + at + 1;
    view.cellCount = 0;
    if (at + 1 < view.to) this.#lineBegins(view, at + 1);
    else this.#lineWaits = true;
  }

  #row(view: View, table: Table, at: number): boolean {
    const { rule } = table;
    if (rule === undefined ? !readRow(view, table, at) : !readRuledRow(view, table, rule, at)) return false;
    for (let k = 0; k < view.cellCount; k++) this.#gates.field(view, view.cell(k));
    return true;
  }

  #lineBegins(view: View, at: number): void {
    const c = view.codes[at] as number;
    const empty = c === 10 || c === 13;
    if (view.table !== null && (empty || !this.#row(view, view.table, at))) view.table = null;
    if (view.table === null && !empty) {
      if (c === DASH) view.table = readRule(view, at);
      else if (this.lastLineEmpty) view.table = readHeader(view, at, 1);
      // In the middle of other lines one name is not enough: `expired_password<tab>off` is a setting.
      else if (maybeHeader(view, at) || isBelowTitle(view, at)) view.table = readHeader(view, at, 2);
      if (view.table === null && (this.lastLineEmpty || isBelowTitle(view, at)))
        view.table = readAligned(view, at);
      if (view.table?.columns.length === 0) this.#row(view, view.table, at);
      if (view.table === null) readStacked(view, at, this.#gates);
    }
    this.lastLineEmpty = empty || c === HASH || c === DOLLAR;
  }
}

const isSet = (map: Uint32Array, i: number): boolean => (((map[i >> 5] as number) >>> (i & 31)) & 1) === 1;

/** `| id | first_name |`, ` id | first_name`: the header of a table drawn with bars, whatever its first column is. */
function isBarred({ codes, lineAbove, base }: View, at: number): boolean {
  let i = at + 1;
  // Below a row is another row, but for `|---|`, `| --- |`, `|:---|`.
  const above = lineAbove - base;
  if (codes[at] === BAR)
    return (
      codes[i] === 0x20 && (codes[above] !== BAR || codes[above + 1] === DASH || codes[above + 2] === DASH)
    );
  for (; i - at < 40; i++) {
    const c = codes[i] as number;
    if (c === BAR) return codes[i - 1] === 0x20 && codes[i + 1] === 0x20;
    if (c !== 0x20 && c !== 0x5f && !isWord(c)) return false;
  }
  return false;
}

/** Units of a title that stands in a line of its own. */
const titleMost = 200;

/** The line above is the first of the text, or of a part of it: `Report of patients;;;`, and the header. */
function isBelowTitle({ codes, lineAbove, base }: View, at: number): boolean {
  const above = lineAbove - base;
  if (at - above > titleMost) return false;
  return (
    lineAbove === 0 || (codes[above - 1] === 10 && codes[above - 2 - Number(codes[above - 2] === 13)] === 10)
  );
}

/** In the middle of other lines only a line whose first cell is a known name can be a header. */
function maybeHeader(view: View, at: number): boolean {
  const { codes } = view;
  const first = codes[at] as number;
  if (first === BAR || first === 0x20) return isBarred(view, at);
  let i = at;
  while (i - at < 48) {
    const c = codes[i] as number;
    if (c === 0x2c || c === 0x3b || c === 0x09 || c === 0x7c) break;
    if (
      c < 0x20 ||
      c === 0x3a ||
      c === 0x3d ||
      c === 0x7b ||
      c === 0x5b ||
      (i === at && c < 0x41 && c !== 0x22)
    )
      return false;
    i++;
  }
  return i > at && i - at < 48 && nameBefore(codes, codes[i - 1] === 0x22 ? i - 1 : i, at) !== null;
}
