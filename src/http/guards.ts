import { randomBytes, randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import { GatewayError } from '../model/errors.ts';
import type { HttpOptions } from './options.ts';

/** Longest request target that is looked at, in characters. Node itself stops at 16 KiB of headers. */
const maxUrlChars = 2048;

/** A fresh id for every request; ids from outside are not believed. It is in the answer, in the log and in problems. */
export const identify: RequestHandler = (req, res, next) => {
  req.id = randomUUID();
  res.set('X-Request-Id', req.id);
  res.set('Cache-Control', 'no-store');
  res.locals['nonce'] = randomBytes(18).toString('base64url');
  next();
};

/** RFC 9110 9.3.1: a body of a GET means nothing; unread, it would hold the connection for as long as it trickles. */
const bodyWithout = (req: Request): boolean =>
  (req.method === 'GET' || req.method === 'HEAD') &&
  (req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0);

/** Throws `bad-request` for targets that are too long or not decodable, and for a GET or HEAD with a body. */
export const checkTarget: RequestHandler = (req, _res, next) => {
  if (req.url.length > maxUrlChars)
    throw new GatewayError('bad-request', { detail: 'the address is too long' });
  if (!req.url.startsWith('/') || bodyWithout(req)) throw new GatewayError('bad-request');
  decodeURIComponent(req.path);
  next();
};

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
const hostName = (host: string): string => host.toLowerCase().replace(/:\d{1,5}$/, '');

/**
 * Host must be ours or a loopback name: a stranger's name that resolves to us (DNS rebinding) is refused. The two
 * probes are answered under every name, since orchestrators ask by address.
 */
export function checkHost(options: HttpOptions): RequestHandler {
  const own = new URL(options.publicUrl).host;
  return (req, _res, next) => {
    const host = req.headers.host ?? '';
    const probe = req.path === '/healthz' || req.path === '/readyz';
    if (!probe && host.toLowerCase() !== own && !loopbackHosts.has(hostName(host))) {
      throw new GatewayError('bad-request', { detail: 'unknown Host' });
    }
    next();
  };
}

/**
 * Refuses what another site makes a browser send (ASVS 5.0 3.5). Fetch metadata decides where the browser sends it:
 * pages cannot forge it. Else Origin must be ours; `null` comes from our own pages too, since they send no referrer,
 * so it passes only where the caller checks the csrf field or no session is used.
 */
export function checkSameSite(options: HttpOptions): RequestHandler {
  const own = new URL(options.publicUrl).origin;
  return (req, _res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD' && !fromHere(req, own))
      throw new GatewayError('cross-site');
    next();
  };
}

function fromHere(req: Request, own: string): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.get('origin');
  if (origin === undefined || origin === own) return true;
  if (origin === 'null') return req.headers.cookie === undefined;
  const host = req.headers.host ?? '';
  return loopbackHosts.has(hostName(host)) && origin.toLowerCase() === `http://${host.toLowerCase()}`;
}

/** Strict headers for every answer (ASVS 5.0 3.4). */
export function headers(options: HttpOptions): RequestHandler {
  const secure = options.publicUrl.startsWith('https:');
  const nonce = (_req: unknown, res: unknown) =>
    `'nonce-${(res as { locals: Record<string, string> }).locals['nonce']}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", nonce],
        'style-src': ["'self'", nonce],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
