export const callNames = [
  'list-tickets',
  'create-ticket',
  'show-ticket',
  'update-ticket',
  'list-comments',
  'search-users',
  'list-identities',
  'me',
  'show-field',
] as const;
export type CallName = (typeof callNames)[number];

/**
 * `rate-limited` 429 · `server-error` 500 · `unavailable` 503 · `html` 502 with a page · `ok-html` 200 with a page ·
 * `hang` takes the request and does nothing · `silent-success` does the work and never answers · `reset` cuts the
 * connection · `reset-success` does the work, then cuts · `too-large` 413 · `slow` answers after `millis` ·
 * `text-plain` answers JSON as text/plain · `conflict` an agent changes the ticket just before · `close` an agent closes
 * it just before · `blind` a list that does not show what was just made · `redirect` to `location` · `endless` a reply without end · `unauthorized` 401
 */
export const faultKinds = [
  'rate-limited',
  'server-error',
  'unavailable',
  'html',
  'ok-html',
  'hang',
  'silent-success',
  'reset',
  'reset-success',
  'too-large',
  'slow',
  'text-plain',
  'conflict',
  'close',
  'blind',
  'redirect',
  'endless',
  'unauthorized',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Every call where left out. */
  readonly call?: CallName;
  /** How often it happens; once where left out. */
  readonly times?: number;
  /** Value of Retry-After, for `rate-limited` and `unavailable`; `null` sends none. */
  readonly retryAfter?: string | null;
  readonly millis?: number;
  readonly location?: string;
}

/** Faults waiting to happen, oldest first. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** How many have not happened. */
  get left(): number {
    return this.#waiting.reduce((n, w) => n + w.left, 0);
  }

  take(call: CallName): Fault | null {
    const found = this.#waiting.find((w) => w.fault.call === undefined || w.fault.call === call);
    if (!found) return null;
    found.left--;
    if (found.left === 0) this.#waiting.splice(this.#waiting.indexOf(found), 1);
    return found.fault;
  }
}
