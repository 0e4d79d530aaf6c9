import type { BatchId } from '../model/ids.ts';
import type { LedgerTx } from '../model/ports.ts';

/** Destroys what a batch still holds of requester and message: it was delivered, or never will be. */
export async function forgetMessage(
  tx: LedgerTx,
  batch: BatchId,
  as: 'gone' | 'delivered' = 'gone',
): Promise<void> {
  await tx.updateBatch(batch, {
    messageState: as,
    requester: null,
    wrappedLabelKey: null,
    message: null,
    wrappedMessageKey: null,
    waitsUntil: null,
  });
}

/** After a file was dropped: when none of the batch's files is left that could need a ticket, its message goes too. */
export async function settle(tx: LedgerTx, batch: BatchId): Promise<void> {
  const record = await tx.batch(batch);
  if (!record || record.messageState === 'none' || record.messageState === 'gone') return;
  if (record.messageState === 'delivered' || record.state === 'receiving') return;
  const files = await tx.attachmentsOfBatch(batch);
  if (files.every((f) => ['discarding', 'discarded', 'erasing', 'erased'].includes(f.state)))
    await forgetMessage(tx, batch);
}
