import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { describeWith } from '../../services/index.ts';
import { openBrowser } from '../../web/browser.ts';
import { run, type Seen } from './suite.ts';

/** One seed for both worlds, a new one for every run: what fails is told with it. */
const seed = Date.now() & 0x7fffffff;
const runs = 60;
/** Bytes of the scanner as a browser gets it, gzipped (issue: at most 200 KB). */
const bundleMax = 200_000;

async function bundle(entry: string, globalName: string): Promise<string> {
  const built = await build({
    entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife', globalName, target: 'es2022', platform: 'browser',
  }); // biome-ignore format: options
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
  beforeAll(async () => {
    browser = await openBrowser(chromium.path);
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle('test/scan/portable/suite.ts', 'suite') });
    const call = ([s, n]: readonly number[]) =>
      (globalThis as unknown as { suite: { run: typeof run } }).suite.run(s as number, n as number);
    there = await page.evaluate(call, [seed, runs]);
  });
  afterAll(() => browser.close());

  it('finds in every example what Node finds', () => {
    expect(there.examples.length).toBeGreaterThan(100);
    const differ = there.examples.filter(
      (one, i) => JSON.stringify(one) !== JSON.stringify(here.examples[i]),
    );
    expect(differ.map(([name]) => name)).toEqual([]);
  });

  it.each(Object.keys(here.properties))('finds the same for %s', (name) => {
    expect(there.properties[name]).toBeNull();
  });
});

it('fits a page: the bundle of the scanner, gzipped', async () => {
  const code = await bundle('src/scan/index.ts', 'scan');
  expect(code.length).toBeGreaterThan(50_000);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(bundleMax);
});
