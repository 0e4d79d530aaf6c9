import { maxGroups, type NumberRun } from './numbers.ts';
import { DigitsAlone } from './shape-alone.ts';
import { closes, isCrowded, isFree, isTail, isTight, opens, quadsIn } from './shape-guards.ts';
import type { Needs } from './shape-needs.ts';
import { ask, isMixed, type Pattern, type ShapeLook, signature } from './shape-patterns.ts';
import { match, placeIn, type Tree, tree } from './shape-tree.ts';
import { isAscii, isJoint } from './shape-units.ts';
import { maxLetters } from './sieve/tables.ts';
import type { View } from './view.ts';

export type { Needs } from './shape-needs.ts';
export type { Shaped, ShapeLook } from './shape-patterns.ts';

/** Digits of a run that a shape may begin in: fewer are the parts of an IP address or of a date. */
const leastInRun = 6;
/** Digits in its first group, where letters follow. */
const MAX_HEAD = 31;

/** Where the lengths of groups lead to: who asks for those so far, and by the length of the next one. */
interface Groups extends Pick<Pattern, 'looks' | 'weak'> {
  readonly next: (Groups | null)[];
}
const groups = (): Groups => ({ looks: [], weak: [], next: new Array<null>(16).fill(null) });

/** All shapes of a list of detectors, by how they begin. */
export class Shapes {
  /** Digits and joints only: what the lengths of the groups lead to, one after the other. */
  readonly #grouped: Groups = groups();
  readonly #alone = new DigitsAlone();
  /** By the digits that stand before the first letter or the like, and by the letters before the first digit or joint. */
  readonly #headed: (Tree | undefined)[] = [];
  readonly #lettered: (Tree | undefined)[] = [];
  readonly #found = { start: 0, end: 0, value: '', joints: 0, crowded: false };

  /** Throws a SyntaxError for a shape no gate can open for. */
  add(shape: string, one: ShapeLook, needs: Needs | null, weak: boolean): void {
    const key = signature(shape);
    if (key > 0) {
      if (!shape.includes('-')) {
        this.#alone.add(shape.length, one, needs, weak);
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
        if (this.#alone.isAsked(n) && isFree(view, run, i, i)) this.#alone.look(view, run, i, this.#found);
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
    this.#count = 0;
    match(root, view, at + known, this.#gather);
    // The longest first: what it takes, shorter ones need not look at.
    while (this.#count > 0) {
      const k = --this.#count;
      this.#standing(view, this.#patterns[k] as Pattern, at, this.#ends[k] as number);
    }
  }

  /** Shapes that stand where one was tried, and where each ends. */
  #count = 0;
  readonly #patterns: Pattern[] = [];
  readonly #ends: number[] = [];
  readonly #gather = (view: View, pattern: Pattern, end: number): void => {
    if ((pattern.looks.length === 0 && view.isStrict) || !closes(view.codes, end)) return;
    this.#patterns[this.#count] = pattern;
    this.#ends[this.#count++] = end;
  };

  /** A shape stands from `at` to `end`. */
  #standing(view: View, { looks, weak, joints }: Pattern, at: number, end: number): void {
    const found = this.#found;
    found.start = at;
    found.end = end;
    found.joints = joints;
    found.crowded = false;
    found.value = compact(view, at, end, joints);
    const taken = view.takenFrom(found.start, found.end);
    ask(looks, view, found, taken);
    if (!view.isStrict) ask(weak, view, found, taken);
  }
}

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
