// The scanner as a browser gets it: one module, without what only tests and documents read of a detector.
import { readFile } from 'node:fs/promises';
import { minify, type Node, parse, print } from '@swc/core';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { spelled } from '../src/scan/engine/names/spelling.ts';
import { program } from '../src/scan/engine/sieve/program.ts';

type Tree = Node & Record<string, unknown>;

/** Takes examples, sources and the like out of every object literal. */
function strip(tree: unknown): void {
  if (tree === null || typeof tree !== 'object') return;
  if (Array.isArray(tree)) {
    for (const part of tree) strip(part);
    return;
  }
  const node = tree as Tree;
  if (node.type === 'ObjectExpression')
    node['properties'] = (node['properties'] as Tree[])
      .filter((property) => !isForPeople(property))
      .map(shorter);
  for (const part of Object.values(node)) strip(part);
}

const textOf = (node: Tree): unknown => (node.type === 'StringLiteral' ? node['value'] : null);

const always = new Set(['examples', 'samples', 'hit', 'miss', 'checksum']);
/** Where they are texts; gates have `words` too. */
const texts = new Set(['source', 'words', 'title']);
function isForPeople(property: Tree): boolean {
  if (property.type !== 'KeyValueProperty') return false;
  const key = (property['key'] as Record<string, unknown>)['value'] as string;
  const { type } = property['value'] as Tree;
  return always.has(key) || (texts.has(key) && (type === 'StringLiteral' || type === 'TemplateLiteral'));
}

/** Lists of names, where only letters and digits tell one from another (engine/fields.ts). */
const lists = new Set(['names', 'strong', 'weak']);

const tellOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Without the names that another one tells as well. */
function shorter(property: Tree): Tree {
  const key = (property['key'] as Record<string, unknown> | undefined)?.['value'] as string;
  const value = property['value'] as Tree | undefined;
  if (property.type !== 'KeyValueProperty' || !lists.has(key) || value === undefined) return property;
  const quasis = value.type === 'TemplateLiteral' ? (value['quasis'] as Tree[]) : [];
  const text =
    value.type === 'StringLiteral' ? value['value'] : quasis.length === 1 ? quasis[0]?.['cooked'] : null;
  if (typeof text !== 'string' || !text.includes(',')) return property;
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
  const short = kept.join(',');
  const { span } = value;
  return { ...property, value: { type: 'StringLiteral', span, value: short } } as unknown as Tree;
}

/** Of the table of IBANs: countries without one, where bank and branch stand, and who takes part in SEPA. */
const unread =
  /\b(?:[A-Z]{2}: \{\}|(?:IBANRegistry|SEPA|(?:bank|branch|account)_indentifier|bank_identifier): (?:true|false|'[^']*')),?/g;

/** Its lists of what may be wrong: no such answer is asked for. */
const faults = /^\(function \(ValidationErrors[\s\S]*?^\}\)\(.*\);$/gm;

const stripped: Plugin = {
  name: 'without-what-is-for-people',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ibantools\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(unread, '').replace(faults, ''),
    }));
    // Assembled here, and not in every browser.
    onLoad({ filter: /[\\/]sieve[\\/]program\.ts$/ }, () => ({
      contents: `export const program = Uint8Array.from('${Buffer.from(program).toString('hex')}'.match(/../g), (byte) => parseInt(byte, 16));`,
    }));
    onLoad({ filter: /[\\/]scan[\\/](?:detectors|engine[\\/]names)[\\/].*\.ts$/ }, async ({ path }) => {
      const tree = await parse(await readFile(path, 'utf8'), { syntax: 'typescript', target: 'es2024' });
      strip(tree);
      return { contents: (await print(tree)).code, loader: 'ts' };
    });
  },
};

/** Properties that only the scanner's own code reads, by their names alone. */
const inner =
  /^(?:addCell|anyCase|atBegin|awaitedBy|beAsked|calledAt|dataTo|endMost|forgetKey|foundAt|foundEnd|isAsked|isDateOnly|isNobody|isSpecimen|lastLineEmpty|lengths|linesIn|lineStartBefore|ofFour|ofThree|phrases|regex|rowAt|rowsLeft|wasSeen|bban_regexp|bban_validation_func|before|bits|called|cellAt|cellCount|chars|claim|codeBefore|codes|company|crowded|ends|fields|gates|gluedHead|gluedTail|inField|isAscii|isStrict|joined|joints|keyAt|like|lineAbove|lineFrom|lineStart|look|marks|mask|names|near|providers|quoted|rank|shapes|shared|shown|specimens|stamp|same|starts|stems|valid|writings)$/;

/** The code of `entry` and all it needs. `format` and `globalName` as in esbuild. */
export async function bundleScanner(
  entry: string,
  options: Pick<BuildOptions, 'format' | 'globalName'> = {},
): Promise<string> {
  const built = await build({
    entryPoints: [entry], bundle: true, minify: true, write: false, target: 'es2022', platform: 'browser', charset: 'utf8',
    mangleProps: inner, format: 'esm', ...options, plugins: [stripped],
  }); // biome-ignore format: options
  const code = built.outputFiles[0]?.text ?? '';
  // Once more: three per cent less to load.
  const small = await minify(code, {
    module: options.format !== 'iife',
    ecma: 2020,
    compress: { passes: 4, unsafe_arrows: true },
    mangle: true,
  });
  return gathered(small.code);
}

/** Characters of a list of words from which it is worth moving. */
const longList = 250;
/** Alternatives and classes of a pattern: no list. */
const patterned = /[?()[\]]/;

/** Long lists of words side by side: they have much in common, and what packs them sees only so far. */
async function gathered(code: string): Promise<string> {
  const tree = await parse(code, { syntax: 'ecmascript', target: 'es2022' });
  const lists: Tree[] = [];
  const name = () => `$${lists.length}`;
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
    declarations: lists.toReversed(), // packs a little better, so
  };
  return (await print({ ...tree, body: [all, ...body] } as never, { minify: true })).code;
}

/** What a text without anything worked out in it says, where it is a long list of words. */
function wordsOf(node: Tree): string | null {
  const quasis = node.type === 'TemplateLiteral' ? (node['quasis'] as Tree[]) : [];
  const text = quasis.length === 1 ? quasis[0]?.['cooked'] : textOf(node);
  if (typeof text !== 'string' || text.length < longList || patterned.test(text)) return null;
  return text.split(',').length > 4 ? text : null;
}
