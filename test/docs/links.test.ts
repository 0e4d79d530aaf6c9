import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pages, root, textOf, usage } from './pages.ts';

interface Link {
  readonly page: string;
  readonly to: string;
}
const links: readonly Link[] = pages.flatMap((page) =>
  [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((m) => ({ page, to: m[1] ?? '' })),
);
const inside = links.filter(({ to }) => !/^[a-z]+:/.test(to));

/** As GitHub makes them: lower case, punctuation away, spaces to dashes. */
const anchor = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
const anchorsOf = (page: string) =>
  [...textOf(page).matchAll(/^#{1,6} (.+)$/gm)].map((m) => anchor(m[1] ?? ''));

describe('links', () => {
  it('are there', () => {
    expect(inside.length).toBeGreaterThan(20);
  });

  it.each(inside)('$page leads to $to', ({ page, to }) => {
    const [path = '', fragment] = to.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path));
    expect(existsSync(join(root, target))).toBe(true);
    if (fragment !== undefined && target.endsWith('.md')) expect(anchorsOf(target)).toContain(fragment);
  });
});

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const words = (pattern: RegExp) =>
    pages.flatMap((page) => [...textOf(page).matchAll(pattern)].map((m) => ({ page, name: m[1] ?? '' })));
  const run = words(/\bnpm run (?:-s )?([a-z][a-z:-]*)/g);
  const cloakroom = words(/(?:npm run -s cloakroom --|dist\/server\/main\.js|src\/main\.ts) ([a-z][a-z-]*)/g);

  it('are named in the pages', () => {
    expect(run.length).toBeGreaterThan(3);
    expect(cloakroom.length).toBeGreaterThan(3);
  });

  it.each(run)('npm run $name of $page exists', ({ name }) => {
    expect(Object.keys(scripts)).toContain(name);
  });

  it('of the command line exist', () => {
    const known = new Set([...usage().matchAll(/^ {2}cloakroom ([a-z-]+)/gm)].map((m) => m[1]));
    expect(known.size).toBeGreaterThan(3);
    expect(cloakroom.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  it('of the command line are all in the README', () => {
    const shown = new Set(cloakroom.filter((c) => c.page === 'README.md').map((c) => c.name));
    for (const [, name] of usage().matchAll(/^ {2}cloakroom ([a-z-]+)/gm)) expect(shown).toContain(name);
  });
});
