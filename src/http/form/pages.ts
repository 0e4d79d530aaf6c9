import type { Request, Response } from 'express';
import { GatewayError } from '../../model/errors.ts';
import type { UploadView } from '../../web/views.ts';
import { answerEarly, trace } from '../answer.ts';
import { batchStatus } from '../api/present.ts';
import { takeUpload, waitingId } from '../api/uploads.ts';
import type { Context } from '../context.ts';
import { frameOf } from '../frame.ts';
import { problemBody, problems, toGatewayError } from '../problems.ts';
import type { Routes } from '../routes.ts';
import { formBody, textField } from '../small-body.ts';
import { formName } from '../upload/fields.ts';

/** The form, and its way without JavaScript. */
export function formRoutes(routes: Routes, context: Context): void {
  const { parts, rates, metrics } = context;
  const { gateway, options, pages } = parts;

  routes.add('get', '/', (req, res) => {
    const asked = req.query['form'];
    const form = formName(typeof asked === 'string' ? asked : undefined, options.forms);
    res.type('html').send(uploadPage(context, req, res, { form }));
  });

  routes.add('get', '/t/:invite', rates.uploads, async (req, res) => {
    const secret = String(req.params['invite']);
    if (!/^[\w-]{1,200}$/.test(secret)) throw new GatewayError('invite-invalid');
    const { expiresAt } = await gateway.viewInvite(secret);
    const form = formName(undefined, options.forms);
    res.type('html').send(uploadPage(context, req, res, { form, invite: { secret, expiresAt } }));
  });

  routes.add('post', '/upload', rates.uploads, async (req, res) => {
    const fields = new Map<string, string>();
    try {
      const result = await takeUpload(context, req, res, fields);
      const replacement = fields.has('replaces');
      const view = { result, replacement, limits: gateway.limitsView() };
      const page = pages.result({ ...frameOf(parts, req, res), ...view });
      res.status(batchStatus(result)).type('html');
      await answerEarly(req, res, page);
    } catch (error) {
      // a cleaned copy comes from the page of a result, which knows what the form would ask for
      if (fields.has('replaces')) throw error;
      await refusedForm(context, req, res, fields, error);
    }
  });

  routes.add('post', '/upload/confirm', rates.confirm, ...formBody, async (req, res) => {
    const id = waitingId(textField(req, 'id'));
    const token = textField(req, 'token');
    if (token === '') throw new GatewayError('confirmation-invalid');
    const act = textField(req, 'act');
    const frame = frameOf(parts, req, res);
    if (act === 'withdraw') {
      await gateway.withdraw(id, token);
      res.type('html').send(pages.confirmed({ ...frame, item: null, withdrawn: true }));
      return;
    }
    if (act !== 'confirm') throw new GatewayError('bad-request', { detail: 'act' });
    const reason = textField(req, 'reason').trim();
    if (reason === '') throw new GatewayError('reason-missing');
    if (reason.length > gateway.limits.reasonChars)
      throw new GatewayError('field-too-large', { detail: 'reason' });
    const item = await gateway.confirm(id, token, reason);
    metrics.judgedItem(item);
    res.type('html').send(pages.confirmed({ ...frame, item, withdrawn: false }));
  });
}

function uploadPage(
  { parts }: Context,
  req: Request,
  res: Response,
  view: Pick<UploadView, 'form'> & Partial<Pick<UploadView, 'invite' | 'problem' | 'typed'>>,
): string {
  const closed = parts.gateway.readiness().ready ? {} : { closed: true };
  return parts.pages.upload({
    ...frameOf(parts, req, res),
    limits: parts.gateway.limitsView(),
    ...closed,
    ...view,
  });
}

/** The form again, with the problem at its top and everything that was typed. */
async function refusedForm(
  context: Context,
  req: Request,
  res: Response,
  fields: ReadonlyMap<string, string>,
  thrown: unknown,
): Promise<void> {
  const { parts } = context;
  const error = toGatewayError(thrown);
  const { status } = problems[error.code];
  if (req.socket.destroyed) throw error;
  if (status >= 500)
    parts.log.error({ id: String(req.id), code: error.code, trace: trace(error) }, 'request failed');
  res.locals['code'] = error.code;
  if (error.retryAfter !== undefined)
    res.set('Retry-After', String(Math.max(1, Math.ceil(error.retryAfter))));
  const typed: Record<string, string> = {};
  for (const name of ['name', 'email', 'subject', 'description']) {
    const text = fields.get(name);
    if (text !== undefined) typed[name] = text;
  }
  const asked = fields.get('form');
  const form =
    asked !== undefined && parts.options.forms.includes(asked)
      ? asked
      : formName(undefined, parts.options.forms);
  const invite = await inviteAgain(context, fields.get('invite'));
  const problem = { code: error.code, message: problemBody(error, '').detail };
  res.status(status).type('html');
  await answerEarly(req, res, uploadPage(context, req, res, { form, problem, typed, ...invite }));
}

async function inviteAgain(
  { parts }: Context,
  secret: string | undefined,
): Promise<Pick<UploadView, 'invite'>> {
  if (!secret || !/^[\w-]{1,200}$/.test(secret)) return {};
  try {
    const { expiresAt } = await parts.gateway.viewInvite(secret);
    return { invite: { secret, expiresAt } };
  } catch {
    // the invite itself is what is wrong: the plain form is shown
    return {};
  }
}
