import { type ErrorCode, GatewayError, isGatewayError } from '../model/errors.ts';
import type { AttachmentId } from '../model/ids.ts';
import type { SealedParts } from '../model/ports.ts';
import type { AttachmentRecord } from '../model/records.ts';
import type { Cleared } from '../model/verdict.ts';
import type { Deps } from './deps.ts';
import { discardNow, startDiscard } from './discard.ts';

/**
 * Completes a file in `committing` and marks it stored, with the job that puts it on its ticket. Where the store fails,
 * the sender is told so, and then nothing may be kept: the file is discarded. Answers `stored` or the code. Throws
 * `ledger-unavailable` where the ledger fails as well: then nobody knows yet how it ends.
 */
export async function completeNow(
  deps: Deps,
  cleared: Cleared,
  id: AttachmentId,
): Promise<'stored' | ErrorCode> {
  try {
    await complete(deps, cleared, id);
    return 'stored';
  } catch (error) {
    deps.readiness.saw(error);
    const code = isGatewayError(error) ? error.code : 'internal';
    const entry = { kind: 'file-refused', actor: 'gateway' } as const;
    if (await startDiscard(deps, id, ['committing'], 'lost', entry).catch(() => false)) {
      await discardNow(deps, id, 'file-discarded');
      return code;
    }
    const state = (await deps.ledger.read(deps.account).attachment(id))?.state;
    // it could not be discarded, and a sweep will go on with it
    if (state === 'committing') throw new GatewayError('ledger-unavailable', { cause: error });
    return state === 'stored' ? 'stored' : code;
  }
}

/** One step of the way: idempotent, so that a sweep may repeat it. Throws what the vault and the ledger throw. */
export async function complete(deps: Deps, cleared: Cleared, id: AttachmentId): Promise<void> {
  const record = await deps.ledger.read(deps.account).attachment(id);
  if (record?.state !== 'committing') return;
  await deps.vault.commit(cleared, { account: deps.account, attachment: id }, partsOf(record));
  await deps.ledger.transact(deps.account, async (tx) => {
    const done = { state: 'stored', parts: null, uploadId: null } as const;
    if (!(await tx.updateAttachment(id, ['committing'], done))) return;
    await tx.append({ kind: 'file-stored', actor: 'gateway', batch: record.batch, attachment: id });
    const batch = await tx.batch(record.batch);
    if (batch && batch.messageState !== 'waiting')
      await tx.addJob({ kind: 'link', batch: record.batch, attachment: null, nextTryAt: deps.now() });
  });
}

function partsOf(record: AttachmentRecord): SealedParts {
  const { uploadId, parts, size, sealedSize } = record;
  if (uploadId === null || parts === null || size === null || sealedSize === null)
    throw new TypeError('no parts recorded');
  return { uploadId, parts, plainSize: size, sealedSize };
}
