import { GatewayError } from '../../model/errors.ts';
import type { ItemResult } from '../../model/gateway.ts';
import type { BatchId } from '../../model/ids.ts';
import type { LedgerTx } from '../../model/ports.ts';
import { clearByConfirmation } from '../../scan/decide.ts';
import type { Deps } from '../deps.ts';
import { deliverBatch } from '../outbox.ts';
import { keyContext } from '../sealed.ts';
import { outcomeUnknown, transactTold } from '../told.ts';
import { holdLabel, type Reasoned, withReason } from './reason.ts';
import { openWaitingMessage } from './waiting.ts';

const ticketPatience = 8_000;
const kept = ['waiting', 'committing', 'stored'] as const;

/** As `confirm`, for the message of a batch. */
export async function confirmMessage(
  deps: Deps,
  id: BatchId,
  token: string,
  reason: string,
): Promise<ItemResult> {
  const { account, vault } = deps;
  const { record, verdict, key } = await openWaitingMessage(deps, id, token);
  try {
    // the same token again finds the message confirmed already, and is answered so
    if (record.messageState !== 'waiting') return await messageAnswer(deps, id);
    clearByConfirmation(verdict, { account, id }, { reason });
    const wrapped = await vault.wrap(key, keyContext(account, id, 'message'));
    for (;;) {
      const labels = await labelsWithReason(deps, id, reason);
      if (await transactTold(deps, (tx) => writeConfirmation(deps, tx, id, wrapped, labels))) break;
    }
  } finally {
    key.destroy();
  }
  await deliverBatch(deps, id, ticketPatience);
  return messageAnswer(deps, id);
}

/** False where a label was written since it was read: a file was confirmed meanwhile, with a reason of its own. */
async function writeConfirmation(
  deps: Deps,
  tx: LedgerTx,
  id: BatchId,
  wrappedMessageKey: Uint8Array,
  labels: readonly Reasoned[],
): Promise<boolean> {
  await tx.updateBatch(id, {}); // held before it is read
  const state = (await tx.batch(id))?.messageState;
  if (state !== 'waiting') {
    // somebody was first: the same confirmation, or the clock or the sender who took it back
    if (state === 'cleared' || state === 'delivered') return true;
    throw new GatewayError('attachment-gone');
  }
  for (const reasoned of labels) if ((await holdLabel(tx, reasoned, kept)) === 'changed') return false;
  await tx.updateBatch(id, { messageState: 'cleared', wrappedMessageKey, waitsUntil: null });
  for (const reasoned of labels) await tx.updateAttachment(reasoned.id, kept, { label: reasoned.label });
  await tx.append({ kind: 'warning-confirmed', actor: 'requester', batch: id });
  const files = await tx.attachmentsOfBatch(id);
  if (files.some((f) => f.state === 'stored'))
    await tx.addJob({ kind: 'link', batch: id, attachment: null, nextTryAt: deps.now() });
  return true;
}

/** The message leaves for the ticket, so the reason stays with the files it came with. */
async function labelsWithReason(deps: Deps, id: BatchId, reason: string): Promise<readonly Reasoned[]> {
  const files = await deps.ledger.read(deps.account).attachmentsOfBatch(id);
  const labelled = files.filter((f) => f.label && f.wrappedLabelKey);
  return Promise.all(labelled.map((f) => withReason(deps, f, reason)));
}

/** It is kept: what fails here is the answer only. */
async function messageAnswer(deps: Deps, id: BatchId): Promise<ItemResult> {
  const batch = await deps.ledger
    .read(deps.account)
    .batch(id)
    .catch((cause: unknown) => {
      throw outcomeUnknown(deps, cause);
    });
  return {
    id,
    status: 'stored',
    verdict: 'warn',
    type: null,
    size: null,
    findings: [],
    tallies: [],
    ...(batch?.ticket ? { ticket: batch.ticket } : {}),
  };
}
