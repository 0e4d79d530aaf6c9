import { GatewayError } from '../../model/errors.ts';
import { type AttachmentId, isAttachmentId } from '../../model/ids.ts';
import type { Limits } from '../../model/limits.ts';
import type { Context } from '../context.ts';
import type { Routes } from '../routes.ts';
import { agentOf, requireAgent } from '../session.ts';
import { jsonBody, parsed } from '../small-body.ts';
import * as present from './present.ts';
import { inviteBody, linkBody } from './schemas.ts';

/** Throws `not-found` for what cannot be a ticket. */
export function ticketRef(text: unknown): string {
  if (typeof text === 'string' && /^[\w-]{1,40}$/.test(text)) return text;
  throw new GatewayError('unknown-ticket');
}

export function attachmentId(text: unknown): AttachmentId {
  if (typeof text === 'string' && isAttachmentId(text)) return text;
  throw new GatewayError('not-found');
}

/** Throws `bad-request` outside the configured bounds. */
export function linkSeconds(seconds: number, limits: Limits): number {
  if (!Number.isInteger(seconds) || seconds < limits.linkSecondsMin || seconds > limits.linkSecondsMax) {
    throw new GatewayError('bad-request', { detail: 'seconds' });
  }
  return seconds;
}

export const linkUrl = (publicUrl: string, token: string) => new URL(`/d/${token}`, publicUrl).href;
export const inviteUrl = (publicUrl: string, secret: string) => new URL(`/t/${secret}`, publicUrl).href;

export function staffApiRoutes(routes: Routes, context: Context): void {
  const { parts, rates } = context;
  const { gateway, options } = parts;
  const agent = requireAgent(parts);

  routes.add('get', '/v1/tickets/:ticket/attachments', agent, async (req, res) => {
    const view = await gateway.ticketAttachments(agentOf(res), ticketRef(req.params['ticket']));
    res.json(present.ticket(view));
  });

  routes.add('post', '/v1/attachments/:id/links', agent, ...jsonBody, async (req, res) => {
    const { seconds } = parsed(linkBody, req.body);
    const id = attachmentId(req.params['id']);
    const made = await gateway.makeLink(agentOf(res), id, linkSeconds(seconds, gateway.limits));
    res
      .status(201)
      .json({ url: linkUrl(options.publicUrl, made.token), expiresAt: present.when(made.expiresAt) });
  });

  routes.add('post', '/v1/invites', rates.invites, agent, ...jsonBody, async (req, res) => {
    const { ticket } = parsed(inviteBody, req.body);
    const made = await gateway.makeInvite(agentOf(res), ticketRef(ticket));
    res
      .status(201)
      .json({ url: inviteUrl(options.publicUrl, made.secret), expiresAt: present.when(made.expiresAt) });
  });
}
