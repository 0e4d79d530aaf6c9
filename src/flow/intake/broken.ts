import type { BatchId } from '../../model/ids.ts';
import type { Deps } from '../deps.ts';
import { discardNow } from '../discard.ts';
import { forgetMessage, settle } from '../settle.ts';

/**
 * Ends a batch whose request broke (or whose process died): nothing of it is kept. Never throws; what cannot be done
 * now is done by a sweep, since the states say so.
 */
export async function endBroken(deps: Deps, batch: BatchId, code: string): Promise<void> {
  try {
    const ids = await deps.ledger.transact(deps.account, async (tx) => {
      const record = await tx.batch(batch);
      if (record?.state !== 'receiving') return [];
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
    await Promise.all(ids.map((id) => discardNow(deps, id, 'file-discarded')));
  } catch (error) {
    deps.readiness.saw(error);
    deps.log.warn({ batch, code: codeOf(error) }, 'a broken upload is left to the sweep');
  }
}

const codeOf = (error: unknown): string =>
  error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : 'internal';
