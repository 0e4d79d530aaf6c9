import type { Logger } from 'pino';
import type { BuiltinDesk } from '../model/desk.ts';
import type { Gateway } from '../model/gateway.ts';
import type { AccountId } from '../model/ids.ts';
import type { MalwareCounts } from '../model/malware.ts';
import type { StaffSessions } from '../model/staff.ts';
import type { Pages } from '../web/views.ts';

/** A built browser file: where it lies on disk, and the hashed path it is served at, e.g. `/assets/upload-abc.js`. */
export interface Asset {
  readonly file: string;
  readonly url: string;
}

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `claim` (must be true or non-empty) or `claim=value` (equal to it, or a list that holds it). Without: everybody the issuer signs in. */
  readonly staffClaim?: string;
}

/** Requests per minute and address (IPv6: per /64). */
export interface Rates {
  readonly signIn: number;
  readonly confirm: number;
  readonly invites: number;
  readonly uploads: number;
  readonly scans: number;
}
/** An office has one address, and a sign-in by OIDC is two requests. No secret that could be guessed hangs on it (256 bits). */
export const defaultRates: Rates = { signIn: 60, confirm: 60, invites: 30, uploads: 60, scans: 60 };

export interface HttpOptions {
  /** Origin under which people reach the gateway, without a path. */
  readonly publicUrl: string;
  readonly secureCookies: boolean;
  /** Addresses or networks of named proxies; false: nobody's X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[] | false;
  readonly oidc?: OidcOptions;
  /** Names of forms; the first one is used where none is named. */
  readonly forms: readonly string[];
  readonly assets: { readonly css: Asset; readonly upload: Asset; readonly staff: Asset };
  readonly account: AccountId;
  readonly version?: string;
  readonly rates?: Partial<Rates>;
}

/** Everything the edge is given. */
export interface AppParts {
  readonly gateway: Gateway;
  readonly staff: StaffSessions;
  readonly desk?: BuiltinDesk;
  /** For `/metrics`: how readers ended. */
  readonly readers?: () => Readonly<Record<string, number>>;
  /** For `/metrics`, where there is a malware scanner. */
  readonly malware?: () => MalwareCounts;
  readonly pages: Pages;
  readonly options: HttpOptions;
  readonly log: Logger;
}
