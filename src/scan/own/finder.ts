import { RE2JS } from 're2js';
import { classes, isWord } from '../engine/classes.ts';
import type { View } from '../engine/view.ts';
import type { Analysis } from './pattern.ts';

/** Units looked through at once where a pattern is asked for again and again: at first, and at most. */
const reach = { first: 64, most: 4_096 };
/** Instructions a compiled pattern may have: RE2 is many times slower with more (500), and with longer texts for them. */
export const maxProgram = 480;

/** Everything but letters and digits, as the scanner knows them: what a match stands between. */
const border = ((): string => {
  const hex = (c: number) => `\\x{${c.toString(16)}}`;
  let ranges = '';
  for (let c = 0; c < 0x10000; c++) {
    if ((c >= 0xd800 && c < 0xe000) || isWord(c)) continue;
    const from = c;
    while (c < 0xffff && (classes[c + 1] as number) >= 2) c++;
    ranges += `${hex(from)}-${hex(c)}`;
  }
  return `[${ranges}]`;
})();

/** Where a match stands in the view. */
export interface Found {
  start: number;
  end: number;
}

/**
 * Finds a pattern where it stands free, in time linear to the text, however often and at however many places it is
 * asked for: RE2 matches in linear time, and a stretch that was seen to hold no match is not looked through again.
 */
export class Finder {
  readonly #most: number;
  readonly #here: RE2JS;
  readonly #anywhere: RE2JS;
  readonly #found: Found = { start: 0, end: 0 };
  #stamp = 0;
  /** No match begins from `#from` up to `#to`. */
  #from = 0;
  #to = 0;
  #reach = 0;

  /** Throws what RE2 throws for a pattern it does not know, and a RangeError for one that is too large. */
  constructor({ source, anyCase, most }: Analysis) {
    const flags = anyCase ? RE2JS.CASE_INSENSITIVE : 0;
    this.#most = most;
    this.#here = RE2JS.compile(`(?:${source})${border}`, flags);
    this.#anywhere = RE2JS.compile(`${border}(?:${source})${border}`, flags);
    if (this.#anywhere.programSize() > maxProgram) throw new RangeError('pattern');
  }

  /** Index after the match that begins at `at`, or -1. */
  endAt(view: View, at: number): number {
    if (at > 0 && isWord(view.codes[at - 1] as number)) return -1;
    if (this.#stamp === view.stamp && at >= this.#from) {
      if (at < this.#to) return -1;
      if (at <= this.#to + this.#most) return this.next(view, at, at + 1)?.end ?? -1;
    }
    this.#begin(view, at);
    const matcher = this.#here.matcher(`${view.text.slice(at, at + this.#most + 1)}\n`);
    if (matcher.lookingAt()) return at + matcher.end() - 1;
    this.#to = at + 1;
    return -1;
  }

  /** The first match that begins from `from` on and before `to`, or null; the object is used again. */
  next(view: View, from: number, to: number): Found | null {
    for (let at = this.#begun(view, from); at < to; at = this.#to) {
      const found = this.#first(view, at, Math.max(this.#reach, to - at));
      if (found !== null) return found.start < to ? found : null;
    }
    return null;
  }

  /** The first match among those that begin in `span` units from `at` on; null where none does in those up to `#to`. */
  #first(view: View, from: number, most: number): Found | null {
    let at = from;
    let span = most;
    if (!this.#any(view, at, span)) {
      this.#to = at + span;
      return null;
    }
    // RE2 says quickly whether there is a match, and where only in a short text.
    while (span > reach.first) {
      const half = span >> 1;
      if (!this.#any(view, at, half)) {
        at += half;
        span -= half;
      } else span = half;
    }
    const matcher = this.#anywhere.matcher(sliceOf(view, at, span + this.#most));
    const start = matcher.find() ? at + matcher.start() : Number.POSITIVE_INFINITY;
    this.#to = Math.min(start, at + span);
    if (start >= at + span) return null;
    this.#reach = 0;
    this.#found.start = start;
    this.#found.end = at + matcher.end() - 2;
    return this.#found;
  }

  /** Whether a match may begin among the `span` units from `at` on. False is certain. */
  #any(view: View, at: number, span: number): boolean {
    return this.#anywhere.test(sliceOf(view, at, span + this.#most));
  }

  /** Where to look from: what is known to hold no match is left out, and looked through further at once next time. */
  #begun(view: View, from: number): number {
    if (this.#stamp !== view.stamp || from < this.#from || from > this.#to + this.#most)
      this.#begin(view, from);
    else {
      this.#reach = Math.min(reach.most, Math.max(reach.first, this.#reach * 2));
      if (from > this.#to) this.#from = this.#to = from;
    }
    return this.#to;
  }

  #begin(view: View, at: number): void {
    this.#stamp = view.stamp;
    this.#from = this.#to = at;
    this.#reach = 0;
  }
}

/** `most` units from `at` on between one before and one behind: a border stands where the text begins or ends. */
const sliceOf = (view: View, at: number, most: number): string =>
  `${at > 0 ? '' : '\n'}${view.text.slice(Math.max(0, at - 1), at + most + 1)}\n`;
