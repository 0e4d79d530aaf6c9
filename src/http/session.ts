import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import { GatewayError } from '../model/errors.ts';
import type { Agent } from '../model/people.ts';
import type { AppParts, HttpOptions } from './options.ts';

/** `__Host-` binds a cookie to this very host, to https and to the path / (RFC 6265bis 4.1.3.2). */
const cookieName = (options: HttpOptions, name: string) => (options.secureCookies ? `__Host-${name}` : name);

export type CookieName = 'cloakroom' | 'cloakroom-login' | 'cloakroom-next';

export const readCookie = (req: Request, options: HttpOptions, name: CookieName): string | undefined =>
  parseCookie(req.headers.cookie ?? '')[cookieName(options, name)];

/** `seconds` 0 removes it; undefined keeps it until the browser closes (the ledger ends sessions). */
export function setCookie(
  res: Response,
  options: HttpOptions,
  name: CookieName,
  value: string,
  seconds?: number,
): void {
  res.append(
    'Set-Cookie',
    stringifySetCookie({
      name: cookieName(options, name),
      value,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: options.secureCookies,
      ...(seconds === undefined ? {} : { maxAge: seconds }),
    }),
  );
}

const csrfFrom = (cookie: string): string =>
  createHmac('sha256', cookie).update('cloakroom csrf 1').digest('base64url');

/** The token that goes into the forms of this session; undefined without one. */
export function csrfOf(req: Request, options: HttpOptions): string | undefined {
  const cookie = readCookie(req, options, 'cloakroom');
  return cookie ? csrfFrom(cookie) : undefined;
}

/** Compared in constant time. Throws `cross-site`. */
export function checkCsrf(req: Request, options: HttpOptions): void {
  const wanted = csrfOf(req, options);
  const given: unknown = req.body?.csrf;
  if (wanted === undefined || typeof given !== 'string' || !sameSecret(given, wanted)) {
    throw new GatewayError('cross-site');
  }
}

export function sameSecret(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** Whoever the session cookie belongs to. */
export async function bySession(parts: AppParts, req: Request): Promise<Agent | null> {
  const cookie = readCookie(req, parts.options, 'cloakroom');
  return cookie && /^[\w-]{16,200}$/.test(cookie) ? parts.staff.bySession(cookie) : null;
}

/** RFC 6750: a header, never a query parameter or a field. Null where no token was sent. */
export async function byToken(parts: AppParts, req: Request): Promise<Agent | null> {
  const header = req.headers.authorization;
  if (header === undefined) return null;
  const token = /^Bearer ([\w.~+/=-]{1,400})$/i.exec(header)?.[1];
  const agent = token === undefined ? null : parts.staff.byApiToken(token);
  if (agent) return agent;
  await parts.staff.refused('api-token');
  throw new GatewayError('unauthenticated');
}

/** An API token, else a session. A bad token is refused even beside a good session. */
export const anyAgent = async (parts: AppParts, req: Request): Promise<Agent | null> =>
  (await byToken(parts, req)) ?? (await bySession(parts, req));

export const agentOf = (res: Response): Agent => {
  const agent = res.locals['agent'] as Agent | undefined;
  if (!agent) throw new GatewayError('unauthenticated');
  return agent;
};

/** For the API: token or session, else `unauthenticated`. */
export const requireAgent =
  (parts: AppParts): RequestHandler =>
  async (req, res, next) => {
    const agent = await anyAgent(parts, req);
    if (!agent) throw new GatewayError('unauthenticated');
    res.locals['agent'] = agent;
    next();
  };
