import { describe, expect, it } from '@jest/globals';
import { detectors } from '../../src/scan/detectors/index.ts';
import { detectorsPage } from './detectors-page.ts';
import { textOf } from './pages.ts';

describe('docs/detectors.md', () => {
  const page = textOf('docs/detectors.md');

  it.each(detectors.map((d) => [d.id, d] as const))('describes %s', (_id, d) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${d.id}\` |`)) ?? '';
    const cells = row.split(/(?<!\\)\|/).map((c) => c.trim().replace(/\\\|/g, '|'));
    expect(cells.slice(2, 6)).toEqual([d.title, d.country ?? '', d.source, d.checksum ?? '']);
    // a mask is told for each
    expect(cells[8]).not.toBe('');
  });

  it('is what the list of detectors makes', () => {
    expect(page).toBe(detectorsPage());
  });
});
