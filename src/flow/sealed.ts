import type { AccountId, AttachmentId, BatchId } from '../model/ids.ts';
import type { DataKey, KeyContext, KeyPurpose, Vault } from '../model/ports.ts';
import type { AttachmentRecord, Label } from '../model/records.ts';

export const keyContext = (
  account: AccountId,
  subject: AttachmentId | BatchId,
  purpose: KeyPurpose,
): KeyContext => ({ account, subject, purpose });

export function sealJson(vault: Vault, key: DataKey, context: KeyContext, value: unknown): Uint8Array {
  return vault.sealValue(key, new TextEncoder().encode(JSON.stringify(value)), context);
}

/** The writer was this program and the seal is authenticated, so the shape is trusted. Throws `seal-broken`. */
export function openJson<T>(vault: Vault, key: DataKey, context: KeyContext, sealed: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(vault.openValue(key, sealed, context))) as T;
}

/** Null where the label's key was destroyed. Opening a label never touches the content's key. */
export async function openLabel(vault: Vault, record: AttachmentRecord): Promise<Label | null> {
  if (!record.wrappedLabelKey || !record.label) return null;
  const context = keyContext(record.account, record.id, 'label');
  const key = await vault.unwrap(record.wrappedLabelKey, context);
  try {
    return openJson<Label>(vault, key, context, record.label);
  } finally {
    key.destroy();
  }
}
