import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

function under(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Every page of the project, by its path from the top. */
export const pages: readonly string[] = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...under(join(root, 'docs')),
].sort();

export const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

/** What `cloakroom help` prints. */
export const usage = (): string =>
  execFileSync(process.execPath, [join(root, 'src/main.ts'), 'help'], { encoding: 'utf8' });
