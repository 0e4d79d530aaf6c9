import { GatewayError } from '../model/errors.ts';
import type { AttachmentId } from '../model/ids.ts';
import type { EndReason } from '../model/records.ts';
import type { Deps } from './deps.ts';
import { discardNow, startDiscard } from './discard.ts';
import { settle } from './settle.ts';

/** Without these nobody can read content, name, findings or reason again, in any copy. */
export const keysDestroyed = {
  wrappedKey: null,
  wrappedLabelKey: null,
  label: null,
  keyCommitment: null,
  waitsUntil: null,
} as const;

/**
 * Erases one file: key first, then every object version and leftover, then the reference (GDPR Art. 17).
 * `actor` is an AgentId, `operator` or `gateway`. Throws `not-found`; what was erased before is no error.
 */
export async function erase(deps: Deps, actor: string, id: AttachmentId, reason: EndReason): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await eraseOnce(deps, actor, id, reason);
    const state = (await deps.ledger.read(deps.account).attachment(id))?.state;
    // it may have moved on between two looks (a file being completed is stored a moment later): never said to be gone then
    if (state !== 'receiving' && state !== 'waiting' && state !== 'committing' && state !== 'stored') return;
  }
  throw new GatewayError('store-unavailable', { retryAfter: 60, detail: 'the file is still on its way in' });
}

async function eraseOnce(deps: Deps, actor: string, id: AttachmentId, reason: EndReason): Promise<void> {
  const record = await deps.ledger.read(deps.account).attachment(id);
  if (!record) throw new GatewayError('not-found');
  if (await startErasure(deps, actor, id, reason)) {
    if (!(await finishErasure(deps, id))) throw new GatewayError('store-unavailable', { retryAfter: 60 });
    return;
  }
  const entry = { kind: 'erasure-started', actor } as const;
  if (await startDiscard(deps, id, ['waiting', 'committing'], reason, entry)) {
    if (!(await discardNow(deps, id, 'file-discarded')))
      throw new GatewayError('store-unavailable', { retryAfter: 60 });
  }
}

async function startErasure(
  deps: Deps,
  actor: string,
  id: AttachmentId,
  reason: EndReason,
): Promise<boolean> {
  return deps.ledger.transact(deps.account, async (tx) => {
    if (
      !(await tx.updateAttachment(id, ['stored'], { state: 'erasing', endReason: reason, ...keysDestroyed }))
    )
      return false;
    await tx.append({ kind: 'erasure-started', actor, attachment: id, data: { reason } });
    await tx.append({ kind: 'key-destroyed', actor: 'gateway', attachment: id });
    // a message that no ticket ever got goes with the last of its files
    const batch = (await tx.attachment(id))?.batch;
    if (batch) await settle(tx, batch);
    return true;
  });
}

/** From `erasing` on: idempotent, repeated by the sweep until it holds. Never throws. */
export async function finishErasure(deps: Deps, id: AttachmentId): Promise<boolean> {
  try {
    await deps.vault.discard({ account: deps.account, attachment: id });
    await deps.ledger.transact(deps.account, async (tx) => {
      const record = await tx.attachment(id);
      if (!record || !(await tx.updateAttachment(id, ['erasing'], { state: 'erased' }))) return;
      await tx.append({ kind: 'file-erased', actor: 'gateway', batch: record.batch, attachment: id });
      const ticket = (await tx.batch(record.batch))?.ticket;
      if (ticket)
        await tx.addJob({ kind: 'unlink', batch: record.batch, attachment: id, nextTryAt: deps.now() });
    });
    return true;
  } catch (error) {
    deps.readiness.saw(error);
    deps.log.warn({ attachment: id }, 'an erasure is left to the sweep');
    return false;
  }
}
