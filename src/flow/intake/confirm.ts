import { GatewayError } from '../../model/errors.ts';
import type { ItemResult } from '../../model/gateway.ts';
import { type AttachmentId, type BatchId, isBatchId } from '../../model/ids.ts';
import { policyFor } from '../../model/policy.ts';
import type { DataKey } from '../../model/ports.ts';
import type { AttachmentRecord, Label } from '../../model/records.ts';
import type { Verdict } from '../../model/verdict.ts';
import { clearByConfirmation } from '../../scan/decide.ts';
import { completeNow } from '../complete.ts';
import type { Deps } from '../deps.ts';
import { discardNow, startDiscard } from '../discard.ts';
import { endMessage } from '../end-message.ts';
import { deliverBatch } from '../outbox.ts';
import { keyContext, openJson, sealJson } from '../sealed.ts';
import { itemOf } from './replay.ts';
import { openWaitingFile } from './waiting.ts';

const day = 86_400_000;
const ticketPatience = 8_000;

/** A warned file (or message) is to be kept all the same. The token hands back the only copy of its key. */
export async function confirm(
  deps: Deps,
  id: AttachmentId | BatchId,
  token: string,
  reason: string,
): Promise<ItemResult> {
  const text = reason.trim().normalize('NFC').toWellFormed();
  if (text === '') throw new GatewayError('reason-missing');
  if (text.length > deps.limits.reasonChars) throw new GatewayError('field-too-large', { detail: 'reason' });
  return isBatchId(id) ? confirmMessage(deps, id, token, text) : confirmFile(deps, id, token, text);
}

async function confirmFile(deps: Deps, id: AttachmentId, token: string, reason: string): Promise<ItemResult> {
  // the same token again finds the file kept already, and is answered so
  const { record, verdict, key } = await openWaitingFile(deps, id, token);
  deps.leases.hold([id]);
  try {
    if (record.state === 'waiting') {
      const cleared = clearByConfirmation(verdict, { account: deps.account, id }, { reason });
      if (await recordConfirmation(deps, record, key, reason)) {
        const outcome = await completeNow(deps, cleared, id);
        if (outcome !== 'stored') throw new GatewayError(outcome);
        await deliverBatch(deps, record.batch, ticketPatience);
      }
    }
    return await answer(deps, id);
  } finally {
    deps.leases.release([id]);
    key.destroy();
  }
}

async function recordConfirmation(
  deps: Deps,
  record: AttachmentRecord,
  key: DataKey,
  reason: string,
): Promise<boolean> {
  const { account, ledger, vault } = deps;
  const batch = await ledger.read(account).batch(record.batch);
  const wrappedKey = await vault.wrap(key, keyContext(account, record.id, 'content'));
  const label = await labelWithReason(deps, record, reason);
  const dueAt = deps.now() + policyFor(deps.policy, batch?.form ?? '').retentionDays * day;
  return ledger.transact(account, async (tx) => {
    const patch = { state: 'committing', wrappedKey, label, dueAt, waitsUntil: null } as const;
    if (!(await tx.updateAttachment(record.id, ['waiting'], patch))) return false;
    await tx.append({
      kind: 'warning-confirmed',
      actor: 'requester',
      batch: record.batch,
      attachment: record.id,
    });
    return true;
  });
}

/** The reason is free text: sealed under the label key, so that it goes when the label goes. */
async function labelWithReason(deps: Deps, record: AttachmentRecord, reason: string): Promise<Uint8Array> {
  if (!record.label || !record.wrappedLabelKey) throw new GatewayError('attachment-gone');
  const context = keyContext(deps.account, record.id, 'label');
  const key = await deps.vault.unwrap(record.wrappedLabelKey, context);
  try {
    const label = openJson<Label>(deps.vault, key, context, record.label);
    const both = label.reason === undefined ? reason : `${label.reason}\n${reason}`;
    return sealJson(deps.vault, key, context, { ...label, reason: both });
  } finally {
    key.destroy();
  }
}

async function answer(deps: Deps, id: AttachmentId): Promise<ItemResult> {
  const reader = deps.ledger.read(deps.account);
  const record = await reader.attachment(id);
  if (!record) throw new GatewayError('attachment-gone');
  const ticket = (await reader.batch(record.batch))?.ticket;
  return { ...(await itemOf(deps, record)), ...(ticket ? { ticket } : {}) };
}

async function confirmMessage(deps: Deps, id: BatchId, token: string, reason: string): Promise<ItemResult> {
  const { account, ledger, vault } = deps;
  const { record, verdict, key } = await openWaitingMessage(deps, id, token);
  const context = keyContext(account, id, 'message');
  try {
    // the same token again finds the message confirmed already, and is answered so
    if (record.messageState !== 'waiting') return await messageAnswer(deps, id);
    clearByConfirmation(verdict, { account, id }, { reason });
    const wrappedMessageKey = await vault.wrap(key, context);
    const labels = await labelsWithReason(deps, id, reason);
    await ledger.transact(account, async (tx) => {
      const state = (await tx.batch(id))?.messageState;
      if (state !== 'waiting') {
        // somebody was first: the same confirmation, or the clock or the sender who took it back
        if (state === 'cleared' || state === 'delivered') return;
        throw new GatewayError('attachment-gone');
      }
      await tx.updateBatch(id, { messageState: 'cleared', wrappedMessageKey, waitsUntil: null });
      for (const [file, label] of labels)
        await tx.updateAttachment(file, ['waiting', 'committing', 'stored'], { label });
      await tx.append({ kind: 'warning-confirmed', actor: 'requester', batch: id });
      const files = await tx.attachmentsOfBatch(id);
      if (files.some((f) => f.state === 'stored'))
        await tx.addJob({ kind: 'link', batch: id, attachment: null, nextTryAt: deps.now() });
    });
  } finally {
    key.destroy();
  }
  await deliverBatch(deps, id, ticketPatience);
  return messageAnswer(deps, id);
}

async function messageAnswer(deps: Deps, id: BatchId): Promise<ItemResult> {
  const ticket = (await deps.ledger.read(deps.account).batch(id))?.ticket;
  return { ...messageItem(id, 'stored'), ...(ticket ? { ticket } : {}) };
}

/** The message leaves for the ticket, so the reason stays with the files it came with. */
async function labelsWithReason(
  deps: Deps,
  id: BatchId,
  reason: string,
): Promise<readonly (readonly [AttachmentId, Uint8Array])[]> {
  const files = await deps.ledger.read(deps.account).attachmentsOfBatch(id);
  const labelled = files.filter((f) => f.label && f.wrappedLabelKey);
  return Promise.all(labelled.map(async (f) => [f.id, await labelWithReason(deps, f, reason)] as const));
}

async function openWaitingMessage(deps: Deps, id: BatchId, token: string) {
  const record = await deps.ledger.read(deps.account).batch(id);
  const kept = record && ['waiting', 'cleared', 'delivered'].includes(record.messageState);
  if (!kept || !record.messageCommitment || !record.messageVerdict) throw new GatewayError('attachment-gone');
  const context = keyContext(deps.account, id, 'message');
  const { key, policyVersion } = deps.vault.openConfirmation(
    token,
    context,
    record.messageCommitment,
    deps.now(),
  );
  const verdict: Verdict = record.messageVerdict;
  if (policyVersion === verdict.policyVersion) return { record, verdict, key };
  key.destroy();
  throw new GatewayError('confirmation-invalid');
}

const messageItem = (id: BatchId, status: ItemResult['status']): ItemResult => ({
  id,
  status,
  verdict: 'warn',
  type: null,
  size: null,
  findings: [],
  tallies: [],
});

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
