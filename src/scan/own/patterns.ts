import { score, words } from '../confidence.ts';
import type { Detector, Gate } from '../detector.ts';
import { isWord } from '../engine/classes.ts';
import { surroundings } from '../engine/context.ts';
import type { Field } from '../engine/fields.ts';
import type { Shaped } from '../engine/shapes.ts';
import type { View } from '../engine/view.ts';
import { maskTail } from '../mask.ts';
import { type OwnPattern, ownRank } from './definition.ts';
import { Finder } from './finder.ts';
import { nearPattern, wordsNear } from './near.ts';
import type { Analysis } from './pattern.ts';

/** Units behind a word near by in which a value may begin. */
const behindWord = 64;
/** Units a word near by may take up, with what joins its parts. */
const wordMost = 80;
/** Letters of a word near by that open the gate. */
const gateLetters = 12;

const inSteps = (confidence: number): number => score(confidence);

/** Where the one pass may stop for a pattern; empty where nothing tells it. */
export const hasGate = (own: OwnPattern, { beginnings }: Analysis): boolean =>
  beginnings !== null || own.shapes.length > 0 || own.near.length > 0 || own.names.length > 0;

/**
 * A detector for an operator's own pattern. It stops at the pattern's literal beginnings or at its shapes; where it has
 * neither, behind its words. Throws what Finder throws.
 */
export function patternDetector(own: OwnPattern, analysis: Analysis): Detector {
  const looks = new PatternLooks(own, analysis);
  const { near, names, shapes } = own;
  const { beginnings, anyCase } = analysis;
  const gates: Gate[] = [];
  if (names.length > 0) gates.push({ on: 'field', fields: [own.id], look: (v, f) => looks.field(v, f) });
  if (beginnings !== null) gates.push(...literalGates(beginnings, anyCase, (v, at) => looks.here(v, at)));
  else if (shapes.length > 0) gates.push({ on: 'shape', shapes, look: (v, found) => looks.shape(v, found) });
  else if (near.length > 0) {
    const stems = [...new Set(near.map((word) => stemOf(word)))];
    gates.push({ on: 'word', words: stems, anyCase: true, look: (v, at) => looks.behind(v, at) });
  }
  const detector: Detector = {
    id: own.id,
    category: own.category,
    ...(own.country === undefined ? {} : { country: own.country }),
    title: own.title,
    source: 'config/detectors.json',
    ...(names.length > 0 ? { names: names.join(', ') } : {}),
    rank: ownRank,
    gates,
    mask: (value) => maskTail(value, own.shown),
    same: anyCase ? 'lower' : 'written',
    examples: own.examples,
  };
  looks.detector = detector;
  return detector;
}

/** What is looked for of a word: up to what may be written in several ways. */
const stemOf = (word: string): string =>
  (/^[^ _-]{3,}/.exec(word.toLowerCase())?.[0] ?? word.toLowerCase()).slice(0, gateLetters);

function literalGates(
  beginnings: readonly string[],
  anyCase: boolean,
  look: (view: View, at: number) => void,
): Gate[] {
  const [letters, marks] = [true, false].map((word) =>
    beginnings.filter((text) => isWord(text.charCodeAt(0)) === word),
  ) as [string[], string[]];
  const gates: Gate[] = [];
  if (letters.length > 0) gates.push({ on: 'word', words: letters, anyCase, look });
  if (marks.length > 0) gates.push({ on: 'mark', marks, look });
  return gates;
}

class PatternLooks {
  detector: Detector | null = null;
  readonly #own: OwnPattern;
  readonly #finder: Finder;
  readonly #near: ReturnType<typeof wordsNear>;
  readonly #word: RegExp;
  readonly #field: string | null;
  /** Matches do not overlap: the last one ends here. */
  #stamp = 0;
  #until = 0;

  constructor(own: OwnPattern, analysis: Analysis) {
    this.#own = own;
    this.#finder = new Finder(analysis);
    this.#near = wordsNear(own.near);
    this.#word = new RegExp(`^(?:${nearPattern(own.near).source})`, 'u');
    this.#field = own.names.length > 0 ? own.id : null;
  }

  /** A literal beginning stands at `at`. */
  here(view: View, at: number): void {
    if (this.#stamp === view.stamp && at < this.#until) return;
    const end = this.#finder.endAt(view, at);
    if (end > at) this.#claim(view, at, end, this.#weight(view, at, end));
  }

  shape(view: View, { start, end }: Shaped): void {
    if (this.#finder.endAt(view, start) === end)
      this.#claim(view, start, end, this.#weight(view, start, end));
  }

  field(view: View, { start, end }: Field): void {
    const found = this.#finder.endAt(view, start);
    if (found > start && found <= end) this.#say(view, start, found, this.#own.confidence);
  }

  /** A word near by begins at `at`: what stands behind it on the line, or on the next where nothing does. */
  behind(view: View, at: number): void {
    const word = this.#word.exec(view.text.slice(at, at + wordMost).toLowerCase());
    if (word === null) return;
    const first = at + word[0].length;
    const to = stretchEnd(view, first);
    let from = this.#stamp === view.stamp ? Math.max(first, this.#until) : first;
    while (from < to) {
      const found = this.#finder.next(view, from, to);
      if (found === null) return;
      from = found.end;
      this.#claim(view, found.start, found.end, this.#own.confidence);
    }
  }

  #weight(view: View, start: number, end: number): number {
    const { confidence } = this.#own;
    if (this.#near === null) return confidence;
    const around = surroundings(view, start, end, this.#field, this.#near);
    return around >= words.near ? confidence : inSteps(confidence - words.near);
  }

  #claim(view: View, start: number, end: number, confidence: number): void {
    this.#stamp = view.stamp;
    this.#until = end;
    this.#say(view, start, end, confidence);
  }

  #say(view: View, start: number, end: number, confidence: number): void {
    view.claim(this.detector as Detector, start, end, inSteps(confidence));
  }
}

/** Where values may no longer begin behind a word that ends at `at`. */
function stretchEnd(view: View, at: number): number {
  const stop = Math.min(view.length, at + behindWord);
  let empty = true;
  for (let i = at; i < stop; i++) {
    const c = view.codes[i] as number;
    if (c === 10 || c === 13) {
      if (!empty) return i;
    } else if (c !== 0x20 && c !== 0x09 && c !== 0x3a) empty = false;
  }
  return stop;
}
