import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWith } from '../services/index.ts';
import { eventually, json, message, upload } from './harness/client.ts';
import { prepareGateway, type Running, signIn } from './harness/gateway.ts';
import { type Outside, openOutside } from './harness/outside.ts';

const harmless = 'It was a dark and stormy night; the rain fell in torrents.\n';
/** Synthetic: the IBAN of the registry's own example (SWIFT IBAN Registry, NL). */
const withIban = 'Please refund to NL91 ABNA 0417 1643 00, thank you.\n';
/** What its masked form hides, in words that no random id or token can hold. */
const hidden = ['ABNA 0417', 'ABNA0417'];
/** RFC 7468 form, no key inside. */
const withKey = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;
const big = Buffer.concat(
  Array.from({ length: 20 }, (_, i) => Buffer.from(`${i} ${'lorem ipsum dolor sit amet '.repeat(40_000)}\n`)),
);

/** The same story on every configuration: one file's way from the form to an agent's disk, and its end. */
function story(
  open: () => Promise<{ gateway: Running; outside: Outside | null; done: () => Promise<void> }>,
) {
  let gateway: Running;
  let outside: Outside | null;
  let done: () => Promise<void>;
  let token: Record<string, string>;
  beforeAll(async () => {
    ({ gateway, outside, done } = await open());
    token = { authorization: `Bearer ${apiToken}` };
  });
  afterAll(() => done());

  it('keeps a harmless file and puts its reference on a new ticket', async () => {
    const reply = await upload(gateway.url, [{ name: 'night.txt', content: harmless }]);
    expect(reply.status).toBe(201);
    const [item] = reply.body.attachments;
    expect(item).toMatchObject({ status: 'stored', verdict: 'allow', size: harmless.length, findings: [] });
    expect(reply.body.ticket).toMatch(/^\d+$/);
    const seen = await json(
      gateway.url,
      'GET',
      `/v1/tickets/${reply.body.ticket}/attachments`,
      undefined,
      token,
    );
    expect(seen.status).toBe(200);
    expect(seen.body.attachments?.map((a) => a['id'])).toEqual([item?.id]);
  });

  it('shows a warned file masked, keeps it only when the sender confirms with a reason', async () => {
    const reply = await upload(gateway.url, [{ name: 'refund.txt', content: withIban }]);
    expect(reply.status).toBe(202);
    expect(reply.body.ticket).toBeUndefined();
    const [item] = reply.body.attachments;
    expect(item).toMatchObject({ status: 'confirmation-needed', verdict: 'warn' });
    expect(item?.findings[0]).toMatchObject({
      detector: 'iban',
      masked: 'NL91 ABNA •••• •••• 00',
      location: { line: 1, column: 18 },
    });
    for (const value of hidden) expect(JSON.stringify(reply.body)).not.toContain(value);
    const path = `/v1/uploads/${item?.id}/confirm`;
    const without = await json(gateway.url, 'POST', path, { token: item?.confirm?.token, reason: '  ' });
    expect(without).toMatchObject({ status: 400, body: { code: 'reason-missing' } });
    const altered = `${item?.confirm?.token.slice(0, -4)}AAAA`;
    expect((await json(gateway.url, 'POST', path, { token: altered, reason: 'x' })).body['code']).toBe(
      'confirmation-invalid',
    );
    const kept = await json(gateway.url, 'POST', path, {
      token: item?.confirm?.token,
      reason: 'the refund needs it',
    });
    expect(kept).toMatchObject({ status: 200, body: { status: 'stored' } });
    expect(kept.body['ticket']).toMatch(/^\d+$/);
    const again = await json(gateway.url, 'POST', path, { token: item?.confirm?.token, reason: 'twice' });
    expect(again).toMatchObject({ status: 200, body: { status: 'stored' } });
    const seen = await json(
      gateway.url,
      'GET',
      `/v1/tickets/${kept.body['ticket']}/attachments`,
      undefined,
      token,
    );
    expect(seen.body.attachments?.[0]).toMatchObject({
      label: { fileName: 'refund.txt', reason: 'the refund needs it' },
    });
  });

  it('takes a warned file back', async () => {
    const { body } = await upload(gateway.url, [{ name: 'refund.txt', content: withIban }]);
    const [item] = body.attachments;
    const path = `/v1/uploads/${item?.id}`;
    expect((await json(gateway.url, 'DELETE', path, { token: item?.confirm?.token })).status).toBe(204);
    const late = await json(gateway.url, 'POST', `${path}/confirm`, {
      token: item?.confirm?.token,
      reason: 'x',
    });
    expect(late.body['code']).toBe('attachment-gone');
  });

  it('blocks a secret, keeps nothing, and names where it is', async () => {
    const before = outside ? (await outside.stored()).objects.length : 0;
    const reply = await upload(gateway.url, [{ name: 'id_rsa', content: withKey }]);
    expect(reply.status).toBe(422);
    expect(reply.body.attachments[0]).toMatchObject({ status: 'blocked', verdict: 'block' });
    expect(reply.body.attachments[0]?.findings[0]).toMatchObject({
      category: 'secret',
      location: { line: 1 },
    });
    if (outside) {
      const now = await eventually(outside.stored, (s) => s.uploads.length === 0);
      expect(now.objects.length).toBe(before);
    }
  });

  it('judges each file of a batch for itself', async () => {
    const reply = await upload(gateway.url, [
      { name: 'a.txt', content: harmless },
      { name: 'b.txt', content: withKey },
      { name: 'c.txt', content: withIban },
    ]);
    expect(reply.status).toBe(202);
    expect(reply.body.attachments.map((a) => a.status)).toEqual(['stored', 'blocked', 'confirmation-needed']);
    expect(reply.body.ticket).toMatch(/^\d+$/);
    const last = reply.body.attachments[2];
    const kept = await json(gateway.url, 'POST', `/v1/uploads/${last?.id}/confirm`, {
      token: last?.confirm?.token,
      reason: 'needed',
    });
    expect(kept.body['ticket']).toBe(reply.body.ticket);
    const seen = await eventually(
      () => json(gateway.url, 'GET', `/v1/tickets/${reply.body.ticket}/attachments`, undefined, token),
      (s) => s.body.attachments?.length === 2,
    );
    expect(seen.body.attachments?.map((a) => a['state'])).toEqual(['stored', 'stored']);
  });

  it('scans subject and description like a file', async () => {
    const fields = { ...message, description: 'My account is NL91 ABNA 0417 1643 00.' };
    const reply = await upload(gateway.url, [{ name: 'a.txt', content: harmless }], { fields });
    expect(reply.status).toBe(202);
    expect(reply.body.ticket).toBeUndefined();
    expect(reply.body.message).toMatchObject({
      status: 'confirmation-needed',
      findings: [{ detector: 'iban', location: { field: 'description' } }],
    });
    const kept = await json(gateway.url, 'POST', `/v1/uploads/${reply.body.message?.id}/confirm`, {
      token: reply.body.message?.confirm?.token,
      reason: 'it is for the refund',
    });
    expect(kept.body['ticket']).toMatch(/^\d+$/);
    const blocked = await upload(gateway.url, [{ name: 'a.txt', content: harmless }], {
      fields: { ...message, description: withKey },
    });
    expect(blocked.status).toBe(422);
    expect(blocked.body.message).toMatchObject({ status: 'blocked' });
  });

  it('hands a file out by a link that is bound to one person, whole and in ranges', async () => {
    const { body } = await upload(gateway.url, [{ name: 'big log.txt', content: big }]);
    expect(body.attachments[0]).toMatchObject({ status: 'stored', size: big.length });
    const made = await json(
      gateway.url,
      'POST',
      `/v1/attachments/${body.attachments[0]?.id}/links`,
      { seconds: 900 },
      token,
    );
    expect(made.status).toBe(201);
    const link = String(made.body['url']);
    expect(link.startsWith(`${gateway.url}/d/`)).toBe(true);
    const whole = await fetch(link, { headers: token });
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    expect(digest(Buffer.from(await whole.arrayBuffer()))).toBe(digest(big));
    for (const [from, to] of [
      [0, 0],
      [65_535, 65_536],
      [big.length - 10, big.length - 1],
      [1_000_000, 1_200_000],
    ] as const) {
      const part = await fetch(link, { headers: { ...token, range: `bytes=${from}-${to}` } });
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe(`bytes ${from}-${to}/${big.length}`);
      expect(digest(Buffer.from(await part.arrayBuffer()))).toBe(digest(big.subarray(from, to + 1)));
    }
    expect((await fetch(link, { headers: { ...token, range: `bytes=${big.length}-` } })).status).toBe(416);
    expect(
      (await fetch(link, { headers: { ...token, accept: 'application/json' }, method: 'HEAD' })).status,
    ).toBe(200);
    const stranger = await fetch(link, {
      headers: { accept: 'application/json', authorization: `Bearer ${otherToken}` },
    });
    expect(stranger.status).toBe(404);
    expect((await fetch(link, { headers: { accept: 'application/json' } })).status).toBe(401);
    expect((await fetch(`${link}x`, { headers: { ...token, accept: 'application/json' } })).status).toBe(404);
  });

  it('adds to an existing ticket by an invite', async () => {
    const first = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    const made = await json(gateway.url, 'POST', '/v1/invites', { ticket: first.body.ticket }, token);
    expect(made.status).toBe(201);
    const secret = String(made.body['url']).split('/').at(-1) ?? '';
    for (let i = 0; i < 3; i++) expect((await fetch(`${gateway.url}/t/${secret}`)).status).toBe(200);
    const more = await upload(gateway.url, [{ name: 'b.txt', content: harmless }], {
      fields: { invite: secret },
    });
    expect(more).toMatchObject({ status: 201, body: { ticket: first.body.ticket } });
    const wrong = await upload(gateway.url, [{ name: 'b.txt', content: harmless }], {
      fields: { invite: `${secret}x` },
    });
    expect(wrong.body.code).toBe('invite-invalid');
  });

  it('answers the same request with the same Idempotency-Key once', async () => {
    const headers = { 'idempotency-key': `key-${Date.now()}-abcdef` };
    const first = await upload(gateway.url, [{ name: 'a.txt', content: harmless }], { headers });
    const second = await upload(gateway.url, [{ name: 'a.txt', content: harmless }], { headers });
    expect(second.body.ticket).toBe(first.body.ticket);
    expect(second.body.attachments[0]?.id).toBe(first.body.attachments[0]?.id);
    const other = await upload(gateway.url, [{ name: 'a.txt', content: harmless }], {
      headers,
      fields: { ...message, subject: 'Other' },
    });
    expect(other.body.code).toBe('idempotency-conflict');
  });

  it('looks through a file and keeps nothing, for staff and API clients only', async () => {
    const scan = (headers: Record<string, string>) =>
      fetch(`${gateway.url}/v1/scan`, {
        method: 'POST',
        body: withIban,
        headers: { 'content-type': 'application/octet-stream', accept: 'application/json', ...headers },
      });
    expect((await scan({})).status).toBe(401);
    const reply = await scan(token);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ verdict: 'warn', findings: [{ detector: 'iban' }] });
  });

  it('erases at once by command: key, object, reference; the ticket page says erased', async () => {
    const { body } = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    const id = body.attachments[0]?.id ?? '';
    const done = await gateway.command('erase', id);
    expect(done).toMatchObject({ code: 0 });
    const seen = await json(gateway.url, 'GET', `/v1/tickets/${body.ticket}/attachments`, undefined, token);
    expect(seen.body.attachments?.[0]).toMatchObject({ id, state: 'erased' });
    expect(seen.body.attachments?.[0]).not.toHaveProperty('label');
    expect(
      (await json(gateway.url, 'POST', `/v1/attachments/${id}/links`, { seconds: 60 }, token)).body['code'],
    ).toBe('attachment-gone');
    if (outside) {
      expect((await outside.stored()).objects.filter((k) => k.includes(id))).toEqual([]);
      const ticket = outside.zendesk.state.tickets.find((t) => String(t.id) === body.ticket);
      await eventually(
        async () => Object.values(ticket?.fields ?? {}).join(' '),
        (f) => !f.includes(id),
      );
    }
    expect((await gateway.command('erase', 'att_00000000000000000000000000')).code).toBe(1);
  });

  it('proves the chain of evidence', async () => {
    const verified = await gateway.command('audit', 'verify');
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toMatch(/^\d+ entries, unbroken/);
  });

  it('writes no name, address, token or value into its log', () => {
    const log = gateway.output();
    for (const secret of [
      message.email,
      message.name,
      message.subject,
      'refund.txt',
      'big log',
      ...hidden,
      'dark and stormy',
      apiToken,
    ])
      expect(log).not.toContain(secret);
    expect(log).toContain('/d/:token');
    expect(log).not.toMatch(/lnk_[0-9a-z]{26}\./);
  });

  it('stops cleanly and goes on with everything after a new start', async () => {
    const { body } = await upload(gateway.url, [{ name: 'a.txt', content: harmless }]);
    expect(await gateway.stop()).toBe(0);
    await gateway.start();
    const made = await json(
      gateway.url,
      'POST',
      `/v1/attachments/${body.attachments[0]?.id}/links`,
      { seconds: 60 },
      token,
    );
    const whole = await fetch(String(made.body['url']), { headers: token });
    expect(await whole.text()).toBe(harmless);
    if (outside) expect(outside.zendesk.state.violations).toEqual([]);
  });
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const apiToken = 'clk_test-token-of-the-first-client';
const otherToken = 'clk_test-token-of-another-client';
const env = {
  CLOAKROOM_API_TOKENS: `first:${digest(Buffer.from(apiToken))},other:${digest(Buffer.from(otherToken))}`,
  CLOAKROOM_TICKETS_PER_HOUR: '1000',
};

describe('embedded default', () => {
  story(async () => {
    const gateway = await prepareGateway(env);
    await gateway.start();
    return { gateway, outside: null, done: () => gateway.remove() };
  });

  it('signs staff in by the link of the data folder, once', async () => {
    const gateway = await prepareGateway(env);
    await gateway.start();
    try {
      const cookie = await signIn(gateway);
      const page = await fetch(`${gateway.url}/staff`, { headers: { cookie } });
      expect(page.status).toBe(200);
      await expect(signIn(gateway)).rejects.toThrow('no session');
      const made = await gateway.command('staff-link');
      expect(made.out).toContain(`${gateway.url}/staff/link/`);
    } finally {
      await gateway.remove();
    }
  });
});

describeWith(['ceph', 'postgres'], 'S3, PostgreSQL and Zendesk', (services) => {
  story(async () => {
    const outside = await openOutside(services);
    const gateway = await prepareGateway({ ...env, ...outside.env });
    await gateway.start();
    return {
      gateway,
      outside,
      done: async () => {
        await gateway.remove();
        await outside.close();
      },
    };
  });
});
