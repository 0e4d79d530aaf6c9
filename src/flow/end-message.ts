import type { BatchId } from '../model/ids.ts';
import type { EndReason } from '../model/records.ts';
import type { Deps } from './deps.ts';
import { discardNow } from './discard.ts';
import { finishErasure, keysDestroyed } from './erasure.ts';
import { forgetMessage } from './settle.ts';

/**
 * A warned message that was taken back or never confirmed: without it there is no ticket, so nothing of the upload is
 * kept, whatever its files were. False where the message was not waiting any more.
 */
export async function endMessage(deps: Deps, batch: BatchId, reason: EndReason): Promise<boolean> {
  const files = await deps.ledger.transact(deps.account, async (tx) => {
    await tx.updateBatch(batch, {}); // held before it is read: it may be confirmed at the same time
    const record = await tx.batch(batch);
    if (record?.messageState !== 'waiting') return null;
    await forgetMessage(tx, batch);
    await tx.append({
      kind: reason === 'withdrawn' ? 'upload-withdrawn' : 'confirmation-expired',
      actor: reason === 'withdrawn' ? 'requester' : 'gateway',
      batch,
    });
    const all = await tx.attachmentsOfBatch(batch);
    for (const file of all) {
      const gone = { endReason: reason, ...keysDestroyed };
      if (await tx.updateAttachment(file.id, ['waiting', 'committing'], { state: 'discarding', ...gone }))
        continue;
      if (await tx.updateAttachment(file.id, ['stored'], { state: 'erasing', ...gone }))
        await tx.append({ kind: 'key-destroyed', actor: 'gateway', batch, attachment: file.id });
    }
    return all.map((f) => f.id);
  });
  if (!files) return false;
  for (const id of files) {
    const state = (await deps.ledger.read(deps.account).attachment(id))?.state;
    if (state === 'discarding') await discardNow(deps, id, 'file-discarded');
    if (state === 'erasing') await finishErasure(deps, id);
  }
  return true;
}
