import { isGatewayError } from '../model/errors.ts';
import type { AttachmentId } from '../model/ids.ts';
import type { AttachmentRecord } from '../model/records.ts';
import { clearRecorded } from '../scan/decide.ts';
import { complete } from './complete.ts';
import type { Deps } from './deps.ts';
import { discardNow, startDiscard } from './discard.ts';
import { endMessage } from './end-message.ts';
import { erase, finishErasure } from './erasure.ts';
import { endBroken } from './intake/broken.ts';
import { deliverDue } from './outbox.ts';

const rows = 100;

/** What one sweep did, for the log, for doctor and for tests. Counts. */
export interface SweepReport {
  abandoned: number;
  expired: number;
  completed: number;
  discarded: number;
  erased: number;
  delivered: number;
}

/**
 * Ends what a crash, a failure or the clock left unfinished. Every step is idempotent and reads the ledger anew, so
 * that it may run at any time, also beside requests: a compare-and-set in the ledger decides who was first.
 */
export async function sweep(deps: Deps): Promise<SweepReport> {
  const done: SweepReport = { abandoned: 0, expired: 0, completed: 0, discarded: 0, erased: 0, delivered: 0 };
  const { account, ledger, now } = deps;
  for (const batch of await ledger.abandonedBatches(account, now(), rows)) {
    if (deps.leases.isReading(batch.id)) continue;
    // its process may have renewed the lease since it was asked for
    if (await endBroken(deps, batch.id, 'abandoned', (b) => (b.leaseUntil ?? 0) <= now()))
      done.abandoned += 1;
  }
  for (const file of await ledger.expiredWaiting(account, now(), rows)) {
    const entry = { kind: 'confirmation-expired', actor: 'gateway' } as const;
    if (await startDiscard(deps, file.id, ['waiting'], 'expired', entry)) done.expired += 1;
  }
  for (const batch of await ledger.expiredMessages(account, now(), rows)) {
    if (await endMessage(deps, batch.id, 'expired')) done.expired += 1;
  }
  for (const file of await ledger.inState(account, 'committing', rows))
    done.completed += await carryOn(deps, file);
  for (const file of await ledger.inState(account, 'discarding', rows))
    done.discarded += Number(await discardNow(deps, file.id, 'file-discarded'));
  for (const file of await ledger.due(account, now(), rows)) done.erased += await eraseDue(deps, file.id);
  for (const file of await ledger.inState(account, 'erasing', rows))
    done.erased += Number(await finishErasure(deps, file.id));
  for (const batch of await ledger.unlinked(account, rows))
    await ledger.transact(account, (tx) =>
      tx.addJob({ kind: 'link', batch, attachment: null, nextTryAt: now() }),
    );
  done.delivered = (await deliverDue(deps)).length;
  return done;
}

/** A judged file whose completion was not seen to end: goes on, or, where the store lost it, ends as lost. */
async function carryOn(deps: Deps, file: AttachmentRecord): Promise<number> {
  if (deps.leases.isHeld(file.id)) return 0;
  const cleared = file.verdict && clearRecorded(file.verdict, { account: file.account, id: file.id });
  if (!cleared) return 0;
  try {
    await complete(deps, cleared, file.id);
    return 1;
  } catch (error) {
    deps.readiness.saw(error);
    const gone = isGatewayError(error, 'attachment-gone');
    const entry = { kind: 'file-refused', actor: 'gateway' } as const;
    if (gone && (await startDiscard(deps, file.id, ['committing'], 'lost', entry)))
      await discardNow(deps, file.id, 'file-discarded');
    return 0;
  }
}

async function eraseDue(deps: Deps, id: AttachmentId): Promise<number> {
  try {
    await erase(deps, 'gateway', id, 'due');
    return 1;
  } catch (error) {
    deps.readiness.saw(error);
    return 0;
  }
}

/** What the janitor did, and what it saw that this ledger never wrote an intent for. Counts. */
export interface JanitorReport {
  readonly removed: number;
  readonly unknown: number;
}

/**
 * Looks through the store itself for what came late: an upload or object of a file that has ended. What this ledger has
 * never heard of is left alone and counted: every upload has its intent first, so it belongs to another gateway that was
 * given the same bucket, or to a ledger that was restored from a backup. Deleting it could not be undone.
 */
export async function janitor(deps: Deps): Promise<JanitorReport> {
  let removed = 0;
  let unknown = 0;
  for await (const left of deps.vault.leftovers(deps.account)) {
    const record = await deps.ledger.read(deps.account).attachment(left.context.attachment);
    if (!record) unknown += 1;
    if (!record || !['discarded', 'erased'].includes(record.state)) continue;
    await deps.vault.discard(left.context);
    removed += 1;
  }
  if (unknown > 0)
    deps.log.warn({ unknown }, 'the store holds what this ledger does not know: is the bucket shared?');
  return { removed, unknown };
}

/** How often the quick sweep and the slow round (janitor, guard, pruning) run. Milliseconds. */
export const sweepEvery = 5_000;
export const roundEvery = 3_600_000;

/** Runs sweeps one after the other until stopped; `round` is the hourly work. Errors are logged by code and tried again. */
export function startSweeps(deps: Deps, round: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let nextRound = deps.now() + roundEvery;
  let current: Promise<void> = Promise.resolve();
  const run = async () => {
    try {
      const done = await sweep(deps);
      if (Object.values(done).some((n) => n > 0)) deps.log.info({ ...done }, 'swept');
      if (deps.now() >= nextRound) {
        nextRound = deps.now() + roundEvery;
        await round();
      }
    } catch (error) {
      deps.readiness.saw(error);
      deps.log.warn({ code: isGatewayError(error) ? error.code : 'internal' }, 'a sweep failed');
    }
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      current = run();
    }, sweepEvery);
  };
  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
