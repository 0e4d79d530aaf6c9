import type { Request, Response } from 'express';
import { GatewayError, isGatewayError } from '../../model/errors.ts';
import type { StaffTicketView } from '../../web/views.ts';
import { attachmentId, inviteUrl, linkSeconds, linkUrl, ticketRef } from '../api/staff.ts';
import type { Context } from '../context.ts';
import { frameOf } from '../frame.ts';
import type { Routes } from '../routes.ts';
import { agentOf } from '../session.ts';
import { formBody, textField } from '../small-body.ts';
import { csrfDoor, problemOf, staffDoor } from './door.ts';

const suggestedSeconds = 300;

type Made = Partial<Pick<StaffTicketView, 'made' | 'invite' | 'problem'>>;

async function ticketPage(
  context: Context,
  req: Request,
  res: Response,
  ticket: string,
  more: Made,
): Promise<string> {
  const { parts } = context;
  const { limits } = parts.gateway;
  const view = await parts.gateway.ticketAttachments(agentOf(res), ticket);
  const suggested = Math.min(limits.linkSecondsMax, Math.max(limits.linkSecondsMin, suggestedSeconds));
  return parts.pages.staffTicket({
    ...frameOf(parts, req, res),
    view,
    linkSeconds: { min: limits.linkSecondsMin, max: limits.linkSecondsMax, suggested },
    ...more,
  });
}

/** The pages of staff: find a ticket, see its files, make links and invites. */
export function staffRoutes(routes: Routes, context: Context): void {
  const { parts, rates } = context;
  const { gateway, options, pages, desk } = parts;
  const door = staffDoor(parts, { remember: true });
  const post = [...formBody, door, csrfDoor(parts)];

  routes.add('get', '/staff', door, async (req, res) => {
    const recent = desk ? { recent: await desk.list(options.account) } : {};
    res.type('html').send(pages.staffHome({ ...frameOf(parts, req, res), ...recent }));
  });

  routes.add('get', '/staff/tickets', door, (req, res) => {
    const asked = req.query['ticket'];
    const ticket = typeof asked === 'string' ? asked.trim().replace(/^#/, '') : '';
    if (/^[\w-]{1,40}$/.test(ticket)) {
      res.redirect(303, `/staff/tickets/${ticket}`);
      return;
    }
    res
      .status(404)
      .type('html')
      .send(pages.staffHome({ ...frameOf(parts, req, res), problem: problemOf('unknown-ticket') }));
  });

  routes.add('get', '/staff/tickets/:ticket', door, async (req, res) => {
    const ticket = ticketRef(req.params['ticket']);
    try {
      res.type('html').send(await ticketPage(context, req, res, ticket, {}));
    } catch (error) {
      if (!isGatewayError(error, 'unknown-ticket')) throw error;
      res
        .status(404)
        .send(pages.staffHome({ ...frameOf(parts, req, res), problem: problemOf('unknown-ticket') }));
    }
  });

  routes.add('post', '/staff/attachments/:id/link', ...post, async (req, res) => {
    const attachment = attachmentId(req.params['id']);
    const ticket = ticketRef(textField(req, 'ticket'));
    const seconds = linkSeconds(Number(textField(req, 'seconds')), gateway.limits);
    const { token, expiresAt } = await gateway.makeLink(agentOf(res), attachment, seconds);
    const made = { attachment, url: linkUrl(options.publicUrl, token), expiresAt };
    res.type('html').send(await ticketPage(context, req, res, ticket, { made }));
  });

  routes.add('post', '/staff/tickets/:ticket/invite', rates.invites, ...post, async (req, res) => {
    const ticket = ticketRef(req.params['ticket']);
    const { secret, expiresAt } = await gateway.makeInvite(agentOf(res), ticket);
    const invite = { url: inviteUrl(options.publicUrl, secret), expiresAt };
    res.type('html').send(await ticketPage(context, req, res, ticket, { invite }));
  });

  if (desk) deskRoutes(routes, context, desk);
}

function deskRoutes(routes: Routes, { parts }: Context, desk: NonNullable<Context['parts']['desk']>): void {
  const { options, pages } = parts;
  const door = staffDoor(parts, { remember: true });
  routes.add('get', '/desk', door, async (req, res) => {
    const tickets = await desk.list(options.account);
    res.type('html').send(pages.deskList({ ...frameOf(parts, req, res), tickets }));
  });
  routes.add('get', '/desk/tickets/:n', door, async (req, res) => {
    const n = String(req.params['n']);
    const ticket = /^\d{1,15}$/.test(n) ? await desk.view(options.account, n) : null;
    if (!ticket) throw new GatewayError('unknown-ticket');
    res.type('html').send(pages.deskTicket({ ...frameOf(parts, req, res), ticket }));
  });
}
