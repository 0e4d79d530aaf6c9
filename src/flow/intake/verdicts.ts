import type { ItemResult } from '../../model/gateway.ts';
import { policyFor } from '../../model/policy.ts';
import type { AttachmentRecord, Millis } from '../../model/records.ts';
import type { Cleared, Verdict } from '../../model/verdict.ts';
import { decide, marked } from '../../scan/decide.ts';
import type { Deps } from '../deps.ts';
import { mustBeScanned } from '../scanning/failed.ts';
import { keyContext, sealJson } from '../sealed.ts';
import type { HeldFile, OpenedBatch } from './held.ts';

type Patch = Partial<Omit<AttachmentRecord, 'id' | 'account'>>;

/** What of a report the sender is told. */
export type ItemReport = Pick<ItemResult, 'type' | 'size' | 'findings' | 'tallies'>;

/** What was decided over one file and what the sender is told of it. */
export interface Judged {
  readonly file: HeldFile;
  readonly report: ItemReport;
  readonly verdict: Verdict;
  readonly cleared: Cleared | null;
  readonly patch: Patch;
  readonly confirm?: { token: string; expiresAt: Millis };
}

const day = 86_400_000;

/** The policy's word over one file, and what the ledger will hold of it. Nothing is written yet. */
export async function judgeFile(
  deps: Deps,
  batch: OpenedBatch,
  file: HeldFile,
  waitsUntil: Millis,
): Promise<Judged> {
  const { account, vault } = deps;
  const { verdict, cleared } = decide(file.report, deps.policy, batch.form, { account, id: file.id });
  mustBeScanned(file.report, verdict.action);
  const report = marked(file.report, deps.policy, batch.form);
  const { type, size, tallies } = report;
  const seen: Patch = { verdict, type, size, tallies };
  if (verdict.action === 'block')
    return {
      file,
      report,
      verdict,
      cleared: null,
      patch: { ...seen, state: 'discarding', endReason: 'blocked' },
    };
  const content = keyContext(account, file.id, 'content');
  const kept: Patch = {
    ...seen,
    ...(await sealedLabel(deps, file, report.findings)),
    uploadId: file.parts.uploadId,
    parts: file.parts.parts,
    sealedSize: file.parts.sealedSize,
    keyCommitment: vault.commitment(file.key, content),
  };
  if (verdict.action === 'warn') {
    const claims = { policyVersion: verdict.policyVersion, expiresAt: waitsUntil };
    const confirm = { token: vault.sealConfirmation(file.key, content, claims), expiresAt: waitsUntil };
    return {
      file,
      report,
      verdict,
      cleared: null,
      patch: { ...kept, state: 'waiting', waitsUntil },
      confirm,
    };
  }
  const dueAt = deps.now() + policyFor(deps.policy, batch.form).retentionDays * day;
  const wrappedKey = await vault.wrap(file.key, content);
  return { file, report, verdict, cleared, patch: { ...kept, state: 'committing', wrappedKey, dueAt } };
}

async function sealedLabel(deps: Deps, file: HeldFile, findings: ItemReport['findings']): Promise<Patch> {
  const context = keyContext(deps.account, file.id, 'label');
  const key = deps.vault.newKey();
  try {
    const label = sealJson(deps.vault, key, context, { fileName: file.name, findings });
    return { label, wrappedLabelKey: await deps.vault.wrap(key, context) };
  } finally {
    key.destroy();
  }
}

/** Only a warned message needs an answer; an allowed one is nothing the sender has to act on. */
export function judgeMessage(deps: Deps, batch: OpenedBatch, waitsUntil: Millis): ItemResult | null {
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
