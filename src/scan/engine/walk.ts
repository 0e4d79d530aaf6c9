import type { Detector } from '../detector.ts';
import { classes, DIGIT, isDigit, isWord, KEY, LETTER, LINE, MARK, SPACE } from './classes.ts';
import { type Field, type FieldName, nameBefore } from './fields.ts';
import { NumberRun } from './numbers.ts';
import { readHeader, readRow } from './table.ts';
import { readValue } from './values.ts';
import type { View } from './view.ts';

type AtLook = (view: View, at: number) => void;
type Word = { readonly literal: string; readonly look: AtLook };

const HASH = 0x23;
/** No number that stands alone and is looked for is shorter. */
const MIN_DIGITS = 7;

/** The one pass: walks over the characters once and stops only where a gate opens. */
export class Walk {
  readonly #kinds = classes.slice();
  /** First two units of a word → words that may begin so. */
  readonly #pairs = new Uint16Array(128 * 128);
  /** Two letters after which a digit opens the gate. */
  readonly #codedPairs = new Uint8Array(128 * 128);
  readonly #coded: AtLook[] = [];
  readonly #words: (readonly Word[])[] = [[]];
  readonly #marks: AtLook[][] = [];
  readonly #numbers: ((view: View, run: NumberRun) => void)[] = [];
  readonly #fields = new Map<string, ((view: View, field: Field) => void)[]>();
  readonly #run = new NumberRun();
  #lastLineEmpty = true;
  /** A line begins where the next block does. */
  #lineWaits = true;

  constructor(detectors: readonly Detector[]) {
    for (const { gates } of detectors) {
      for (const gate of gates) {
        if (gate.on === 'number') this.#numbers.push(gate.look);
        else if (gate.on === 'field')
          for (const id of gate.fields) this.#fields.set(id, [...(this.#fields.get(id) ?? []), gate.look]);
        else if (gate.on === 'coded') {
          this.#coded.push(gate.look);
          for (const l of gate.letters) this.#codedPairs[pairOf(l.charCodeAt(0), l.charCodeAt(1))] = 1;
        } else if (gate.on === 'word')
          for (const literal of gate.words) this.#addWord({ literal, look: gate.look });
        else for (const mark of gate.marks) this.#addMark(mark.charCodeAt(0), gate.look);
      }
    }
  }

  #addMark(code: number, look: AtLook): void {
    const looks = this.#marks[code] ?? [];
    looks.push(look);
    this.#marks[code] = looks;
    if (this.#kinds[code] === SPACE) this.#kinds[code] = MARK;
  }

  #addWord(word: Word): void {
    const pair = pairOf(word.literal.charCodeAt(0), word.literal.charCodeAt(1));
    let slot = this.#pairs[pair] as number;
    if (slot === 0) {
      slot = this.#words.push([]) - 1;
      this.#pairs[pair] = slot;
    }
    this.#words[slot] = [...(this.#words[slot] as Word[]), word];
  }

  /** Walks over the view's block. */
  block(view: View): void {
    const { codes, to } = view;
    const kinds = this.#kinds;
    const pairs = this.#pairs;
    const coded = this.#codedPairs;
    let i = view.from;
    if (this.#lineWaits) {
      this.#lineWaits = false;
      this.#lineBegins(view, i);
    } else if (i > 0 && isWord(codes[i - 1] as number)) {
      while (i < to && isWord(codes[i] as number)) i++;
    }
    while (i < to) {
      const c = codes[i] as number;
      const kind = kinds[c] as number;
      if (kind === SPACE) i++;
      else if (kind === LETTER) {
        const pair = pairOf(c, codes[i + 1] as number);
        const slot = pairs[pair] as number;
        if (slot !== 0) this.#word(view, i, slot);
        if (coded[pair] === 1 && kinds[codes[i + 2] as number] === DIGIT)
          for (const look of this.#coded) look(view, i);
        i++;
        while ((kinds[codes[i] as number] as number) < SPACE) i++;
      } else if (kind === DIGIT) i = this.#number(view, i);
      else if (kind === LINE) i = this.#line(view, i, c);
      else {
        if (kind === KEY) this.#key(view, i, c);
        const looks = this.#marks[c];
        if (looks !== undefined) for (const look of looks) look(view, i);
        i++;
      }
    }
  }

  #word(view: View, at: number, slot: number): void {
    for (const { literal, look } of this.#words[slot] as readonly Word[]) {
      if (literal.length === 2 || view.text.startsWith(literal, at)) look(view, at);
    }
  }

  #number(view: View, at: number): number {
    const { codes } = view;
    let i = at + 1;
    while (isDigit(codes[i] as number)) i++;
    // Most numbers in logs: short, and no group follows.
    if (
      i - at < MIN_DIGITS &&
      !isDigit(codes[i + 1] as number) &&
      !isDigit(codes[i + 2] as number) &&
      !isDigit(codes[i + 3] as number)
    ) {
      while (isWord(codes[i] as number)) i++;
      return i;
    }
    const run = this.#run;
    i = run.read(codes, at);
    if (!run.isDateOnly(codes) && run.digits >= 4) {
      run.gluedTail = isGlue(codes, i);
      run.gluedHead = isGluedHead(codes, at);
      if (run.count > 1 || (run.digits >= MIN_DIGITS && !run.gluedTail && !run.gluedHead))
        for (const look of this.#numbers) look(view, run);
    }
    while (isWord(codes[i] as number)) i++;
    return i;
  }

  #line(view: View, at: number, c: number): number {
    if (c === 13 && view.codes[at + 1] === 10) return at + 1;
    view.line++;
    view.lineStart = view.base + at + 1;
    view.cells.length = 0;
    if (at + 1 < view.to) this.#lineBegins(view, at + 1);
    else this.#lineWaits = true;
    return at + 1;
  }

  #lineBegins(view: View, at: number): void {
    const c = view.codes[at] as number;
    const empty = c === 10 || c === 13;
    if (view.table !== null) {
      if (empty || !readRow(view, view.table, at)) view.table = null;
      else for (const cell of view.cells) this.#offer(view, cell);
    }
    if (view.table === null && !empty && (this.#lastLineEmpty || this.#maybeHeader(view, at))) {
      view.table = readHeader(view, at);
    }
    this.#lastLineEmpty = empty || c === HASH;
  }

  /** In the middle of other lines only a line whose first cell is a known name can be a header. */
  #maybeHeader(view: View, at: number): boolean {
    const { codes } = view;
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

  #key(view: View, at: number, c: number): void {
    const { codes } = view;
    let end = at;
    let least = Math.max(0, view.lineStart - view.base);
    if (c === 0x3e) {
      // `<ns:FirstName>`: the name ends here and begins after `<`.
      const last = codes[at - 1] as number;
      if (at === 0 || !isWord(last)) return;
      least = elementStart(codes, at, least);
      if (least < 0) return;
    } else {
      let prior = end > least ? (codes[end - 1] as number) : 0;
      while (end > least && at - end < 4 && (prior === 0x20 || prior === 0x09))
        prior = codes[--end - 1] as number;
      if (prior === 0x29 && end > least) end = beforeBracket(codes, end, least);
      else if (
        end > least &&
        (prior === 0x22 || prior === 0x27 || prior === 0x5d || prior === 0x60 || prior === 0x2a)
      ) {
        end--;
        while (end > least && at - end < 6 && isKeyClosing(codes[end - 1] as number)) end--;
      }
    }
    if (
      end <= least ||
      (!isWord(codes[end - 1] as number) && codes[end - 1] !== 0x2e && codes[end - 1] !== 0x29)
    )
      return;
    const name = nameBefore(codes, end, least);
    if (name === null || name.id === 'nobody') return;
    this.#value(view, at, c, name, end !== at);
  }

  #value(view: View, at: number, c: number, name: FieldName, closed: boolean): void {
    const { codes, key } = view;
    // `=>`, `==`, `:=`, `::`
    let from = at + 1;
    const next = codes[from] as number;
    if (c === 0x3d && (next === 0x3e || next === 0x3d)) from++;
    else if (c === 0x3a && next === 0x3d) from++;
    else if (c === 0x3a && next === 0x3a) return;
    // `street = Kerkstraat 5`: with spaces around it the value goes on to the line's end, as behind a colon.
    if (!readValue(view, from, c !== 0x3d || codes[from] === 0x20)) return;
    const field = key as { -readonly [K in keyof Field]: Field[K] };
    field.id = name.id;
    field.weak = name.weak;
    field.from = c === 0x3e ? 'element' : closed || c === 0x3d ? 'key' : 'label';
    field.company = 0;
    this.#offer(view, key);
  }

  #offer(view: View, field: Field): void {
    const looks = this.#fields.get(field.id);
    if (looks !== undefined) for (const look of looks) look(view, field);
  }
}

/** Letters beyond ASCII share a slot with others: the literal is compared afterwards. */
const pairOf = (c: number, d: number): number => ((c & 127) << 7) | (d & 127);

/** Quote, backslash or bracket between a key and its `:` or `=`. */
const isKeyClosing = (c: number): boolean =>
  c === 0x22 || c === 0x27 || c === 0x5c || c === 0x5d || c === 0x2a;

/** `date of birth (dd/mm/yyyy):`: index where the name before the bracket ends. */
function beforeBracket(codes: Uint16Array, end: number, least: number): number {
  const stop = Math.max(least, end - 28);
  let i = end - 1;
  while (i > stop && codes[i] !== 0x28) i--;
  if (codes[i] !== 0x28) return end;
  while (i > least && codes[i - 1] === 0x20) i--;
  return i;
}

/** Index after `<` (and a name space) of the element whose name ends at `end`, or -1 where there is none. */
function elementStart(codes: Uint16Array, end: number, least: number): number {
  let i = end;
  const stop = Math.max(least, end - 48);
  while (i > stop) {
    const c = codes[i - 1] as number;
    if (c === 0x3c) return i;
    if (c === 0x3a) return elementStart(codes, i - 1, least) < 0 ? -1 : i;
    if (!isWord(c) && c !== 0x5f && c !== 0x2d && c !== 0x2e) return -1;
    i--;
  }
  return -1;
}

/** A letter or `_`/`-` with a letter behind: the number is part of a longer token. */
function isGlue(codes: Uint16Array, end: number): boolean {
  const c = codes[end] as number;
  if (classes[c] === LETTER) return true;
  if (c === 0x2d || c === 0x2e) {
    const next = codes[end + 1] as number;
    return classes[next] === LETTER;
  }
  return false;
}

/** `ab12-`, `v1.`: the token before is joined by `-` or `.` and holds a digit, or is hexadecimal of a usual length. */
function isGluedHead(codes: Uint16Array, at: number): boolean {
  if (at === 0) return false;
  const joint = codes[at - 1];
  if (joint !== 0x2d && joint !== 0x2e) return false;
  let i = at - 1;
  let hex = true;
  while (i > 0 && at - i < 24 && isWord(codes[i - 1] as number)) {
    const c = codes[--i] as number;
    if (c >= 0x30 && c <= 0x39) return true;
    const small = c | 0x20;
    if (small < 0x61 || small > 0x66) hex = false;
  }
  const length = at - 1 - i;
  return hex && (length === 4 || length === 8 || length === 12);
}
