import type { EntryKind } from '../model/entry.ts';
import type { AttachmentId } from '../model/ids.ts';
import type { AttachmentState, EndReason } from '../model/records.ts';
import type { Deps } from './deps.ts';
import { settle } from './settle.ts';

/**
 * Moves a file that may not be kept to `discarding` (its label goes at once), with the Entry, in one transaction.
 * False where it was no longer in one of `from`.
 */
export async function startDiscard(
  deps: Deps,
  id: AttachmentId,
  from: readonly AttachmentState[],
  reason: EndReason,
  entry: { kind: EntryKind; actor: string },
): Promise<boolean> {
  return deps.ledger.transact(deps.account, async (tx) => {
    const gone = { wrappedKey: null, wrappedLabelKey: null, label: null, waitsUntil: null };
    if (!(await tx.updateAttachment(id, from, { state: 'discarding', endReason: reason, ...gone })))
      return false;
    const batch = (await tx.attachment(id))?.batch;
    await tx.append({
      kind: entry.kind,
      actor: entry.actor,
      attachment: id,
      ...(batch ? { batch } : {}),
      data: { reason },
    });
    if (batch) await settle(tx, batch);
    return true;
  });
}

/** Removes every part and object of a file in `discarding`. Never throws: a sweep tries again. */
export async function discardNow(deps: Deps, id: AttachmentId, kind: EntryKind): Promise<boolean> {
  try {
    await deps.vault.discard({ account: deps.account, attachment: id });
    await deps.ledger.transact(deps.account, async (tx) => {
      const gone = { state: 'discarded', parts: null, uploadId: null, keyCommitment: null } as const;
      if (await tx.updateAttachment(id, ['discarding'], gone))
        await tx.append({ kind, actor: 'gateway', attachment: id });
    });
    return true;
  } catch (error) {
    deps.readiness.saw(error);
    deps.log.warn({ attachment: id }, 'leftovers of a file are left to the sweep');
    return false;
  }
}
