import type { AccountId, BatchId } from '../model/ids.ts';
import type { Ledger } from '../model/ports.ts';

/** How long a request that is being read may go without a sign of life from its process before a sweep ends it. */
export const leaseMillis = 20_000;

/** Renews the leases of the batches this process is reading, so that sweeps (here or elsewhere) leave them alone. */
export interface LeaseBook {
  until(): number;
  add(batch: BatchId): void;
  drop(batch: BatchId): void;
  stop(): void;
}

export function createLeases(
  ledger: Ledger,
  account: AccountId,
  now: () => number,
  onError: (e: unknown) => void,
): LeaseBook {
  const held = new Set<BatchId>();
  const timer = setInterval(() => {
    if (held.size > 0) ledger.renewLeases(account, [...held], now() + leaseMillis).catch(onError);
  }, leaseMillis / 4);
  timer.unref();
  return {
    until: () => now() + leaseMillis,
    add: (batch) => held.add(batch),
    drop: (batch) => held.delete(batch),
    stop: () => clearInterval(timer),
  };
}
