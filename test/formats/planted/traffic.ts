import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { Hiding } from './hiding.ts';
import type { Workshop } from './workshop.ts';

/** A page as Chromium saves it whole, and its requests as the developer tools keep them. */
export async function makeTraffic(shop: Workshop): Promise<void> {
  const [saved, traffic] = [new Hiding('saved.mhtml'), new Hiding('traffic.har')];
  const har = shop.path('traffic.har');
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ recordHar: { path: har, content: 'embed' } });
    const page = await context.newPage();
    const html = (body: string, headers = {}) => ({ contentType: 'text/html; charset=utf-8', body, headers });
    await page.route('**/saved', (route) =>
      route.fulfill(
        html(
          `<title>Saved for ${saved.put('email', 'subject of a saved page', { part: 'header' })}</title><p title="${saved.line('phone', 'attribute in a saved page', { part: 'attribute' })}">${saved.line('iban', 'text of a saved page')}</p><!-- ${saved.line('email', 'comment in a saved page', { part: 'comment' })} -->`,
        ),
      ),
    );
    await page.goto('http://firma.example/saved');
    const session = await context.newCDPSession(page);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    shop.made.push(saved.made('web-data', 'Chromium', Buffer.from(data)));
    const token = traffic.put('jwt', 'authorization header in recorded traffic', { part: 'entry *' });
    await page.route('**/api*', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify({ iban: traffic.put('iban', 'answer in recorded traffic') }),
      }),
    );
    const url = `/api?mail=${encodeURIComponent(traffic.put('email', 'query string in recorded traffic', { part: 'entry *' }))}`;
    const body = JSON.stringify({ phone: traffic.put('phone', 'request in recorded traffic') });
    await page.evaluate(
      `fetch(${JSON.stringify(url)}, { method: 'POST', headers: { Authorization: ${JSON.stringify(`Bearer ${token}`)}, 'Content-Type': 'application/json' }, body: ${JSON.stringify(body)} }).then((r) => r.text())`,
    );
    await context.close();
    shop.made.push(traffic.made('web-data', 'Chromium, playwright', readFileSync(har)));
  } finally {
    await browser.close();
  }
}
