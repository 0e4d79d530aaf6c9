import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { describeWith } from '../services/index.ts';
import { everythingUnder } from '../walk.ts';
import { eventually, json, upload } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';
import { type Outside, openOutside } from './harness/outside.ts';

const apiToken = 'clk_keep-and-end-client';
const auth = { authorization: `Bearer ${apiToken}` };
const env = {
  CLOAKROOM_TICKETS_PER_HOUR: '1000',
  CLOAKROOM_API_TOKENS: `t:${createHash('sha256').update(apiToken).digest('hex')}`,
};
const harmless = { name: 'a.txt', content: 'Nothing about anybody.\n' };
const refund = { name: 'a.txt', content: 'Refund to NL91 ABNA 0417 1643 00.\n' };
const past = 1_000;

describeWith(['ceph', 'postgres'], 'what is due ends by itself', (services) => {
  let outside: Outside;
  let gateway: Running;
  let database: pg.Client;
  beforeAll(async () => {
    outside = await openOutside(services);
    gateway = await prepareGateway({ ...env, ...outside.env });
    await gateway.start();
    database = new pg.Client({ connectionString: outside.database });
    await database.connect();
  });
  afterAll(async () => {
    await gateway.remove();
    await database.end();
    await outside.close();
  });

  const row = async (id: string) =>
    (await database.query('select * from attachments where id = $1', [id])).rows[0];
  const kinds = async (id: string) =>
    (await database.query('select kind from entries where attachment = $1 order by seq', [id])).rows.map(
      (r) => r.kind,
    );

  it('a stored file has a due date of the policy, and is erased after it: key, versions, reference, evidence', async () => {
    const { body } = await upload(gateway.url, [harmless]);
    const id = body.attachments[0]?.id ?? '';
    const days = (Number((await row(id)).due_at) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    await database.query('update attachments set due_at = $1 where id = $2', [past, id]);
    const gone = await eventually(
      () => row(id),
      (r) => r.state === 'erased',
    );
    expect([gone.wrapped_key, gone.wrapped_label_key, gone.label, gone.key_commitment]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect((await outside.stored()).objects.filter((k) => k.includes(id))).toEqual([]);
    const ticket = outside.zendesk.state.tickets.find((t) => String(t.id) === body.ticket);
    await eventually(
      async () => Object.values(ticket?.fields ?? {}).join(' '),
      (f) => !f.includes(id),
    );
    const steps = await eventually(
      () => kinds(id),
      (k) => k.includes('reference-removed'),
    );
    expect(steps.slice(-4)).toEqual(['erasure-started', 'key-destroyed', 'file-erased', 'reference-removed']);
  });

  it('a warning nobody answered ends with nothing kept', async () => {
    const { body } = await upload(gateway.url, [refund]);
    const [item] = body.attachments;
    await database.query('update attachments set waits_until = $1 where id = $2', [past, item?.id]);
    await eventually(
      () => row(item?.id ?? ''),
      (r) => r.state === 'discarded',
    );
    expect((await outside.stored()).uploads).toEqual([]);
    const late = await json(gateway.url, 'POST', `/v1/uploads/${item?.id}/confirm`, {
      token: item?.confirm?.token,
      reason: 'late',
    });
    expect(late).toMatchObject({ status: 410, body: { code: 'attachment-gone' } });
    expect(await kinds(item?.id ?? '')).toContain('confirmation-expired');
  });

  it('a warned message nobody answered takes the stored files with it', async () => {
    const fields = {
      name: 'Jo',
      email: 'jo@kunde.test-mail.eu',
      subject: 'Refund',
      description: refund.content,
    };
    const { body } = await upload(gateway.url, [harmless], { fields });
    const id = body.attachments[0]?.id ?? '';
    expect((await row(id)).state).toBe('stored');
    await database.query('update batches set waits_until = $1 where id = $2', [past, body.id]);
    await eventually(
      () => row(id),
      (r) => r.state === 'erased',
    );
    const batch = (await database.query('select * from batches where id = $1', [body.id])).rows[0];
    expect([batch.requester, batch.message, batch.wrapped_message_key, batch.wrapped_label_key]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(outside.zendesk.state.tickets.some((t) => t.external_id?.includes(body.id ?? ''))).toBe(false);
  });

  it('an agent as requester is refused', async () => {
    const fields = {
      name: 'Eve',
      email: 'gateway@acme.test-mail.eu',
      subject: 'Hello',
      description: 'Hello.',
    };
    const { status, body } = await upload(gateway.url, [harmless], { fields });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'staff-address' });
  });

  it('a broken chain is named at its first broken entry', async () => {
    await database.query('alter table entries disable trigger all');
    await database.query(`update entries set data = '{"files":99}' where seq = 2`);
    const verified = await gateway.command('audit', 'verify');
    expect(verified).toMatchObject({ code: 1 });
    expect(verified.out).toContain('entry 2');
  });
});

describe('bytes that were changed in the store', () => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await prepareGateway(env);
    await gateway.start();
  });
  afterAll(() => gateway.remove());

  it('never end cleanly: the connection is cut before a wrong byte leaves', async () => {
    const content = 'Nothing about anybody, many times over.\n'.repeat(20_000);
    const { body } = await upload(gateway.url, [{ name: 'a.txt', content }]);
    const made = await json(
      gateway.url,
      'POST',
      `/v1/attachments/${body.attachments[0]?.id}/links`,
      { seconds: 60 },
      auth,
    );
    const dir = join(gateway.dataDir, 'store', 'objects');
    const files = (await everythingUnder(dir)).filter((e) => e.isFile() && !e.name.endsWith('.json'));
    const path = join(files[0]?.parentPath ?? '', files[0]?.name ?? '');
    const bytes = await readFile(path);
    bytes[bytes.length - 100_000] = (bytes[bytes.length - 100_000] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const reply = await fetch(String(made.body['url']), { headers: auth });
    expect(reply.status).toBe(200);
    await expect(reply.arrayBuffer()).rejects.toThrow();
    expect(gateway.alive()).toBe(true);
  });
});
