import { GatewayError } from '../../model/errors.ts';
import type { BatchResult, ItemResult } from '../../model/gateway.ts';
import type { AttachmentRecord, BatchRecord } from '../../model/records.ts';
import { markedAsKept } from '../../scan/decide.ts';
import type { Deps } from '../deps.ts';
import { openLabel } from '../sealed.ts';

/**
 * The answer given before to the same Idempotency-Key (draft-ietf-httpapi-idempotency-key-header), rebuilt from the
 * ledger. A confirmation token cannot be given again: its key was never kept. Such an item says `confirmation-lost` and
 * the file has to be sent anew. Throws `idempotency-conflict` for another request or one that is still running: a file
 * that is being completed may fail yet.
 */
export async function replayed(
  deps: Deps,
  asked: { hash: string; print: string },
): Promise<BatchResult | null> {
  const batch = await deps.ledger.read(deps.account).batchByIdempotency(asked.hash);
  if (!batch) return null;
  if (batch.idempotencyPrint !== asked.print) throw new GatewayError('idempotency-conflict');
  if (batch.state === 'receiving') throw new GatewayError('idempotency-conflict', { retryAfter: 5 });
  if (batch.state === 'broken') return null;
  return resultOf(deps, batch);
}

async function resultOf(deps: Deps, batch: BatchRecord): Promise<BatchResult> {
  const reader = deps.ledger.read(deps.account);
  const records = await reader.attachmentsOfRequest(batch.id);
  if (records.some((r) => r.state === 'committing'))
    throw new GatewayError('idempotency-conflict', { retryAfter: 5 });
  const attachments = await Promise.all(records.map((r) => itemOf(deps, r)));
  const joined = records.find((r) => r.via !== null && r.state === 'stored');
  const ticket = joined ? (await reader.batch(joined.batch))?.ticket : batch.ticket;
  const message = waitingMessage(batch);
  return {
    id: batch.id,
    attachments,
    ...(message ? { message } : {}),
    ...(ticket ? { ticket } : {}),
  };
}

function waitingMessage(batch: BatchRecord): ItemResult | null {
  if (batch.messageState !== 'waiting') return null;
  return {
    id: batch.id,
    status: 'confirmation-needed',
    verdict: 'warn',
    type: null,
    size: null,
    findings: [],
    tallies: markedAsKept(batch.messageTallies ?? [], batch.messageVerdict),
    code: 'confirmation-lost',
  };
}

/** What a sender may be told again about one file. Throws `outcome-unknown` for one that is being completed. */
export async function itemOf(deps: Deps, record: AttachmentRecord): Promise<ItemResult> {
  const label = await openLabel(deps.vault, record);
  return {
    id: record.id,
    status: statusOf(record),
    verdict: record.verdict?.action ?? 'block',
    type: record.type,
    size: record.size,
    findings: markedAsKept(label?.findings ?? [], record.verdict),
    tallies: markedAsKept(record.tallies ?? [], record.verdict),
    ...(record.dueAt === null ? {} : { keptUntil: record.dueAt }),
    ...(record.state === 'waiting' ? { code: 'confirmation-lost' } : {}),
  };
}

function statusOf(record: AttachmentRecord): ItemResult['status'] {
  switch (record.state) {
    case 'stored':
      return 'stored';
    case 'committing':
      throw new GatewayError('outcome-unknown', { retryAfter: 60 });
    case 'waiting':
      return 'confirmation-needed';
    default:
      return record.endReason === 'blocked' ? 'blocked' : 'failed';
  }
}
