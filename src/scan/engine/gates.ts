import type { Detector, Gate } from '../detector.ts';
import {
  answerWord,
  attributeWord,
  labelEnds,
  readAnswer,
  readAttribute,
  readNextCell,
  readSerialized,
  serializedMark,
} from './attributes.ts';
import { classes, isHex, MARK, SPACE } from './classes.ts';
import { endsOfNames, type Field, type FieldId, nameField } from './fields.ts';
import { readSegment, segmentWords } from './hl7.ts';
import {
  copyWord,
  createWord,
  insertWords,
  pairedMark,
  readCopy,
  readCreate,
  readInsert,
  readPaired,
} from './insert.ts';
import {
  dotsMark,
  formWord,
  pairMarks,
  readDotted,
  readFormData,
  readPair,
  readSetter,
  setterWord,
} from './joined-values.ts';
import { type AtLook, type Literal, literal, none, Pairs, stands, twoOf } from './literals.ts';
import type { NumberRun } from './numbers.ts';
import { Shapes } from './shapes.ts';
import type { Beginning } from './sieve/buckets.ts';
import { sieveTables } from './sieve/tables.ts';
import type { View } from './view.ts';
import { WordGates } from './word-gates.ts';

type NumberLook = (view: View, run: NumberRun) => void;
type FieldLook = (view: View, field: Field) => void;

/** A run of more digits is of interest to every detector of numbers, and so is one of more groups. */
const MANY_DIGITS = 24;
const MANY_GROUPS = 4;
const COLON = 0x3a;

/** The gates of all detectors, sorted so that the one pass asks one small table per place. */
export class Gates {
  /** Class of every UTF-16 unit, marks included. */
  readonly kinds = classes.slice();
  readonly words = new WordGates();
  readonly #coded: AtLook[] = [];
  /** By two letters, small or capital: 1 where the coded gate opens. */
  readonly #codes = new Uint8Array(1024);
  readonly shapes = new Shapes();
  readonly #marks = new Map<number, Literal[]>();
  /** By a mark and the unit behind it (127: any other) what may stand there: a place in `#markLists`. */
  readonly #behind = new Uint8Array(128 * 128);
  readonly #markLists: (readonly Literal[])[] = [[]];
  /** By the digits and groups of a run (`placeOf`): who asks for it, and who does where claims below 0.5 are asked for. */
  readonly #numbers: NumberLook[][] = Array.from({ length: (MANY_DIGITS + 1) * MANY_GROUPS }, () => []);
  readonly #allNumbers: NumberLook[][] = Array.from({ length: (MANY_DIGITS + 1) * MANY_GROUPS }, () => []);
  readonly #long: AtLook[] = [];
  readonly #hexes: AtLook[] = [];
  readonly #tall: AtLook[] = [];
  /** By the two units before a long word, and by its first two: literals that end, or begin, there. */
  readonly #after = new Pairs();
  readonly #opening = new Pairs();
  readonly #fields = new Map<FieldId, FieldLook[]>();
  /** But a colon between hexadecimal digits, which the sieve knows by itself. */
  readonly #markStarts: Beginning[] = [];
  /** What the sieve needs to know of them. */
  readonly tables: Uint8Array;

  constructor(detectors: readonly Detector[]) {
    for (const { id, names, rank, gates } of detectors) {
      if (names !== undefined) nameField(id, names);
      for (const gate of gates) {
        if (gate.on === 'number') this.#addNumber(gate);
        else if (gate.on === 'field')
          for (const id of gate.fields) this.#fields.set(id, [...(this.#fields.get(id) ?? []), gate.look]);
        else if (gate.on === 'long') this.#addLong(gate);
        else if (gate.on === 'hexes') this.#hexes.push(gate.look);
        else if (gate.on === 'tall') this.#tall.push(gate.look);
        else if (gate.on === 'coded') {
          this.#coded.push(gate.look);
          for (const l of gate.letters) this.#codes[twoOf(l.charCodeAt(0), l.charCodeAt(1))] = 1;
        } else if (gate.on === 'shape')
          for (const shape of gate.shapes)
            this.shapes.add(shape, { look: gate.look, rank, id }, gate.needs ?? null, gate.weak ?? false);
        else if (gate.on === 'word')
          for (const word of gate.words) this.words.add(word, gate.anyCase ?? false, gate.look);
        else for (const mark of gate.marks) this.#addMark(mark, gate.look);
      }
    }
    for (const word of insertWords) this.words.add(word, true, readInsert);
    this.words.add(copyWord, false, readCopy);
    this.words.add(createWord, true, readCreate);
    this.words.add(answerWord, false, (view, at) => readAnswer(view, at, this));
    this.words.add(attributeWord, true, (view, at) => readAttribute(view, at, this));
    this.#addMark(pairedMark, readPaired);
    this.words.add(formWord, false, (view, at) => readFormData(view, at, this));
    for (const mark of pairMarks)
      this.#addMark(mark, (view, at) => readPair(view, at + mark.length - 2, this));
    this.#addMark(dotsMark, (view, at) => readDotted(view, at, this));
    this.words.add(setterWord, true, (view, at) => readSetter(view, at, this));
    for (const word of segmentWords) this.words.add(word, false, (view, at) => readSegment(view, at, this));
    for (const mark of labelEnds) this.#addMark(mark, (view, at) => readNextCell(view, at, this));
    this.#addMark(serializedMark, (view, at) => readSerialized(view, at, this));
    this.words.sort();
    for (const [code, marks] of this.#marks) this.#sortMarks(code, marks);
    this.tables = sieveTables(this.words.beginnings, this.#markStarts, endsOfNames());
  }

  #addLong({ after, starts, look }: Gate & { readonly on: 'long' }): void {
    if (after === undefined && starts === undefined) this.#long.push(look);
    for (const word of after ?? []) this.#after.add(word, word.length - 2, literal(word, look, false));
    for (const word of starts ?? []) this.#opening.add(word, 0, literal(word, look, false));
  }

  #addNumber({ digits, groups = 1, weak = false, look }: Gate & { readonly on: 'number' }): void {
    for (let n = digits; n <= MANY_DIGITS; n++)
      for (let k = groups; k <= MANY_GROUPS; k++) {
        this.#allNumbers[placeOf(n, k)]?.push(look);
        if (!weak) this.#numbers[placeOf(n, k)]?.push(look);
      }
  }

  #addMark(mark: string, look: AtLook): void {
    const code = mark.charCodeAt(0);
    this.#marks.set(code, [...(this.#marks.get(code) ?? []), literal(mark, look, false)]);
    if (mark.length !== 2 || code !== COLON || !isHex(mark.charCodeAt(1)))
      this.#markStarts.push([...mark].slice(0, 3).map((c) => c.charCodeAt(0)));
    if (this.kinds[code] === SPACE) this.kinds[code] = MARK;
  }

  #sortMarks(code: number, marks: readonly Literal[]): void {
    for (let next = 0; next < 128; next++) {
      const here = marks.filter((mark) => mark.second === 0 || mark.second === next);
      if (here.length > 0) this.#behind[(code << 7) | next] = slotOf(this.#markLists, here);
    }
  }

  /** A word begins with letters at `at`, and digits follow soon. */
  mixed(view: View, at: number): void {
    const { codes } = view;
    const third = codes[at + 2] as number;
    if (
      third >= 0x30 &&
      third <= 0x39 &&
      this.#codes[twoOf(codes[at] as number, codes[at + 1] as number)] === 1
    )
      for (const look of this.#coded) look(view, at);
    this.shapes.letters(view, at);
  }

  /** A mark may stand at `at`; all begin with a unit of ASCII. */
  mark(view: View, at: number, code: number): void {
    const next = view.codes[at + 1] as number;
    const slot = this.#behind[(code << 7) | Math.min(next, 127)];
    if (!slot) return;
    const marks = this.#markLists[slot] as Literal[];
    for (let k = 0; k < marks.length; k++) {
      const mark = marks[k] as Literal;
      if (stands(mark, view.codes, at)) mark.look(view, at);
    }
  }

  /** A word of `leastLong` letters and digits begins at `at`. */
  long(view: View, at: number): void {
    const looks = this.#long;
    for (let k = 0; k < looks.length; k++) (looks[k] as AtLook)(view, at);
    const { codes } = view;
    const after = at > 1 ? this.#after.at(codes, at - 2) : none;
    for (let k = 0; k < after.length; k++) {
      const one = after[k] as Literal;
      const from = at - one.codes.length;
      if (from >= 0 && stands(one, codes, from)) one.look(view, from);
    }
    const opening = this.#opening.at(codes, at);
    for (let k = 0; k < opening.length; k++) {
      const one = opening[k] as Literal;
      if (stands(one, codes, at)) one.look(view, at);
    }
  }

  /** A word with a capital begins at `at`, behind a word and a space. */
  tall(view: View, at: number): void {
    const looks = this.#tall;
    for (let k = 0; k < looks.length; k++) (looks[k] as AtLook)(view, at);
  }

  /** A row of hexadecimal digits begins at `at`. */
  hexes(view: View, at: number): void {
    const looks = this.#hexes;
    for (let k = 0; k < looks.length; k++) (looks[k] as AtLook)(view, at);
  }

  number(view: View, run: NumberRun): void {
    // First: what they claim, telephone numbers need not look at.
    this.shapes.run(view, run);
    const lists = view.isStrict ? this.#numbers : this.#allNumbers;
    const looks = lists[placeOf(run.digits, run.count)] as NumberLook[];
    for (let k = 0; k < looks.length; k++) (looks[k] as NumberLook)(view, run);
  }

  field(view: View, field: Field): void {
    this.#field(view, field, field.id as FieldId);
    for (let k = 0; k < field.also.length; k++) this.#field(view, field, field.also[k] as FieldId);
  }

  #field(view: View, field: Field, id: FieldId): void {
    const looks = this.#fields.get(id);
    if (looks !== undefined) for (let k = 0; k < looks.length; k++) (looks[k] as FieldLook)(view, field);
  }
}

const placeOf = (digits: number, groups: number): number =>
  Math.min(digits, MANY_DIGITS) * MANY_GROUPS + Math.min(groups, MANY_GROUPS) - 1;

const made = new WeakMap<readonly Detector[], Gates>();

/** The gates of a list of detectors are sorted once: there is a scanner for each file, and for each line of a stream. */
export function gatesOf(detectors: readonly Detector[]): Gates {
  const gates = made.get(detectors) ?? new Gates(detectors);
  made.set(detectors, gates);
  return gates;
}

/** Where `list` stands in `lists`, at its end where it is new. */
function slotOf(lists: (readonly Literal[])[], list: readonly Literal[]): number {
  const at = lists.findIndex((l) => l.length === list.length && l.every((one, k) => one === list[k]));
  return at >= 0 ? at : lists.push(list) - 1;
}
