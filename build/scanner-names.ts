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
  if (property.type !== 'KeyValueProperty' || value === undefined) return property;
  if (key === 'stems' || key === 'words')
    return { ...property, value: shorterArray(value) } as unknown as Tree;
  if (!lists.has(key)) return property;
  return { ...property, value: shorterList(value, true) } as unknown as Tree;
}

/** Lists that stand alone, and whether accented names bring their plain spellings along (engine/names.ts). */
const single = new Map([
  ['owners', true],
  ['nobody', false],
  ['strict', false],
  ['plain', false],
]);
/** `const owners = 'customer, client'` */
export function shorterConstant(declarator: Tree): Tree {
  const isSpelled = single.get((declarator['id'] as Tree)['value'] as string);
  if (isSpelled === undefined) return declarator;
  return { ...declarator, init: shorterList(declarator['init'] as Tree, isSpelled) } as unknown as Tree;
}

function shorterList(value: Tree, isSpelled: boolean): unknown {
  const text = writtenIn(value);
  if (text === null || !text.includes(',')) return value;
  const names = text.trim().split(/\s*[,\n]\s*/);
  const told = new Set<string>();
  // An accented name brings its plain spellings along.
  if (isSpelled)
    for (const name of names) for (const other of spelled(name).split(',').slice(1)) told.add(tellOf(other));
  const kept: string[] = [];
  for (const name of names) {
    const tells = tellOf(name);
    if (tells !== '' && !told.has(tells)) kept.push(name);
    told.add(tells);
  }
  return unfolded(
    kept.map((name) => name.toLowerCase()),
    value['span'],
  );
}

/** `new Set('a b c'.split(' '))`, where nobody asks for an order: the same of a folded list; `.map(...)` may stand behind. */
export function shorterSet(node: Tree): Tree {
  const [argument] = (node['arguments'] ?? []) as { readonly expression: Tree }[];
  if (nameOf(node['callee'] as Tree) !== 'Set' || argument === undefined) return node;
  return {
    ...node,
    arguments: [{ ...argument, expression: shorterSplit(argument.expression) }],
  } as unknown as Tree;
}

function shorterSplit(node: Tree): Tree {
  const callee = node['callee'] as Tree | undefined;
  const method = nameOf(callee?.['property'] as Tree);
  const object = callee?.['object'] as Tree;
  if (method === 'map')
    return { ...node, callee: { ...callee, object: shorterSplit(object) } } as unknown as Tree;
  const words = method === 'split' ? wordsOf(object) : [];
  if (words.length < fewWords || /[A-Z,|]/.test(words.join(''))) return node;
  const { span } = node;
  const comma = { spread: null, expression: { type: 'StringLiteral', span, value: ',' } };
  return {
    ...node,
    callee: { ...callee, object: unfolded(words, span) },
    arguments: [comma],
  } as unknown as Tree;
}
/** `['a', 'b', 'c']`: words that are looked for, in any order. */
function shorterArray(node: Tree): Tree {
  if (node.type !== 'ArrayExpression') return node;
  const words = (node['elements'] as ({ readonly expression: Tree } | undefined)[]).map((one) =>
    one === undefined ? null : writtenIn(one.expression),
  );
  const all = words.filter((word) => word !== null);
  if (all.length < words.length || all.length < fewStems || /[A-Z,]/.test(all.join(''))) return node;
  const { span } = node;
  const callee = {
    type: 'MemberExpression',
    span,
    object: unfolded(all, span),
    property: { type: 'Identifier', span, ctxt: 0, value: 'split', optional: false },
  };
  return {
    type: 'CallExpression',
    span,
    ctxt: 0,
    callee,
    arguments: [{ spread: null, expression: { type: 'StringLiteral', span, value: ',' } }],
  } as unknown as Tree;
}
const fewStems = 6;
const fewWords = 12;
const nameOf = (node: Tree | undefined): unknown => (node?.type === 'Identifier' ? node['value'] : null);

/** The words of a literal that spaces and line ends keep apart, `.trim()` aside. */
function wordsOf(node: Tree): string[] {
  const callee = node['callee'] as Tree | undefined;
  if (callee !== undefined)
    return nameOf(callee['property'] as Tree) === 'trim' ? wordsOf(callee['object'] as Tree) : [];
  return writtenIn(node)?.trim().split(/\s+/) ?? [];
}

/** A call that makes the list again. */
function unfolded(words: readonly string[], span: unknown): unknown {
  return called(unfolds, { type: 'StringLiteral', span, value: fold(words) }, span);
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

/**
 * Words one behind the other; a capital says how many letters of the one before a name begins with. Those of Greek and of
 * Cyrillic letters stand apart, behind `script`: a byte for each letter.
 */
function fold(names: readonly string[]): string {
  const parts: string[][] = [[], [], []];
  for (const name of new Set(names)) {
    const k = scriptOf(name);
    parts[k]?.push(k === 0 ? name : shifted(name, -(shifts[k] as number)));
  }
  while (parts.at(-1)?.length === 0) parts.pop();
  return parts.map(foldSorted).join(script);
}
function foldSorted(names: readonly string[]): string {
  let last = '';
  let folded = '';
  for (const name of names.toSorted()) {
    let kept = 0;
    while (kept < mostKept && kept < last.length && name[kept] === last[kept]) kept++;
    folded += String.fromCharCode(A + kept) + name.slice(kept);
    last = name;
  }
  return folded;
}

const script = '<';
/** How far small letters of Greek (from U+03AC) and of Cyrillic (from U+0430) stand behind `[` and behind a backtick. */
const shifts = [0, 0x3ac - 0x5b, 0x430 - 0x60];
/** All its letters are of one of these scripts: 1 Greek, 2 Cyrillic; 0 else. */
function scriptOf(name: string): number {
  if (name.includes(script)) throw new SyntaxError(`no such name: ${name}`);
  return /^[\u03ac-\u03ce -@]+$/.test(name) ? 1 : /^[\u0430-\u044f -@]+$/.test(name) ? 2 : 0;
}
const shifted = (name: string, by: number): string =>
  name.replace(/[^\0-\x7f]/g, (c) => String.fromCharCode(c.charCodeAt(0) + by));

/** The words again, with commas between. */
export const unfold = `export function ${unfolds}(folded) {
  return folded.split('${script}').map((part, k) => {
    let last = '';
    const words = part.replace(/([A-Z])([^A-Z]+)/g, (_, kept, rest) => (last = last.slice(0, kept.charCodeAt(0) - ${A}) + rest) + ',');
    return k ? words.replace(/[[-\\x7f]/g, (c) => String.fromCharCode(c.charCodeAt(0) + (k > 1 ? ${0x430 - 0x60} : ${0x3ac - 0x5b}))) : words;
  }).join('').slice(0, -1);
}`;
