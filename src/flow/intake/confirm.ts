import { setTimeout as pause } from 'node:timers/promises';
import { GatewayError, isGatewayError } from '../../model/errors.ts';
import type { ItemResult } from '../../model/gateway.ts';
import { type AttachmentId, type BatchId, isBatchId } from '../../model/ids.ts';
import { policyFor } from '../../model/policy.ts';
import type { DataKey, LedgerTx } from '../../model/ports.ts';
import type { AttachmentRecord } from '../../model/records.ts';
import type { Verdict } from '../../model/verdict.ts';
import { clearByConfirmation } from '../../scan/decide.ts';
import { completeNow } from '../complete.ts';
import type { Deps } from '../deps.ts';
import { deliverBatch } from '../outbox.ts';
import { keyContext } from '../sealed.ts';
import { outcomeUnknown, transactTold } from '../told.ts';
import { confirmMessage } from './confirm-message.ts';
import { areSame, holdLabel, type Reasoned, withReason } from './reason.ts';
import { itemOf } from './replay.ts';
import { openWaitingFile } from './waiting.ts';

const day = 86_400_000;
const ticketPatience = 8_000;
/** How often, and how many times, it is looked whether somebody else has completed the file. Milliseconds. */
const lookEvery = 100;
const looks = ticketPatience / lookEvery;

/**
 * A warned file (or message) is to be kept all the same. The token hands back the only copy of its key. Throws
 * `outcome-unknown` where it may be kept or not; the same token again is answered when that is known.
 */
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
  const { record, verdict, key } = await openWaitingFile(deps, id, token);
  try {
    // the same token again finds the file kept already, and is answered so
    if (record.state !== 'stored') {
      const kept = record.state === 'waiting' && (await keep(deps, record, verdict, key, reason));
      if (!kept) await completedElsewhere(deps, id);
      await deliverBatch(deps, record.batch, ticketPatience);
    }
  } finally {
    key.destroy();
  }
  return answer(deps, id).catch((cause: unknown) => {
    throw isGatewayError(cause, 'attachment-gone') ? cause : outcomeUnknown(deps, cause);
  });
}

/** Records the confirmation and completes the file. False where it was not for this request to do. */
async function keep(
  deps: Deps,
  record: AttachmentRecord,
  verdict: Verdict,
  key: DataKey,
  reason: string,
): Promise<boolean> {
  const { id } = record;
  const cleared = clearByConfirmation(verdict, { account: deps.account, id }, { reason });
  deps.leases.hold([id]);
  try {
    if (!(await recordConfirmation(deps, record, key, reason))) return false;
    const outcome = await completeNow(deps, cleared, id).catch((cause: unknown) => {
      throw outcomeUnknown(deps, cause);
    });
    if (outcome !== 'stored') throw new GatewayError(outcome);
    return true;
  } finally {
    deps.leases.release([id]);
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
  const dueAt = deps.now() + policyFor(deps.policy, batch?.form ?? '').retentionDays * day;
  const patch = { state: 'committing', wrappedKey, dueAt, waitsUntil: null } as const;
  for (;;) {
    const reasoned = await withReason(deps, await ledger.read(account).attachment(record.id), reason);
    const outcome = await transactTold(deps, (tx) => writeConfirmation(tx, record, reasoned, patch));
    if (outcome !== 'changed') return outcome === 'mine';
  }
}

/** `changed`: the message's reason was written into the label meanwhile; the label has to be read again. */
async function writeConfirmation(
  tx: LedgerTx,
  { id, batch }: AttachmentRecord,
  reasoned: Reasoned,
  patch: { readonly state: 'committing'; readonly wrappedKey: Uint8Array },
): Promise<'mine' | 'changed' | 'not-mine'> {
  const held = await holdLabel(tx, reasoned, ['waiting']);
  if (held === 'changed') return held;
  if (held === 'gone')
    // no two wraps are the same: this was run before, and was kept without an answer
    return areSame((await tx.attachment(id))?.wrappedKey, patch.wrappedKey) ? 'mine' : 'not-mine';
  await tx.updateAttachment(id, ['waiting'], { ...patch, label: reasoned.label });
  await tx.append({ kind: 'warning-confirmed', actor: 'requester', batch, attachment: id });
  return 'mine';
}

/**
 * Waits until another request, or a sweep, has completed the file: it may fail yet, and then nothing is kept. Throws
 * `attachment-gone`, or `outcome-unknown` where it takes too long.
 */
async function completedElsewhere(deps: Deps, id: AttachmentId): Promise<void> {
  const reader = deps.ledger.read(deps.account);
  for (let look = 0; look < looks; look += 1) {
    const record = await reader.attachment(id).catch((cause: unknown) => {
      throw outcomeUnknown(deps, cause);
    });
    if (record?.state === 'stored') return;
    if (record?.state !== 'committing') throw new GatewayError('attachment-gone');
    await pause(lookEvery);
  }
  throw new GatewayError('outcome-unknown', { retryAfter: 60 });
}

async function answer(deps: Deps, id: AttachmentId): Promise<ItemResult> {
  const reader = deps.ledger.read(deps.account);
  const record = await reader.attachment(id);
  if (!record) throw new GatewayError('attachment-gone');
  const ticket = (await reader.batch(record.batch))?.ticket;
  return { ...(await itemOf(deps, record)), ...(ticket ? { ticket } : {}) };
}
