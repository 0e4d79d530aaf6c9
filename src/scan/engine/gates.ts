import type { Detector } from '../detector.ts';
import { classes, KEY, MARK, SPACE } from './classes.ts';
import type { Field, FieldId } from './fields.ts';
import type { NumberRun } from './numbers.ts';
import { type Pair, sieveTables } from './sieve/tables.ts';
import type { View } from './view.ts';

type AtLook = (view: View, at: number) => void;
type NumberLook = (view: View, run: NumberRun) => void;
type FieldLook = (view: View, field: Field) => void;

interface Literal {
  readonly codes: Uint16Array;
  /** 0 where the literal is one unit. */
  readonly second: number;
  readonly look: AtLook;
}

/** Set in `starts` where two letters and a digit open the coded gate. */
export const CODED = 0x8000;
/** A run of more digits is of interest to every detector of numbers. */
const MANY_DIGITS = 24;

/** The gates of all detectors, sorted so that the one pass asks one small table per place. */
export class Gates {
  /** Class of every UTF-16 unit, marks included. */
  readonly kinds = classes.slice();
  /** By the first two units of a word (`startOf`): 0 where nothing that is looked for begins so. */
  readonly starts = new Uint16Array(4096);
  /** 1 at the ASCII units that are marks of some detector. */
  readonly marked = new Uint8Array(128);
  readonly #words: Literal[][] = [[]];
  readonly #coded: AtLook[] = [];
  readonly #marks = new Map<number, Literal[]>();
  /** By a mark and the unit behind it (127: any other) what may stand there: a place in `#markLists`. */
  readonly #behind = new Uint8Array(128 * 128);
  readonly #markLists: (readonly Literal[])[] = [[]];
  readonly #numbers: NumberLook[][] = Array.from({ length: MANY_DIGITS + 1 }, () => []);
  readonly #fields = new Map<FieldId, FieldLook[]>();
  readonly #literals: Pair[] = [];
  /** What the sieve needs to know of them. */
  readonly tables: Uint8Array;

  constructor(detectors: readonly Detector[]) {
    for (const { gates } of detectors) {
      for (const gate of gates) {
        if (gate.on === 'number')
          for (let n = gate.digits; n <= MANY_DIGITS; n++) this.#numbers[n]?.push(gate.look);
        else if (gate.on === 'field')
          for (const id of gate.fields) this.#fields.set(id, [...(this.#fields.get(id) ?? []), gate.look]);
        else if (gate.on === 'coded') {
          this.#coded.push(gate.look);
          for (const l of gate.letters) this.#markStart(l, CODED);
        } else if (gate.on === 'word') for (const word of gate.words) this.#addWord(word, gate.look);
        else for (const mark of gate.marks) this.#addMark(mark, gate.look);
      }
    }
    for (const [code, marks] of this.#marks) this.#sortMarks(code, marks);
    this.tables = sieveTables(this.#literals);
  }

  #markStart(literal: string, bits: number): void {
    const at = startOf(literal.charCodeAt(0), literal.charCodeAt(1));
    this.starts[at] = (this.starts[at] as number) | bits;
  }

  #addWord(word: string, look: AtLook): void {
    const at = startOf(word.charCodeAt(0), word.charCodeAt(1));
    let slot = (this.starts[at] as number) & ~CODED;
    if (slot === 0) {
      slot = this.#words.push([]) - 1;
      this.#markStart(word, slot);
    }
    this.#words[slot]?.push(literal(word, look));
    this.#literals.push({ first: word.charCodeAt(0), second: word.charCodeAt(1) });
  }

  #addMark(mark: string, look: AtLook): void {
    const code = mark.charCodeAt(0);
    this.#marks.set(code, [...(this.#marks.get(code) ?? []), literal(mark, look)]);
    // the walk stops behind keys in any case
    if (classes[code] !== KEY)
      this.#literals.push({ first: code, second: mark.length > 1 ? mark.charCodeAt(1) : 0 });
    this.marked[code] = 1;
    if (this.kinds[code] === SPACE) this.kinds[code] = MARK;
  }

  #sortMarks(code: number, marks: readonly Literal[]): void {
    for (let next = 0; next < 128; next++) {
      const here = marks.filter((mark) => mark.second === 0 || mark.second === next);
      if (here.length > 0) this.#behind[(code << 7) | next] = slotOf(this.#markLists, here);
    }
  }

  /** A word begins at `at`; `start` is what `starts` holds for it, not 0. */
  word(view: View, at: number, start: number): void {
    const { codes } = view;
    const words = this.#words[start & ~CODED] as Literal[];
    for (let k = 0; k < words.length; k++) {
      const word = words[k] as Literal;
      if (stands(word.codes, codes, at)) word.look(view, at);
    }
    if (start < CODED) return;
    const third = codes[at + 2] as number;
    if (third >= 0x30 && third <= 0x39) for (const look of this.#coded) look(view, at);
  }

  /** A mark (an ASCII unit) stands at `at`. */
  mark(view: View, at: number, code: number): void {
    const next = view.codes[at + 1] as number;
    const slot = this.#behind[(code << 7) | Math.min(next, 127)] as number;
    if (slot === 0) return;
    const marks = this.#markLists[slot] as Literal[];
    for (let k = 0; k < marks.length; k++) {
      const mark = marks[k] as Literal;
      if (stands(mark.codes, view.codes, at)) mark.look(view, at);
    }
  }

  number(view: View, run: NumberRun): void {
    const looks = this.#numbers[Math.min(run.digits, MANY_DIGITS)] as NumberLook[];
    for (let k = 0; k < looks.length; k++) (looks[k] as NumberLook)(view, run);
  }

  field(view: View, field: Field): void {
    const looks = this.#fields.get(field.id as FieldId);
    if (looks !== undefined) for (let k = 0; k < looks.length; k++) (looks[k] as FieldLook)(view, field);
  }
}

const made = new WeakMap<readonly Detector[], Gates>();

/** The gates of a list of detectors are sorted once: there is a scanner for each file, and for each line of a stream. */
export function gatesOf(detectors: readonly Detector[]): Gates {
  const gates = made.get(detectors) ?? new Gates(detectors);
  made.set(detectors, gates);
  return gates;
}

/** Other pairs share the place: literals are compared afterwards. */
export const startOf = (c: number, d: number): number => ((c & 63) << 6) | (d & 63);

/** Where `list` stands in `lists`, at its end where it is new. */
function slotOf(lists: (readonly Literal[])[], list: readonly Literal[]): number {
  const at = lists.findIndex((l) => l.length === list.length && l.every((one, k) => one === list[k]));
  return at >= 0 ? at : lists.push(list) - 1;
}

const literal = (text: string, look: AtLook): Literal => ({
  codes: Uint16Array.from(text, (c) => c.charCodeAt(0)),
  second: text.length > 1 ? text.charCodeAt(1) : 0,
  look,
});

function stands(literal: Uint16Array, codes: Uint16Array, at: number): boolean {
  for (let i = 1; i < literal.length; i++) if (codes[at + i] !== literal[i]) return false;
  return codes[at] === literal[0];
}
