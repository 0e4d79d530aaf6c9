import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { GatewayError } from '../model/errors.ts';
import { defaultRates, type HttpOptions, type Rates } from './options.ts';

/** One counter a minute for each address; an IPv6 customer has a /64, so that is one address. */
export function limitRates(options: HttpOptions): Readonly<Record<keyof Rates, RequestHandler>> {
  const rates = { ...defaultRates, ...options.rates };
  const limit = (perMinute: number): RequestHandler =>
    rateLimit({
      windowMs: 60_000,
      limit: perMinute,
      ipv6Subnet: 64,
      standardHeaders: false,
      legacyHeaders: false,
      validate: false,
      handler: (_req, _res, next) => next(new GatewayError('rate-limited', { retryAfter: 60 })),
    });
  return {
    signIn: limit(rates.signIn),
    confirm: limit(rates.confirm),
    invites: limit(rates.invites),
    uploads: limit(rates.uploads),
    scans: limit(rates.scans),
  };
}
