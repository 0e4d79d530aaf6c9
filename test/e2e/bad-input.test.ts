import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everythingUnder } from '../walk.ts';
import { type Attached, eventually, json, message, upload } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';

/** The issue of every wrong thing a sender may do, against the whole gateway: a code to act on, and nothing kept. */
const apiToken = 'clk_bad-input-client';
const auth = { authorization: `Bearer ${apiToken}` };
const small = { name: 'a.txt', content: 'Nothing about anybody.\n' };
const maxBytes = 20_000;

interface Case {
  readonly title: string;
  readonly files: readonly Attached[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
}

const cases: readonly Case[] = [
  { title: 'no file', files: [], status: 400, code: 'no-file' },
  { title: 'an empty file', files: [{ name: 'a.txt', content: '' }], status: 400, code: 'empty-file' },
  {
    title: 'an empty file beside a good one',
    files: [small, { name: 'b.txt', content: '' }],
    status: 400,
    code: 'empty-file',
  },
  {
    title: 'a file too large',
    files: [{ name: 'a.txt', content: 'a'.repeat(maxBytes + 1) }],
    status: 413,
    code: 'file-too-large',
  },
  { title: 'too many files', files: [small, small, small, small], status: 413, code: 'too-many-files' },
  {
    title: 'a malformed e-mail',
    files: [small],
    fields: { ...message, email: 'jo@' },
    status: 400,
    code: 'malformed-email',
  },
  {
    title: 'no e-mail',
    files: [small],
    fields: { ...message, email: '' },
    status: 400,
    code: 'missing-field',
  },
  {
    title: 'no subject',
    files: [small],
    fields: { ...message, subject: ' ' },
    status: 400,
    code: 'missing-field',
  },
  {
    title: 'a subject that is too long',
    files: [small],
    fields: { ...message, subject: 'a'.repeat(201) },
    status: 413,
    code: 'field-too-large',
  },
  {
    title: 'an unknown invite',
    files: [small],
    fields: { invite: 'a'.repeat(32) },
    status: 404,
    code: 'invite-invalid',
  },
  {
    title: 'a bad Idempotency-Key',
    files: [small],
    headers: { 'idempotency-key': 'x' },
    status: 400,
    code: 'bad-request',
  },
];

describe('bad input', () => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await prepareGateway({
      CLOAKROOM_TICKETS_PER_HOUR: '60',
      CLOAKROOM_UPLOADS_PER_MINUTE: '1000',
      CLOAKROOM_MAX_FILE_BYTES: String(maxBytes),
      CLOAKROOM_MAX_FILES: '3',
      CLOAKROOM_API_TOKENS: `t:${createHash('sha256').update(apiToken).digest('hex')}`,
    });
    await gateway.start();
  });
  afterAll(() => gateway.remove());

  const stored = async () => {
    const all = await everythingUnder(join(gateway.dataDir, 'store'));
    return all.filter((e) => e.isFile()).length;
  };

  it.each(cases)('$title: $code, nothing kept', async ({ files, fields, headers, status, code }) => {
    const before = await stored();
    const reply = await upload(gateway.url, files, {
      ...(fields ? { fields } : {}),
      ...(headers ? { headers } : {}),
    });
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(await eventually(stored, (n) => n === before)).toBe(before);
    expect((await upload(gateway.url, [small])).status).toBe(201);
  });

  it.each([
    '../../etc/passwd',
    'a\u202Egpj.exe',
    `${'n'.repeat(4000)}.txt`,
    'con',
    '<img src=x onerror=alert(1)>.txt',
  ])('a hostile name is made safe: %j', async (name) => {
    const { body, status } = await upload(gateway.url, [{ ...small, name }]);
    expect(status).toBe(201);
    const seen = await json(gateway.url, 'GET', `/v1/tickets/${body.ticket}/attachments`, undefined, auth);
    const label = seen.body.attachments?.[0]?.['label'] as { fileName: string };
    expect(label.fileName).not.toMatch(/[\p{Cc}\u202e/\\<>]/u);
    expect(label.fileName.length).toBeLessThanOrEqual(200);
    const made = await json(
      gateway.url,
      'POST',
      `/v1/attachments/${body.attachments[0]?.id}/links`,
      { seconds: 60 },
      auth,
    );
    const whole = await fetch(String(made.body['url']), { headers: auth });
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(await whole.text()).toBe(small.content);
  });

  it.each([
    ['GET', '/nowhere', 404, 'not-found'],
    ['GET', '/v1/nowhere', 404, 'not-found'],
    ['PUT', '/v1/uploads', 405, 'method-not-allowed'],
    ['GET', '/v1/tickets/1/attachments', 401, 'unauthenticated'],
    ['GET', '/t/unknown-invite-of-nobody-at-all', 404, 'invite-invalid'],
  ])('%s %s is %d %s', async (method, path, status, code) => {
    const reply = await json(gateway.url, method, path);
    expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  });

  it('an unknown ticket, an unknown file and a link of wrong length are named as such', async () => {
    expect(
      (await json(gateway.url, 'GET', '/v1/tickets/4711/attachments', undefined, auth)).body['code'],
    ).toBe('unknown-ticket');
    expect((await json(gateway.url, 'POST', '/v1/invites', { ticket: '4711' }, auth)).body['code']).toBe(
      'unknown-ticket',
    );
    const unknown = `/v1/attachments/att_${'0'.repeat(26)}/links`;
    expect((await json(gateway.url, 'POST', unknown, { seconds: 60 }, auth)).body['code']).toBe('not-found');
    const { body } = await upload(gateway.url, [small]);
    for (const seconds of [0, 59, 901, 60.5, '60'])
      expect(
        (
          await json(
            gateway.url,
            'POST',
            `/v1/attachments/${body.attachments[0]?.id}/links`,
            { seconds },
            auth,
          )
        ).status,
      ).toBe(400);
  });

  it('one address may open so many tickets in an hour', async () => {
    const limit = await eventually(
      () => upload(gateway.url, [small]),
      (r) => r.status !== 201,
      100_000,
    );
    expect({ status: limit.status, code: limit.body.code }).toEqual({ status: 429, code: 'rate-limited' });
    expect(Number(limit.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
