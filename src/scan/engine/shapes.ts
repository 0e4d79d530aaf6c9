import { isDigit, isWord } from './classes.ts';
import { askAround } from './context.ts';
import type { FieldId } from './fields.ts';
import {
  FOLLOWERS, follower, isAscii, isJoint, LETTERED_FOLLOWERS, letteredFollower, mayFollow, mayFollowLetters,
} from './followers.ts'; // biome-ignore format: a list
import type { NumberRun } from './numbers.ts';
import { digitsBehind, lettersApart, maxLetters } from './sieve/tables.ts';
import { isAwaited, type Words } from './stems.ts';
import type { View } from './view.ts';

/**
 * A value that stands in one of the shapes a detector asked for. One object is used again and again: do not keep it.
 * Guarded: no letter or digit touches it, and no digit is joined to it by `.`, `-` or `/`.
 */
export interface Shaped {
  readonly start: number;
  readonly end: number;
  /** Its letters and digits, letters in capitals; what stood for `*` is kept. */
  readonly value: string;
  /** How many joints stand inside. */
  readonly joints: number;
  /** More digits follow or go before, with only a space between: it may be a part of something longer. */
  readonly crowded: boolean;
}
/** One of these words near by, one of these fields around it, or that it is a published specimen. */
export interface Needs {
  readonly words: readonly Words[];
  readonly fields: readonly FieldId[];
  readonly specimens: ReadonlySet<string>;
}
export type ShapeLook = (view: View, found: Shaped) => void;

/** Groups of one shape of digits and joints. */
const MAX_GROUPS = 7;
/** Digits of a run that a shape may begin in: fewer are the parts of an IP address or of a date. */
const leastInRun = 6;
/** Digits in its first group, where letters follow. */
const MAX_HEAD = 31;

interface Needy {
  readonly look: ShapeLook;
  readonly needs: Needs;
}

interface Pattern {
  /** The shape, a unit for each character. */
  readonly units: Uint16Array;
  readonly looks: ShapeLook[];
  readonly joints: number;
}

/** Whether a shape stands at `at`; its first `from` characters are known to. */
function stands(units: Uint16Array, codes: Uint16Array, at: number, from: number): boolean {
  for (let i = from; i < units.length; i++) {
    const c = codes[at + i] as number;
    const unit = units[i];
    if (unit === 0x39) {
      if (!isDigit(c)) return false;
    } else if (unit === 0x2d) {
      if (!isJoint(c)) return false;
    } else if (unit === 0x41) {
      if (!isAscii(c)) return false;
    } else if (unit === 0x58) {
      if (!isAscii(c) && !isDigit(c)) return false;
    } else if (c === 10 || c === 13 || c === 0) return false;
  }
  return true;
}

/** Group lengths of `99-999-9`, lowest four bits first; 0 where the shape holds something else than digits. */
function signature(shape: string): number {
  const groups = shape.split('-');
  if (groups.length > MAX_GROUPS || groups.some((g) => !/^9{1,15}$/.test(g))) return 0;
  return groups.reduce((sum, g, i) => sum + g.length * 16 ** i, 0);
}

/** Whether the sieve stops at a shape that begins with letters. */
function isMixed(shape: string, letters: number): boolean {
  if (letters === 0 || letters > maxLetters) return false;
  const rest = shape.slice(letters);
  if (/^9/.test(rest)) return rest.startsWith('9'.repeat(digitsBehind[letters] as number));
  return letters <= lettersApart && /^-99[9-][9-]/.test(rest);
}

/** All shapes of a list of detectors, by how they begin. */
export class Shapes {
  /** Digits and joints only: by the lengths of the groups. */
  readonly #grouped = new Map<number, ShapeLook[]>();
  /** 1 where some shape of digits begins with groups of so many and so many digits (0: only one group). */
  readonly #pairs = new Uint8Array(256);
  /** 1 for so many digits alone that some shape has. */
  readonly #lengths = new Uint8Array(16);
  readonly #alone: ShapeLook[][] = Array.from({ length: 16 }, () => []);
  /** Those that are asked about only where their words stand near. */
  readonly #needy: Needy[][] = Array.from({ length: 16 }, () => []);
  readonly #specimens = new Set<number>();
  /** By the digits that stand before the first letter or the like, then by what follows these (`follower`). */
  readonly #headed: Pattern[][][] = Array.from({ length: MAX_HEAD + 1 }, () => []);
  /** By the letters before the first digit or joint, then by what follows these (`letteredFollower`). */
  readonly #lettered: Pattern[][][] = Array.from({ length: maxLetters + 1 }, () =>
    Array.from({ length: LETTERED_FOLLOWERS }, () => []),
  );
  readonly #found = { start: 0, end: 0, value: '', joints: 0, crowded: false };

  /** Throws a SyntaxError for a shape no gate can open for. */
  add(shape: string, look: ShapeLook, needs: Needs | null): void {
    const key = signature(shape);
    if (key > 0) {
      if (!shape.includes('-')) {
        this.#lengths[shape.length] = 1;
        if (needs === null) (this.#alone[shape.length] as ShapeLook[]).push(look);
        else this.#addNeedy(shape.length, look, needs);
        return;
      }
      this.#grouped.set(key, [...(this.#grouped.get(key) ?? []), look]);
      this.#pairs[key & 255] = 1;
      return;
    }
    const head = /^9*/.exec(shape)?.[0] as string;
    const letters = /^A*/.exec(shape)?.[0] as string;
    if (!/^[9AX*-]+$/.test(shape) || (head === '' ? !isMixed(shape, letters.length) : head.length > MAX_HEAD))
      throw new SyntaxError(`no such shape: ${shape}`);
    const pattern = this.#pattern(shape);
    pattern.looks.push(look);
    if (head === '') {
      for (const [k, list] of (this.#lettered[letters.length] as Pattern[][]).entries())
        if (mayFollowLetters(shape.slice(letters.length), k) && !list.includes(pattern)) list.push(pattern);
      return;
    }
    const lists = this.#headed[head.length] as Pattern[][];
    for (let k = 0; k < FOLLOWERS; k++) {
      lists[k] ??= [];
      if (mayFollow(shape.slice(head.length), k) && !lists[k]?.includes(pattern)) lists[k]?.push(pattern);
    }
  }

  #addNeedy(digits: number, look: ShapeLook, needs: Needs): void {
    (this.#needy[digits] as Needy[]).push({ look, needs });
    for (const one of needs.words) one.awaitedBy(digits);
    for (const value of needs.specimens) this.#specimens.add(Number(value));
  }

  readonly #patterns = new Map<string, Pattern>();
  #pattern(shape: string): Pattern {
    const known = this.#patterns.get(shape);
    if (known !== undefined) return known;
    const units = Uint16Array.from(shape, (c) => c.charCodeAt(0));
    const made = { units, looks: [], joints: shape.split('-').length - 1 };
    this.#patterns.set(shape, made);
    return made;
  }

  /** Every group of a run, and every row of groups, that has a shape. */
  run(view: View, run: NumberRun): void {
    const { count } = run;
    if (run.digits < leastInRun) return;
    const last = run.ends[count - 1] as number;
    const tailed = isTail(view.codes, last);
    for (let i = 0; i < count; i++) {
      const n = run.length(i);
      if (n < 16) {
        if (this.#lengths[n] === 1 && isFree(view, run, i, i)) this.#single(view, run, i);
        if (i + 1 < count && this.#pairs[n + 16 * Math.min(15, run.length(i + 1))] === 1)
          this.#groups(view, run, i);
      }
      if (tailed) this.head(view, run.starts[i] as number, n);
    }
  }

  #groups(view: View, run: NumberRun, i: number): void {
    let key = run.length(i);
    let scale = 16;
    for (let j = i + 1; j < run.count && j < i + MAX_GROUPS; j++, scale *= 16) {
      const n = run.length(j);
      if (n > 15 || (run.starts[j] as number) - (run.ends[j - 1] as number) !== 1) return;
      key += n * scale;
      const looks = this.#grouped.get(key);
      if (looks !== undefined && isFree(view, run, i, j)) this.#digits(view, run, i, j, looks);
    }
  }

  /** Digits alone: most stand near no word of most detectors, and these are not asked. */
  #single(view: View, run: NumberRun, i: number): void {
    const found = this.#found;
    const start = run.starts[i] as number;
    const end = run.ends[i] as number;
    const all = !view.isStrict;
    const isSpecimen = this.#specimens.has(numberAt(view.codes, start, end));
    const named = view.isNamed(start);
    if (!all) askAround(view, start, end);
    const looks = this.#alone[end - start] as ShapeLook[];
    const isAsked = all || named || isSpecimen || isAwaited(end - start);
    if (looks.length === 0 && !isAsked) return;
    found.start = start;
    found.end = end;
    found.joints = 0;
    found.crowded = run.count > 1;
    found.value = view.text.slice(start, end);
    for (let k = 0; k < looks.length; k++) (looks[k] as ShapeLook)(view, found);
    if (!isAsked) return;
    const needy = this.#needy[end - start] as Needy[];
    for (let k = 0; k < needy.length; k++) {
      const { look, needs } = needy[k] as Needy;
      const isTold =
        all ||
        isSeen(needs.words) ||
        (named && isIn(view, needs.fields, start)) ||
        (isSpecimen && needs.specimens.has(found.value));
      if (isTold) look(view, found);
    }
  }

  #digits(view: View, run: NumberRun, first: number, last: number, looks: readonly ShapeLook[]): void {
    const found = this.#found;
    const { text } = view;
    found.start = run.starts[first] as number;
    found.end = run.ends[last] as number;
    found.joints = last - first;
    found.crowded = first > 0 || last < run.count - 1;
    let digits = '';
    for (let k = first; k <= last; k++) digits += text.slice(run.starts[k], run.ends[k]);
    found.value = digits;
    for (let k = 0; k < looks.length; k++) (looks[k] as ShapeLook)(view, found);
  }

  /** Digits, `n` of them from `at`, and letters or the like somewhere behind. */
  head(view: View, at: number, n: number): void {
    if (n > MAX_HEAD) return;
    const lists = this.#headed[n] as Pattern[][];
    if (lists.length === 0) return;
    const patterns = lists[follower(view.codes, at + n)] as Pattern[];
    if (patterns.length > 0) this.#try(view, at, n, patterns);
  }

  /** At a letter that begins a word; digits follow soon. */
  letters(view: View, at: number): void {
    const { codes } = view;
    let n = 0;
    while (n <= maxLetters && isAscii(codes[at + n] as number)) n++;
    if (n === 0 || n > maxLetters) return;
    const patterns = this.#lettered[n]?.[letteredFollower(codes, at + n)] as Pattern[];
    if (patterns.length > 0) this.#try(view, at, n, patterns);
  }

  /** Tries the shapes that begin with so many digits, or letters. */
  #try(view: View, at: number, known: number, patterns: readonly Pattern[]): void {
    for (let k = 0; k < patterns.length; k++) {
      const { units, looks, joints } = patterns[k] as Pattern;
      if (!stands(units, view.codes, at, known)) continue;
      const end = at + units.length;
      if (!opens(view.codes, at) || !closes(view.codes, end)) continue;
      const written = view.text.slice(at, end);
      const found = this.#found;
      found.start = at;
      found.end = end;
      found.joints = joints;
      found.crowded = false;
      found.value = (joints === 0 ? written : written.replace(joint, '')).toUpperCase();
      for (let i = 0; i < looks.length; i++) (looks[i] as ShapeLook)(view, found);
    }
  }
}
const joint = /[ .\-/\u00a0\u202f\u2010-\u2013]/g;

/** Up to fifteen digits as a number: others with zeros in front are alike, and are compared by the detector. */
function numberAt(codes: Uint16Array, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) n = n * 10 + (codes[i] as number) - 0x30;
  return n;
}

function isSeen(words: readonly Words[]): boolean {
  for (let i = 0; i < words.length; i++) if ((words[i] as Words).wasSeen()) return true;
  return false;
}

function isIn(view: View, fields: readonly FieldId[], at: number): boolean {
  for (let i = 0; i < fields.length; i++) if (view.inField(fields[i] as FieldId, at)) return true;
  return false;
}

/** Dots, dashes and slashes tie more than a space does. */
const isTight = (c: number): boolean =>
  c === 0x2e || c === 0x2d || c === 0x2f || (c >= 0x2010 && c <= 0x2013);

/** Whether nothing is tied to groups `first` to `last` of a run. */
function isFree(view: View, run: NumberRun, first: number, last: number): boolean {
  if ((first === 0 && run.gluedHead) || (last === run.count - 1 && run.gluedTail)) return false;
  return opens(view.codes, run.starts[first] as number) && closes(view.codes, run.ends[last] as number);
}

/** No sign, letter, digit, decimal point or percent sign (`%20`) before. */
function opens(codes: Uint16Array, at: number): boolean {
  if (at === 0) return true;
  const c = codes[at - 1] as number;
  if (c === 0x2b || c === 0x24 || c === 0x2e || c === 0x25) return false;
  if (isWord(c)) return false;
  // Behind a colon and a digit: seconds.
  return !((isTight(c) || c === 0x3a) && at > 1 && isDigit(codes[at - 2] as number));
}

/** No letter or digit behind, nor a digit behind a joint that ties. */
function closes(codes: Uint16Array, end: number): boolean {
  const c = codes[end] as number;
  if (isWord(c)) return false;
  return !((isTight(c) || c === 0x3a) && isDigit(codes[end + 1] as number));
}

/** A letter, or something with a letter behind, follows digits: shapes that begin with digits may go on so. */
export function isTail(codes: Uint16Array, end: number): boolean {
  const c = codes[end] as number;
  return isAscii(c) || isAscii(codes[end + 1] as number) || c === 0x2b;
}
