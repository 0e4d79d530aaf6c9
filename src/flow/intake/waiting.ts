import { GatewayError } from '../../model/errors.ts';
import type { AttachmentId } from '../../model/ids.ts';
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
