// The scanner as a browser gets it: one module, without what only tests and documents read of a detector.
import { readFile } from 'node:fs/promises';
import { minify, parse, print } from '@swc/core';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { program } from '../src/scan/engine/sieve/program.ts';
import { shorterTable } from './scanner-iban.ts';
import { shorter, shorterConstant, shorterSet, unfold, unfolds } from './scanner-names.ts';
import { gathered, plain } from './scanner-packing.ts';
import type { Tree } from './scanner-tree.ts';

/** Takes examples, sources and the like out of every object literal. */
function strip(tree: unknown): void {
  if (tree === null || typeof tree !== 'object') return;
  if (Array.isArray(tree)) {
    for (const part of tree) strip(part);
    return;
  }
  const node = tree as Tree;
  if (node.type === 'NewExpression') Object.assign(node, shorterSet(node));
  if (node.type === 'VariableDeclarator') Object.assign(node, shorterConstant(node));
  if (node.type === 'ObjectExpression')
    node['properties'] = (node['properties'] as Tree[])
      .filter((property) => !isForPeople(property))
      .map(shorter);
  for (const part of Object.values(node)) strip(part);
}

const always = new Set(['examples', 'samples', 'hit', 'miss', 'checksum']);
/** Where they are texts; gates have `words` too. */
const texts = new Set(['source', 'words', 'title']);
function isForPeople(property: Tree): boolean {
  if (property.type === 'SpreadElement') return isNothing(property['arguments'] as Tree);
  if (property.type !== 'KeyValueProperty') return false;
  const key = (property['key'] as Record<string, unknown>)['value'] as string;
  const value = property['value'] as Tree;
  return always.has(key) || (texts.has(key) && isText(value, key));
}

/** Written, taken from the text of the same name, or joined from others. */
function isText({ type, property, callee }: Tree, key: string): boolean {
  const name = (of: unknown) => ((of as Tree | undefined)?.['property'] as Tree | undefined)?.['value'];
  return (
    type === 'StringLiteral' ||
    type === 'TemplateLiteral' ||
    (type === 'MemberExpression' && key !== 'words' && (property as Tree)['value'] === key) ||
    (type === 'CallExpression' && name(callee) === 'join')
  );
}

/** `x === undefined ? {} : { checksum: x }` */
function isNothing({ type, expression, consequent, alternate, properties }: Tree): boolean {
  if (type === 'ParenthesisExpression') return isNothing(expression as Tree);
  if (type === 'ConditionalExpression') return isNothing(consequent as Tree) && isNothing(alternate as Tree);
  return type === 'ObjectExpression' && (properties as Tree[]).every(isForPeople);
}

/** Above what JSON escapes: 32 and the two marks behind it. */
const shift = 35;
const shifted = (bytes: Uint8Array): string => String.fromCharCode(...bytes.map((byte) => byte + shift));

const stripped: Plugin = {
  name: 'without-what-is-for-people',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]ibantools\.js$/ }, async ({ path }) => ({
      contents: shorterTable(await readFile(path, 'utf8')),
    }));
    // Assembled here, and not in every browser; a character a byte, none of them one that must be escaped much.
    onLoad({ filter: /[\\/]sieve[\\/]program\.ts$/ }, () => ({
      contents: `export const program = Uint8Array.from(${JSON.stringify(shifted(program))}, (char) => char.charCodeAt(0) - ${shift});`,
    }));
    onLoad({ filter: /[\\/]scan[\\/](?:detectors|engine[\\/]names)[\\/].*\.ts$/ }, async ({ path }) => {
      const tree = await parse(await readFile(path, 'utf8'), { syntax: 'typescript', target: 'es2024' });
      strip(tree);
      const { code } = await print(tree);
      return { contents: `import { ${unfolds} } from '${unfolds}';\n${code}`, loader: 'ts' };
    });
    onResolve({ filter: new RegExp(`^${unfolds}$`) }, ({ path }) => ({
      path,
      namespace: path,
      sideEffects: false,
    }));
    onLoad({ filter: /./, namespace: unfolds }, () => ({ contents: unfold }));
  },
};

/** Properties that only the scanner's own code reads, by their names alone. */
const inner =
  /^(?:addCell|anyCase|atBegin|awaitedBy|beAsked|calledAt|dataTo|endMost|forgetKey|foundAt|foundEnd|isAsked|isDateOnly|isNobody|isSpecimen|lastLineEmpty|lengths|linesIn|lineStartBefore|ofFour|ofThree|phrases|regex|rowAt|rowsLeft|wasSeen|bban_regexp|bban_validation_func|before|bits|called|cellAt|cellCount|chars|claim|codeBefore|codes|company|crowded|ends|fields|gates|gluedHead|gluedTail|inField|isAscii|isStrict|joined|joints|keyAt|like|lineAbove|lineFrom|lineStart|look|marks|mask|names|near|providers|quoted|rank|shapes|shared|shown|specimens|stamp|same|starts|stems|valid|writings|text|inside|adds|more|thing|takenFrom|pattern|optioned|delimiter|strange|glued|isName|stops|banners|looks|places|needs|weight|claims|digits|form|strong|says|words|most|whole|behind|also|anywhere|sure|hexes|beginnings|begins|insert|holder|mixed|created|rule|placeOf|writtenBefore|weaklyClaimed|letters|question|wanted|middle|answer)$/;

/** What is wrong with a gate is said where the detectors are tested. */
const explained = /(?<=SyntaxError)\((?:`[^`]*`|"[^"]*"\+\w+)\)/g;

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
    ecma: 2022,
    compress: { passes: 4, unsafe: true, unsafe_arrows: true, pure_getters: true },
    mangle: { toplevel: false },
  });
  return plain(await gathered(small.code.replace(explained, '()')));
}
