import { describe, expect, it } from '@jest/globals';
import { detectors } from '../../src/scan/detectors/index.ts';
import { detectorsPage } from './detectors-page.ts';
import { textOf } from './pages.ts';

describe('docs/detectors.md', () => {
  const page = textOf('docs/detectors.md');

  it.each(detectors.map((d) => [d.id, d] as const))('describes %s', (id, d) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
    const cells = row.split(/(?<!\\)\|/).map((c) => c.trim().replace(/\\\|/g, '|'));
    expect(cells.slice(2, 6)).toEqual([d.title, d.category, d.country ?? '', d.source]);
  });

  it('is what the list of detectors makes', () => {
    expect(page).toBe(detectorsPage());
  });
});
