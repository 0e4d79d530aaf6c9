import { GatewayError } from '../../model/errors.ts';
import type { BatchResult, ItemResult } from '../../model/gateway.ts';
import type { BatchId } from '../../model/ids.ts';
import type { LedgerTx } from '../../model/ports.ts';
import type { Millis } from '../../model/records.ts';
import type { Verdict } from '../../model/verdict.ts';
import { completeNow } from '../complete.ts';
import type { Deps } from '../deps.ts';
import { discardNow } from '../discard.ts';
import { deliverBatch } from '../outbox.ts';
import { forgetMessage, settle } from '../settle.ts';
import { outcomeUnknown, transactTold } from '../told.ts';
import type { HeldFile, OpenedBatch } from './held.ts';
import { takePlace } from './replacement.ts';
import { type Judged, judgeFile, judgeMessage } from './verdicts.ts';

/** How long a sender waits for the ticket's number before the outbox goes on alone. Milliseconds. */
const ticketPatience = 8_000;

/**
 * Judges the whole request in one transaction, then acts: completes what is allowed, removes what is blocked, tells the
 * desk. A crash after the transaction is carried on by the sweeps, one before it ends in nothing kept.
 */
export async function judge(
  deps: Deps,
  batch: OpenedBatch,
  files: readonly HeldFile[],
): Promise<BatchResult> {
  const waitsUntil = deps.now() + deps.limits.confirmMillis;
  const judged = await Promise.all(files.map((f) => judgeFile(deps, batch, f, waitsUntil)));
  const message = judgeMessage(deps, batch, waitsUntil);
  const nothingLeft = judged.every((j) => j.verdict.action === 'block');
  const attachments = await decideAndAct(deps, batch, judged, waitsUntil, nothingLeft);
  const stored = attachments.some((a) => a.status === 'stored');
  if (stored) await deliverBatch(deps, homeOf(batch), ticketPatience);
  const ticket = stored ? await ticketOf(deps, homeOf(batch)) : null;
  return {
    id: batch.id,
    attachments,
    ...(message && !nothingLeft ? { message } : {}),
    ...(ticket ? { ticket } : {}),
  };
}

/** Where the files belong: the batch itself, or the one whose file is replaced. */
const homeOf = (batch: OpenedBatch): BatchId => batch.joins?.batch ?? batch.id;

/** Held from before the transaction on, so that no sweep takes a file for one that a crash left. */
async function decideAndAct(
  deps: Deps,
  batch: OpenedBatch,
  judged: readonly Judged[],
  waitsUntil: Millis,
  nothingLeft: boolean,
): Promise<ItemResult[]> {
  const ids = judged.map((j) => j.file.id);
  deps.leases.hold(ids);
  try {
    await transactTold(deps, (tx) => record(deps, tx, batch, judged, waitsUntil, nothingLeft));
    const replaced = nothingLeft ? undefined : batch.joins?.replaces;
    if (replaced) await discardNow(deps, replaced, 'file-discarded');
    return await Promise.all(judged.map((j) => act(deps, j))).catch((cause: unknown) => {
      // it is judged, and a sweep carries it on
      throw outcomeUnknown(deps, cause);
    });
  } finally {
    deps.leases.release(ids);
  }
}

/** The ticket is a courtesy of the answer: the file is kept whether or not it can be read now. */
async function ticketOf(deps: Deps, id: BatchId): Promise<string | null> {
  const batch = await deps.ledger
    .read(deps.account)
    .batch(id)
    .catch(() => null);
  return batch?.ticket ?? null;
}

async function record(
  deps: Deps,
  tx: LedgerTx,
  batch: OpenedBatch,
  judged: readonly Judged[],
  waitsUntil: Millis,
  nothingLeft: boolean,
): Promise<void> {
  await tx.updateBatch(batch.id, {}); // held before it is read
  const now = await tx.batch(batch.id);
  // nobody else judges it: this was run before, and was kept without an answer
  if (now?.state === 'judged') return;
  if (now?.state !== 'receiving') throw new GatewayError('client-gone');
  if (batch.invite && !nothingLeft) {
    if (!(await tx.useInvite(batch.invite.id, deps.now()))) throw new GatewayError('invite-invalid');
    await tx.append({ kind: 'invite-used', actor: 'requester', batch: batch.id, invite: batch.invite.id });
  }
  for (const j of judged) {
    if (batch.joins && !nothingLeft) await takePlace(tx, batch.joins, j.file.id, batch.id);
    if (!(await tx.updateAttachment(j.file.id, ['receiving'], j.patch)))
      throw new GatewayError('client-gone');
    await tx.append({
      kind: j.verdict.action === 'block' ? 'file-refused' : 'file-judged',
      actor: 'gateway',
      batch: homeOf(batch),
      attachment: j.file.id,
      data: evidence(j.verdict, j.file),
    });
  }
  if (batch.message) {
    await tx.append({
      kind: 'message-judged',
      actor: 'gateway',
      batch: batch.id,
      data: evidence(batch.message.verdict),
    });
  }
  const waits = batch.message?.verdict.action === 'warn';
  await tx.updateBatch(batch.id, {
    state: 'judged',
    leaseUntil: null,
    waitsUntil: waits ? waitsUntil : null,
  });
  if (nothingLeft) await forgetMessage(tx, batch.id);
  // the file it was to replace may have ended meanwhile, and have been the last
  if (nothingLeft && batch.joins) await settle(tx, batch.joins.batch);
}

/** Kinds and counts, never values. */
function evidence(verdict: Verdict, file?: HeldFile) {
  return {
    verdict: verdict.action,
    policy: verdict.policyVersion,
    because: verdict.because.map((b) => `${b.detector}:${b.count}`),
    ...(file ? { type: file.report.type.name, size: file.report.size } : {}),
  };
}

async function act(deps: Deps, j: Judged): Promise<ItemResult> {
  const item: ItemResult = {
    id: j.file.id,
    status: 'stored',
    verdict: j.verdict.action,
    type: j.report.type,
    size: j.report.size,
    findings: j.report.findings,
    tallies: j.report.tallies,
    name: j.file.name,
  };
  if (j.verdict.action === 'block') {
    await discardNow(deps, j.file.id, 'file-discarded');
    return { ...item, status: 'blocked' };
  }
  if (j.confirm) return { ...item, status: 'confirmation-needed', confirm: j.confirm };
  if (!j.cleared) throw new GatewayError('internal');
  const outcome = await completeNow(deps, j.cleared, j.file.id);
  if (outcome !== 'stored') return { ...item, status: 'failed', code: outcome };
  return { ...item, ...(j.patch.dueAt ? { keptUntil: j.patch.dueAt } : {}) };
}
