import type { AgentId } from './ids.ts';
import type { Agent } from './people.ts';

/** Sign-in and sessions, as the edge needs them. Cookies and OIDC redirects are the edge's; who may is decided here. */
export interface StaffSessions {
  /** Makes a link for the embedded default and returns its secret. Throws `forbidden` where OIDC is configured. */
  makeStaffLink(): Promise<{ secret: string; expiresAt: number }>;
  /** Uses a staff link up (POST only). Throws `unauthenticated`. Returns the session cookie's secret. */
  signInByLink(secret: string): Promise<{ cookie: string; agent: Agent }>;
  /** After OIDC: `subject` = issuer and sub; `label` for the person's own eyes. */
  signInByOidc(
    subject: { issuer: string; sub: string },
    label: string,
  ): Promise<{ cookie: string; agent: Agent }>;
  /** Null where there is none or it has expired, by age or because nobody used it. Being asked is use. */
  bySession(cookie: string): Promise<Agent | null>;
  /** Compared in constant time against the configured hashes. */
  byApiToken(token: string): Agent | null;
  signOut(cookie: string): Promise<void>;
  refused(why: string): Promise<void>;
  readonly mode: 'link' | 'oidc';
}

export type { AgentId };
