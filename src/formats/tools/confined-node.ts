import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const isSource = import.meta.url.endsWith('.ts');
const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Where package.json is: this file runs from src and, built, from dist/server. */
const root = folderOf(isSource ? '../../../' : '../../../../');
/** All of a reader in one file (build/reader.ts). */
export const bundledReader = `${root}dist/reader/child.js`;

/** The readers, the words they speak, the one file, and the packages. */
const readable = (): string[] =>
  [
    folderOf('../'),
    folderOf('../../model/'),
    `${root}dist/reader/`,
    `${root}node_modules/`,
    `${root}package.json`,
  ].filter((path) => existsSync(path));

/** Flags of a Node process that may read its own code and nothing else; `addons` where it needs native code. */
export const nodeFlags = (heapMiB: number, addons: boolean): string[] => [
  '--permission',
  ...readable().map((path) => `--allow-fs-read=${path}`),
  ...(addons ? ['--allow-addons'] : []),
  `--max-old-space-size=${heapMiB}`,
  '--disable-wasm-trap-handler',
  '--no-warnings',
];
