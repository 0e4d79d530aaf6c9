import type { AccountId } from '../model/ids.ts';
import type { Limits } from '../model/limits.ts';
import type { Malware } from '../model/malware.ts';
import type { Policy } from '../model/policy.ts';
import type { Desk, Ledger, Vault } from '../model/ports.ts';
import type { Scanning } from '../model/scanning.ts';
import type { LeaseBook } from './leases.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Quota } from './quota.ts';
import type { ReadinessBook } from './readiness.ts';

/** What flow is given by main. Everything outside comes in as a port; nothing here opens a connection of its own. */
export interface Deps {
  readonly account: AccountId;
  readonly vault: Vault;
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly scanning: Scanning;
  /** Null: files are not looked through for malware. */
  readonly malware: Malware | null;
  readonly policy: Policy;
  readonly limits: Limits;
  readonly pseudonyms: Pseudonyms;
  readonly quota: Quota;
  readonly leases: LeaseBook;
  readonly readiness: ReadinessBook;
  /** Page of the gateway for a ticket, e.g. https://cloakroom.example/staff/tickets/42. */
  readonly ticketPage: (ticket: string) => string;
  readonly now: () => number;
  readonly log: FlowLog;
}

/** Operations only: codes, ids and counts. pino fits. */
export interface FlowLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
