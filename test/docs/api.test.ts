import { describe, expect, it } from '@jest/globals';
import { problems } from '../../src/http/problems.ts';
import { textOf } from './pages.ts';

const rows = new Map(
  [...textOf('docs/api.md').matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)].map((m) => [m[1], Number(m[2])]),
);

describe('docs/api.md', () => {
  it('lists every problem code with its status, and no other', () => {
    expect(Object.fromEntries([...rows].sort())).toEqual(
      Object.fromEntries(
        Object.entries(problems)
          .map(([code, { status }]) => [code, status] as const)
          .sort(),
      ),
    );
  });
});
