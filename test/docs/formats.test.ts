import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { defaultFormatLimits } from '../../src/formats/limits.ts';

const page = readFileSync('docs/formats.md', 'utf8');
const rows = new Map(
  [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, value]) => [name, Number(value)] as const),
);

describe('docs/formats.md', () => {
  it('names every limit with what is shipped', () => {
    expect(Object.fromEntries(rows)).toEqual(defaultFormatLimits);
  });
});
