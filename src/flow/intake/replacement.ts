import { GatewayError } from '../../model/errors.ts';
import type { BatchRequest } from '../../model/gateway.ts';
import type { AttachmentId, BatchId } from '../../model/ids.ts';
import type { LedgerTx } from '../../model/ports.ts';
import type { Deps } from '../deps.ts';
import { checkOpenTicket } from './check-request.ts';
import { openWaitingFile } from './waiting.ts';

/**
 * A file that takes the place of a warned one: it belongs to that one's batch from its first byte on, so that message,
 * ticket and policy are the same, and it is a request of its own with a lease of its own (docs/decisions/17).
 */
export interface Joined {
  readonly batch: BatchId;
  readonly replaces: AttachmentId;
  readonly form: string;
  readonly verified: boolean;
}

/**
 * The token is checked as for confirming and taking back, and uses nothing up: the old file stays the sender's to decide
 * on until the new one is judged. Throws what those throw, and `already-stored`, `unknown-ticket`, `closed-ticket`,
 * `unexpected-field`.
 */
export async function joinedBy(
  deps: Deps,
  request: BatchRequest,
  replaces: NonNullable<BatchRequest['replaces']>,
): Promise<Joined> {
  const given = (['invite', 'name', 'email', 'subject', 'description'] as const).find((f) =>
    request[f]?.trim(),
  );
  if (given) throw new GatewayError('unexpected-field', { detail: `${given} is known already` });
  const { record, key } = await openWaitingFile(deps, replaces.id, replaces.token);
  key.destroy();
  if (record.state !== 'waiting') throw new GatewayError('already-stored');
  const batch = await deps.ledger.read(deps.account).batch(record.batch);
  if (!batch || batch.messageState === 'gone') throw new GatewayError('attachment-gone');
  if (batch.ticket !== null) await checkOpenTicket(deps, batch.ticket);
  return { batch: batch.id, replaces: record.id, form: batch.form, verified: batch.verified };
}

/**
 * Within the transaction that judges the new file, when it may stay or wait: the old one goes. Where its time ran out on
 * the way, the new one comes in its place all the same, as long as the message is still there. Throws `attachment-gone`,
 * or `already-stored` where the old one was confirmed meanwhile: then nothing of the new one is kept.
 */
export async function takePlace(
  tx: LedgerTx,
  joined: Joined,
  by: AttachmentId,
  request: BatchId,
): Promise<void> {
  const { batch, replaces } = joined;
  // first of all: whoever ends the message or settles the batch waits at the chain for this transaction, or has ended
  await tx.append({
    kind: 'file-replaced',
    actor: 'requester',
    batch,
    attachment: replaces,
    data: { by, request },
  });
  if ((await tx.batch(batch))?.messageState === 'gone') throw new GatewayError('attachment-gone');
  const goes = { endReason: 'replaced', wrappedLabelKey: null, label: null, waitsUntil: null } as const;
  if (await tx.updateAttachment(replaces, ['waiting'], { state: 'discarding', ...goes })) return;
  const old = await tx.attachment(replaces);
  if (old?.state === 'committing' || old?.state === 'stored') throw new GatewayError('already-stored');
  if (old?.endReason !== 'expired') throw new GatewayError('attachment-gone');
  await tx.updateAttachment(replaces, ['discarding', 'discarded'], { endReason: 'replaced' });
}
