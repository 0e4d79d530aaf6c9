import { randomBytes } from 'node:crypto';
import { GatewayError } from '../model/errors.ts';
import type { AgentId } from '../model/ids.ts';
import type { Agent } from '../model/people.ts';
import type { SessionRecord } from '../model/records.ts';
import type { StaffSessions } from '../model/staff.ts';
import type { Deps } from './deps.ts';
import { digest, same } from './pseudonyms.ts';
import { openSessionLabel, sealSessionLabel } from './session-label.ts';

/** ASVS 5, 7.3.2 and 7.3.1: every session ends at last, and sooner when nobody uses it. Milliseconds. */
export const sessionMillis = 8 * 3_600_000;
export const idleMillis = 60 * 60_000;
/** The end of a session that is used moves on in steps of at least this, so that not every request writes. */
const renewalMillis = 60_000;
const staffLinkMillis = 24 * 3_600_000;
const secretBytes = 32;

/** A client of the API: its name and the SHA-256 (hex) of its token. */
export interface ApiToken {
  readonly name: string;
  readonly sha256: string;
}

type Needs = Pick<Deps, 'account' | 'ledger' | 'pseudonyms' | 'now'>;

export function createStaff(deps: Needs, mode: 'link' | 'oidc', tokens: readonly ApiToken[]): StaffSessions {
  const { account, ledger, now, pseudonyms } = deps;
  const clients = tokens.map((t) => ({
    sha256: t.sha256,
    agent: { id: pseudonyms.agent('api', t.name), kind: 'client', label: t.name } satisfies Agent,
  }));
  const refusals = createRefusals();
  return {
    mode,
    async makeStaffLink() {
      if (mode !== 'link') throw new GatewayError('forbidden', { detail: 'sign-in goes through OIDC' });
      const secret = randomBytes(secretBytes).toString('base64url');
      const expiresAt = now() + staffLinkMillis;
      await ledger.transact(account, async (tx) => {
        await tx.insertStaffLink({ secretHash: digest(secret), account, expiresAt });
        await tx.append({ kind: 'staff-link-made', actor: 'operator' });
      });
      return { secret, expiresAt };
    },
    async signInByLink(secret) {
      const used =
        mode === 'link' && (await ledger.transact(account, (tx) => tx.useStaffLink(digest(secret), now())));
      if (!used) {
        await this.refused('staff-link');
        throw new GatewayError('unauthenticated');
      }
      return openSession(deps, pseudonyms.agent('staff-link', 'operator'), 'Operator');
    },
    signInByOidc: (subject, label) => openSession(deps, pseudonyms.agent(subject.issuer, subject.sub), label),
    async bySession(cookie) {
      const record = await ledger.read(account).session(digest(cookie), now());
      if (!record) return null;
      await keepAlive(deps, record);
      return { id: record.agent, kind: 'person', label: openSessionLabel(cookie, record.label) };
    },
    byApiToken(token) {
      const hash = digest(token);
      // every configured token is compared, so that time tells nothing about which one came close
      return clients.reduce<Agent | null>((found, c) => (same(c.sha256, hash) ? c.agent : found), null);
    },
    async signOut(cookie) {
      const idHash = digest(cookie);
      await ledger.transact(account, async (tx) => {
        const session = await tx.session(idHash, now());
        if (!session) return;
        await tx.deleteSession(idHash);
        await tx.append({ kind: 'signed-out', actor: session.agent });
      });
    },
    async refused(why) {
      const more = refusals.count(why, now());
      if (more === null) return;
      const data = { why, ...(more > 0 ? { more } : {}) };
      await ledger.transact(account, (tx) => tx.append({ kind: 'sign-in-refused', actor: 'gateway', data }));
    },
  };
}

/** Entries a minute for one kind of refusal; the evidence is a chain that strangers must not be able to flood. */
const refusalsPerMinute = 30;

/** Answers how many went unrecorded since the last Entry; null where this one goes unrecorded too. */
function createRefusals() {
  const kinds = new Map<string, { since: number; written: number; more: number }>();
  return {
    count(why: string, at: number): number | null {
      const kind = kinds.get(why) ?? { since: at, written: 0, more: 0 };
      kinds.set(why, kind);
      if (Math.abs(at - kind.since) >= 60_000) Object.assign(kind, { since: at, written: 0 });
      if (kind.written >= refusalsPerMinute) {
        kind.more += 1;
        return null;
      }
      const { more } = kind;
      kind.written += 1;
      kind.more = 0;
      return more;
    },
  };
}

const endOf = (createdAt: number, now: number): number =>
  Math.min(createdAt + sessionMillis, now + idleMillis);

async function keepAlive({ account, ledger, now }: Needs, session: SessionRecord): Promise<void> {
  const end = endOf(session.createdAt, now());
  if (Math.abs(end - session.expiresAt) >= renewalMillis)
    await ledger.renewSession(account, session.idHash, end);
}

async function openSession(
  deps: Needs,
  agent: AgentId,
  label: string,
): Promise<{ cookie: string; agent: Agent }> {
  const cookie = randomBytes(secretBytes).toString('base64url');
  const createdAt = deps.now();
  await deps.ledger.transact(deps.account, async (tx) => {
    await tx.insertSession({
      idHash: digest(cookie),
      account: deps.account,
      agent,
      label: sealSessionLabel(cookie, label),
      createdAt,
      expiresAt: endOf(createdAt, createdAt),
    });
    await tx.append({ kind: 'signed-in', actor: agent });
  });
  return { cookie, agent: { id: agent, kind: 'person', label } };
}
