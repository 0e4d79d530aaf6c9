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
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(['light', 'dark'] as const)(
    '%s: axe finds nothing',
    async (colorScheme) => {
      const { context, page, faults } = await openPage(browser, { colorScheme });
      const found: string[] = [];
      for (const name of Object.keys(states())) {
        await page.goto(`${site.url}/${name}`);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        for (const v of violations) found.push(`${name}: ${v.id} ${v.nodes[0]?.target.join(' ')}`);
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('fits a phone', async () => {
    const { context, page } = await openPage(browser, { width: 320 });
    const wide: string[] = [];
    for (const name of Object.keys(states())) {
      await page.goto(`${site.url}/${name}`);
      const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
      if (over > 0) wide.push(`${name}: ${over} px`);
    }
    expect(wide).toEqual([]);
    await context.close();
  }, 60_000);

  it('hostile names and texts make no element', async () => {
    const { context, page, faults } = await openPage(browser);
    for (const name of ['result-twenty', 'desk-list', 'staff-ticket', 'upload-problem']) {
      await page.goto(`${site.url}/${name}`);
      expect(await page.locator('main img, main b, main script, [onerror]').count()).toBe(0);
    }
    expect(faults).toEqual([]);
    await context.close();
  }, 30_000);
});
