import { GatewayError } from '../../model/errors.ts';
import { type AttachmentId, type BatchId, isBatchId } from '../../model/ids.ts';
import type { Deps } from '../deps.ts';
import { discardNow, startDiscard } from '../discard.ts';
import { endMessage } from '../end-message.ts';
import { openWaitingFile, openWaitingMessage } from './waiting.ts';

/** The sender takes a waiting file (or the whole upload, by its message) back: nothing of it is kept. */
export async function withdraw(deps: Deps, id: AttachmentId | BatchId, token: string): Promise<void> {
  if (isBatchId(id)) {
    const { key } = await openWaitingMessage(deps, id, token);
    key.destroy();
    if (!(await endMessage(deps, id, 'withdrawn'))) throw new GatewayError('attachment-gone');
    return;
  }
  const { record, key } = await openWaitingFile(deps, id, token);
  key.destroy();
  const entry = { kind: 'upload-withdrawn', actor: 'requester' } as const;
  if (record.state === 'committing' || record.state === 'stored') throw new GatewayError('already-stored');
  if (record.state !== 'waiting' || !(await startDiscard(deps, id, ['waiting'], 'withdrawn', entry)))
    throw new GatewayError('attachment-gone');
  await discardNow(deps, id, 'file-discarded');
}
