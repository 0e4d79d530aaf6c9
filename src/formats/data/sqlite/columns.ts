/** UTF-16 units of a statement that are looked at. */
const statementUnits = 256 * 1024;

export interface Columns {
  /** In the order that records have them. */
  readonly names: readonly string[];
  /** The column that stands for the row's number; -1: none. */
  readonly rowId: number;
  readonly withoutRowId: boolean;
}

type Token = { readonly text: string; readonly quoted: boolean };

/** Comments, quoted names, words, and signs one by one (SQL as SQLite reads it: lang_createtable). */
const token =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"]|""){0,2000})"|\[([^\]]{0,2000})\]|`((?:[^`]|``){0,2000})`|'((?:[^']|''){0,2000})'|[\w\u0080-\uffff$.]+|\S/g;

function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const hit of sql.slice(0, statementUnits).matchAll(token)) {
    if (hit[0].startsWith('--') || hit[0].startsWith('/*')) continue;
    const name = hit[1] ?? hit[2] ?? hit[3] ?? hit[4];
    tokens.push(name === undefined ? { text: hit[0], quoted: false } : { text: name, quoted: true });
  }
  return tokens;
}

const is = (one: Token | undefined, word: string): boolean =>
  one !== undefined && !one.quoted && one.text.toUpperCase() === word;

/** The columns that a `CREATE TABLE` names; none where it cannot be read. */
export function columnsOf(sql: string): Columns {
  const tokens = tokensOf(sql);
  const open = tokens.findIndex((one) => is(one, '('));
  if (open < 0) return { names: [], rowId: -1, withoutRowId: false };
  const { parts, end } = partsOf(tokens, open);
  const withoutRowId = tokens
    .slice(end)
    .some((one, i, rest) => is(one, 'WITHOUT') && is(rest[i + 1], 'ROWID'));
  const names: string[] = [];
  let rowId = -1;
  let keys: string[] = [];
  for (const part of parts) {
    const [first] = part;
    if (first === undefined) continue;
    if (!first.quoted && constraint.test(first.text)) {
      const key = part.findIndex((one, i) => is(one, 'PRIMARY') && is(part[i + 1], 'KEY'));
      if (key >= 0) keys = namesIn(part.slice(key + 2));
      continue;
    }
    const isGenerated = part.some((one, i) => is(one, 'AS') && is(part[i + 1], '('));
    if (isGenerated && !part.some((one) => is(one, 'STORED'))) continue;
    if (part.some((one, i) => is(one, 'PRIMARY') && is(part[i + 1], 'KEY'))) {
      keys = [first.text];
      if (is(part[1], 'INTEGER')) rowId = names.length;
    }
    names.push(first.text);
  }
  if (!withoutRowId && keys.length === 1 && rowId < 0) rowId = integerKey(parts, names, keys[0] as string);
  if (!withoutRowId) return { names, rowId, withoutRowId };
  const first = keys.map((key) => names.find((name) => name.toLowerCase() === key.toLowerCase()) ?? key);
  return { names: [...first, ...names.filter((name) => !first.includes(name))], rowId: -1, withoutRowId };
}

const constraint = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)$/i;

/** `PRIMARY KEY(id)` of a column that is `INTEGER`. */
const integerKey = (parts: readonly Token[][], names: readonly string[], key: string): number => {
  const own = parts.find(([name]) => name?.text.toLowerCase() === key.toLowerCase());
  return is(own?.[1], 'INTEGER') ? names.indexOf(own?.[0]?.text ?? '') : -1;
};

/** What stands between the brackets that open at `open`, cut at its commas. */
function partsOf(tokens: readonly Token[], open: number): { parts: Token[][]; end: number } {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const one = tokens[i] as Token;
    if (is(one, '(') && ++depth === 1) continue;
    if (is(one, ')') && --depth === 0) return { parts, end: i };
    if (depth === 1 && is(one, ',')) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return { parts, end: tokens.length };
}

const namesIn = (tokens: readonly Token[]): string[] => {
  const end = tokens.findIndex((one) => is(one, ')'));
  return tokens
    .slice(0, end < 0 ? tokens.length : end)
    .filter(
      (one, i, all) =>
        (i === 0 || is(all[i - 1], ',') || is(all[i - 1], '(')) && (one.quoted || /\w/.test(one.text)),
    )
    .map((one) => one.text);
};
