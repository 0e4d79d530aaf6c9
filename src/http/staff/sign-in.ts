import type { Request, Response } from 'express';
import { GatewayError, isGatewayError } from '../../model/errors.ts';
import type { Context } from '../context.ts';
import type { Routes } from '../routes.ts';
import { readCookie, setCookie } from '../session.ts';
import { formBody, textField } from '../small-body.ts';
import { csrfDoor, isReturnable, problemOf, signInPage, staffDoor } from './door.ts';
import { type Oidc, refusalWord } from './oidc.ts';

const loginSeconds = 600;
const linkSecret = /^[\w-]{1,200}$/;

/** Sign-in by a staff link (embedded default) or by OIDC, and out again. */
export function signInRoutes(routes: Routes, context: Context, oidc: Oidc | null): void {
  const { parts, rates } = context;
  const { options, staff } = parts;

  // a GET uses nothing up: mail scanners and link previews follow links
  routes.add('get', '/staff/link/:secret', rates.signIn, (req, res) => {
    const secret = String(req.params['secret']);
    if (staff.mode !== 'link' || !linkSecret.test(secret)) throw new GatewayError('not-found');
    res.type('html').send(signInPage(parts, req, res, { linkSecret: secret }));
  });

  routes.add('post', '/staff/sign-in', rates.signIn, ...formBody, async (req, res) => {
    if (oidc) {
      const { browser, url } = await oidc.begin(options.publicUrl);
      setCookie(res, options, 'cloakroom-login', browser, loginSeconds);
      // no redirect: Chromium holds every redirect after a post to form-action (CSP 3, 6.4.1), and an issuer may send
      // people on to others, whose addresses nobody here knows
      res.set('Refresh', `0; url=${url}`);
      res.type('html').send(signInPage(parts, req, res, { onward: url }));
      return;
    }
    const secret = textField(req, 'secret') || textField(req, 'linkSecret');
    try {
      if (!linkSecret.test(secret)) throw new GatewayError('unauthenticated');
      const { cookie } = await staff.signInByLink(secret);
      await enter(context, req, res, cookie);
    } catch (error) {
      if (!isGatewayError(error, 'unauthenticated') || req.accepts(['json', 'html']) !== 'html') throw error;
      res
        .status(401)
        .type('html')
        .send(signInPage(parts, req, res, { problem: problemOf('sign-in-failed') }));
    }
  });

  routes.add('get', '/staff/callback', rates.signIn, async (req, res) => {
    if (!oidc) throw new GatewayError('not-found');
    const browser = readCookie(req, options, 'cloakroom-login');
    setCookie(res, options, 'cloakroom-login', '', 0);
    try {
      const { subject, label } = await oidc.end(browser, req.originalUrl, options.publicUrl);
      const { cookie } = await staff.signInByOidc(subject, label);
      await enter(context, req, res, cookie);
    } catch (error) {
      if (isGatewayError(error, 'sign-in-failed')) {
        // a wrong client secret shows nowhere else
        const word = refusalWord(error);
        parts.log.warn({ id: req.id, err: error, ...(word ? { word } : {}) }, 'sign-in refused');
        await staff.refused('oidc');
      }
      if (isGatewayError(error, 'forbidden')) await staff.refused('not-staff');
      throw error;
    }
  });

  routes.add(
    'post',
    '/staff/sign-out',
    ...formBody,
    staffDoor(parts, { remember: true }),
    csrfDoor(parts),
    async (req, res) => {
      const cookie = readCookie(req, options, 'cloakroom');
      if (cookie) await staff.signOut(cookie);
      setCookie(res, options, 'cloakroom', '', 0);
      res.set('Clear-Site-Data', '"cache", "storage"');
      res.redirect(303, '/staff');
    },
  );
}

/** A session id from before is ended, not carried over (ASVS 5.0 7.2.4). */
async function enter({ parts }: Context, req: Request, res: Response, cookie: string): Promise<void> {
  const before = readCookie(req, parts.options, 'cloakroom');
  if (before && before !== cookie) await parts.staff.signOut(before);
  setCookie(res, parts.options, 'cloakroom', cookie);
  const next = readCookie(req, parts.options, 'cloakroom-next');
  if (next !== undefined) setCookie(res, parts.options, 'cloakroom-next', '', 0);
  res.redirect(303, isReturnable(next) ? next : '/staff');
}
