// The scanner as a browser gets it: one module, without what only tests and documents read of a detector.
import { readFile } from 'node:fs/promises';
import { minify, type Node, parse, print } from '@swc/core';
import { type BuildOptions, build, type Plugin } from 'esbuild';

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
    node['properties'] = (node['properties'] as Tree[]).filter((property) => !isForPeople(property));
  for (const part of Object.values(node)) strip(part);
}

const always = new Set(['examples', 'checksum']);
/** Where they are texts; gates have `words` too. */
const texts = new Set(['source', 'words', 'title']);
function isForPeople(property: Tree): boolean {
  if (property.type !== 'KeyValueProperty') return false;
  const key = (property['key'] as Record<string, unknown>)['value'] as string;
  const { type } = property['value'] as Tree;
  return always.has(key) || (texts.has(key) && (type === 'StringLiteral' || type === 'TemplateLiteral'));
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
    onLoad({ filter: /[\\/]scan[\\/]detectors[\\/].*\.ts$/ }, async ({ path }) => {
      const tree = await parse(await readFile(path, 'utf8'), { syntax: 'typescript', target: 'es2024' });
      strip(tree);
      return { contents: (await print(tree)).code, loader: 'ts' };
    });
  },
};

/** The code of `entry` and all it needs. `format` and `globalName` as in esbuild. */
export async function bundleScanner(
  entry: string,
  options: Pick<BuildOptions, 'format' | 'globalName'> = {},
): Promise<string> {
  const built = await build({
    entryPoints: [entry], bundle: true, minify: true, write: false, target: 'es2022', platform: 'browser', charset: 'utf8',
    format: 'esm', ...options, plugins: [stripped],
  }); // biome-ignore format: options
  const code = built.outputFiles[0]?.text ?? '';
  // Once more: three per cent less to load.
  const small = await minify(code, {
    module: options.format !== 'iife',
    ecma: 2020,
    compress: { passes: 2 },
    mangle: true,
  });
  return small.code;
}
