import type { AccountId, BatchId } from '../model/ids.ts';
import type { Ledger } from '../model/ports.ts';

/** Renews the leases of the batches this process is reading, so that sweeps (here or elsewhere) leave them alone. */
export interface LeaseBook {
  until(): number;
  /** A claimed outbox job is left alone by everybody else for this long: three leases, longer than desk calls take. */
  readonly claimMillis: number;
  add(batch: BatchId): void;
  drop(batch: BatchId): void;
  stop(): void;
}

/** `leaseMillis`: how long a batch may go without a sign of life from its process before a sweep ends it. */
export function createLeases(
  ledger: Ledger,
  account: AccountId,
  leaseMillis: number,
  now: () => number,
  onError: (e: unknown) => void,
): LeaseBook {
  const held = new Set<BatchId>();
  const timer = setInterval(() => {
    if (held.size > 0) ledger.renewLeases(account, [...held], now() + leaseMillis).catch(onError);
  }, leaseMillis / 4);
  timer.unref();
  return {
    claimMillis: leaseMillis * 3,
    until: () => now() + leaseMillis,
    add: (batch) => held.add(batch),
    drop: (batch) => held.delete(batch),
    stop: () => clearInterval(timer),
  };
}
