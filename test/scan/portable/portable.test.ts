import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { bundleScanner } from '../../../build/scanner.ts';
import { describeWith } from '../../services/index.ts';
import { openBrowser } from '../../web/browser.ts';
import { examples, options, run, type Seen } from './suite.ts';

/** One seed for both worlds, a new one for every run: what fails is told with it. */
const seed = Date.now() & 0x7fffffff;
const runs = 60;
/** Bytes of the scanner as a browser gets it, gzipped (issue: at most 200 KB). */
const bundleMax = 200_000;

/** With the examples, which are what it runs on. */
async function bundleSuite(): Promise<string> {
  const built = await build({
    entryPoints: ['test/scan/portable/suite.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'suite',
    platform: 'browser',
  });
  return built.outputFiles[0]?.text ?? '';
}

const here = run(seed, runs);

describe('the scanner in Node', () => {
  it.each(Object.keys(here.properties))('finds the same for %s', (name) => {
    expect(here.properties[name]).toBeNull();
  });
});

describeWith(['chromium'], 'the scanner in Chromium', ({ chromium }) => {
  let browser: Browser;
  let there: Seen;
  let bundled: unknown[];
  beforeAll(async () => {
    browser = await openBrowser(chromium.path);
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundleSuite() });
    const call = ([s, n]: readonly number[]) =>
      (globalThis as unknown as { suite: { run: typeof run } }).suite.run(s as number, n as number);
    there = await page.evaluate(call, [seed, runs]);
    const page2 = await browser.newPage();
    await page2.addScriptTag({
      content: await bundleScanner('src/scan/index.ts', { format: 'iife', globalName: 'scan' }),
    });
    bundled = await page2.evaluate(
      ([texts, how]) => {
        const { scan } = globalThis as unknown as { scan: { scanText(t: string, o: object): unknown } };
        return texts.map((t) => scan.scanText(t, how));
      },
      [examples.map(([, t]) => t), options] as const,
    );
  });
  afterAll(() => browser.close());

  it('finds in every example what Node finds', () => {
    expect(there.examples.length).toBeGreaterThan(100);
    const differ = there.examples.filter(
      (one, i) => JSON.stringify(one) !== JSON.stringify(here.examples[i]),
    );
    expect(differ.map(([name]) => name)).toEqual([]);
  });

  it('finds with the bundle that pages get what Node finds', () => {
    const differ = examples.filter(
      (_, i) => JSON.stringify(bundled[i]) !== JSON.stringify(here.examples[i]?.[1]),
    );
    expect(differ.map(([name]) => name)).toEqual([]);
  });

  it.each(Object.keys(here.properties))('finds the same for %s', (name) => {
    expect(there.properties[name]).toBeNull();
  });
});

it('fits a page: the bundle of the scanner, gzipped', async () => {
  const code = await bundleScanner('src/scan/index.ts');
  expect(code.length).toBeGreaterThan(50_000);
  expect(gzipSync(code).length).toBeLessThan(bundleMax);
});
