import type { AccountId, AttachmentId, BatchId } from '../model/ids.ts';
import type { Ledger } from '../model/ports.ts';

/** Renews the leases of the batches this process is reading, so that sweeps (here or elsewhere) leave them alone. */
export interface LeaseBook {
  until(): number;
  /** A claimed outbox job is left alone by everybody else for this long: three leases, longer than desk calls take. */
  readonly claimMillis: number;
  add(batch: BatchId): void;
  drop(batch: BatchId): void;
  /** Whether this process is reading the batch: it is alive then, also where it stood still for longer than the lease. */
  isReading(batch: BatchId): boolean;
  /** Files that a request of this process is completing right now: a sweep leaves them alone until all have let go. */
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
  const reading = new Set<BatchId>();
  const holders = new Map<AttachmentId, number>();
  const timer = setInterval(() => {
    if (reading.size > 0) ledger.renewLeases(account, [...reading], now() + leaseMillis).catch(onError);
  }, leaseMillis / 4);
  timer.unref();
  return {
    claimMillis: leaseMillis * 3,
    until: () => now() + leaseMillis,
    add: (batch) => reading.add(batch),
    drop: (batch) => reading.delete(batch),
    isReading: (batch) => reading.has(batch),
    hold: (ids) => {
      for (const id of ids) holders.set(id, (holders.get(id) ?? 0) + 1);
    },
    release: (ids) => {
      for (const id of ids) {
        const left = (holders.get(id) ?? 0) - 1;
        if (left > 0) holders.set(id, left);
        else holders.delete(id);
      }
    },
    isHeld: (id) => holders.has(id),
    stop: () => clearInterval(timer),
  };
}
