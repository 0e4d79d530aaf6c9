import { describe, expect, it } from '@jest/globals';
import { checks, ownCategories } from '../../src/scan/own/definition.ts';
import { parseOwn, type ValueKey } from '../../src/scan/own/index.ts';
import { textOf } from './pages.ts';

const page = textOf('docs/own-detectors.md');
const samples = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map((m) => m[1] ?? '');
/** The key that the page's hash says it was made with. */
const key: ValueKey = { id: /"hash": "([0-9a-f]{8})-/.exec(page)?.[1] ?? '', of: () => '' };

describe('docs/own-detectors.md', () => {
  it('shows rules that are taken, with examples that hold, all in one file', () => {
    const file = Object.assign({ version: '1' }, ...samples.map((text) => JSON.parse(`{${text}}`) as object));
    expect(Object.keys(file).sort()).toEqual(
      ['version', 'patterns', 'words', 'numbers', 'allow', 'allowDomains', 'testData', 'overrides'].sort(),
    );
    expect(parseOwn(file, [key])?.detectors.map((d) => d.id)).toEqual(
      expect.arrayContaining([
        'own-customer-number',
        'own-contract',
        'own-case-file',
        'own-dossier',
        'own-projects',
      ]),
    );
  });

  it('names every check there is', () => {
    for (const check of checks) expect(page).toContain(`\`${check}\``);
  });

  it('speaks of no category there is not', () => {
    for (const [, category] of page.matchAll(/"category": "([a-z-]+)"/g))
      expect(ownCategories).toContain(category);
  });
});
