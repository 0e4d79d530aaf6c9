import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newAttachmentId } from '../../src/model/ids.ts';
import { type Running, start } from './running.ts';
import { linkToken, StandIn } from './stand-in.ts';
import { raw } from './wire.ts';

const stand = new StandIn();
let running: Running;
beforeAll(async () => {
  running = await start(stand);
});
afterAll(() => running.close());
beforeEach(() => {
  stand.sessions.clear();
  stand.staffCalls.length = 0;
});
const html = { accept: 'text/html' };
const form = {
  ...html,
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
};
const call = (method: string, path: string, headers: Record<string, string>, body?: string) =>
  fetch(running.url + path, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
const csrfIn = (page: string) => /"csrf":"([\w-]+)"/.exec(page)?.[1] ?? '';

describe('sign-in by a link', () => {
  it('GET shows a button and uses nothing up; POST signs in with a safe cookie', async () => {
    for (let i = 0; i < 2; i++) {
      const page = await call('GET', '/staff/link/staff-secret', html);
      expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
    }
    expect(stand.sessions.size).toBe(0);
    const answer = await call('POST', '/staff/sign-in', form, 'secret=staff-secret');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff']);
    expect(answer.headers.get('set-cookie')).toMatch(/^cloakroom=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it.each(['secret=wrong', 'secret=', '', 'secret=a&secret=b', `secret=${'x'.repeat(500)}`])(
    'refuses %#',
    async (body) => {
      const answer = await call('POST', '/staff/sign-in', form, body);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    },
  );

  it('ends the session from before, and brings back to the page that was asked for', async () => {
    const asked = await call('GET', '/staff/tickets/42', html);
    const next = asked.headers.get('set-cookie') ?? '';
    expect([asked.status, next]).toEqual([401, expect.stringContaining('cloakroom-next=')]);
    const before = stand.signIn();
    const answer = await call(
      'POST',
      '/staff/sign-in',
      { ...form, cookie: `${next.split(';')[0]}; ${before.header}` },
      'secret=staff-secret',
    );
    expect(answer.headers.get('location')).toBe('/staff/tickets/42');
    expect(stand.sessions.has(before.cookie)).toBe(false);
  });

  it.each(['//evil.example', 'https://evil.example', '/d/token', '/\\evil.example'])(
    'never brings back to %s',
    async (next) => {
      const answer = await call(
        'POST',
        '/staff/sign-in',
        { ...form, cookie: `cloakroom-next=${encodeURIComponent(next)}` },
        'secret=staff-secret',
      );
      expect(answer.headers.get('location')).toBe('/staff');
    },
  );

  it('cookies are bound to the host over https', async () => {
    const secure = await start(stand, { publicUrl: 'https://cloakroom.example', secureCookies: true });
    const answer = await fetch(`${secure.url}/staff/sign-in`, {
      method: 'POST',
      headers: form,
      body: 'secret=staff-secret',
      redirect: 'manual',
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-cloakroom=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    await secure.close();
  });
});

const id = newAttachmentId();
const posts: [string, string][] = [
  [`/staff/attachments/${id}/link`, 'ticket=7&seconds=60'],
  ['/staff/tickets/7/invite', ''],
  ['/staff/sign-out', ''],
];

describe('posts of staff', () => {
  it.each(posts)('%s wants a session, this site and the csrf field of this session', async (path, fields) => {
    const session = stand.signIn();
    const other = stand.signIn();
    const csrf = async (s: { header: string }) =>
      csrfIn(await (await call('GET', '/staff', { ...html, cookie: s.header })).text());
    const mine = await csrf(session);
    expect(mine).not.toBe('');
    const withCsrf = (token: string) => `${fields}&csrf=${token}`;
    const status = async (headers: Record<string, string>, body: string) =>
      (await call('POST', path, { ...form, ...headers }, body)).status;
    expect(await status({}, withCsrf(mine))).toBe(401);
    expect(await status({ cookie: session.header }, fields)).toBe(403);
    expect(await status({ cookie: session.header }, withCsrf(await csrf(other)))).toBe(403);
    expect(await status({ cookie: session.header }, withCsrf(`${mine}x`))).toBe(403);
    expect(await status({ cookie: session.header, 'sec-fetch-site': 'cross-site' }, withCsrf(mine))).toBe(
      403,
    );
    expect(await status({ cookie: session.header }, withCsrf(mine))).toBeLessThan(400);
  });

  it('the link just made is on the page, and nowhere else', async () => {
    const session = stand.signIn();
    const csrf = csrfIn(await (await call('GET', '/staff', { ...html, cookie: session.header })).text());
    const answer = await call(
      'POST',
      `/staff/attachments/${id}/link`,
      { ...form, cookie: session.header },
      `ticket=7&seconds=60&csrf=${csrf}`,
    );
    expect(await answer.text()).toContain(`/d/${linkToken}`);
    expect(running.log.join('')).not.toContain(linkToken);
  });

  it('signing out ends the session', async () => {
    const session = stand.signIn();
    const csrf = csrfIn(await (await call('GET', '/staff', { ...html, cookie: session.header })).text());
    await call('POST', '/staff/sign-out', { ...form, cookie: session.header }, `csrf=${csrf}`);
    expect(stand.sessions.size).toBe(0);
  });
});

describe('pages', () => {
  it.each([
    ['/staff', 200, 'staffHome'],
    ['/staff/tickets/7', 200, 'staffTicket'],
    ['/staff/tickets/404', 404, 'staffHome'],
    ['/staff/tickets?ticket=%237', 303, ''],
    ['/staff/tickets?ticket=..%2f', 404, 'staffHome'],
    ['/desk', 200, 'deskList'],
    ['/desk/tickets/7', 200, 'deskTicket'],
    ['/desk/tickets/8', 404, 'problem'],
  ])('%s', async (path, status, page) => {
    const { header } = stand.signIn();
    const answer = await call('GET', path, { ...html, cookie: header });
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(page)]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await call('GET', path, html)).status).toBe(401);
  });

  it('carry a strict policy with a fresh nonce', async () => {
    const policy = async () => (await call('GET', '/', html)).headers.get('content-security-policy') ?? '';
    const one = await policy();
    expect(one).toMatch(/default-src 'none';script-src 'self' 'nonce-[\w-]{24}'/);
    expect(one).toMatch(/frame-ancestors 'none'/);
    expect(one).toMatch(/form-action 'self'(;|$)/);
    expect(one).not.toMatch(/unsafe|\*/);
    expect(await policy()).not.toBe(one);
  });

  it('assets may be kept for ever, and nothing else', async () => {
    const answer = await call('GET', '/assets/u.js', {});
    expect([answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ]);
    expect((await call('GET', '/assets/..%2fpackage.json', {})).status).toBe(404);
  });

  it.each([
    ['evil.example', 400],
    ['127.0.0.1.evil.example', 400],
    ['127.0.0.1:8080', 200],
    ['localhost:9', 200],
    ['[::1]:80', 200],
  ])('Host %s', async (host, status) => {
    const answer = await raw(running.port, [`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`]);
    expect(answer.status).toBe(status);
  });
});
