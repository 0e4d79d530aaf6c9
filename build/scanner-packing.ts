// What packs better once it is packed.
import { deflateRawSync } from 'node:zlib';
import { parse, print } from '@swc/core';
import { type Tree, writtenIn } from './scanner-tree.ts';

/** `é`, not `\\xe9`. */
export const plain = (code: string): string =>
  code.replace(/\\\\|\\x(7f|[a-f][1-9a-f])/g, (whole, hex: string | undefined) =>
    hex === undefined || hex === 'ad' ? whole : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Characters of a list of words from which it is worth moving. */
const longList = 180;
/** Alternatives and classes of a pattern: no list. */
const patterned = /[?()[\]]/;
/** Bytes that were written as characters (scanner.ts). */
const bytes = /[\u0080-\u009f]/;
/** Numbers as keys (build/name-tables.ts): nothing in them is alike, so they stand by themselves. */
const keyed = /^[(-~]{180,}$/;
const isKeyed = ({ init }: Tree): boolean => keyed.test(writtenIn(init as Tree) ?? '');
/** A list that was folded (scanner-names.ts). */
const folded = /^<*A[^A-Z]+[A-Z]/;

/** Long lists of words side by side: they have much in common, and what packs them sees only so far. */
export async function gathered(code: string): Promise<string> {
  const tree = await parse(code, { syntax: 'ecmascript', target: 'es2022' });
  const lists: Tree[] = [];
  let begins = '$';
  while (new RegExp(`(?<![\\w$])${begins.replaceAll('$', '\\$&')}\\d`).test(code)) begins += '$';
  const name = () => begins + String(lists.length);
  const moved = (part: unknown): unknown => {
    if (part === null || typeof part !== 'object') return part;
    if (Array.isArray(part)) return part.map(moved);
    const node = part as Tree;
    const text = wordsOf(node);
    if (text === null) {
      for (const [key, value] of Object.entries(node)) node[key as keyof Tree] = moved(value) as never;
      return node;
    }
    const id = { type: 'Identifier', span: node['span'], ctxt: 0, value: name(), optional: false };
    lists.push({
      type: 'VariableDeclarator',
      span: node['span'],
      id,
      init: node,
      definite: false,
    } as unknown as Tree);
    return id;
  };
  const body = tree.body.map(moved);
  const { span } = tree;
  const all = {
    type: 'VariableDeclaration',
    span,
    ctxt: 0,
    kind: 'const',
    declare: false,
    declarations: [...lists.filter(isKeyed), ...besideKin(lists.filter((one) => !isKeyed(one)))],
  };
  return besideAlike((await print({ ...tree, body: [all, ...body] } as never, { minify: true })).code);
}

/** Patterns behind the first declaration, each beside those that end like it; functions behind all else. */
async function besideAlike(code: string): Promise<string> {
  const tree = await parse(code, { syntax: 'ecmascript', target: 'es2022' });
  const [first, ...body] = tree.body as unknown as Tree[];
  const patterns: Tree[] = [];
  const functions: Tree[] = [];
  const rest: Tree[] = [];
  for (const node of body) {
    if (node.type === 'FunctionDeclaration') functions.push(node);
    else if (node.type === 'VariableDeclaration') {
      const declared = node['declarations'] as Tree[];
      patterns.push(...declared.filter(isPattern));
      const declarations = declared.filter((one) => !isPattern(one));
      if (declarations.length > 0) rest.push({ ...node, declarations });
    } else rest.push(node);
  }
  const declarations = patterns
    .map((node) => ({ node, end: [...patternOf(node)].reverse().join('') }))
    .toSorted((a, b) => (a.end < b.end ? -1 : 1))
    .map(({ node }) => node);
  if (declarations.length > 0) rest.unshift({ ...first, declarations } as unknown as Tree);
  const sorted = [first, ...rest, ...functions];
  return (await print({ ...tree, body: sorted } as never, { minify: true })).code;
}

const isPattern = ({ init }: Tree): boolean => (init as Tree | null)?.type === 'RegExpLiteral';
const patternOf = ({ init }: Tree): string => (init as Tree)['pattern'] as string;

/** Where it is a long list of words: these. */
function wordsOf(node: Tree): string | null {
  const text = writtenIn(node);
  if (text === null || text.length < longList) return null;
  if (bytes.test(text) || keyed.test(text)) return text;
  if (patterned.test(text) && !folded.test(text)) return null;
  return text.split(/[,A-Z]/).length > 9 ? text : null;
}

const packed = (text: string): number => deflateRawSync(text).length;
/** Characters that what packs them still sees. */
const seen = 31_000;

/** Each behind those it has most in common with. */
function besideKin(lists: readonly Tree[]): Tree[] {
  const texts = lists.map((one) => writtenIn(one['init'] as Tree) as string);
  const alone = texts.map(packed);
  const left = new Set(lists.keys());
  const order: number[] = [];
  let before = '';
  while (left.size > 0) {
    const size = packed(before);
    const saved = (j: number): number => {
      const own = alone[j] as number;
      return order.length === 0 ? j : (own - packed(before + texts[j]) + size) / Math.sqrt(own);
    };
    const [next] = [...left].map((j) => [j, saved(j)] as const).reduce((a, b) => (b[1] > a[1] ? b : a));
    order.push(next);
    left.delete(next);
    before = (before + texts[next]).slice(-seen);
  }
  return order.map((i) => lists[i] as Tree);
}
