import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { describeWith } from '../services/index.ts';
import { eventually, json, upload } from './harness/client.ts';
import { prepareGateway, type Running, signIn } from './harness/gateway.ts';
import { type Outside, openOutside } from './harness/outside.ts';
import type { Passing, When } from './harness/proxy.ts';

/**
 * The process is killed (SIGKILL) at points of reliability's list, with a proxy between it and the real service saying
 * when, and started again. Afterwards a file is stored and linked exactly once, or wholly gone.
 */
interface CrashPoint {
  readonly point: string;
  readonly at: 's3' | 'desk';
  readonly is: (p: Passing) => boolean;
  readonly when: When;
  readonly ends: 'stored' | 'gone' | 'either';
}

const create = (p: Passing) => p.method === 'POST' && /\?uploads/.test(p.url);
const part = (p: Passing) => p.method === 'PUT' && p.url.includes('partNumber=');
const completeUpload = (p: Passing) => p.method === 'POST' && p.url.includes('uploadId=');
const head = (p: Passing) => p.method === 'HEAD' && p.url.includes('/att_');
const abort = (p: Passing) => p.method === 'DELETE' && p.url.includes('uploadId=');
const makeTicket = (p: Passing) => p.method === 'POST' && p.url.includes('/tickets');
const updateTicket = (p: Passing) => p.method === 'PUT' && p.url.includes('/tickets/');

const points: readonly CrashPoint[] = [
  { point: '3 data key made', at: 's3', is: create, when: 'before', ends: 'gone' },
  { point: '4 CreateMultipart sent, no reply', at: 's3', is: create, when: 'after', ends: 'gone' },
  { point: '5 its reply not saved', at: 's3', is: create, when: 'delivered', ends: 'gone' },
  { point: '6 mid-part', at: 's3', is: part, when: 'midway', ends: 'gone' },
  { point: '7 part acknowledged, ETag not saved', at: 's3', is: part, when: 'delivered', ends: 'either' },
  { point: '8 last part, before the verdict', at: 's3', is: part, when: 'after', ends: 'gone' },
  { point: '9 verdict, before Complete', at: 's3', is: completeUpload, when: 'before', ends: 'stored' },
  { point: '10 Complete sent, no reply', at: 's3', is: completeUpload, when: 'after', ends: 'stored' },
  { point: '11 completed, row not committed', at: 's3', is: head, when: 'after', ends: 'stored' },
  { point: '12 committed, ticket not told', at: 'desk', is: makeTicket, when: 'before', ends: 'stored' },
  { point: '13 ticket told, no reply', at: 'desk', is: makeTicket, when: 'after', ends: 'stored' },
  { point: '14 linked, not marked', at: 'desk', is: updateTicket, when: 'after', ends: 'stored' },
];

const harmless = 'A line that says nothing about anybody.\n'.repeat(2000);
const withKey = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;

describeWith(['ceph', 'postgres'], 'killed and started again', (services) => {
  let outside: Outside;
  let gateway: Running;
  let database: pg.Client;
  beforeAll(async () => {
    outside = await openOutside(services);
    database = new pg.Client({ connectionString: outside.database });
    await database.connect();
    gateway = await prepareGateway({
      ...outside.env,
      CLOAKROOM_TICKETS_PER_HOUR: '1000',
    });
    await gateway.start();
  });
  afterAll(async () => {
    await gateway.remove();
    await database.end();
    await outside.close();
  });

  /** The newest file's row, by the ledger. */
  const newest = async () =>
    (
      await database.query(
        'select id, batch, state, linked_at from attachments order by created_at desc limit 1',
      )
    ).rows[0] as { id: string; batch: string; state: string; linked_at: number | null } | undefined;

  const killedAt = async (p: CrashPoint, content: string) => {
    outside[p.at].trip(p.is, p.when, () => gateway.kill());
    const reply = await upload(gateway.url, [{ name: 'a.txt', content }]).catch(() => null);
    await eventually(
      async () => outside[p.at].tripped() && !gateway.alive(),
      (gone) => gone,
    );
    expect(reply).toBeNull();
    await startedAgain();
  };

  const startedAgain = async () => {
    // what the dead process held runs out before the next one sweeps; a short lease would run out under a busy one, too
    await database.query('update batches set lease_until = 1 where lease_until is not null');
    await database.query(`update jobs set next_try_at = 1 where state = 'due'`);
    await gateway.start();
  };

  /** Killed where it waits to write its first row of `table`: that table is locked for writing until it is dead. */
  const killedBefore = async (table: 'batches' | 'attachments') => {
    await database.query(`begin; lock table ${table} in share mode`);
    const sent = upload(gateway.url, [{ name: 'a.txt', content: harmless }]).catch(() => null);
    const waiting = `select count(*)::int as n from pg_locks where not granted and relation = '${table}'::regclass`;
    await eventually(
      async () => (await database.query(waiting)).rows[0].n as number,
      (n) => n > 0,
    );
    await gateway.kill();
    expect(await sent).toBeNull();
    await database.query('commit');
    await startedAgain();
  };

  const count = async (table: string) =>
    (await database.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;
  const everything = async () => ({
    batches: await count('batches'),
    attachments: await count('attachments'),
    objects: (await outside.stored()).objects.length,
    tickets: outside.zendesk.state.tickets.length,
  });

  it('1 headers parsed: as if it had never been sent', async () => {
    const before = await everything();
    await killedBefore('batches');
    expect(await everything()).toEqual(before);
    expect((await upload(gateway.url, [{ name: 'a.txt', content: harmless }])).status).toBe(201);
  });

  it('2 intent written: ended as broken, with its Entry', async () => {
    const before = await everything();
    await killedBefore('attachments');
    const last = async () =>
      (await database.query('select id, state, lease_until from batches order by n desc limit 1')).rows[0];
    const batch = await eventually(last, (b) => b.state !== 'receiving');
    expect(batch).toMatchObject({ state: 'broken', lease_until: null });
    expect(await everything()).toEqual({ ...before, batches: before.batches + 1 });
    const { rows } = await database.query('select kind, data from entries where batch = $1', [batch.id]);
    expect(rows.map((r) => r.kind)).toContain('upload-broken');
  });

  const settled = async (ends: CrashPoint['ends']) => {
    const row = await eventually(newest, (r) => r !== undefined && isSettled(r, ends));
    const left = await eventually(outside.stored, (s) => s.uploads.length === 0);
    const objects = left.objects.filter((key) => row !== undefined && key.includes(row.id));
    return { row, objects };
  };

  const entries = async (id: string) =>
    (await database.query('select kind from entries where attachment = $1 order by seq', [id])).rows.map(
      (r) => r.kind as string,
    );

  for (const p of points) {
    it(`${p.point}: ends ${p.ends}`, async () => {
      const tickets = outside.zendesk.state.tickets.length;
      await killedAt(p, harmless);
      const { row, objects } = await settled(p.ends);
      const made = outside.zendesk.state.tickets.slice(tickets);
      if (row?.state === 'stored') {
        expect(objects).toHaveLength(1);
        expect(made).toHaveLength(1);
        expect(made[0]?.comments.filter((c) => !c.public)).toHaveLength(1);
        expect(
          Object.values(made[0]?.fields ?? {})
            .join(' ')
            .split(row.id),
        ).toHaveLength(2);
        expect(await entries(row.id)).toEqual(
          expect.arrayContaining(['file-judged', 'file-stored', 'reference-added']),
        );
        expect((await entries(row.id)).filter((k) => k === 'file-stored')).toHaveLength(1);
      } else {
        expect(objects).toEqual([]);
        expect(made).toEqual([]);
        expect(await entries(row?.id ?? '')).toContain('file-discarded');
      }
      expect(outside.zendesk.state.violations).toEqual([]);
    });
  }

  it('15 during a block: nothing is left', async () => {
    await killedAt({ point: '15', at: 's3', is: abort, when: 'before', ends: 'gone' }, withKey);
    const { objects, row } = await settled('gone');
    expect(objects).toEqual([]);
    expect(await entries(row?.id ?? '')).toEqual(['file-refused', 'file-discarded']);
  });

  it('17 during a sweep: the next one ends it', async () => {
    outside.s3.trip(completeUpload, 'before', () => gateway.kill());
    await upload(gateway.url, [{ name: 'a.txt', content: harmless }]).catch(() => null);
    await eventually(
      async () => !gateway.alive(),
      (gone) => gone,
    );
    outside.s3.trip(completeUpload, 'after', () => gateway.kill());
    await gateway.start().catch(() => {});
    await eventually(
      async () => !gateway.alive(),
      (gone) => gone,
    );
    await gateway.start();
    const { row, objects } = await settled('stored');
    expect(row?.state).toBe('stored');
    expect(objects).toHaveLength(1);
  });

  it('18 during a download: cut off, not ended; the file, its link and its evidence are whole afterwards', async () => {
    const marker = 'a line that nobody may find on a disk';
    const content = `${marker}, nor anybody in it\n`.repeat(500_000);
    const digest = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
    const { body } = await upload(gateway.url, [{ name: 'a.txt', content }]);
    const id = body.attachments[0]?.id ?? '';
    await eventually(newest, (row) => row?.id === id && isSettled(row, 'stored'));
    const notes = () => outside.zendesk.state.tickets.at(-1)?.comments.length;
    const notesBefore = notes();
    // a session lies in the ledger: it outlives the process, and so does the link that is bound to it
    const cookie = await signIn(gateway);
    const made = await json(gateway.url, 'POST', `/v1/attachments/${id}/links`, { seconds: 900 }, { cookie });
    const link = String(made.body['url']);
    const [reply] = (await once(get(link, { agent: false, headers: { cookie } }), 'response')) as [
      IncomingMessage,
    ];
    expect([reply.statusCode, reply.headers['content-length']]).toEqual([200, String(content.length)]);
    let got = 0;
    reply.on('data', (chunk: Buffer) => {
      got += chunk.length;
      reply.pause();
    });
    const ended = new Promise<string>((resolve) => {
      reply.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
      reply.on('end', () => resolve('end'));
    });
    await eventually(
      async () => got,
      (n) => n > 0,
    );
    await gateway.kill();
    reply.removeAllListeners('data').on('data', (chunk: Buffer) => {
      got += chunk.length;
    });
    reply.resume();
    expect(await ended).toBe('ECONNRESET');
    expect(got).toBeLessThan(content.length);
    // begun, and never said to have ended: who had how much of it is not claimed
    expect((await entries(id)).slice(-2)).toEqual(['link-made', 'link-used']);
    for (const file of await readdir(gateway.dataDir, { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect((await readFile(join(file.parentPath, file.name))).includes(marker)).toBe(false);

    await startedAgain();
    const { row, objects } = await settled('stored');
    expect(row?.id).toBe(id);
    expect(objects).toHaveLength(1);
    expect(notes()).toBe(notesBefore);
    const whole = Buffer.from(await (await fetch(link, { headers: { cookie } })).arrayBuffer());
    expect(digest(whole)).toBe(digest(content));
    const kinds = await eventually(
      () => entries(id),
      (all) => all.includes('download-ended'),
    );
    expect(kinds.slice(-4)).toEqual(['link-made', 'link-used', 'link-used', 'download-ended']);
  });

  it('a warning survives the crash: its token still opens it', async () => {
    const { body } = await upload(gateway.url, [
      { name: 'a.txt', content: 'Refund to NL91 ABNA 0417 1643 00.\n' },
    ]);
    const [item] = body.attachments;
    await gateway.kill();
    await gateway.start();
    const kept = await json(gateway.url, 'POST', `/v1/uploads/${item?.id}/confirm`, {
      token: item?.confirm?.token,
      reason: 'needed',
    });
    expect(kept).toMatchObject({ status: 200, body: { status: 'stored' } });
  });

  it('the chain of evidence is whole after all of it', async () => {
    expect(await gateway.command('audit', 'verify')).toMatchObject({ code: 0 });
  });
});

function isSettled(row: { state: string; linked_at: number | null }, ends: CrashPoint['ends']): boolean {
  const stored = row.state === 'stored' && row.linked_at !== null;
  const gone = row.state === 'discarded';
  return ends === 'either' ? stored || gone : ends === 'stored' ? stored : gone;
}
