import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import Provider from 'oidc-provider';
import { isStaff } from '../../src/http/staff/oidc.ts';
import { type Running, start } from './running.ts';
import { StandIn } from './stand-in.ts';

const clientId = 'cloakroom';
const clientSecret = 'specimen-client-secret-of-the-tests';
const stand = new StandIn();
stand.mode = 'oidc';
let issuer: Server;
let issuerUrl: string;
let running: Running;
// redirect URIs come from publicUrl; its port is not the one of the test, so the browser below swaps it
const publicUrl = 'http://127.0.0.1:8080';

beforeAll(async () => {
  // the issuer warns that it runs with its development defaults, which is what is wanted here
  for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => {});
  issuer = createServer();
  issuer.listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  issuerUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  const provider = new Provider(issuerUrl, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/staff/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['specimen'] },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({
        sub,
        email: `${sub}@example.org`,
        groups: sub === 'staff' ? ['support'] : ['sales'],
      }),
    }),
  });
  issuer.on('request', provider.callback());
  running = await start(stand, {
    publicUrl,
    oidc: { issuer: issuerUrl, clientId, clientSecret, staffClaim: 'groups=support' },
  });
});
afterAll(async () => {
  await running.close();
  issuer.closeAllConnections();
  issuer.close();
});
beforeEach(() => {
  stand.sessions.clear();
  stand.staffCalls.length = 0;
});

/** Enough of a browser: follows redirects by hand with a jar for each host. */
class Browser {
  readonly #jars = new Map<string, Map<string, string>>();
  async go(url: string, init: RequestInit = {}): Promise<Response> {
    const real = url.replace(publicUrl, running.url);
    const host = new URL(real).host;
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    const cookie = [...jar].map(([k, v]) => `${k}=${v}`).join('; ');
    const answer = await fetch(real, {
      redirect: 'manual',
      ...init,
      headers: { accept: 'text/html', cookie, ...(init.headers as Record<string, string>) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
  post(url: string, body: string): Promise<Response> {
    return this.go(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
  }
  async begin(): Promise<string> {
    const answer = await this.post(`${publicUrl}/staff/sign-in`, '');
    expect(answer.status).toBe(200);
    return answer.headers.get('refresh')?.replace('0; url=', '') ?? '';
  }
  /** Signs in at the issuer; ends with the address it sends the browser back to. */
  async atIssuer(url: string, login: string): Promise<string> {
    let next = url;
    for (let i = 0; i < 10; i++) {
      const answer = await this.go(next);
      const to = answer.headers.get('location');
      if (to) {
        next = new URL(to, next).href;
        if (next.startsWith(publicUrl)) return next;
        continue;
      }
      const page = await answer.text();
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
      const posted = await this.post(
        new URL(action, next).href,
        `prompt=${prompt}&login=${login}&password=x`,
      );
      next = new URL(posted.headers.get('location') ?? '', next).href;
    }
    throw new Error('the issuer never sent us back');
  }
}

const codeOf = async (answer: Response) => /"code":"([\w-]+)"/.exec(await answer.text())?.[1];

describe('sign-in by OpenID Connect', () => {
  it('asks with code, PKCE, state and nonce, and comes back to publicUrl', async () => {
    const asked = new URL(await new Browser().begin()).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: `${publicUrl}/staff/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('signs staff in; the same callback again is refused', async () => {
    const browser = new Browser();
    const back = await browser.atIssuer(await browser.begin(), 'staff');
    const answer = await browser.go(back);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff']);
    expect(stand.staffCalls).toEqual(['oidc staff']);
    expect((await browser.go(`${publicUrl}/staff`)).status).toBe(200);
    const again = await browser.go(back);
    expect([again.status, await codeOf(again)]).toEqual([401, 'sign-in-failed']);
    expect(stand.sessions.size).toBe(1);
  });

  it('another browser cannot end a sign-in that this one began', async () => {
    const browser = new Browser();
    const back = await browser.atIssuer(await browser.begin(), 'staff');
    const thief = new Browser();
    expect(await codeOf(await thief.go(back))).toBe('sign-in-failed');
    await thief.begin();
    expect(await codeOf(await thief.go(back))).toBe('sign-in-failed');
    expect(stand.sessions.size).toBe(0);
    expect(stand.staffCalls).toEqual(['refused oidc', 'refused oidc']);
  });

  it.each([
    ['wrong state', (u: URL) => u.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (u: URL) => u.searchParams.delete('state')],
    ['wrong code', (u: URL) => u.searchParams.set('code', 'x'.repeat(43))],
    ['wrong issuer', (u: URL) => u.searchParams.set('iss', 'https://evil.example')],
    [
      'refused by the person',
      (u: URL) => {
        u.search = `?error=access_denied&state=${u.searchParams.get('state')}&iss=${encodeURIComponent(issuerUrl)}`;
      },
    ],
  ])('%s: refused', async (_what, alter) => {
    const browser = new Browser();
    const back = new URL(await browser.atIssuer(await browser.begin(), 'staff'));
    alter(back);
    const answer = await browser.go(back.href);
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'sign-in-failed']);
    expect(stand.sessions.size).toBe(0);
  });

  it('somebody of the issuer who is not staff stays outside', async () => {
    const browser = new Browser();
    const back = await browser.atIssuer(await browser.begin(), 'seller');
    expect([(await browser.go(back)).status, stand.sessions.size]).toEqual([403, 0]);
    expect(stand.staffCalls.at(-1)).toBe('refused not-staff');
  });

  it('lets forms be sent to nobody else, since the way to the issuer is no redirect of a form', async () => {
    const policy = (await new Browser().go(`${publicUrl}/staff`)).headers.get('content-security-policy');
    expect(policy).toMatch(/form-action 'self'(;|$)/);
  });

  it('a staff link opens nothing', async () => {
    expect((await new Browser().go(`${publicUrl}/staff/link/staff-secret`)).status).toBe(404);
  });

  it('no code, state or name of the person is logged', () => {
    expect(running.log.join('')).not.toMatch(/code=|state=|example\.org/);
  });
});

describe('who is staff', () => {
  it.each([
    [{}, undefined, true],
    [{}, 'staff', false],
    [{ staff: true }, 'staff', true],
    [{ staff: 'false' }, 'staff', false],
    [{ groups: ['a', 'support'] }, 'groups=support', true],
    [{ groups: 'support' }, 'groups=support', true],
    [{ groups: 'support-not' }, 'groups=support', false],
    [{ groups: ['a'] }, 'groups=support', false],
    [{}, 'constructor', false],
  ])('%j with %s', (claims, wanted, staff) => {
    expect(isStaff(claims, wanted)).toBe(staff);
  });
});
