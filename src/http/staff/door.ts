import type { RequestHandler, Response } from 'express';
import { type ErrorCode, GatewayError } from '../../model/errors.ts';
import { answerEarly, wantsPage } from '../answer.ts';
import { frameOf } from '../frame.ts';
import type { AppParts } from '../options.ts';
import { problems } from '../problems.ts';
import { anyAgent, bySession, checkCsrf, setCookie } from '../session.ts';

/** Pages one may be brought back to after signing in. Nothing that holds a token. */
const returnable = /^\/(staff|staff\/tickets\/[\w-]{1,40}|desk|desk\/tickets\/\d{1,15})$/;
const nextSeconds = 600;

export const isReturnable = (path: string | undefined): path is string =>
  path !== undefined && returnable.test(path);

export function problemOf(code: ErrorCode): { code: string; message: string } {
  const { sentence, remedy } = problems[code];
  return { code, message: `${sentence} ${remedy}` };
}

/** For pages: signed in, or the sign-in page at the same address with 401. API tokens open downloads as well. */
export function staffDoor(parts: AppParts, { remember }: { remember: boolean }): RequestHandler {
  return async (req, res, next) => {
    const agent = await (remember ? bySession(parts, req) : anyAgent(parts, req));
    if (agent) {
      res.locals['agent'] = agent;
      next();
      return;
    }
    if (!wantsPage(req)) throw new GatewayError('unauthenticated');
    if (remember && req.method === 'GET' && isReturnable(req.path)) {
      setCookie(res, parts.options, 'cloakroom-next', req.path, nextSeconds);
    }
    res.status(401).type('html');
    await answerEarly(req, res, signInPage(parts, req, res));
  };
}

/** For posts of staff forms: a session, and the csrf field of that session. */
export const csrfDoor =
  (parts: AppParts): RequestHandler =>
  (req, _res, next) => {
    checkCsrf(req, parts.options);
    next();
  };

export function signInPage(
  parts: AppParts,
  req: Parameters<RequestHandler>[0],
  res: Response,
  more: { linkSecret?: string; onward?: string; problem?: { code: string; message: string } } = {},
): string {
  return parts.pages.signIn({ ...frameOf(parts, req, res), mode: parts.staff.mode, ...more });
}
