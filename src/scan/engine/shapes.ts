import { askAround } from './context.ts';
import type { Field } from './fields.ts';
import { maxGroups, type NumberRun } from './numbers.ts';
import { closes, isCrowded, isFree, isTail, isTight, opens, quadsIn } from './shape-guards.ts';
import { bitOf, mark, markSeen, type Needs, specimenBits, type Waiting, waitingFor } from './shape-needs.ts';
import { isMixed, type Pattern, type Shaped, type ShapeLook, signature } from './shape-patterns.ts';
import { match, placeIn, type Tree, tree } from './shape-tree.ts';
import { isAscii, isJoint } from './shape-units.ts';
import { maxLetters } from './sieve/tables.ts';
import { isAwaited } from './stem-hits.ts';
import type { View } from './view.ts';

export type { Needs } from './shape-needs.ts';
export type { Shaped, ShapeLook } from './shape-patterns.ts';

/** Digits of a run that a shape may begin in: fewer are the parts of an IP address or of a date. */
const leastInRun = 6;
/** Digits in its first group, where letters follow. */
const MAX_HEAD = 31;

interface Needy extends ShapeLook {
  readonly needs: Needs;
}

/** Where the lengths of groups lead to: who asks for those so far, and by the length of the next one. */
interface Groups extends Pick<Pattern, 'looks' | 'weak'> {
  readonly next: (Groups | null)[];
}
const groups = (): Groups => ({ looks: [], weak: [], next: new Array<null>(16).fill(null) });

/** All shapes of a list of detectors, by how they begin. */
export class Shapes {
  /** Digits and joints only: what the lengths of the groups lead to, one after the other. */
  readonly #grouped: Groups = groups();
  /** 1 for so many digits alone that some shape has. */
  readonly #lengths = new Uint8Array(16);
  readonly #alone: ShapeLook[][] = Array.from({ length: 16 }, () => []);
  readonly #weakAlone: ShapeLook[][] = Array.from({ length: 16 }, () => []);
  /** Those that are asked about only where their words stand near. */
  readonly #needy: Needy[][] = Array.from({ length: 16 }, () => []);
  /** Which of them wait for which word, once asked for. */
  readonly #waiting: (Waiting | undefined)[] = [];
  /** For each name of a key which of them its fields are for. */
  readonly #askers: Map<unknown, readonly number[]>[] = Array.from({ length: 16 }, () => new Map());
  /** A bit for each specimen (`bitOf`); others share it. */
  readonly #specimens = new Uint32Array(2 ** specimenBits / 32);
  /** By the digits that stand before the first letter or the like, and by the letters before the first digit or joint. */
  readonly #headed: (Tree | undefined)[] = [];
  readonly #lettered: (Tree | undefined)[] = [];
  readonly #found = { start: 0, end: 0, value: '', joints: 0, crowded: false };

  /** Throws a SyntaxError for a shape no gate can open for. */
  add(shape: string, one: ShapeLook, needs: Needs | null, weak: boolean): void {
    const key = signature(shape);
    if (key > 0) {
      if (!shape.includes('-')) {
        this.#lengths[shape.length] = 1;
        if (weak) (this.#weakAlone[shape.length] as ShapeLook[]).push(one);
        else if (needs === null) (this.#alone[shape.length] as ShapeLook[]).push(one);
        else this.#addNeedy(shape.length, one, needs);
        return;
      }
      let at = this.#grouped;
      for (const { length } of shape.split('-')) at = at.next[length] ??= groups();
      (weak ? at.weak : at.looks).push(one);
      return;
    }
    const head = /^9*/.exec(shape)?.[0] as string;
    const letters = /^A*/.exec(shape)?.[0] as string;
    if (!/^[9AX*-]+$/.test(shape) || (head === '' ? !isMixed(shape, letters.length) : head.length > MAX_HEAD))
      throw new SyntaxError(`no such shape: ${shape}`);
    const [roots, known] = head === '' ? [this.#lettered, letters.length] : [this.#headed, head.length];
    roots[known] ??= tree();
    const place = placeIn(roots[known], shape.slice(known));
    place.pattern ??= { looks: [], weak: [], joints: shape.split('-').length - 1 };
    (weak ? place.pattern.weak : place.pattern.looks).push(one);
  }

  #addNeedy(digits: number, one: ShapeLook, needs: Needs): void {
    (this.#needy[digits] as Needy[]).push({ ...one, needs });
    for (const near of needs.words) near.awaitedBy(digits);
    for (const value of needs.specimens) {
      const units = Uint16Array.from(value, (c) => c.charCodeAt(0));
      const bit = bitOf(units, 0, units.length);
      this.#specimens[bit >> 5] = (this.#specimens[bit >> 5] as number) | (1 << (bit & 31));
    }
  }

  /** Every group of a run, and every row of groups, that has a shape. */
  run(view: View, run: NumberRun): void {
    const { count } = run;
    if (run.digits < leastInRun) return;
    const inRow = isRow(view.codes, run);
    const last = run.ends[count - 1] as number;
    const tailed = isTail(view.codes, last);
    const quads = count < 4 ? 0 : quadsIn(view.codes, run);
    for (let i = 0; i < count; i++) {
      const start = run.starts[i] as number;
      // tied to the group before: nothing begins here
      if (i > 0 && start - (run.ends[i - 1] as number) === 1 && isTight(view.codes[start - 1] as number))
        continue;
      const n = run.length(i);
      if (n < 16) {
        // The longest first: what it takes, shorter ones need not look at.
        const next = this.#grouped.next[n] as Groups | null;
        if (next !== null && i + 1 < count && !inRow) this.#groups(view, run, i, next, quads);
        if (this.#lengths[n] === 1 && isFree(view, run, i, i)) this.#single(view, run, i);
      }
      if (tailed) this.head(view, start, n);
    }
  }

  /** What begins with group `i`, but nothing of IP addresses (`quads`). */
  #groups(view: View, run: NumberRun, i: number, first: Groups, quads: number): void {
    if (((quads >>> i) & 1) === 1) return;
    const reached = this.#reached;
    reached[i] = first;
    let j = i + 1;
    for (; j < run.count && ((quads >>> j) & 1) === 0; j++) {
      const n = run.length(j);
      if (n > 15 || (run.starts[j] as number) - (run.ends[j - 1] as number) !== 1) break;
      const next = (reached[j - 1] as Groups).next[n] as Groups | null;
      if (next === null) break;
      reached[j] = next;
    }
    while (--j > i) {
      const at = reached[j] as Groups;
      if (at.looks.length === 0 && (view.isStrict || at.weak.length === 0)) continue;
      if (isFree(view, run, i, j)) this.#digits(view, run, i, j, at);
    }
  }
  /** Where the groups up to each of a run lead to. */
  readonly #reached: Groups[] = [];

  /** Digits alone: most stand near no word of most detectors, and these are not asked. */
  #single(view: View, run: NumberRun, i: number): void {
    const found = this.#found;
    const start = run.starts[i] as number;
    const end = run.ends[i] as number;
    const all = !view.isStrict;
    const bit = bitOf(view.codes, start, end);
    const isSpecimen = (((this.#specimens[bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
    const key = view.keyAt(start);
    const cell = view.cellAt(start);
    if (!all) askAround(view, start, end);
    const looks = this.#alone[end - start] as ShapeLook[];
    const isAsked = all || key !== null || cell !== null || isSpecimen || isAwaited(end - start);
    if (looks.length === 0 && !isAsked) return;
    found.start = start;
    found.end = end;
    found.joints = 0;
    found.crowded = run.count > 1;
    found.value = view.text.slice(start, end);
    const taken = view.takenFrom(start, end);
    ask(looks, view, found, taken);
    if (!isAsked) return;
    if (all) ask(this.#weakAlone[end - start] as ShapeLook[], view, found, taken);
    const needy = this.#needy[end - start] as Needy[];
    told.fill(all ? 1 : 0, 0, needy.length);
    if (!all) {
      markSeen(this.#waitingOf(end - start), told);
      if (key !== null) mark(this.#askersOf(key, end - start), told);
      if (cell !== null) mark(this.#askersOf(cell, end - start), told);
      if (isSpecimen)
        for (const [k, { needs }] of needy.entries()) if (needs.specimens.has(found.value)) told[k] = 1;
    }
    for (let k = 0; k < needy.length; k++) {
      const one = needy[k] as Needy;
      if (told[k] === 1 && one.rank > taken) one.look(view, found);
    }
  }

  #waitingOf(digits: number): Waiting {
    let waiting = this.#waiting[digits];
    if (waiting === undefined) {
      waiting = waitingFor((this.#needy[digits] as Needy[]).map(({ needs }) => needs));
      this.#waiting[digits] = waiting;
    }
    return waiting;
  }

  /** Places of the needy ones a field is for. */
  #askersOf({ id, also }: Field, digits: number): readonly number[] {
    const known = this.#askers[digits] as Map<unknown, readonly number[]>;
    // Every name of a key has a list of its own.
    let found = known.get(also);
    if (found === undefined) {
      const isFor = ({ needs: { fields } }: Needy) =>
        [id, ...also].some((one) => (fields as readonly string[]).includes(one));
      found = (this.#needy[digits] as Needy[]).flatMap((one, k) => (isFor(one) ? [k] : []));
      known.set(also, found);
    }
    return found;
  }

  #digits(view: View, run: NumberRun, first: number, last: number, { looks, weak }: Groups): void {
    const found = this.#found;
    const { text } = view;
    const start = run.starts[first] as number;
    const end = run.ends[last] as number;
    found.start = start;
    found.end = end;
    found.joints = last - first;
    found.crowded = isCrowded(view.codes, run, first, last);
    let digits = '';
    for (let k = first; k <= last; k++) digits += text.slice(run.starts[k], run.ends[k]);
    found.value = digits;
    const taken = view.takenFrom(found.start, found.end);
    ask(looks, view, found, taken);
    if (!view.isStrict) ask(weak, view, found, taken);
  }

  /** Digits, `n` of them from `at`, and letters or the like somewhere behind. */
  head(view: View, at: number, n: number): void {
    const root = this.#headed[n];
    if (root !== undefined) this.#try(view, at, n, root);
  }

  /** At a letter that begins a word; digits follow soon. */
  letters(view: View, at: number): void {
    const { codes } = view;
    let n = 0;
    while (n <= maxLetters && isAscii(codes[at + n] as number)) n++;
    const root = this.#lettered[n];
    if (root !== undefined) this.#try(view, at, n, root);
  }

  /** Tries the shapes that begin with so many digits, or letters. */
  #try(view: View, at: number, known: number, root: Tree): void {
    if (!opens(view.codes, at)) return;
    this.#tried = at;
    match(root, view, at + known, this.#standing);
  }

  #tried = 0;
  /** A shape stands from `#tried` to `end`. */
  readonly #standing = (view: View, { looks, weak, joints }: Pattern, end: number): void => {
    if ((looks.length === 0 && view.isStrict) || !closes(view.codes, end)) return;
    const found = this.#found;
    const at = this.#tried;
    found.start = at;
    found.end = end;
    found.joints = joints;
    found.crowded = false;
    found.value = compact(view, at, end, joints);
    const taken = view.takenFrom(found.start, found.end);
    ask(looks, view, found, taken);
    if (!view.isStrict) ask(weak, view, found, taken);
  };
}

/** Of the needy those whose words were seen; more of one length there never are. */
const told = new Uint8Array(256);

/** As many groups as a run has, alike and with a space between all of them: a row of a table, or a dump. */
function isRow(codes: Uint16Array, run: NumberRun): boolean {
  if (run.count < maxGroups) return false;
  for (let i = 1; i < run.count; i++) {
    const end = run.ends[i - 1] as number;
    if (run.length(i) !== run.length(0) || codes[end] !== 0x20 || run.starts[i] !== end + 1) return false;
  }
  return true;
}

/** What stands there without joints, in capitals; where none are, one that stood for `*` is kept. */
function compact({ codes, text }: View, start: number, end: number, joints: number): string {
  let value = '';
  let from = start;
  let small = false;
  for (let i = start; i < end; i++) {
    const c = codes[i] as number;
    if (joints > 0 && isJoint(c)) {
      if (i > from) value += text.slice(from, i);
      from = i + 1;
    } else if (c > 0x5a) small = true;
  }
  if (end > from) value += text.slice(from, end);
  return small ? value.toUpperCase() : value;
}

/** Those of a higher rank than what holds the place already. */
function ask(looks: readonly ShapeLook[], view: View, found: Shaped, taken: number): void {
  for (let k = 0; k < looks.length; k++) {
    const one = looks[k] as ShapeLook;
    if (one.rank > taken) one.look(view, found);
  }
}
