/** How an alternative of a pattern begins: literal characters; `begins`: only where a word does. */
export interface Stem {
  readonly stem: string;
  readonly begins: boolean;
}

/** Of every alternative. Throws a SyntaxError where one does not begin with two literal characters. */
export function stemsOf({ source }: RegExp): Stem[] {
  return alternatives(source).map((whole) => {
    const front = ahead.exec(whole)?.[0] ?? '';
    const alternative = whole.slice(front.length);
    const literal = /^[^\\.*+?^${}()|[\]]{2,}/.exec(alternative)?.[0] ?? '';
    const stem = '?*{'.includes(alternative[literal.length] ?? '|') ? literal.slice(0, -1) : literal;
    if (stem.length < 2) throw new SyntaxError(`no literal stem: ${alternative}`);
    return { stem, begins: front.replace(behinds, '').includes('\\b') };
  });
}

/** Stands for `\.` and `\*` in a stem: no sign of patterns; the table of stems (`fold`) does not tell the three apart. */
const dot = '\u000e';

/** `\b` and look-behind in front of an alternative. */
const ahead = /^(?:\\b|\(\?<[!=][^)]*\))+/;

const behinds = /\(\?<[!=][^)]*\)/g;

/** The alternatives of the outermost level, `\.` and `\*` as `dot`. */
function alternatives(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const token of source.match(/\\.|\[(?:\\.|[^\]])*\]|./gsu) ?? []) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token === '\\.' || token === '\\*' ? dot : token;
  }
  return parts;
}
