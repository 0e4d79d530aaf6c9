import { GatewayError } from '../../model/errors.ts';
import type { AttachmentId } from '../../model/ids.ts';
import type { LedgerTx } from '../../model/ports.ts';
import type { AttachmentRecord, AttachmentState, Label } from '../../model/records.ts';
import type { Deps } from '../deps.ts';
import { keyContext, openJson, sealJson } from '../sealed.ts';

/** A file's label with one reason more, and as it was when it was read: others may add theirs at the same time. */
export interface Reasoned {
  readonly id: AttachmentId;
  readonly was: Uint8Array;
  readonly label: Uint8Array;
}

/**
 * The reason is free text: sealed under the label key, so that it goes when the label goes. Nothing is written yet.
 * Throws `attachment-gone` where there is no label any more.
 */
export async function withReason(
  deps: Deps,
  record: AttachmentRecord | null,
  reason: string,
): Promise<Reasoned> {
  if (!record?.label || !record.wrappedLabelKey) throw new GatewayError('attachment-gone');
  const context = keyContext(deps.account, record.id, 'label');
  const key = await deps.vault.unwrap(record.wrappedLabelKey, context);
  try {
    const label = openJson<Label>(deps.vault, key, context, record.label);
    const both = label.reason === undefined ? reason : `${label.reason}\n${reason}`;
    const sealed = sealJson(deps.vault, key, context, { ...label, reason: both });
    return { id: record.id, was: record.label, label: sealed };
  } finally {
    key.destroy();
  }
}

/** Holds the file's row. `gone`: it is in none of `from`; `changed`: its label was written since it was read. */
export async function holdLabel(
  tx: LedgerTx,
  { id, was }: Reasoned,
  from: readonly AttachmentState[],
): Promise<'same' | 'changed' | 'gone'> {
  if (!(await tx.updateAttachment(id, from, {}))) return 'gone';
  return areSame((await tx.attachment(id))?.label, was) ? 'same' : 'changed';
}

export const areSame = (one: Uint8Array | null | undefined, other: Uint8Array): boolean =>
  one !== null && one !== undefined && Buffer.compare(one, other) === 0;
