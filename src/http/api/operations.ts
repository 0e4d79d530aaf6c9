import type { Request } from 'express';
import { GatewayError } from '../../model/errors.ts';
import type { Context } from '../context.ts';
import { frameOf } from '../frame.ts';
import type { Routes } from '../routes.ts';
import { byToken } from '../session.ts';
import { addressOf } from '../upload/receive.ts';
import { openApi } from './openapi.ts';

/** On this machine, and not through a proxy that nobody named. */
function isLoopback(req: Request): boolean {
  const address = addressOf(req);
  const direct = req.headers['x-forwarded-for'] === undefined && req.headers['forwarded'] === undefined;
  return direct && (address === '::1' || /^127\./.test(address));
}

export function operationRoutes(routes: Routes, context: Context): void {
  const { parts, metrics } = context;
  const { gateway, options, pages } = parts;
  const document = openApi(options.publicUrl, options.version ?? '0');

  routes.add('get', '/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });

  routes.add('get', '/readyz', (_req, res) => {
    const { ready, parts: states, retryAfter } = gateway.readiness();
    if (!ready) res.status(503).set('Retry-After', String(Math.ceil(retryAfter ?? 30)));
    res.json({ ready, parts: states, ...(retryAfter === undefined ? {} : { retryAfter }) });
  });

  routes.add('get', '/metrics', async (req, res) => {
    if (!(await byToken(parts, req)) && !isLoopback(req)) throw new GatewayError('unauthenticated');
    res.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });

  routes.add('get', '/openapi.json', (_req, res) => {
    res.json(document);
  });

  routes.add('get', '/docs', (req, res) => {
    res.type('html').send(pages.docs({ ...frameOf(parts, req, res), openapi: document }));
  });
}
