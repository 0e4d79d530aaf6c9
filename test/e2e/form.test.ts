import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeWith } from '../services/index.ts';
import { openBrowser, openPage, type Watched } from '../web/browser.ts';
import { message } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';

/** Pictures of the real thing, kept as output of CI. */
const pictures = new URL('../../test-output/e2e/', import.meta.url).pathname;
const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});
const harmless = text('notes.txt', 'It stops after ten rows.\n');
const refund = text('refund.csv', 'Name;IBAN\nJo Tester;NL91 ABNA 0417 1643 00\n');
const key = text(
  'id_rsa',
  `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`,
);

/** What a person does, in Chromium, against the gateway as it starts by itself. */
describeWith(['chromium'], 'a sender and an agent in the browser', ({ chromium }) => {
  let gateway: Running;
  let browser: Browser;
  let opened: Watched;
  let page: Page;
  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    gateway = await prepareGateway({ CLOAKROOM_TICKETS_PER_HOUR: '1000' });
    await gateway.start();
    browser = await openBrowser(chromium.path);
  });
  afterAll(async () => {
    await browser.close();
    await gateway.remove();
  });
  const open = async (options: Parameters<typeof openPage>[1] = {}) => {
    opened = await openPage(browser, options);
    page = opened.page;
    await page.goto(gateway.url);
  };
  beforeEach(() => open());
  afterEach(async () => {
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  const fill = async (files: ReturnType<typeof text>[]) => {
    for (const [name, value] of Object.entries(message)) await page.fill(`[name=${name}]`, value);
    await page.setInputFiles('#file', files);
  };
  const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  const noViolations = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  it('says before a file is chosen what is looked for, what happens, where, how long and how much', async () => {
    const words = await page.innerText('main');
    const looksFor = [
      'E-mail',
      'Names',
      'Identity',
      'IBAN',
      'Health',
      'Passwords',
      'confidentiality',
      'IP',
      'VAT',
    ];
    for (const word of [...looksFor, '30 days', '2 GB', '20']) expect(words).toContain(word);
    await picture('form');
    await noViolations();
  });

  it('sends a harmless file and shows the ticket', async () => {
    await fill([harmless]);
    await page.click('#send');
    await page.waitForSelector('#outcome:not([hidden])');
    expect(await page.innerText('#outcome')).toMatch(/ticket/i);
    await picture('stored');
    await noViolations();
  });

  it('warns in place, masked, and keeps the file when the sender says why', async () => {
    await fill([refund, harmless]);
    await page.click('#send');
    await page.waitForSelector('dialog[open]');
    const shown = await page.innerText('dialog[open]');
    expect(shown).toContain('NL91 ABNA •••• •••• 00');
    expect(await page.content()).not.toMatch(/ABNA ?0417/);
    await picture('warning');
    await noViolations();
    await page.fill('dialog[open] textarea', 'The refund needs it.');
    await page.click('dialog[open] form[data-act=confirm] button[type=submit]');
    await page.waitForSelector('dialog:not([open])', { state: 'attached' });
    await page.locator('#outcome', { hasText: /ticket/i }).waitFor();
    await picture('confirmed');
    expect(await page.innerText('#outcome')).toMatch(/ticket/i);
  });

  it('blocks a private key and says where it is', async () => {
    await fill([key]);
    await page.click('#send');
    await page.waitForSelector('#outcome:not([hidden])');
    const words = await page.innerText('#outcome');
    expect(words).toMatch(/line 1/i);
    expect(words).not.toContain('MIIEow');
    await picture('blocked');
    await noViolations();
  });

  it('works without script: warning, confirmation, all by forms', async () => {
    await opened.context.close();
    await open({ javaScriptEnabled: false, width: 375 });
    await fill([refund]);
    await page.click('#send');
    await page.waitForSelector('textarea[name=reason]');
    expect(await page.innerText('main')).toContain('NL91 ABNA •••• •••• 00');
    await picture('no-script-warning');
    await page.fill('textarea[name=reason]', 'The refund needs it.');
    await page.click('button[name=act][value=confirm]');
    await page.waitForSelector('textarea[name=reason]', { state: 'detached' });
    await page.waitForSelector('main');
    await picture('no-script-confirmed');
    expect(await page.innerText('main')).toMatch(/ticket/i);
  });

  it('lets staff in by the link, shows the ticket, makes a link and downloads the file', async () => {
    await fill([harmless]);
    await page.click('#send');
    await page.waitForSelector('#outcome:not([hidden])');
    const link = (await readFile(join(gateway.dataDir, 'staff-link'), 'utf8')).trim();
    await page.goto(link);
    await picture('staff-link');
    await page.click('main button');
    await page.waitForURL((url) => url.pathname === '/staff');
    await page.goto(`${gateway.url}/desk`);
    await picture('desk');
    await page.click('main a[href^="/desk/tickets/"]');
    await picture('desk-ticket');
    await page.click('a[href*="/staff/tickets/"]');
    await page.waitForSelector('form[action*="/link"]');
    await picture('staff-ticket');
    await noViolations();
    await page.click('form[action*="/link"] button');
    await page.waitForSelector('a[href*="/d/"]');
    await picture('staff-link-made');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href*="/d/"]')]);
    expect(download.suggestedFilename()).toBe('notes.txt');
    expect(await readFile(await download.path(), 'utf8')).toBe('It stops after ten rows.\n');
  });
});
