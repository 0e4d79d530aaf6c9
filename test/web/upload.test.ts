import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ItemResult } from '../../src/model/gateway.ts';
import { describeWith } from '../services/index.ts';
import { until } from '../waiting.ts';
import { openBrowser, openPage, type Watched } from './browser.ts';
import * as s from './samples.ts';
import { openSite, type Site } from './site.ts';

const pictures = new URL('../../test-output/web/', import.meta.url).pathname;
const file = (name: string, bytes = 2_000) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.alloc(bytes, 'a'),
});

/** The API writes moments as RFC 3339 text, and tallies as `counts`. */
function asApi(key: string, value: unknown): unknown {
  if ((key === 'expiresAt' || key === 'keptUntil') && typeof value === 'number')
    return new Date(value).toISOString();
  if (typeof value !== 'object' || value === null || !('tallies' in value)) return value;
  const { tallies: counts, ...rest } = value;
  return { ...rest, counts };
}

interface Received {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly body: string;
}

/** The form with its script, against a server that answers what a gateway answers. The keyboard alone is used. */
describeWith(['chromium'], 'the upload form with script', ({ chromium }) => {
  let browser: Browser;
  let site: Site;
  let opened: Watched;
  let page: Page;
  let received: Received[];

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    site = await openSite({ limits: { ...s.limits, fileBytes: 1_000_000, filesPerBatch: 3 } });
    browser = await openBrowser(chromium.path);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    received = [];
    opened = await openPage(browser, { width: 900 });
    page = opened.page;
    await page.goto(site.url);
  });
  afterEach(async () => {
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  /** Answers with these, in order; the last one stays. */
  function answers(
    ...list: readonly [status: number, body: unknown, headers?: Record<string, string>][]
  ): void {
    let next = 0;
    site.api = async (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      received.push({
        method: request.method ?? '',
        path: request.url ?? '',
        key: request.headers['idempotency-key'] as string | undefined,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      const [status, body, headers] = list[Math.min(next++, list.length - 1)] ?? [404, {}];
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(body === null ? undefined : JSON.stringify(body, asApi));
    };
  }

  /** Types into the fields one after the other, as somebody without a mouse does. */
  async function fillIn(): Promise<void> {
    await page.locator('#name').focus();
    for (const text of ['Robin Example', 'robin@example.org', 'Export stops', 'It stops half-way.']) {
      await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    }
  }
  async function press(selector: string): Promise<void> {
    await page.locator(selector).focus();
    await page.keyboard.press('Enter');
  }
  const picture = (name: string) => page.screenshot({ path: `${pictures}${name}.png` });
  const counts = (selector: string, count: number) =>
    until(async () => (await page.locator(selector).count()) === count);

  it('sends fields before files in one request, and shows the ticket', async () => {
    answers([201, s.results.stored]);
    await fillIn();
    await page.locator('#file:focus').waitFor();
    await page.locator('#file').setInputFiles([file('a.log'), file('b.log')]);
    await picture('chosen');
    await press('#send');
    await page.locator('.tag-number').waitFor();
    expect(await page.locator('.tag-number').innerText()).toBe('48213');
    // what was read out while it was sent is no longer so
    expect(await page.locator('#live').textContent()).toBe('');
    expect(received).toHaveLength(1);
    const names = [...(received[0]?.body ?? '').matchAll(/ name="([^"]*)"/g)].map((m) => m[1]);
    expect(names).toEqual(['form', 'name', 'email', 'subject', 'description', 'file', 'file']);
    expect(received[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    await picture('stored');
  });

  it('says what is missing beside the field, and goes there', async () => {
    answers([500, {}]);
    await press('#send');
    await page.locator('#name:focus').waitFor();
    expect(await page.locator('#email').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#file-error').isVisible()).toBe(true);
    await page.keyboard.type('R');
    expect(await page.locator('#name').getAttribute('aria-invalid')).toBeNull();
    await picture('missing');
    expect(received).toEqual([]);
  });

  it('refuses what is empty, too large or too many before sending', async () => {
    answers([500, {}]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('big.log', 1_000_001), file('empty.log', 0)]);
    await counts('.chosen li.bad', 2);
    await press('#send');
    expect(await page.locator('#file-error').isVisible()).toBe(true);
    await press('.chosen li:first-child button');
    await press('.chosen li:first-child button');
    await counts('.chosen li', 0);
    await page.locator('#file:focus').waitFor();
    await page.locator('#file').setInputFiles([1, 2, 3, 4].map((n) => file(`${n}.log`, n)));
    expect(await page.locator('#file-error').isVisible()).toBe(true);
    expect(received).toEqual([]);
  });

  it('shows a warning in place and sends all the same with a reason', async () => {
    answers([202, s.results.warned], [200, { ...s.stored(1), name: 'customers export.csv' }]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('customers export.csv')]);
    await press('#send');
    await page.locator('dialog[open]').waitFor();
    await page.locator('#warning-title:focus').waitFor();
    await picture('warning');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    // the keyboard stays in the dialogue, and no reason means no sending
    await press('dialog button[type="submit"]');
    await page.locator('#reason-dialogue:focus').waitFor();
    expect(received).toHaveLength(1);
    await page.keyboard.type('You asked for the whole list');
    await press('dialog button[type="submit"]');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(received[1]).toMatchObject({ method: 'POST', path: `/v1/uploads/${s.attachmentId(1)}/confirm` });
    expect(JSON.parse(received[1]?.body ?? '')).toEqual({
      token: 'token-1',
      reason: 'You asked for the whole list',
    });
    await counts('.badge.ok', 2);
  });

  it('asks about one file after the other', async () => {
    const both = { ...s.results.warned, attachments: [s.warned(1), { ...s.warned(2), name: 'second.csv' }] };
    answers([202, both], [204, null]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('customers export.csv'), file('second.csv')]);
    await press('#send');
    await page.locator('dialog[open]').waitFor();
    await press('dialog[open] [data-act="withdraw"]');
    await page.locator('#warning-title').filter({ hasText: 'second.csv' }).waitFor();
    await press('dialog[open] [data-act="withdraw"]');
    await counts('.badge.wait', 2);
    expect(received.slice(1).map((r) => r.path)).toEqual(
      [1, 2].map((n) => `/v1/uploads/${s.attachmentId(n)}`),
    );
  });

  it('reads the times and counts of the API', async () => {
    answers([202, s.results.warned]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('a.csv')]);
    await press('#send');
    await page.locator('dialog[open]').waitFor();
    await counts('dialog[open] article > .tallies li', 3);
    await counts('dialog[open] details:not([open]) .tallies li', 1);
    expect(await page.locator('dialog[open] .until time').getAttribute('datetime')).toBe(
      '2100-01-01T00:00:00.000Z',
    );
  });

  it('takes a file back; a decision put off with Escape can be made later', async () => {
    answers([202, s.results.warned], [204, null]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('a.csv')]);
    await press('#send');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    // the close event, which moves the focus on, comes after the browser's own return of it
    await page.locator('button:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Tab');
    await press('[data-act="withdraw"]');
    await page.locator('.badge.wait').waitFor();
    expect(received[1]).toMatchObject({ method: 'DELETE', path: `/v1/uploads/${s.attachmentId(1)}` });
    expect(JSON.parse(received[1]?.body ?? '')).toEqual({ token: 'token-1' });
  });

  /** The form's fields of a request, in order, as they stand in its multipart body. */
  const fieldsOf = (request: Received | undefined) =>
    [
      ...(request?.body ?? '').matchAll(/ name="([^"]*)"(?:; filename="([^"]*)")?[\s\S]*?\r\n\r\n([^\r]*)/g),
    ].map(([, name, fileName, value]) => [name, fileName ?? value]);
  const copied = (item: ItemResult) => ({ id: s.batchId, attachments: [item] });

  it('replaces a file in place: the copy goes to the same ticket, nothing is typed again', async () => {
    answers([202, s.results.warned], [201, { ...copied(s.stored(7)), ticket: '48213' }]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('customers export.csv')]);
    await press('#send');
    await page.locator('dialog[open]').waitFor();
    const picker = page.waitForEvent('filechooser');
    await press('#copy-pick');
    await (await picker).setFiles([file('cleaned.csv')]);
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(received).toHaveLength(2);
    expect(received[1]).toMatchObject({ method: 'POST', path: '/v1/uploads' });
    expect(received[1]?.key).not.toBe(received[0]?.key);
    expect(fieldsOf(received[1])).toEqual([
      ['replaces', s.attachmentId(1)],
      ['token', 'token-1'],
      ['file', 'cleaned.csv'],
    ]);
    await counts('.badge.ok', 2);
    await counts(`[data-item="${s.attachmentId(1)}"]`, 0);
    expect(await page.locator('.tag-number').innerText()).toBe('48213');
    await picture('replaced');
  });

  it('a copy that is refused leaves the first one waiting; one that is warned of is asked about in turn', async () => {
    answers(
      [202, s.results.warned],
      [422, copied(s.blocked(7))],
      [202, copied({ ...s.warned(8), name: 'second.csv' })],
      [204, null],
    );
    await fillIn();
    await page.locator('#file').setInputFiles([file('customers export.csv')]);
    await press('#send');
    await page.locator('dialog[open]').waitFor();
    await page.locator('#copy').setInputFiles([file('deploy.pem')]);
    await page.locator('#copy-refused').waitFor();
    expect(await page.locator('#copy-refused > div > .findings .masked').allInnerTexts()).toEqual([
      '-----BEGIN ••• PRIVATE KEY-----',
    ]);
    await picture('copy-refused');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await page.locator('#copy').setInputFiles([file('second.csv')]);
    await page.locator('#warning-title').filter({ hasText: 'second.csv' }).waitFor();
    expect(fieldsOf(received[2])[0]).toEqual(['replaces', s.attachmentId(1)]);
    await press('dialog[open] [data-act="withdraw"]');
    await page.locator('.badge.wait').waitFor();
    expect(received[3]).toMatchObject({ method: 'DELETE', path: `/v1/uploads/${s.attachmentId(8)}` });
    expect(JSON.parse(received[3]?.body ?? '')).toEqual({ token: 'token-8' });
  });

  it('says why a copy could not be sent; the same copy goes under the same key after a lost answer', async () => {
    answers(
      [202, s.results.warned],
      [503, { code: 'store-unavailable', detail: 'x' }, { 'Retry-After': '30' }],
      [410, { code: 'attachment-gone', detail: 'Gone.' }],
    );
    await fillIn();
    await page.locator('#file').setInputFiles([file('customers export.csv')]);
    await press('#send');
    await page.locator('dialog[open]').waitFor();
    await page.locator('#copy').setInputFiles([file('empty.csv', 0)]);
    await page.locator('#warning-error').waitFor();
    expect(received).toHaveLength(1);
    for (const words of ['30', 'Gone.']) {
      await page.locator('#copy').setInputFiles('package.json');
      await page.locator('#warning-error').filter({ hasText: words }).waitFor();
    }
    expect(received[1]?.key).toBe(received[2]?.key);
  });

  it('changes the message: the form comes back with text and files', async () => {
    answers([202, s.results['warned-message']], [204, null]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('a.csv')]);
    await press('#send');
    await press('dialog[open] [data-act="rewrite"]');
    await page.locator('#description:focus').waitFor();
    expect(await page.locator('#subject').inputValue()).toBe('Export stops');
    await counts('.chosen li', 1);
    expect(await page.locator('#outcome').isVisible()).toBe(false);
  });

  it('on a phone shows at once that there is a choice, and every way out can be reached', async () => {
    answers([202, s.results.warned], [200, s.stored(1)]);
    await page.setViewportSize({ width: 375, height: 667 });
    await fillIn();
    await page.locator('#file').setInputFiles([file('customers export.csv')]);
    await press('#send');
    await page.locator('dialog[open]').waitFor();
    for (const first of ['[data-act="withdraw"]', '#copy-pick']) {
      const box = await page.locator(`dialog[open] ${first}`).boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(667);
    }
    await picture('warning-phone');
    await page.locator('#reason-dialogue').fill('You asked for it');
    await page.locator('dialog button[type="submit"]').click();
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(received).toHaveLength(2);
  });

  it('keeps the dialogue open and says why when a decision cannot be carried out', async () => {
    answers(
      [202, s.results.warned],
      [503, { code: 'store-unavailable', detail: 'x' }, { 'Retry-After': '30' }],
      [204, null],
    );
    await fillIn();
    await page.locator('#file').setInputFiles([file('a.csv')]);
    await press('#send');
    await press('dialog[open] [data-act="withdraw"]');
    await page.locator('#warning-error').waitFor();
    expect(await page.locator('#warning-error').innerText()).toContain('30');
    await press('dialog[open] [data-act="withdraw"]');
    await page.locator('.badge.wait').waitFor();
  });

  it('shows a refusal with what to remove and where', async () => {
    answers([422, s.results.blocked]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('deploy.pem')]);
    await press('#send');
    await page.locator('.badge.stop').first().waitFor();
    await counts('.item.stop > .findings', 2);
    const first = page.locator('.item.stop').first();
    expect(await first.locator('> .findings .masked').allInnerTexts()).toEqual([
      '-----BEGIN ••• PRIVATE KEY-----',
    ]);
    expect(await first.locator('.also:not(details) .masked').allInnerTexts()).toEqual([
      'NL91 ABNA •••• •••• 00',
    ]);
    expect(await first.locator('details').getAttribute('open')).toBeNull();
    await counts('.item.stop details .findings', 1);
    await picture('blocked');
    await press('#again');
    expect(await page.locator('#name').inputValue()).toBe('Robin Example');
  });

  it('shows progress, and can be cancelled with the text kept', async () => {
    let gone: () => void = () => {};
    const closed = new Promise<void>((resolve) => {
      gone = resolve;
    });
    site.api = (request) => void request.on('close', gone).resume();
    await fillIn();
    await page.locator('#file').setInputFiles([file('a.log', 900_000), file('b.log', 900_000)]);
    await press('#send');
    await page.locator('#cancel:focus').waitFor();
    await counts('.chosen progress', 2);
    await page.locator('#running progress:not([value])').waitFor();
    await picture('looking');
    await page.keyboard.press('Enter');
    await page.locator('#said .notice').waitFor();
    await closed;
    expect(await page.locator('#subject').inputValue()).toBe('Export stops');
    await counts('.chosen li', 2);
    expect(await page.locator('#send').isVisible()).toBe(true);
  });

  it('repeats a lost attempt under the same key, and a changed one under another', async () => {
    answers([201, s.results.stored]);
    const answering = site.api;
    const keys: unknown[] = [];
    site.api = (request) => {
      keys.push(request.headers['idempotency-key']);
      request.socket.destroy();
    };
    await fillIn();
    await page.locator('#file').setInputFiles([file('a.log')]);
    await press('#send');
    await page.locator('#said [role="alert"]').waitFor();
    await picture('lost');
    const tries = keys.length;
    await press('#send');
    await until(() => keys.length > tries);
    await page.locator('#said [role="alert"]').waitFor();
    expect(new Set(keys).size).toBe(1);
    site.api = answering;
    await page.locator('#subject').focus();
    await page.keyboard.type('!');
    await press('#send');
    await page.locator('.tag-number').waitFor();
    expect(received[0]?.key).not.toBe(keys[0]);
  });

  it.each([
    [
      413,
      { code: 'file-too-large', title: 'File too large', detail: 'Send a smaller file.' },
      {},
      'Send a smaller file.',
    ],
    [503, { code: 'intake-stopped', detail: 'Closed.' }, { 'Retry-After': '120' }, '2'],
    [413, '<html>nginx</html>', { 'Content-Type': 'text/html' }, ''],
  ])('answers %d in words one can act on', async (status, body, headers, words) => {
    answers([status, body, headers as Record<string, string>]);
    await fillIn();
    await page.locator('#file').setInputFiles([file('a.log')]);
    await press('#send');
    const alert = page.locator('#said [role="alert"]');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(words);
    expect(await alert.innerText()).not.toContain('nginx');
    expect(await page.locator('#name').inputValue()).toBe('Robin Example');
  });

  it('takes a pasted screenshot', async () => {
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    })()`);
    expect(await page.locator('.chosen .file-name').innerText()).toBe('screenshot-1.png');
  });
});

describeWith(['chromium'], 'the upload form without script', ({ chromium }) => {
  it('shows no control that would do nothing', async () => {
    const site = await openSite();
    const browser = await openBrowser(chromium.path);
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(site.url);
    expect(
      await page.locator('#cancel, #running, [data-script], #outcome').filter({ visible: true }).count(),
    ).toBe(0);
    expect(await page.locator('form#upload').getAttribute('action')).toBe('/upload');
    await page.goto(`${site.url}/staff-ticket`);
    expect(await page.locator('[data-copy]').filter({ visible: true }).count()).toBe(0);
    await browser.close();
    await site.close();
  });
});
