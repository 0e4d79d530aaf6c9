import type { View } from './view.ts';

/** Units between what was read and what is asked for that are read too: a value stands there. */
const MAX_GAP = 40;

/**
 * A pattern of words with a quick no: a table of the first three characters of its alternatives, asked before the
 * pattern is. Case does not matter to the table; the pattern is asked with small letters.
 */
export class Words {
  readonly pattern: RegExp;
  readonly #bits = new Int32Array(1024);
  /** No alternative begins between these places of the view with this stamp. */
  #stamp = 0;
  #clearFrom = 0;
  #clearTo = 0;

  /** A word of the pattern stood here, in the view with this stamp. */
  #foundStamp = 0;
  #foundFrom = 0;
  #foundTo = 0;

  /** Every alternative of the pattern must begin with two literal characters at least (`\b` and look-behinds aside). */
  constructor(pattern: RegExp) {
    this.pattern = pattern;
    for (const alternative of alternatives(pattern.source)) {
      const stem = /^[^\\.*+?^${}()|[\]]{2,}/.exec(alternative)?.[0] ?? '';
      const fixed = '?*{'.includes(alternative[stem.length] ?? '|') ? stem.slice(0, -1) : stem;
      if (fixed.length < 2) throw new SyntaxError(`no literal stem: ${alternative}`);
      this.#learn(fixed.charCodeAt(0), fixed.charCodeAt(1), fixed.charCodeAt(2));
    }
  }

  #learn(a: number, b: number, c: number): void {
    const i = ((a & 31) << 5) | (b & 31);
    this.#bits[i] = (this.#bits[i] as number) | (Number.isNaN(c) ? -1 : 1 << (c & 31));
  }

  /** A word of the pattern was seen between `from` and `to`: numbers of one list share their label. */
  stands(view: View, from: number, to: number): boolean {
    return this.#foundStamp === view.stamp && this.#foundFrom >= from && this.#foundTo <= to;
  }

  remember(view: View, from: number, to: number): void {
    this.#foundStamp = view.stamp;
    this.#foundFrom = from;
    this.#foundTo = to;
  }

  /** False: no alternative stands between `from` and `to`. What was seen to hold none is not read again. */
  maybe(view: View, from: number, to: number): boolean {
    const known = this.#stamp === view.stamp && from >= this.#clearFrom && from <= this.#clearTo + MAX_GAP;
    if (!known) {
      this.#stamp = view.stamp;
      this.#clearFrom = from;
    }
    const { codes } = view;
    const bits = this.#bits;
    const first = known ? this.#clearTo : from;
    let a = codes[first] as number;
    let b = codes[first + 1] as number;
    for (let i = first + 2; i <= to; i++) {
      const c = codes[i] as number;
      if (((bits[((a & 31) << 5) | (b & 31)] as number) >>> (c & 31)) & 1) {
        if (i - 2 >= from) {
          this.#clearTo = i - 2;
          return true;
        }
        this.#clearFrom = i - 1;
      }
      a = b;
      b = c;
    }
    this.#clearTo = Math.max(first, to - 1);
    return false;
  }

  /** Whether an alternative stands in `text`; the pattern must take care of case itself. */
  test(text: string): boolean {
    const bits = this.#bits;
    let a = text.charCodeAt(0);
    let b = text.charCodeAt(1);
    for (let i = 2; i <= text.length; i++) {
      const c = i < text.length ? text.charCodeAt(i) : 0;
      if (((bits[((a & 31) << 5) | (b & 31)] as number) >>> (c & 31)) & 1) return this.pattern.test(text);
      a = b;
      b = c;
    }
    return false;
  }
}

/** Stands for `\.` in a stem: no sign of patterns, and the same place as a dot in the table (five lowest bits). */
const dot = '\u000e';

/** The alternatives of the outermost level, without `\b` and look-behind in front, `\.` as `dot`. */
function alternatives(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const token of source.match(/\\.|\[(?:\\.|[^\]])*\]|./gsu) ?? []) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token === '\\.' ? dot : token;
  }
  return parts.map((part) => part.replace(/^(?:\\b|\(\?<[!=][^)]*\))+/, ''));
}
