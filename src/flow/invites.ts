import { randomBytes } from 'node:crypto';
import { GatewayError } from '../model/errors.ts';
import { newInviteId } from '../model/ids.ts';
import type { Agent } from '../model/people.ts';
import type { TicketRef } from '../model/ticket.ts';
import type { Deps } from './deps.ts';
import { digest } from './pseudonyms.ts';

const day = 86_400_000;
/** Uploads one invite is good for: a sender who forgot a file need not ask again. */
const usesOfAnInvite = 5;

/** A link with which a requester may add files to an existing ticket. Throws `unknown-ticket`, `closed-ticket`. */
export async function makeInvite(
  deps: Deps,
  agent: Agent,
  ticket: TicketRef,
): Promise<{ secret: string; expiresAt: number }> {
  const { account, desk, ledger, limits, now } = deps;
  const found = /^[A-Za-z0-9_-]{1,40}$/.test(ticket) ? await desk.ticket(account, ticket) : null;
  if (!found) throw new GatewayError('unknown-ticket');
  if (found.status === 'closed') throw new GatewayError('closed-ticket');
  const secret = randomBytes(24).toString('base64url');
  const createdAt = now();
  const expiresAt = createdAt + limits.inviteDays * day;
  const id = newInviteId();
  await ledger.transact(account, async (tx) => {
    await tx.insertInvite({
      id,
      account,
      secretHash: digest(secret),
      ticket: found.ticket,
      madeBy: agent.id,
      expiresAt,
      usesLeft: usesOfAnInvite,
      createdAt,
    });
    await tx.append({
      kind: 'invite-made',
      actor: agent.id,
      invite: id,
      data: { ticket: found.ticket, days: limits.inviteDays },
    });
  });
  return { secret, expiresAt };
}
