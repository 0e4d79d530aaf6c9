import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { type FakeZendesk, startFakeZendesk } from '../fakes/zendesk/index.ts';
import { until } from '../waiting.ts';
import { json, upload } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';
import { type Between, type Passing, startProxy } from './harness/proxy.ts';

const account = { user: 'gateway@acme.test-mail.eu', token: 'token-of-the-fake-account', field: 360001 };
const isProbe = (p: Passing) => p.url.includes('/users/me');
const forEver = () => new Promise<void>(() => {});
/** Milliseconds the gateway gives one call to its desk: who ends sooner has not waited for it. */
const deskPatience = 15_000;

describe('a desk that takes calls and answers none', () => {
  let zendesk: FakeZendesk;
  let desk: Between;
  let gateway: Running;
  beforeEach(async () => {
    zendesk = await startFakeZendesk({ subdomain: 'acme', ...account });
    desk = await startProxy(zendesk.url);
    gateway = await prepareGateway({
      CLOAKROOM_ZENDESK_SUBDOMAIN: 'acme',
      CLOAKROOM_ZENDESK_ENDPOINT: desk.url,
      CLOAKROOM_ZENDESK_USER: account.user,
      CLOAKROOM_ZENDESK_TOKEN: account.token,
      CLOAKROOM_ZENDESK_FIELD: String(account.field),
    });
  });
  afterEach(async () => {
    await gateway.remove();
    await desk.close();
    await zendesk.stop();
  });

  /** SIGTERM; how long it took, and the exit code. */
  const stopped = async () => {
    const before = performance.now();
    const code = await gateway.stop();
    return { code, soon: performance.now() - before < deskPatience - 2_000 };
  };

  it('a start that waits for it ends well and soon when it is told to', async () => {
    desk.trip(isProbe, 'before', forEver);
    const start = gateway.start();
    start.catch(() => {});
    await until(desk.tripped);
    expect(await stopped()).toEqual({ code: 0, soon: true });
    await expect(start).rejects.toThrow('ended with 0');
    await gateway.start(); // nothing is left that hinders the next
  });

  it('a gateway with something to tell it listens before it is told, and stops soon', async () => {
    await gateway.start();
    const makesTicket = (p: Passing) => p.method === 'POST' && p.url.includes('/tickets');
    desk.trip(makesTicket, 'before', async () => desk.cut(true));
    const { body } = await upload(gateway.url, [{ name: 'a.txt', content: 'Nothing about anybody.\n' }]);
    expect([body.attachments[0]?.status, body.ticket]).toEqual(['stored', undefined]);
    await until(() => dueAt(gateway) > 0);
    await gateway.kill();
    desk.cut(false);
    await until(() => Date.now() >= dueAt(gateway));
    const before = gateway.output().length;
    desk.trip((p) => !isProbe(p), 'before', forEver);
    await gateway.start();
    expect(desk.tripped()).toBe(true);
    expect(gateway.output().slice(before)).not.toContain('the desk was not told');
    expect((await json(gateway.url, 'GET', '/healthz')).status).toBe(200);
    expect(await stopped()).toEqual({ code: 0, soon: true });
  });
});

/** When the one job that nobody holds is next tried; 0 where there is none. */
function dueAt(gateway: Running): number {
  const ledger = new Database(join(gateway.dataDir, 'ledger.sqlite'), { readonly: true });
  try {
    const sql = "select next_try_at as at from jobs where state = 'due' and leased_until is null";
    return (ledger.prepare(sql).get() as { at: number } | undefined)?.at ?? 0;
  } finally {
    ledger.close();
  }
}
