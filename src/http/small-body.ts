import express, { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { GatewayError } from '../model/errors.ts';

/** Bytes of a JSON or form body, and milliseconds it may take to come. A confirmation token is about 400 bytes. */
const maxBytes = 32 * 1024;
const maxMillis = 20_000;

/** Node sends no "100 Continue" by itself here: a refused body must never be sent. Called where reading starts. */
export function wantBody(_req: Request, res: Response): void {
  if (res.locals['continueWanted'] !== true) return;
  res.locals['continueWanted'] = false;
  res.writeContinue();
}

const timed =
  (parser: RequestHandler): RequestHandler =>
  (req, res, next) => {
    let open = true;
    const settle = (error?: unknown) => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      next(error as Error | undefined);
    };
    const timer = setTimeout(() => settle(new GatewayError('too-slow')), maxMillis).unref();
    req.once('close', () => {
      if (!req.complete) settle(new GatewayError('client-gone'));
    });
    wantBody(req, res);
    parser(req, res, settle);
  };

/** `application/json` only. Throws `unsupported-media-type`, `bad-request`, `field-too-large`, `too-slow`. */
export const jsonBody: RequestHandler[] = [
  (req, _res, next) => {
    if (!req.is('application/json')) throw new GatewayError('unsupported-media-type');
    next();
  },
  timed(express.json({ limit: maxBytes, inflate: false, type: 'application/json' })),
];

/** A form without files: `application/x-www-form-urlencoded`, flat names only. */
export const formBody: RequestHandler[] = [
  (req, _res, next) => {
    if (req.headers['content-length'] !== '0' && !req.is('application/x-www-form-urlencoded')) {
      throw new GatewayError('unsupported-media-type');
    }
    next();
  },
  timed(express.urlencoded({ limit: maxBytes, inflate: false, extended: false, parameterLimit: 20 })),
];

/** The body as the schema wants it. Throws `bad-request` naming the field, never its value. */
export function parsed<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.map(String).join('.').slice(0, 40);
  throw new GatewayError('bad-request', field ? { detail: field } : {});
}

/** One text of a form; '' where it is missing or came twice. */
export function textField(req: Request, name: string): string {
  const value: unknown = (req.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}
