import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

/** Bytes of all files of real producers together: a clone stays small. */
const most = 5_000_000;

it('files of real producers stay small together', () => {
  const sizes = ['fixtures', 'planted/files'].flatMap((name) => {
    const folder = new URL(name, import.meta.url).pathname;
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  });
  expect(sizes.length).toBeGreaterThan(120);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(most);
});
