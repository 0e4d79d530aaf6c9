import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeWith } from '../services/index.ts';
import { openBrowser, openPage } from './browser.ts';
import { openSite, type Site } from './site.ts';
import { states } from './states.ts';

/** WCAG 2.2 AA as far as a program can tell, in both colour schemes; nothing wider than a phone; nothing the policy refuses. */
describeWith(['chromium'], 'every page', ({ chromium }) => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser(chromium.path);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const all = Object.keys(states());
  /** What differs in the dark is colour alone, and these show every colour there is. */
  const colourful = [
    'upload-problem',
    'upload-closed',
    'result-mixed',
    'staff-ticket',
    'desk-ticket',
    'docs',
    'problem-gone',
  ];

  it.each([
    ['light', all],
    ['dark', colourful],
  ] as const)(
    '%s: axe finds nothing, and all fits a phone',
    async (colorScheme, names) => {
      const { context, page, faults } = await openPage(browser, { colorScheme });
      const found: string[] = [];
      for (const name of names) {
        await page.goto(`${site.url}/${name}`);
        // legacy mode: our pages have no frames, and the other opens a page more for each look
        const axe = new AxeBuilder({ page }).setLegacyMode(true);
        if (colorScheme === 'light') axe.withTags(wcag);
        else axe.withRules(['color-contrast', 'link-in-text-block']);
        const { violations } = await axe.analyze();
        for (const v of violations) found.push(`${name}: ${v.id} ${v.nodes[0]?.target.join(' ')}`);
        await page.setViewportSize({ width: 320, height: 600 });
        const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
        if (over > 0) found.push(`${name}: ${over} px wider than a phone`);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
    300_000,
  );

  it('hostile names and texts make no element', async () => {
    const { context, page, faults } = await openPage(browser);
    for (const name of ['result-twenty', 'desk-list', 'staff-ticket', 'upload-problem']) {
      await page.goto(`${site.url}/${name}`);
      expect(await page.locator('main img, main b, main script, [onerror]').count()).toBe(0);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
