import { isLetter } from '../engine/classes.ts';
import { closed, either, empty, joined, literal, mostLiteral, type Part, repeated } from './part.ts';

/** Longest match a pattern may have, in UTF-16 units. */
export const maxMatchUnits = 256;
/** Units of a literal beginning that are needed. */
const leastLiteral = 3;
const mostDepth = 20;

/** What can be said of a pattern before it is tried. */
export interface Analysis {
  /** The pattern without its flags. */
  readonly source: string;
  readonly anyCase: boolean;
  /** Units of the shortest and the longest match. */
  readonly least: number;
  readonly most: number;
  /** Every match begins with one of these, small letters with `anyCase`; null where no gate can be made of them. */
  readonly beginnings: readonly string[] | null;
}

/** Why a pattern is refused, and what would mend it; never a part of the pattern. */
export class PatternFault extends Error {}

/**
 * Reads a pattern in the part of RE2's syntax that is taken: literals, classes, groups, alternatives, `?`, `{n}` and
 * `{n,m}`, and `(?i)` at the very beginning. Throws PatternFault for everything else, so that what is taken has a length
 * that is known, and for what may match nothing.
 */
export function analyse(pattern: string): Analysis {
  const anyCase = pattern.startsWith('(?i)');
  const source = anyCase ? pattern.slice(4) : pattern;
  const reader = new Reader(source);
  const { least, most, texts } = reader.whole();
  if (least === 0) throw new PatternFault('may match nothing; make a part of it compulsory');
  if (most > maxMatchUnits)
    throw new PatternFault(`may match more than ${maxMatchUnits} characters; lower the numbers in braces`);
  return { source, anyCase, least, most, beginnings: gateable(texts, anyCase) };
}

function gateable(texts: Part['texts'], anyCase: boolean): string[] | null {
  const found = new Set<string>();
  for (const { text } of texts) {
    const cut = (anyCase ? text.toLowerCase() : text).slice(0, mostLiteral);
    const first = cut.charCodeAt(0);
    const mark = first > 0x20 && first < 0x7f && !/[A-Za-z0-9]/.test(cut[0] as string);
    if (cut.length < leastLiteral || !(isLetter(first) || (mark && !anyCase))) return null;
    found.add(cut);
  }
  return [...found];
}

class Reader {
  readonly #units: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#units = [...source];
  }

  whole(): Part {
    const part = this.#alternatives();
    if (this.#at < this.#units.length) throw new PatternFault('has a `)` too many; write \\) for the sign');
    return part;
  }

  #alternatives(): Part {
    if (++this.#depth > mostDepth) throw new PatternFault('has too many groups in one another');
    let all = this.#row();
    while (this.#units[this.#at] === '|') {
      this.#at++;
      all = either(all, this.#row());
    }
    this.#depth--;
    return all;
  }

  #row(): Part {
    let row = empty;
    for (let c = this.#units[this.#at]; c !== undefined && c !== '|' && c !== ')'; c = this.#units[this.#at])
      row = joined(row, this.#times(this.#one(c)));
    return row;
  }

  #one(c: string): Part {
    this.#at++;
    if (c === '(') return this.#group();
    if (c === '[') return this.#class();
    if (c === '.') return closed(1, 2);
    if (c === '\\') return this.#escape();
    if (c === '^' || c === '$')
      throw new PatternFault('has ^ or $; leave them out, a match always stands free on both ends');
    if (c === '*' || c === '+' || c === '?' || c === '{')
      throw new PatternFault(
        'repeats what cannot be repeated; write \\ before a sign that stands for itself',
      );
    return literal(c);
  }

  #group(): Part {
    if (this.#units[this.#at] === '?') {
      if (this.#units[this.#at + 1] !== ':')
        throw new PatternFault(
          'looks around itself, names a group or sets flags; only (?:…) and a leading (?i) are taken',
        );
      this.#at += 2;
    }
    const inner = this.#alternatives();
    if (this.#units[this.#at] !== ')')
      throw new PatternFault('has a group without an end; write \\( for the sign');
    this.#at++;
    return inner;
  }

  /** Where the class ends, and whether it may hold what takes two UTF-16 units. */
  #class(): Part {
    let wide = false;
    let i = this.#at;
    if (this.#units[i] === '^') {
      wide = true;
      i++;
    }
    for (let first = true; ; first = false, i++) {
      const c = this.#units[i];
      if (c === undefined) throw new PatternFault('has a class without an end; write \\[ for the sign');
      if (c === ']' && !first) break;
      if (c === '[' && this.#units[i + 1] === ':')
        throw new PatternFault('has a class such as [:alpha:]; write the characters, as in [A-Za-z]');
      if (c === '\\') {
        i++;
        if (!/[\dwsx]/.test(this.#units[i] ?? '')) wide ||= /[A-Za-z]/.test(this.#units[i] ?? '');
      }
      wide ||= c.length > 1;
    }
    this.#at = i + 1;
    return closed(1, wide ? 2 : 1);
  }

  #escape(): Part {
    const c = this.#units[this.#at++];
    if (c === undefined) throw new PatternFault('ends with \\');
    if (/[dws]/.test(c)) return closed(1, 1);
    if (/[DWS]/.test(c)) return closed(1, 2);
    if (c === 't' || c === 'n' || c === 'r') return closed(1, 1);
    if (c === 'p' || c === 'P') {
      const name = /^(?:\{\^?[A-Za-z_]+\}|[A-Z])/.exec(
        this.#units.slice(this.#at, this.#at + 40).join(''),
      )?.[0];
      if (name === undefined) throw new PatternFault('has \\p without a name, as in \\p{L}');
      this.#at += name.length;
      return closed(1, 2);
    }
    if (/[A-Za-z0-9]/.test(c))
      throw new PatternFault('has an escape that is not taken; \\d \\w \\s \\p{…} and escaped signs are');
    return literal(c);
  }

  #times(part: Part): Part {
    const c = this.#units[this.#at];
    let least = 1;
    let most = 1;
    if (c === '*' || c === '+')
      throw new PatternFault('may match without end; write {1,20} in place of + and *');
    if (c === '?') least = 0;
    else if (c === '{') {
      const braces = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(this.#units.slice(this.#at, this.#at + 10).join(''));
      if (braces === null) throw new PatternFault('has { that is no number of times; write \\{ for the sign');
      least = Number(braces[1]);
      most = braces[2] === undefined ? least : Number(braces[3] || Number.NaN);
      if (Number.isNaN(most)) throw new PatternFault('may match without end; write {1,20} in place of {1,}');
      if (most < least || most === 0) throw new PatternFault('has braces with no number of times in them');
      this.#at += braces[0].length - 1;
    } else return part;
    this.#at++;
    if (this.#units[this.#at] === '?') this.#at++;
    return repeated(part, least, most);
  }
}
