import type { AccountId, AttachmentId, BatchId } from '../model/ids.ts';
import type { Ledger } from '../model/ports.ts';

/** Renews the leases of the batches this process is reading, so that sweeps (here or elsewhere) leave them alone. */
export interface LeaseBook {
  until(): number;
  /** A claimed outbox job is left alone by everybody else for this long: three leases, longer than desk calls take. */
  readonly claimMillis: number;
  add(batch: BatchId): void;
  drop(batch: BatchId): void;
  /** Files that a request of this process is completing right now: a sweep leaves them alone. */
  hold(files: readonly AttachmentId[]): void;
  release(files: readonly AttachmentId[]): void;
  isHeld(file: AttachmentId): boolean;
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
  const files = new Set<AttachmentId>();
  const timer = setInterval(() => {
    if (held.size > 0) ledger.renewLeases(account, [...held], now() + leaseMillis).catch(onError);
  }, leaseMillis / 4);
  timer.unref();
  return {
    claimMillis: leaseMillis * 3,
    until: () => now() + leaseMillis,
    add: (batch) => held.add(batch),
    drop: (batch) => held.delete(batch),
    hold: (ids) => {
      for (const id of ids) files.add(id);
    },
    release: (ids) => {
      for (const id of ids) files.delete(id);
    },
    isHeld: (id) => files.has(id),
    stop: () => clearInterval(timer),
  };
}
