/**
 * Opaque identifiers. Every one is random (128 bits, Crockford base 32, lower case) and says its kind by a
 * prefix, so that an id in a log line or in an S3 key tells what it is and nothing about anybody.
 */
declare const kind: unique symbol;
type Id<K extends string> = string & { readonly [kind]: K };

export type AccountId = Id<'account'>;
/** One upload request: up to `Limits.filesPerBatch` files and one message (subject and description). */
export type BatchId = Id<'batch'>;
export type AttachmentId = Id<'attachment'>;
export type LinkId = Id<'link'>;
export type InviteId = Id<'invite'>;
/** Pseudonym of a signed-in person or API client: keyed hash of issuer and subject, never the name. */
export type AgentId = Id<'agent'>;

export const accountId = (s: string) => s as AccountId;
export const agentId = (s: string) => s as AgentId;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

function random(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  let out = `${prefix}_`;
  for (const b of bytes) out += alphabet[b & 31];
  return out;
}

export const newBatchId = () => random('bat') as BatchId;
export const newAttachmentId = () => random('att') as AttachmentId;
export const newLinkId = () => random('lnk') as LinkId;
export const newInviteId = () => random('inv') as InviteId;

const form = (prefix: string) => new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`);
const attachmentForm = form('att');
const batchForm = form('bat');
export const isAttachmentId = (s: string): s is AttachmentId => attachmentForm.test(s);
export const isBatchId = (s: string): s is BatchId => batchForm.test(s);
