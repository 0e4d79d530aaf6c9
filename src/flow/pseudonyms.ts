import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type AccountId, type AgentId, agentId } from '../model/ids.ts';

/**
 * Keyed hashes that stand for people and addresses, and signatures over links. Keys are derived from the gateway's
 * secrets by HKDF-SHA-256 (RFC 5869), one per purpose; the first secret makes, every secret checks. Pseudonyms come
 * from the last (oldest) secret, so that adding a new one in front does not rename anybody.
 */
export interface Pseudonyms {
  agent(issuer: string, subject: string): AgentId;
  /** For quotas and limits; 128 bits, hex. */
  of(purpose: 'address' | 'email' | 'idempotency' | 'request', value: string): string;
  sign(purpose: 'link', text: string): string;
  checks(purpose: 'link', text: string, signature: string): boolean;
}

export function createPseudonyms(secrets: readonly Uint8Array[], account: AccountId): Pseudonyms {
  const derive = (secret: Uint8Array, purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, account, `cloakroom ${purpose}`, 32));
  const oldest = secrets.at(-1);
  const newest = secrets[0];
  if (!oldest || !newest) throw new RangeError('at least one secret');
  const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const short = (purpose: string, value: string) =>
    mac(derive(oldest, `pseudonym ${purpose}`), value)
      .subarray(0, 16)
      .toString('hex');
  return {
    agent: (issuer, subject) => agentId(`agt_${short('agent', `${issuer}\n${subject}`)}`),
    of: short,
    sign: (purpose, text) => mac(derive(newest, `sign ${purpose}`), text).toString('base64url'),
    checks: (purpose, text, signature) =>
      secrets.some((s) => same(mac(derive(s, `sign ${purpose}`), text).toString('base64url'), signature)),
  };
}

/** Constant-time comparison of secrets of any length: both are hashed first, so that lengths do not show. */
export function same(a: string, b: string): boolean {
  const digest = (s: string) => createHash('sha256').update(s).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** SHA-256, hex: how secrets that were handed out (sessions, invites, staff links) are kept. */
export const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
