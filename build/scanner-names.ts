// Lists of names of fields, as short as a browser can get them.
import { spelled } from '../src/scan/engine/names/spelling.ts';
import { type Tree, writtenIn } from './scanner-tree.ts';

/** Lists of names, where only letters and digits tell one from another (engine/fields.ts). */
const lists = new Set(['names', 'strong', 'weak']);

const tellOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Without the names that another one tells as well, folded. */
export function shorter(property: Tree): Tree {
  const key = (property['key'] as Record<string, unknown> | undefined)?.['value'] as string;
  const value = property['value'] as Tree | undefined;
  if (property.type !== 'KeyValueProperty' || !lists.has(key) || value === undefined) return property;
  const text = writtenIn(value);
  if (text === null || !text.includes(',')) return property;
  const names = text.trim().split(/\s*[,\n]\s*/);
  const told = new Set<string>();
  // An accented name brings its plain spellings along.
  for (const name of names) for (const other of spelled(name).split(',').slice(1)) told.add(tellOf(other));
  const kept: string[] = [];
  for (const name of names) {
    const tells = tellOf(name);
    if (tells !== '' && !told.has(tells)) kept.push(name);
    told.add(tells);
  }
  const { span } = value;
  const folded = { type: 'StringLiteral', span, value: fold(kept) };
  return { ...property, value: called(unfolds, folded, span) } as unknown as Tree;
}

/** The module that takes them apart again, and its function. */
export const unfolds = 'unfold';
const called = (name: string, argument: unknown, span: unknown): unknown => ({
  type: 'CallExpression',
  span,
  ctxt: 0,
  callee: { type: 'Identifier', span, ctxt: 0, value: name, optional: false },
  arguments: [{ spread: null, expression: argument }],
});

const A = 0x41;
const mostKept = 25;

/** Names one behind the other; a capital says how many letters of the one before a name begins with. */
function fold(names: readonly string[]): string {
  let last = '';
  let folded = '';
  for (const name of names.map((one) => one.toLowerCase()).sort()) {
    let kept = 0;
    while (kept < mostKept && kept < last.length && name[kept] === last[kept]) kept++;
    folded += String.fromCharCode(A + kept) + name.slice(kept);
    last = name;
  }
  return folded;
}

/** The names again, with commas between. */
export const unfold = `export function ${unfolds}(folded) {
  let last = '';
  return folded.replace(/([A-Z])([^A-Z]+)/g, (_, kept, rest) => (last = last.slice(0, kept.charCodeAt(0) - ${A}) + rest) + ',');
}`;
