import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { describeWith } from '../services/index.ts';
import { openBrowser, openPage } from '../web/browser.ts';
import { eventually, json, message, upload } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';
import { type Outside, openOutside } from './harness/outside.ts';
import type { Passing } from './harness/proxy.ts';

const pictures = new URL('../../test-output/e2e/', import.meta.url).pathname;
const harmless = 'A line that says nothing about anybody.\n'.repeat(2000);
/** Synthetic: the IBAN of the registry's own example (SWIFT IBAN Registry, NL). */
const withIban = 'Please refund to NL91 ABNA 0417 1643 00, thank you.\n';
const withKey = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;
const env = { CLOAKROOM_TICKETS_PER_HOUR: '1000' };
const picked = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** A warned file is replaced by a cleaned copy while another of the same upload is on its ticket already. */
describeWith(['chromium'], 'a cleaned copy, in the browser', ({ chromium }) => {
  let gateway: Running;
  let browser: Browser;
  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    gateway = await prepareGateway(env);
    await gateway.start();
    browser = await openBrowser(chromium.path);
  });
  afterAll(async () => {
    await browser.close();
    await gateway.remove();
  });

  const sent = async (
    page: Page,
    files = [picked('notes.txt', harmless), picked('refund.txt', withIban)],
  ) => {
    await page.goto(gateway.url);
    for (const [name, value] of Object.entries(message)) await page.fill(`[name=${name}]`, value);
    await page.setInputFiles('#file', files);
    await page.click('#send');
  };
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

  it('from the warning: refused, then taken, on the ticket that is there', async () => {
    const { page, context, faults } = await openPage(browser);
    await sent(page);
    await page.waitForSelector('dialog[open]');
    const ticket = await page.innerText('.tag-number');
    await page.setInputFiles('#copy', [picked('key.txt', withKey)]);
    await page.waitForSelector('#copy-refused:not([hidden])');
    await picture(page, 'copy-refused');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.setInputFiles('#copy', [picked('cleaned.txt', harmless)]);
    await page.waitForSelector('dialog:not([open])', { state: 'attached' });
    await page.waitForSelector('.badge.ok >> nth=1');
    expect(await page.innerText('.tag-number')).toBe(ticket);
    expect(await page.innerText('#outcome')).not.toContain('refund.txt');
    await picture(page, 'copy-taken');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('without script, on a phone', async () => {
    const { page, context, faults } = await openPage(browser, { javaScriptEnabled: false, width: 375 });
    await sent(page);
    await page.waitForSelector('form[enctype] input[name=replaces]', { state: 'attached' });
    const ticket = await page.innerText('.tag-number');
    const copy = async (name: string, content: string) => {
      await page.setInputFiles('form[enctype] input[type=file]', [picked(name, content)]);
      const [answer] = await Promise.all([context.waitForEvent('page'), page.click('form[enctype] button')]);
      await answer.waitForSelector('.badge');
      await picture(answer, `no-script-copy-${name}`);
      return answer;
    };
    await (await copy('refused', withKey)).waitForSelector('.badge.stop');
    const taken = await copy('taken', harmless);
    await taken.waitForSelector('.badge.ok');
    expect(await taken.innerText('.tag-number')).toBe(ticket);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('without script, one of several: the others can still be decided on', async () => {
    const { page, context, faults } = await openPage(browser, { javaScriptEnabled: false });
    await sent(page, [picked('first.txt', withIban), picked('second.txt', withIban)]);
    await page.waitForSelector('form[enctype] >> nth=1');
    await page.setInputFiles('form[enctype] input[type=file] >> nth=0', [picked('cleaned.txt', harmless)]);
    const [copied] = await Promise.all([
      context.waitForEvent('page'),
      page.click('form[enctype] button >> nth=0'),
    ]);
    await copied.waitForSelector('.badge.ok');
    const ticket = await copied.innerText('.tag-number');
    await page.fill('textarea[name=reason] >> nth=1', 'The refund needs it.');
    const [confirmed] = await Promise.all([
      context.waitForEvent('page'),
      page.click('button[value=confirm] >> nth=1'),
    ]);
    await confirmed.waitForSelector('.badge.ok');
    expect(await confirmed.innerText('.tag-number')).toBe(ticket);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Killed while a copy is on its way or being kept, through real services. */
describeWith(['ceph', 'postgres'], 'a cleaned copy, when the process is killed', (services) => {
  let outside: Outside;
  let gateway: Running;
  let database: pg.Client;
  beforeAll(async () => {
    outside = await openOutside(services);
    database = new pg.Client({ connectionString: outside.database });
    await database.connect();
    gateway = await prepareGateway({ ...outside.env, ...env });
    await gateway.start();
  });
  afterAll(async () => {
    await gateway.remove();
    await database.end();
    await outside.close();
  });

  const state = async (id: string) =>
    (await database.query('select state, end_reason, linked_at from attachments where id = $1', [id]))
      .rows[0];
  const copiesOf = async (batch: string) =>
    (
      await database.query(
        'select id, state, linked_at from attachments where batch = $1 and via is not null',
        [batch],
      )
    ).rows as { id: string; state: string; linked_at: number | null }[];

  const begun = async () => {
    const { body } = await upload(gateway.url, [
      { name: 'notes.txt', content: harmless },
      { name: 'refund.txt', content: withIban },
    ]);
    const [kept, old] = body.attachments;
    return { batch: body.id ?? '', ticket: body.ticket, kept: kept?.id ?? '', old };
  };
  type Begun = Awaited<ReturnType<typeof begun>>;

  const killedAt = async (is: (p: Passing) => boolean, when: 'before' | 'midway', { old }: Begun) => {
    outside.s3.trip(is, when, () => gateway.kill());
    const fields = { replaces: old?.id ?? '', token: old?.confirm?.token ?? '' };
    const reply = await upload(gateway.url, [{ name: 'cleaned.txt', content: harmless }], { fields }).catch(
      () => null,
    );
    await eventually(
      async () => outside.s3.tripped() && !gateway.alive(),
      (gone) => gone,
    );
    expect(reply).toBeNull();
    // what the dead process held runs out before the next one sweeps; a short lease would run out under a busy one, too
    await database.query('update batches set lease_until = 1 where lease_until is not null');
    await database.query(`update jobs set next_try_at = 1 where state = 'due'`);
    await gateway.start();
  };
  const ticketsOf = (batch: string) =>
    outside.zendesk.state.tickets.filter((t) => t.external_id?.includes(batch));

  it('before the copy is whole: it is gone, and the first one can still be confirmed', async () => {
    const first = await begun();
    await killedAt((p) => p.method === 'PUT' && p.url.includes('partNumber='), 'midway', first);
    await eventually(
      () => copiesOf(first.batch),
      (copies) => copies.length === 1 && copies[0]?.state === 'discarded',
    );
    expect((await state(first.old?.id ?? '')).state).toBe('waiting');
    const kept = await json(gateway.url, 'POST', `/v1/uploads/${first.old?.id}/confirm`, {
      token: first.old?.confirm?.token,
      reason: 'needed',
    });
    expect(kept).toMatchObject({ status: 200, body: { status: 'stored', ticket: first.ticket } });
  });

  it('after the verdict: the copy is stored and linked once, to the same ticket, the first one is gone', async () => {
    const first = await begun();
    const complete = (p: Passing) => p.method === 'POST' && p.url.includes('uploadId=');
    await killedAt(complete, 'before', first);
    const [copy] = await eventually(
      () => copiesOf(first.batch),
      (copies) => copies.length === 1 && copies[0]?.state === 'stored' && copies[0].linked_at !== null,
      30_000,
    );
    await eventually(
      () => state(first.old?.id ?? ''),
      (row) => row.state === 'discarded' && row.end_reason === 'replaced',
    );
    const left = await eventually(outside.stored, (s) => s.uploads.length === 0);
    expect(left.objects.filter((key) => key.includes(copy?.id ?? 'none'))).toHaveLength(1);
    expect(left.objects.filter((key) => key.includes(first.old?.id ?? 'none'))).toEqual([]);
    const [ticket, ...more] = ticketsOf(first.batch);
    expect(more).toEqual([]);
    expect(String(ticket?.id)).toBe(first.ticket);
    expect(ticket?.comments.filter((c) => !c.public)).toHaveLength(1);
    const field = Object.values(ticket?.fields ?? {})
      .join(' ')
      .split(' ');
    expect(field.sort()).toEqual([first.kept, copy?.id].sort());
    expect(outside.zendesk.state.violations).toEqual([]);
    expect(await gateway.command('audit', 'verify')).toMatchObject({ code: 0 });
  });
});
