import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newAttachmentId } from '../../src/model/ids.ts';
import { type Running, start } from './running.ts';
import { linkToken, StandIn } from './stand-in.ts';
import { end, file, good, multipart } from './wire.ts';

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

const id = newAttachmentId();

describe('limits on how often', () => {
  it.each([
    ['signIn', 'POST', '/staff/sign-in', form],
    ['confirm', 'POST', '/upload/confirm', form],
    ['invites', 'POST', '/v1/invites', {}],
    ['uploads', 'POST', '/v1/uploads', {}],
  ] as const)('%s: 429 with Retry-After, for this address only', async (rate, method, path, headers) => {
    const own = await start(stand, { rates: { [rate]: 2 }, trustProxy: ['127.0.0.1'] });
    const from = async (address: string) => {
      const answer = await fetch(own.url + path, {
        method,
        headers: { ...headers, accept: '*/*', 'x-forwarded-for': address },
        redirect: 'manual',
      });
      return [answer.status, answer.headers.get('retry-after')];
    };
    await from('2001:db8::1');
    await from('2001:db8::2');
    expect(await from('2001:db8::3')).toEqual([429, '60']);
    expect((await from('2001:db8:0:1::1'))[0]).not.toBe(429);
    await own.close();
  });
});

describe('the access log', () => {
  it('holds patterns and networks; no token, name, address, query or header', async () => {
    const own = await start(stand);
    const { header } = stand.signIn();
    const secrets = [
      'link-secret-1',
      'good-invite',
      'query-secret',
      'r@example.org',
      'Requester',
      'name-of-file',
      'good-token',
      'reason-text',
      'agent-string',
      'session-cookie',
      '127.0.0.1',
      'bearer-secret',
    ];
    const h = { ...html, cookie: header, 'user-agent': 'agent-string', referer: 'http://x/query-secret' };
    const go = (method: string, path: string, more: object = {}, body?: string) =>
      fetch(own.url + path, {
        method,
        headers: { ...h, ...more } as Record<string, string>,
        redirect: 'manual',
        ...(body ? { body } : {}),
      });
    await go('GET', '/staff/link/link-secret-1');
    await go('GET', '/t/good-invite');
    await go('GET', '/?form=query-secret');
    await go('GET', '/query-secret/nowhere');
    await go('GET', `/d/${linkToken}`);
    await go('GET', '/d/link-secret-1', { authorization: 'Bearer bearer-secret' });
    await go(
      'POST',
      '/v1/uploads',
      { ...multipart, 'sec-fetch-site': 'same-origin' },
      good + file('name-of-file', 'a') + end,
    );
    await go(
      'POST',
      '/v1/uploads',
      { ...multipart, 'sec-fetch-site': 'same-origin' },
      good.replace('r@', '@') + file('name-of-file', 'a') + end,
    );
    await go('POST', '/upload/confirm', form, `id=${id}&act=confirm&token=good-token&reason=reason-text`);
    stand.result = () => {
      throw new Error('name-of-file in a message');
    };
    await go(
      'POST',
      '/v1/uploads',
      { ...multipart, 'sec-fetch-site': 'same-origin' },
      good + file('name-of-file', 'a') + end,
    );
    await own.close();
    const text = own.log.join('');
    for (const secret of [...secrets, linkToken]) expect(text).not.toContain(secret);
    const lines = own.log.map((l) => JSON.parse(l)).filter((l) => l.msg === 'request');
    expect(lines.map((l) => l.route)).toEqual([
      '/staff/link/:secret',
      '/t/:invite',
      '/',
      'none',
      '/d/:token',
      '/d/:token',
      '/v1/uploads',
      '/v1/uploads',
      '/upload/confirm',
      '/v1/uploads',
    ]);
    expect(lines[0]).toMatchObject({ method: 'GET', status: 200, network: '127.0.0.0/24' });
    expect(Object.keys(lines[0]).sort()).toEqual([
      'hostname',
      'id',
      'level',
      'method',
      'ms',
      'msg',
      'network',
      'pid',
      'route',
      'status',
      'time',
      'whole',
    ]);
  });
});
