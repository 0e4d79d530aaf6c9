import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
import { problems } from '../../src/http/problems.ts';
import { errorCodes, GatewayError } from '../../src/model/errors.ts';
import { newAttachmentId } from '../../src/model/ids.ts';
import { type Running, start } from './running.ts';
import { apiToken, item, StandIn, storedResult } from './stand-in.ts';
import { end, file, good, multipart, raw } from './wire.ts';

const stand = new StandIn();
let running: Running;
beforeAll(async () => {
  running = await start(stand);
});
afterAll(() => running.close());
beforeEach(() => {
  stand.ready = true;
  stand.confirmError = null;
  stand.result = storedResult;
});

const id = newAttachmentId();
const token = { authorization: `Bearer ${apiToken}` };
const asJson = { 'content-type': 'application/json' };
const call = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  fetch(running.url + path, { method, headers, ...(body === undefined ? {} : { body }), redirect: 'manual' });
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('problems', () => {
  it.each(errorCodes)('%s has a status, a title, a sentence and a remedy', (code) => {
    const { status, title, sentence, remedy } = problems[code];
    expect(status).toBeGreaterThanOrEqual(400);
    for (const text of [title, sentence, remedy]) expect(text.length).toBeGreaterThan(3);
  });

  it.each([
    ['GET', '/nowhere', 404, 'not-found'],
    ['GET', '/v1/nowhere', 404, 'not-found'],
    ['PUT', '/v1/uploads', 405, 'method-not-allowed'],
    ['DELETE', '/', 405, 'method-not-allowed'],
    ['GET', '/%', 400, 'bad-request'],
    ['GET', '/t/%E0%A4%A', 400, 'bad-request'],
    ['GET', `/${'x'.repeat(3000)}`, 400, 'bad-request'],
    ['GET', '/t/bad-invite', 404, 'invite-invalid'],
    ['GET', '/?form=nope', 400, 'bad-request'],
  ])('%s %s', async (method, path, status, code) => {
    const answer = await call(method, path);
    expect([answer.status, answer.headers.get('content-type'), await codeOf(answer)]).toEqual([
      status,
      expect.stringMatching(/^application\/problem\+json/),
      code,
    ]);
  });

  it('405 names the methods', async () => {
    expect((await call('PUT', '/v1/limits')).headers.get('allow')).toBe('GET, HEAD');
  });

  it('headers that are too long', async () => {
    const answer = await raw(running.port, [
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
    ]);
    expect([answer.status, answer.code]).toEqual([400, 'bad-request']);
  });

  it('is a page for those who prefer one, and JSON under /v1 always', async () => {
    const accept = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    expect((await call('GET', '/nowhere', accept)).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await call('GET', '/v1/nowhere', accept)).headers.get('content-type')).toMatch(
      /^application\/problem\+json/,
    );
  });
});

describe('confirmations', () => {
  const body = (o: object) => JSON.stringify(o);
  it.each<[string, string, string, string, number, string]>([
    ['malformed JSON', 'POST', '/confirm', '{', 400, 'bad-request'],
    [
      'unknown member',
      'POST',
      '/confirm',
      body({ token: 'good-token', reason: 'r', x: 1 }),
      400,
      'bad-request',
    ],
    ['no token', 'POST', '/confirm', body({ reason: 'r' }), 400, 'bad-request'],
    ['blank reason', 'POST', '/confirm', body({ token: 'good-token', reason: '  ' }), 400, 'reason-missing'],
    [
      'long reason',
      'POST',
      '/confirm',
      body({ token: 'good-token', reason: 'r'.repeat(501) }),
      413,
      'field-too-large',
    ],
    [
      'altered token',
      'POST',
      '/confirm',
      body({ token: 'bad-token', reason: 'r' }),
      403,
      'confirmation-invalid',
    ],
    ['altered token', 'DELETE', '', body({ token: 'bad-token' }), 403, 'confirmation-invalid'],
    [
      'huge body',
      'POST',
      '/confirm',
      body({ token: 't'.repeat(50_000), reason: 'r' }),
      413,
      'field-too-large',
    ],
  ])('%s', async (_what, method, path, text, status, code) => {
    const answer = await call(method, `/v1/uploads/${id}${path}`, asJson, text);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });

  it('another Content-Type is refused', async () => {
    const answer = await call('POST', `/v1/uploads/${id}/confirm`, { 'content-type': 'text/plain' }, '{}');
    expect(await codeOf(answer)).toBe('unsupported-media-type');
  });

  it('what cannot be an id is no confirmation', async () => {
    const answer = await call('POST', '/v1/uploads/nope/confirm', asJson, body({ token: 't', reason: 'r' }));
    expect(await codeOf(answer)).toBe('confirmation-invalid');
  });

  it.each([
    ['confirmation-expired', 410],
    ['attachment-gone', 410],
    ['ledger-unavailable', 503],
  ] as const)('%s from flow', async (code, status) => {
    stand.confirmError = new GatewayError(code, { retryAfter: 5 });
    const answer = await call('POST', `/v1/uploads/${id}/confirm`, asJson, body({ token: 't', reason: 'r' }));
    expect([answer.status, answer.headers.get('retry-after'), await codeOf(answer)]).toEqual([
      status,
      '5',
      code,
    ]);
  });
});

describe('who may', () => {
  const staffOnly: [string, string, string | undefined][] = [
    ['POST', '/v1/scan', 'text'],
    ['GET', '/v1/tickets/7/attachments', undefined],
    ['POST', `/v1/attachments/${id}/links`, '{"seconds":60}'],
    ['POST', '/v1/invites', '{"ticket":"7"}'],
    ['GET', '/d/link-token-of-the-tests', undefined],
  ];
  it.each(staffOnly)('%s %s: nobody, a bad token, another scheme', async (method, path, body) => {
    for (const headers of [
      {},
      { authorization: 'Bearer nope' },
      { authorization: `Basic ${apiToken}` },
      { cookie: 'cloakroom=forged-session-cookie-x' },
    ]) {
      const answer = await call(method, path, { ...asJson, ...headers } as Record<string, string>, body);
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'unauthenticated']);
    }
  });
  it.each(staffOnly)('%s %s: an API token', async (method, path, body) => {
    const answer = await call(method, path, { ...asJson, ...token }, body);
    expect(answer.ok).toBe(true);
  });
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin at all, with a cookie', { origin: 'null' }],
  ])('a session is not enough for a post from %s', async (_what, headers) => {
    const session = stand.signIn();
    const answer = await call(
      'POST',
      '/v1/invites',
      { ...asJson, cookie: session.header, ...headers } as Record<string, string>,
      '{"ticket":"7"}',
    );
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'cross-site']);
  });
  it('a session of this site is', async () => {
    const session = stand.signIn();
    const answer = await call(
      'POST',
      '/v1/invites',
      { ...asJson, cookie: session.header, 'sec-fetch-site': 'same-origin' },
      '{"ticket":"7"}',
    );
    expect(answer.status).toBe(201);
  });
  it.each([0, 59, 901, 60.5, '60', null])('seconds %p outside the bounds', async (seconds) => {
    const answer = await call(
      'POST',
      `/v1/attachments/${id}/links`,
      { ...asJson, ...token },
      JSON.stringify({ seconds }),
    );
    expect(await codeOf(answer)).toBe('bad-request');
  });
  it('metrics: loopback, but not through a proxy that nobody named', async () => {
    expect((await call('GET', '/metrics')).status).toBe(200);
    expect((await call('GET', '/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(401);
    expect((await call('GET', '/metrics', { 'x-forwarded-for': '203.0.113.9', ...token })).status).toBe(200);
  });
});

describe('scan only', () => {
  it('raw and multipart, with a form', async () => {
    for (const [type, body] of [
      ['text/csv', 'abc'],
      [multipart['content-type'], file('a', 'abc') + end],
    ] as const) {
      const answer = await call('POST', '/v1/scan?form=hr', { ...token, 'content-type': type }, body);
      expect([answer.status, await answer.json()]).toEqual([
        200,
        expect.objectContaining({ size: 3, verdict: 'allow', type: expect.objectContaining({ name: 'hr' }) }),
      ]);
    }
  });
  it.each([
    ['nothing', 'text/plain', '', 'empty-file'],
    ['too large', 'text/plain', 'x'.repeat(1024 * 1024 + 1), 'file-too-large'],
    ['no file', multipart['content-type'], end, 'no-file'],
    ['two files', multipart['content-type'], file('a', 'a') + file('b', 'b') + end, 'too-many-files'],
  ])('%s', async (_what, type, body, code) => {
    expect(await codeOf(await call('POST', '/v1/scan', { ...token, 'content-type': type }, body))).toBe(code);
  });
});

describe('probes', () => {
  it('readyz says what is down', async () => {
    stand.ready = false;
    const answer = await call('GET', '/readyz');
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      503,
      '17',
      { ready: false, parts: { store: 'down' }, retryAfter: 17 },
    ]);
    expect((await call('GET', '/healthz')).status).toBe(200);
  });
});

describe('the description of the API', () => {
  const ajv = new Ajv2020.default({ strict: false, validateFormats: false });
  // biome-ignore lint/suspicious/noExplicitAny: a JSON document
  let doc: any;
  beforeAll(async () => {
    doc = await (await call('GET', '/openapi.json')).json();
    ajv.addSchema({ ...doc, $id: 'doc' });
  });

  it('names exactly the routes of the API', () => {
    const served = running.routes
      .filter((r) => /^\/(v1\/|healthz|readyz|metrics|openapi)/.test(r.path))
      .map((r) => `${r.method} ${r.path.replace(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(doc.paths).flatMap(([path, ops]) =>
      Object.keys(ops as object).map((m) => `${m} ${path}`),
    );
    expect(doc.openapi).toMatch(/^3\.1\./);
    expect(described.sort()).toEqual(served.sort());
  });

  const upload = good + file('a', 'a') + end;
  it.each<[string, string, string, Record<string, string>, string | undefined, number]>([
    ['post', '/v1/uploads', '/v1/uploads', multipart, upload, 202],
    [
      'post',
      '/v1/uploads/{id}/confirm',
      `/v1/uploads/${id}/confirm`,
      asJson,
      '{"token":"good-token","reason":"r"}',
      200,
    ],
    ['get', '/v1/limits', '/v1/limits', {}, undefined, 200],
    ['post', '/v1/scan', '/v1/scan', { ...token, 'content-type': 'text/plain' }, 'abc', 200],
    ['get', '/v1/tickets/{ticket}/attachments', '/v1/tickets/7/attachments', token, undefined, 200],
    [
      'post',
      '/v1/attachments/{id}/links',
      `/v1/attachments/${id}/links`,
      { ...asJson, ...token },
      '{"seconds":60}',
      201,
    ],
    ['post', '/v1/invites', '/v1/invites', { ...asJson, ...token }, '{"ticket":"7"}', 201],
    ['get', '/healthz', '/healthz', {}, undefined, 200],
    ['get', '/readyz', '/readyz', {}, undefined, 200],
  ])('%s %s answers as described', async (method, path, real, headers, body, status) => {
    stand.result = (b) => ({
      ...storedResult(b),
      attachments: [item('confirmation-needed', { confirm: { token: 't', expiresAt: 1 }, keptUntil: 2 })],
    });
    const answer = await call(method.toUpperCase(), real, headers, body);
    expect(answer.status).toBe(status);
    const pointer = [
      'paths',
      path,
      method,
      'responses',
      String(status),
      'content',
      'application/json',
      'schema',
    ];
    const ref = pointer
      .map((p) => encodeURIComponent(p.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const valid = ajv.compile({ $ref: `doc#/${ref}` });
    expect([valid(await answer.json()), valid.errors]).toEqual([true, null]);
  });

  it('describes problems as they are', async () => {
    const valid = ajv.compile({ $ref: 'doc#/components/schemas/Problem' });
    expect(valid(await (await call('GET', '/v1/nowhere')).json())).toBe(true);
  });

  it('withdraw answers 204', async () => {
    expect((await call('DELETE', `/v1/uploads/${id}`, asJson, '{"token":"good-token"}')).status).toBe(204);
  });
});
