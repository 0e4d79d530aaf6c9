import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { openSite } from './site.ts';
import { states } from './states.ts';

/** Pictures of every page state: node test/web/preview.ts FOLDER [only-names-that-contain-this] */
const [folder = 'test-output/web', only = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const site = await openSite();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const width of [1280, 375])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    for (const name of Object.keys(states()).filter((n) => n.includes(only))) {
      await page.goto(`${site.url}/${name}`);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (Number(overflow) > 0) process.stdout.write(`${name} at ${width}: ${overflow} px too wide\n`);
    }
    await context.close();
  }
await browser.close();
await site.close();
