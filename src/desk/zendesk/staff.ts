import { GatewayError } from '../../model/errors.ts';
import type { ZendeskCalls } from './client.ts';
import { identitiesReply, usersReply } from './schemas.ts';

/** Staff accounts whose further addresses are looked at, at most; more hits for one address are taken for staff. */
const staffHits = 10;

const same = (a: string | null | undefined, b: string) =>
  a?.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/**
 * Whether this address is one of an agent's or admin's, their second addresses and suspended accounts included: whoever is
 * not an end user counts as staff. Zendesk's user search is an index: an agent made a minute ago may not be in it yet.
 *
 * Throws `malformed-email` for an address that could say more to the search than one address (quotes, spaces, wildcards).
 */
export async function isStaff(calls: ZendeskCalls, email: string): Promise<boolean> {
  const [local, domain, more] = email.split('@');
  if (!local || !domain || more !== undefined || /[\s"\\*<>(),:;[\]\p{C}]/u.test(email)) {
    throw new GatewayError('malformed-email');
  }
  const found = await calls.get(['users', 'search', { query: `email:"${email}"` }], usersReply);
  const staff = found.users.filter((u) => u.role !== 'end-user');
  if (staff.some((u) => same(u.email, email)) || staff.length > staffHits) return true;
  for (const user of staff) {
    const { identities } = await calls.get(['users', user.id, 'identities'], identitiesReply);
    if (identities.some((i) => i.type === 'email' && same(i.value, email))) return true;
  }
  return false;
}
