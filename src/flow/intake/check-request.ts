import { GatewayError } from '../../model/errors.ts';
import type { BatchRequest } from '../../model/gateway.ts';
import type { InviteRecord } from '../../model/records.ts';
import type { TicketRef } from '../../model/ticket.ts';
import type { Deps } from '../deps.ts';
import { breaksLine, plainText } from '../plain-text.ts';
import { digest } from '../pseudonyms.ts';

/** What a request asks for once its fields are found sound. `ticket` is set by an invite only. */
export interface SoundRequest {
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly description: string;
  readonly invite: InviteRecord | null;
}

/**
 * RFC 5321 4.5.3.1 sizes and the HTML standard's idea of a valid e-mail address, with international domains allowed.
 * One address only: list separators and header characters cannot pass.
 */
const email =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?){1,8}$/u;

export const isEmail = (text: string): boolean => email.test(text);

function field(value: string | undefined, name: string, max: number): string {
  const text = plainText(value ?? '').trim();
  if (text === '') throw new GatewayError('missing-field', { detail: name });
  if (text.length > max) throw new GatewayError('field-too-large', { detail: name });
  return text;
}

function oneLine(value: string | undefined, name: string, max: number): string {
  if (breaksLine(value ?? '')) throw new GatewayError('bad-request', { detail: name });
  return field(value, name, max).replace(/\s+/gu, ' ');
}

/** A look-alike that a mail system or desk may fold into somebody else's address (Unicode TR 36, 3.3) is refused. */
function address(value: string | undefined, max: number): string {
  const text = oneLine(value, 'email', max);
  if (!email.test(text) || text.normalize('NFKC') !== text) throw new GatewayError('malformed-email');
  return text;
}

/** Throws `missing-field`, `field-too-large`, `malformed-email`, `invite-invalid`. */
export async function checkRequest(deps: Deps, request: BatchRequest): Promise<SoundRequest> {
  const { limits } = deps;
  if (request.invite !== undefined) {
    const given = (['name', 'email', 'subject', 'description'] as const).find((f) => request[f]?.trim());
    if (given) throw new GatewayError('unexpected-field', { detail: `${given} is not asked with an invite` });
    const invite = await usableInvite(deps, request.invite);
    return { name: '', email: '', subject: '', description: '', invite };
  }
  return {
    name: oneLine(request.name, 'name', limits.nameChars),
    email: address(request.email, limits.emailChars),
    subject: oneLine(request.subject, 'subject', limits.subjectChars),
    description: field(request.description, 'description', limits.descriptionChars),
    invite: null,
  };
}

/** Looks, uses nothing up. Throws `invite-invalid`, the same for unknown, used and expired ones. */
export async function usableInvite(deps: Deps, secret: string): Promise<InviteRecord> {
  const invite = await deps.ledger.read(deps.account).inviteBySecret(digest(secret));
  if (!invite || invite.usesLeft < 1 || invite.expiresAt <= deps.now())
    throw new GatewayError('invite-invalid');
  return invite;
}

/** Throws `rate-limited` where this network or this address has asked for too many tickets in the last hour. */
export async function checkTicketQuota(
  deps: Deps,
  hashes: { readonly address: string; readonly email: string },
): Promise<void> {
  const hour = 3_600_000;
  const made = await deps.ledger
    .read(deps.account)
    .ticketsSince(deps.now() - hour, hashes.address, hashes.email);
  if (made >= deps.limits.ticketsPerHour) throw new GatewayError('rate-limited', { retryAfter: 900 });
}

/** Throws `unknown-ticket`, `closed-ticket`. */
export async function checkOpenTicket(deps: Deps, ref: TicketRef): Promise<void> {
  const ticket = await deps.desk.ticket(deps.account, ref);
  if (!ticket) throw new GatewayError('unknown-ticket');
  if (ticket.status === 'closed') throw new GatewayError('closed-ticket');
}
