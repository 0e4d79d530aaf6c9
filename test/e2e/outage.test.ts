import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { describeWith } from '../services/index.ts';
import { eventually, json, upload } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';
import { type Outside, openOutside } from './harness/outside.ts';

const harmless = 'Nothing about anybody.\n';

describeWith(['ceph', 'postgres'], 'outside things that fail', (services) => {
  let outside: Outside;
  let gateway: Running;
  beforeAll(async () => {
    outside = await openOutside(services);
    gateway = await prepareGateway({
      ...outside.env,
      CLOAKROOM_TICKETS_PER_HOUR: '1000',
    });
    await gateway.start();
  });
  afterAll(async () => {
    await gateway.remove();
    await outside.close();
  });

  const ready = async () => (await json(gateway.url, 'GET', '/readyz')).status;

  it('S3 down: told in words, refused before the body is read, nothing kept, and well again by itself', async () => {
    outside.s3.cut(true);
    const first = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    expect(first.status).toBe(503);
    expect(first.body.code).toBe('store-unavailable');
    expect(await ready()).toBe(503);
    const second = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    expect(second.status).toBe(503);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    outside.s3.cut(false);
    await eventually(ready, (s) => s === 200);
    expect((await upload(gateway.url, [{ name: 'a.txt', content: harmless }])).status).toBe(201);
    const left = await eventually(outside.stored, (s) => s.uploads.length === 0);
    expect(left.objects).toHaveLength(1);
  });

  it('Zendesk down: refused while it is known', async () => {
    // right after one, so that the upload meets the outage before the next routine question does
    const before = outside.desk.seen.length;
    await eventually(
      async () => outside.desk.seen.slice(before).some((p) => p.url.includes('/users/me')),
      (asked) => asked,
    );
    outside.desk.cut(true);
    const first = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    expect(first.status).toBe(503);
    expect(first.body.code).toBe('desk-unavailable');
    outside.desk.cut(false);
    await eventually(ready, (s) => s === 200);
  });

  it('Zendesk fails while it is told: the file is kept, the ticket comes later, once', async () => {
    const tickets = outside.zendesk.state.tickets.length;
    outside.zendesk.faults.add({ kind: 'html', call: 'create-ticket', times: 2 });
    const reply = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    expect(reply.status).toBe(201);
    expect(reply.body.ticket).toBeUndefined();
    await eventually(
      async () => outside.zendesk.state.tickets.length,
      (n) => n === tickets + 1,
      90_000,
    );
    const made = outside.zendesk.state.tickets.at(-1);
    await eventually(
      async () => made?.comments.filter((c) => !c.public).length,
      (n) => n === 1,
    );
    expect(outside.zendesk.state.violations).toEqual([]);
  });

  it('the database fails after the verdict: the sender is told that the end is not known, and a sweep ends it once', async () => {
    const name = new URL(outside.database).pathname.slice(1);
    const admin = new pg.Client({ connectionString: services.postgres.url });
    await admin.connect();
    const tickets = outside.zendesk.state.tickets.length;
    outside.s3.trip(
      (p) => p.method === 'POST' && p.url.includes('uploadId='),
      'after',
      async () => {
        await admin.query(`alter database ${name} allow_connections false`);
        await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
          name,
        ]);
      },
    );
    const reply = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status: 503, code: 'outcome-unknown' });
    await admin.query(`alter database ${name} allow_connections true`);
    await admin.end();
    await eventually(ready, (s) => s === 200);
    await eventually(
      async () => outside.zendesk.state.tickets.length,
      (n) => n === tickets + 1,
      90_000,
    );
  });

  it('a 429 is waited for as long as it says', async () => {
    const tickets = outside.zendesk.state.tickets.length;
    outside.zendesk.faults.add({ kind: 'rate-limited', call: 'create-ticket', retryAfter: '3' });
    const began = Date.now();
    const reply = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    expect(reply.status).toBe(201);
    await eventually(
      async () => outside.zendesk.state.tickets.length,
      (n) => n === tickets + 1,
      90_000,
    );
    expect(Date.now() - began).toBeGreaterThan(3_000);
  });
});
