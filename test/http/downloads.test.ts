import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentDisposition } from '../../src/http/disposition.ts';
import { GatewayError } from '../../src/model/errors.ts';
import { steady, until } from '../waiting.ts';
import { type Running, start } from './running.ts';
import { apiToken, content, linkToken, StandIn } from './stand-in.ts';

const stand = new StandIn();
let running: Running;
const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251));
beforeAll(async () => {
  running = await start(stand);
});
afterAll(() => running.close());
beforeEach(() => {
  stand.downloads.length = 0;
  stand.links.length = 0;
  stand.download = (range) => content(bytes, range, 'prüfung.html');
});
const get = (headers: Record<string, string> = {}, method = 'GET', token = linkToken) =>
  fetch(`${running.url}/d/${token}`, {
    method,
    headers: { authorization: `Bearer ${apiToken}`, ...headers },
  });

describe('OWASP ASVS 5.0 on what is handed out', () => {
  it('5.4.1 and 5.4.2: the name is ours, encoded by RFC 6266 and 8187', async () => {
    const answer = await get();
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="pr_fung.html"; filename*=UTF-8''pr%C3%BCfung.html`,
    );
  });

  it('3.2.1 and 3.4: never rendered, sniffed, embedded or cached', async () => {
    const { headers } = await get();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
  });

  it('8.3: nobody gets it without being signed in, however they ask', async () => {
    for (const [method, headers] of [
      ['GET', {}],
      ['HEAD', {}],
      ['GET', { range: 'bytes=0-1' }],
      ['GET', { cookie: 'cloakroom=' }],
    ] as const) {
      const answer = await fetch(`${running.url}/d/${linkToken}`, { method, headers });
      expect(answer.status).toBe(401);
    }
    expect(stand.links).toEqual([]);
  });

  it('8.3: a browser gets the sign-in page, and its cookie does not hold the token', async () => {
    const answer = await fetch(`${running.url}/d/${linkToken}`, { headers: { accept: 'text/html' } });
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('signIn')]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it.each(['forged', `${linkToken}x`, '%2e%2e%2fetc', 'a b', 'x'.repeat(1500)])(
    'a link that is not one: %#',
    async (token) => {
      const answer = await get({}, 'GET', token);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        404,
        'link-invalid',
      ]);
    },
  );
});

describe('ranges and ends', () => {
  it('whole: every byte, told once', async () => {
    const answer = await get();
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect([answer.headers.get('content-length'), answer.headers.get('accept-ranges')]).toEqual([
      '300000',
      'bytes',
    ]);
    await until(() => stand.downloads.length > 0);
    expect(stand.downloads).toEqual([{ bytes: 300_000, whole: true }]);
  });

  it('part: 206', async () => {
    const answer = await get({ range: 'bytes=10-19' });
    expect([
      answer.status,
      answer.headers.get('content-range'),
      answer.headers.get('content-length'),
    ]).toEqual([206, 'bytes 10-19/300000', '10']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true);
  });

  it('outside: 416 with the size', async () => {
    const answer = await get({ range: 'bytes=300000-300001' });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */300000']);
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(stand.downloads).toEqual([]);
  });

  it('If-Range never holds: the whole file', async () => {
    expect((await get({ range: 'bytes=10-19', 'if-range': '"x"' })).status).toBe(200);
  });

  it('HEAD: the headers, no bytes, told to flow as HEAD', async () => {
    const answer = await get({}, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '300000',
      '',
    ]);
    await until(() => stand.downloads.length > 0);
    expect([stand.links[0]?.method, stand.downloads]).toEqual(['HEAD', [{ bytes: 0, whole: true }]]);
  });

  it('a broken seal in the middle cuts the connection and is told once', async () => {
    stand.download = () => ({
      ...content(bytes, undefined),
      body: (async function* () {
        yield bytes.subarray(0, 65_536);
        throw new GatewayError('seal-broken');
      })(),
    });
    const answer = await get();
    await expect(answer.arrayBuffer()).rejects.toThrow();
    await until(() => stand.downloads.length > 0);
    expect(stand.downloads).toEqual([{ bytes: expect.any(Number), whole: false }]);
  });

  it('too few bytes never end cleanly', async () => {
    stand.download = () => ({
      ...content(bytes, undefined),
      body: (async function* () {
        yield bytes.subarray(0, 1000);
      })(),
    });
    await expect(get().then((a) => a.arrayBuffer())).rejects.toThrow();
    await until(() => stand.downloads.length > 0);
    expect(stand.downloads).toEqual([expect.objectContaining({ whole: false })]);
  });

  it('a receiver that takes nothing holds the source back; when it leaves, what left is told once', async () => {
    let made = 0;
    const size = 200 * 1024 * 1024;
    stand.download = () => ({
      fileName: 'a',
      size,
      range: null,
      body: (async function* () {
        for (; made < size; made += 65_536) yield Buffer.alloc(65_536);
      })(),
    });
    const socket = connect(running.port, '127.0.0.1');
    socket.write(
      `GET /d/${linkToken} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${apiToken}\r\n\r\n`,
    );
    await once(socket, 'readable');
    expect(await steady(() => made)).toBeLessThan(30 * 1024 * 1024);
    socket.destroy();
    await until(() => stand.downloads.length > 0);
    expect(stand.downloads).toEqual([{ bytes: expect.any(Number), whole: false }]);
    expect(stand.downloads[0]?.bytes).toBeLessThanOrEqual(made + 65_536);
  });
});

describe('names in Content-Disposition', () => {
  it('are one line of ASCII without quotes, separators or hidden characters, whatever they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[A-Za-z0-9 ._()-]+"; filename\*=UTF-8''(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+$/,
        );
      }),
    );
  });
  it.each([
    ['a\r\nSet-Cookie: x', 'aSet-Cookie_ x'],
    ['a"; filename="b', 'a__ filename__b'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['a\u202Ecod.exe', 'acod.exe'],
    ['\0', 'file'],
  ])('%j', (name, fallback) => {
    expect(contentDisposition(name)).toContain(`filename="${fallback}"`);
  });
});
