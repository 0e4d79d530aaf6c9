import type { ChainReport } from '../model/entry.ts';
import type { Readiness } from '../model/gateway.ts';

/** What an operator may ask of a gateway, running or not. Ids and counts only go over the socket. */
export interface Operator {
  /** A new sign-in link of the embedded default. Throws `forbidden` where OIDC is configured. */
  staffLink(): Promise<{ url: string; expiresAt: number }>;
  /** Throws `not-found`, `store-unavailable`. */
  erase(id: string): Promise<void>;
  audit(): Promise<ChainReport>;
  status(): Promise<{ readiness: Readiness; jobs: { due: number; failed: number } }>;
}
