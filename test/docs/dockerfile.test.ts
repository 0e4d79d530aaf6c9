import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const instructions = read('Dockerfile')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'));
const stages = instructions.reduce<string[][]>((all, line) => {
  if (line.startsWith('FROM ')) all.push([]);
  all.at(-1)?.push(line);
  return all;
}, []);
const last = stages.at(-1) ?? [];
const sources = (stage: readonly string[]) =>
  stage
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));
const ignore = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '');

describe('Dockerfile', () => {
  it.each(stages.flatMap(sources))('copies %s, which exists and reaches the engine', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
    expect(ignore[0]).toBe('*');
    const top = path.replace(/^\.\//, '').split('/')[0];
    expect(ignore).toContain(`!${top}`);
  });

  it('builds from what the build configuration reads', () => {
    const build = JSON.parse(read('tsconfig.build.json')) as { extends: string; include: string[] };
    const copied = sources(stages[0] ?? []).map((path) => path.replace(/^\.\//, ''));
    for (const path of [build.extends.replace(/^\.\//, ''), ...build.include]) expect(copied).toContain(path);
  });

  it('copies from stages that exist', () => {
    const names = stages.flatMap(([from]) => / AS (\S+)$/.exec(from ?? '')?.[1] ?? []);
    const used = instructions.flatMap((line) => /--from=(\S+)/.exec(line)?.[1] ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(names).toContain(name);
  });

  it('is Node 24 throughout', () => {
    for (const [from] of stages) expect(from).toMatch(/^FROM node:24-\w+-slim( AS \w+)?$/);
  });

  it('ends as somebody who is not root', () => {
    const user = last.filter((line) => line.startsWith('USER ')).at(-1);
    expect(Number(/^USER (\d+)/.exec(user ?? '')?.[1] ?? 0)).toBeGreaterThan(0);
  });

  it('asks /healthz with node, and needs no curl', () => {
    const check = last.find((line) => line.startsWith('HEALTHCHECK ')) ?? '';
    expect(check).toContain('/healthz');
    expect(check).toContain('"node"');
    expect(instructions.join('\n')).not.toMatch(/\b(curl|wget)\b/);
  });

  it('starts what the build makes', () => {
    const command = last.find((line) => line.startsWith('CMD ')) ?? '';
    expect(JSON.parse(command.slice(4))).toEqual([
      'node',
      '--max-semi-space-size=1',
      '--disable-sigusr1',
      'dist/server/main.js',
      'serve',
    ]);
    const { compilerOptions } = JSON.parse(read('tsconfig.build.json'));
    expect([compilerOptions.outDir, compilerOptions.rootDir]).toEqual(['dist/server', 'src']);
  });
});
