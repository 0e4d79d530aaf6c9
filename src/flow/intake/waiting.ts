import { GatewayError } from '../../model/errors.ts';
import type { AttachmentId, BatchId } from '../../model/ids.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Deps } from '../deps.ts';
import { keyContext } from '../sealed.ts';

/**
 * The file that a confirmation token opens, in `waiting`, `committing` or `stored`, and its key: the caller destroys it.
 * Throws `attachment-gone`, `confirmation-invalid`, `confirmation-expired`.
 */
export async function openWaitingFile(deps: Deps, id: AttachmentId, token: string) {
  const record = await deps.ledger.read(deps.account).attachment(id);
  if (!record?.keyCommitment || !record.verdict) throw new GatewayError('attachment-gone');
  const context = keyContext(deps.account, id, 'content');
  const { key, policyVersion } = deps.vault.openConfirmation(
    token,
    context,
    record.keyCommitment,
    deps.now(),
  );
  const kept = ['waiting', 'committing', 'stored'].includes(record.state);
  if (!kept || policyVersion !== record.verdict.policyVersion) {
    key.destroy();
    throw new GatewayError(kept ? 'confirmation-invalid' : 'attachment-gone');
  }
  return { record, verdict: record.verdict, key };
}

/** As `openWaitingFile`, for the message of a batch, in `waiting`, `cleared` or `delivered`. */
export async function openWaitingMessage(deps: Deps, id: BatchId, token: string) {
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
