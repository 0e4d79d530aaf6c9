import { existsSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/scan/confidence.ts';
import { isOneDigit, luhn } from '../../src/scan/detectors/digits.ts';
import { identifier } from '../../src/scan/detectors/identifier.ts';
import { type Detector, detectors, scanText } from '../../src/scan/index.ts';
import { root, textOf } from './pages.ts';

const page = textOf('docs/adding-a-detector.md');

/** The file that the page shows, made into a detector; it may import nothing but what is given to it here. */
function shown(): Detector {
  const given = { check, isOneDigit, luhn, identifier };
  const code = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const body = code.replace(/^import .*\n/gm, '').replace(/^export /gm, '');
  const make = new Function(...Object.keys(given), `${stripTypeScriptTypes(body)}\nreturn xxNumber;`);
  return make(...Object.values(given)) as Detector;
}

describe('docs/adding-a-detector.md', () => {
  const detector = shown();
  const found = (text: string) =>
    scanText(text, {}, [...detectors, detector]).findings.filter((f) => f.detector === detector.id);

  it('shows a detector whose hits are found beside all others', () => {
    expect(detector.examples.hit.length).toBeGreaterThan(2);
    for (const hit of detector.examples.hit) {
      const { text, at = 0.5 } = typeof hit === 'string' ? { text: hit } : hit;
      expect([text, (found(text)[0]?.confidence ?? 0) >= at]).toEqual([text, true]);
    }
  });

  it('shows misses that are none', () => {
    expect(detector.examples.miss.length).toBeGreaterThan(2);
    expect(detector.examples.miss.flatMap(found)).toEqual([]);
  });

  it('names files that exist', () => {
    const named = [...page.matchAll(/`((?:[a-z-]+\/)*[a-z0-9-]+(?:\.ts|\.test\.ts|\/))`/g)].map(
      (m) => m[1] ?? '',
    );
    expect(named.length).toBeGreaterThan(20);
    const places = ['', 'src/scan', 'src/scan/detectors'];
    const missing = named.filter((path) => !places.some((place) => existsSync(join(root, place, path))));
    // the reader makes this one
    expect(missing.filter((path) => !path.endsWith('/xx-number.ts'))).toEqual([]);
  });

  it('names every family', () => {
    const folder = join(root, 'src/scan/detectors');
    const families = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of families) expect(page).toContain(`\`${name}\``);
  });
});
