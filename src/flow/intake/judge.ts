import { GatewayError } from '../../model/errors.ts';
import type { BatchResult, ItemResult } from '../../model/gateway.ts';
import type { LedgerTx } from '../../model/ports.ts';
import type { AttachmentRecord, Millis } from '../../model/records.ts';
import type { Cleared, Verdict } from '../../model/verdict.ts';
import { decide } from '../../scan/decide.ts';
import { policyFor } from '../../scan/policy.ts';
import { completeNow } from '../complete.ts';
import type { Deps } from '../deps.ts';
import { discardNow } from '../discard.ts';
import { deliverBatch } from '../outbox.ts';
import { mustBeScanned } from '../scanning/failed.ts';
import { keyContext, sealJson } from '../sealed.ts';
import { forgetMessage } from '../settle.ts';
import type { HeldFile, OpenedBatch } from './held.ts';

type Patch = Partial<Omit<AttachmentRecord, 'id' | 'account'>>;

/** What was decided over one file and what the sender is told of it. */
interface Judged {
  readonly file: HeldFile;
  readonly verdict: Verdict;
  readonly cleared: Cleared | null;
  readonly patch: Patch;
  readonly confirm?: { token: string; expiresAt: Millis };
}

const day = 86_400_000;
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
  if (stored) await deliverBatch(deps, batch.id, ticketPatience);
  const ticket = stored ? (await deps.ledger.read(deps.account).batch(batch.id))?.ticket : null;
  return {
    id: batch.id,
    attachments,
    ...(message && !nothingLeft ? { message } : {}),
    ...(ticket ? { ticket } : {}),
  };
}

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
    await deps.ledger.transact(deps.account, (tx) =>
      record(deps, tx, batch, judged, waitsUntil, nothingLeft),
    );
    return await Promise.all(judged.map((j) => act(deps, j)));
  } finally {
    deps.leases.release(ids);
  }
}

async function judgeFile(
  deps: Deps,
  batch: OpenedBatch,
  file: HeldFile,
  waitsUntil: Millis,
): Promise<Judged> {
  const { account, vault } = deps;
  const { verdict, cleared } = decide(file.report, deps.policy, batch.request.form, { account, id: file.id });
  mustBeScanned(file.report, verdict.action);
  const seen: Patch = {
    verdict,
    type: file.report.type,
    size: file.report.size,
    tallies: file.report.tallies,
  };
  if (verdict.action === 'block')
    return { file, verdict, cleared: null, patch: { ...seen, state: 'discarding', endReason: 'blocked' } };
  const content = keyContext(account, file.id, 'content');
  const kept: Patch = {
    ...seen,
    ...(await sealedLabel(deps, file)),
    uploadId: file.parts.uploadId,
    parts: file.parts.parts,
    sealedSize: file.parts.sealedSize,
    keyCommitment: vault.commitment(file.key, content),
  };
  if (verdict.action === 'warn') {
    const claims = { policyVersion: verdict.policyVersion, expiresAt: waitsUntil };
    const confirm = { token: vault.sealConfirmation(file.key, content, claims), expiresAt: waitsUntil };
    return { file, verdict, cleared: null, patch: { ...kept, state: 'waiting', waitsUntil }, confirm };
  }
  const dueAt = deps.now() + policyFor(deps.policy, batch.request.form).retentionDays * day;
  const wrappedKey = await vault.wrap(file.key, content);
  return { file, verdict, cleared, patch: { ...kept, state: 'committing', wrappedKey, dueAt } };
}

async function sealedLabel(deps: Deps, file: HeldFile): Promise<Patch> {
  const context = keyContext(deps.account, file.id, 'label');
  const key = deps.vault.newKey();
  try {
    const label = sealJson(deps.vault, key, context, { fileName: file.name, findings: file.report.findings });
    return { label, wrappedLabelKey: await deps.vault.wrap(key, context) };
  } finally {
    key.destroy();
  }
}

/** Only a warned message needs an answer; an allowed one is nothing the sender has to act on. */
function judgeMessage(deps: Deps, batch: OpenedBatch, waitsUntil: Millis): ItemResult | null {
  const { message } = batch;
  if (message?.verdict.action !== 'warn') return null;
  const context = keyContext(deps.account, batch.id, 'message');
  const claims = { policyVersion: message.verdict.policyVersion, expiresAt: waitsUntil };
  return {
    id: batch.id,
    status: 'confirmation-needed',
    verdict: 'warn',
    type: null,
    size: null,
    findings: message.report.findings,
    tallies: message.report.tallies,
    confirm: { token: deps.vault.sealConfirmation(message.key, context, claims), expiresAt: waitsUntil },
  };
}

async function record(
  deps: Deps,
  tx: LedgerTx,
  batch: OpenedBatch,
  judged: readonly Judged[],
  waitsUntil: Millis,
  nothingLeft: boolean,
): Promise<void> {
  const now = await tx.batch(batch.id);
  if (now?.state !== 'receiving') throw new GatewayError('client-gone');
  if (batch.invite && !nothingLeft) {
    if (!(await tx.useInvite(batch.invite.id, deps.now()))) throw new GatewayError('invite-invalid');
    await tx.append({ kind: 'invite-used', actor: 'requester', batch: batch.id, invite: batch.invite.id });
  }
  for (const j of judged) {
    if (!(await tx.updateAttachment(j.file.id, ['receiving'], j.patch)))
      throw new GatewayError('client-gone');
    await tx.append({
      kind: j.verdict.action === 'block' ? 'file-refused' : 'file-judged',
      actor: 'gateway',
      batch: batch.id,
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
    type: j.file.report.type,
    size: j.file.report.size,
    findings: j.file.report.findings,
    tallies: j.file.report.tallies,
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
