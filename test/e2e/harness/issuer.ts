import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const clientId = 'cloakroom';
export const clientSecret = 'specimen-client-secret-of-the-tests';

/** A person at the identity provider: what it would say of them in an ID token. */
export interface Person {
  readonly sub: string;
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
}

type Claims = Record<string, unknown>;
/** What somebody between issuer and gateway, or an issuer that lies, makes of an ID token. */
export interface Forged {
  readonly header?: Claims;
  readonly claims?: Claims;
  /** `stranger`: a key that is not the issuer's; `none`: no signature at all. */
  readonly by?: 'issuer' | 'stranger' | 'none';
}

/** A real identity provider (oidc-provider) on loopback, which can be away, be ill, or lie. */
export interface Issuer {
  readonly url: string;
  /** Opens for business, for a gateway at this address. */
  open(gatewayUrl: string): void;
  /** `away`: every connection is reset; `ill`: 500 to everything; `other`: its document names another issuer. */
  be(how: 'well' | 'away' | 'ill' | 'other'): void;
  /** Every ID token from now on is forged so; null: they are as the provider makes them. */
  forge(how: Forged | null): void;
  close(): Promise<void>;
}

const makeKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startIssuer(people: readonly Person[]): Promise<Issuer> {
  const key = makeKey();
  const strange = makeKey();
  let how: Parameters<Issuer['be']>[0] = 'well';
  let forged: Forged | null = null;
  let answer: ReturnType<Provider['callback']> = (_req, res) => void res.writeHead(503).end();
  const server = createServer((req, res) => {
    if (how === 'away') req.socket.resetAndDestroy();
    else if (how === 'ill') res.writeHead(500).end('unwell');
    else {
      if (forged && req.url === '/token') rewrite(res, (body) => forge(body, forged as Forged, key, strange));
      if (how === 'other' && req.url?.startsWith('/.well-known/'))
        rewrite(res, (body) => ({ ...body, issuer: 'https://other.example' }));
      if (onItsWay(req.url ?? '', url, res)) return;
      answer(req, res);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    open(gatewayUrl) {
      answer = new Provider(url, configuration(people, key, gatewayUrl)).callback();
    },
    be(now) {
      how = now;
      if (how === 'away') server.closeAllConnections();
    },
    forge(now) {
      forged = now;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close').catch(() => {});
    },
  };
}

/**
 * As with issuers that send people on to another one: the authorization endpoint leads to another origin first
 * (`localhost` is another than `127.0.0.1`), and from there back.
 */
function onItsWay(path: string, url: string, res: ServerResponse): boolean {
  const asked = /^\/(auth|elsewhere)\?(.*)$/.exec(path);
  if (!asked || (asked[1] === 'auth' && path.endsWith('&seen=1'))) return false;
  const other = url.replace('127.0.0.1', 'localhost');
  const to = asked[1] === 'auth' ? `${other}/elsewhere?${asked[2]}` : `${url}/auth?${asked[2]}&seen=1`;
  res.writeHead(302, { location: to }).end();
  return true;
}

function configuration(people: readonly Person[], key: KeyObject, gatewayUrl: string): object {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${gatewayUrl}/staff/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'first' }] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['specimen'] },
    findAccount: (_ctx: unknown, sub: string) => {
      const person = people.find((p) => p.sub === sub);
      return person && { accountId: sub, claims: async () => person };
    },
  };
}

/** Changes a JSON answer on its way out. Koa hands the whole body to `end`. */
function rewrite(res: ServerResponse, change: (body: Claims) => Claims): void {
  const end = res.end.bind(res) as (body?: unknown) => ServerResponse;
  res.end = ((body: unknown) => {
    const changed = JSON.stringify(change(JSON.parse(String(body))));
    res.setHeader('content-length', Buffer.byteLength(changed));
    return end(changed);
  }) as ServerResponse['end'];
}

function forge(body: Claims, how: Forged, key: KeyObject, strange: KeyObject): Claims {
  const [header, claims] = String(body['id_token'])
    .split('.', 2)
    .map((text) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims);
  const text = `${part({ ...header, ...how.header })}.${part({ ...claims, ...how.claims })}`;
  const by = how.by === 'stranger' ? strange : key;
  const signature = how.by === 'none' ? '' : sign('sha256', Buffer.from(text), by).toString('base64url');
  return { ...body, id_token: `${text}.${signature}` };
}
