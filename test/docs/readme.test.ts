import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { detectors } from '../../src/scan/index.ts';
import { root, textOf } from './pages.ts';

const many = (found: readonly (string | undefined)[]) => found.map(Number);

describe.each(['README.md', 'CHANGELOG.md'])('the numbers of %s', (page) => {
  const text = textOf(page);

  it('of detectors are true, and not far behind', () => {
    const told = many([...text.matchAll(/more than (\d+) (?:kinds of values|detectors)/gi)].map((m) => m[1]));
    expect(told.length).toBe(1);
    for (const n of told) {
      expect(detectors.length).toBeGreaterThan(n);
      expect(detectors.length).toBeLessThan(n + 50);
    }
  });

  it('of kinds of secrets too', () => {
    const secrets = detectors.filter((d) => d.category === 'secret').length;
    const told = many([...text.matchAll(/more than (\d+) kinds of (?:keys|secrets)/g)].map((m) => m[1]));
    expect(told.length).toBe(1);
    for (const n of told) {
      expect(secrets).toBeGreaterThan(n);
      expect(secrets).toBeLessThan(n + 50);
    }
  });
});

describe('README.md', () => {
  it('names no state of the EU without a detector for its people', () => {
    const states = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SI ES SE'.split(' ');
    const others = 'NO IS LI CH GB US IN'.split(' ');
    const known = new Set(detectors.filter((d) => d.category === 'national-id').map((d) => d.country));
    // the Czech and the Slovak number are one
    expect([...states, ...others].filter((country) => !known.has(country))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('names parts of the scanner that exist', () => {
    const rows =
      /\n## How text is looked through\n([\s\S]*?)\n## /.exec(textOf('docs/architecture.md'))?.[1] ?? '';
    const named = [...rows.matchAll(/`((?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.ts)?)`/g)].map((m) => m[1] ?? '');
    expect(named.length).toBeGreaterThan(15);
    const exists = (path: string) => ['', 'src/scan'].some((folder) => existsSync(join(root, folder, path)));
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });
});
