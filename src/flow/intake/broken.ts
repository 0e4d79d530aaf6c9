import type { BatchId } from '../../model/ids.ts';
import type { BatchRecord } from '../../model/records.ts';
import type { Deps } from '../deps.ts';
import { discardNow } from '../discard.ts';
import { forgetMessage, settle } from '../settle.ts';

/**
 * Ends a batch whose request broke (or whose process died): nothing of it is kept. `still`: whether it is to be ended
 * as the ledger now has it. Answers whether it was ended here. Never throws; what cannot be done now is done by a sweep,
 * since the states say so.
 */
export async function endBroken(
  deps: Deps,
  batch: BatchId,
  code: string,
  still: (record: BatchRecord) => boolean = () => true,
): Promise<boolean> {
  try {
    const ids = await deps.ledger.transact(deps.account, async (tx) => {
      // held first: a judgement whose answer was lost may be about to be kept
      await tx.updateBatch(batch, {});
      const record = await tx.batch(batch);
      if (record?.state !== 'receiving' || !still(record)) return null;
      await tx.updateBatch(batch, {
        state: 'broken',
        leaseUntil: null,
        idempotencyHash: null,
        idempotencyPrint: null,
      });
      await forgetMessage(tx, batch);
      const attachments = await tx.attachmentsOfRequest(batch);
      for (const a of attachments)
        await tx.updateAttachment(a.id, ['receiving'], { state: 'discarding', endReason: 'broken' });
      await tx.append({
        kind: 'upload-broken',
        actor: 'gateway',
        batch,
        data: { code, files: attachments.length },
      });
      const joined = new Set(attachments.map((a) => a.batch).filter((b) => b !== batch));
      for (const other of joined) await settle(tx, other);
      return attachments.map((a) => a.id);
    });
    if (ids === null) return false;
    await Promise.all(ids.map((id) => discardNow(deps, id, 'file-discarded')));
    return true;
  } catch (error) {
    deps.readiness.saw(error);
    deps.log.warn({ batch, code: codeOf(error) }, 'a broken upload is left to the sweep');
    return false;
  }
}

const codeOf = (error: unknown): string =>
  error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : 'internal';
