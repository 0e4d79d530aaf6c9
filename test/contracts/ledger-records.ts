import fc from 'fast-check';
import {
  type AccountId,
  agentId,
  newAttachmentId,
  newBatchId,
  newInviteId,
  newLinkId,
} from '../../src/model/ids.ts';
import type {
  AttachmentRecord,
  BatchRecord,
  InviteRecord,
  LinkRecord,
  SessionRecord,
} from '../../src/model/records.ts';

export const batchOf = (account: AccountId, more: Partial<BatchRecord> = {}): BatchRecord => ({
  id: newBatchId(),
  account,
  state: 'receiving',
  form: 'default',
  ticket: null,
  ticketGiven: false,
  invite: null,
  verified: false,
  addressHash: 'address',
  emailHash: null,
  requester: null,
  wrappedLabelKey: null,
  messageState: 'none',
  message: null,
  wrappedMessageKey: null,
  messageCommitment: null,
  messageVerdict: null,
  messageTallies: null,
  waitsUntil: null,
  leaseUntil: null,
  idempotencyHash: null,
  idempotencyPrint: null,
  createdAt: 1,
  ...more,
});

export const fileOf = (batch: BatchRecord, more: Partial<AttachmentRecord> = {}): AttachmentRecord => ({
  id: newAttachmentId(),
  account: batch.account,
  batch: batch.id,
  via: null,
  state: 'receiving',
  endReason: null,
  type: null,
  size: null,
  sealedSize: null,
  uploadId: null,
  parts: null,
  verdict: null,
  tallies: null,
  keyCommitment: null,
  wrappedKey: null,
  wrappedLabelKey: null,
  label: null,
  waitsUntil: null,
  dueAt: null,
  linkedAt: null,
  createdAt: 1,
  ...more,
});

export const linkOf = (file: AttachmentRecord, more: Partial<LinkRecord> = {}): LinkRecord => ({
  id: newLinkId(),
  account: file.account,
  attachment: file.id,
  agent: agentId('agent'),
  expiresAt: 100,
  createdAt: 1,
  ...more,
});

export const inviteOf = (account: AccountId, more: Partial<InviteRecord> = {}): InviteRecord => ({
  id: newInviteId(),
  account,
  secretHash: newInviteId(),
  ticket: '42',
  madeBy: agentId('agent'),
  expiresAt: 100,
  usesLeft: 2,
  createdAt: 1,
  ...more,
});

export const sessionOf = (account: AccountId, more: Partial<SessionRecord> = {}): SessionRecord => ({
  idHash: newInviteId(),
  account,
  agent: agentId('agent'),
  label: Uint8Array.of(0, 255),
  expiresAt: 100,
  createdAt: 1,
  ...more,
});

const or = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const word = fc.string({ unit: 'binary', maxLength: 40 }).filter((s) => !s.includes('\0'));
const blob = fc.uint8Array({ maxLength: 300 });
const whole = fc.nat({ max: Number.MAX_SAFE_INTEGER });
// inside JSON every text goes, also NUL and halves of surrogate pairs
const anyText = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));
const plain = { noNullPrototype: true };
const tallies = fc.array(
  fc.record(
    {
      detector: anyText,
      category: fc.constantFrom('contact', 'secret'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
      count: whole,
      distinct: whole,
    },
    plain,
  ),
  { maxLength: 3 },
);
const verdict = fc.constantFrom('allow', 'warn', 'block');

/** Every field of a batch, at its edges. */
export const anyBatch = fc.record({
  ticket: or(word),
  ticketGiven: fc.boolean(),
  verified: fc.boolean(),
  form: word,
  addressHash: word,
  emailHash: or(word),
  requester: or(blob),
  wrappedLabelKey: or(blob),
  message: or(blob),
  wrappedMessageKey: or(blob),
  messageCommitment: or(word),
  messageVerdict: or(verdict),
  messageTallies: or(tallies),
  waitsUntil: or(whole),
  leaseUntil: or(whole),
  idempotencyPrint: or(word),
  createdAt: whole,
}) as fc.Arbitrary<Partial<BatchRecord>>;

/** Every field of an attachment, at its edges. */
export const anyFile = fc.record({
  via: or(fc.constant(newBatchId())),
  endReason: or(fc.constantFrom('blocked', 'lost', 'replaced')),
  type: or(fc.record({ mime: anyText, name: anyText, family: fc.constant('text') }, plain)),
  size: or(whole),
  sealedSize: or(whole),
  uploadId: or(word),
  parts: or(fc.array(fc.record({ number: whole, etag: anyText, size: whole }, plain), { maxLength: 5 })),
  verdict: or(verdict),
  tallies: or(tallies),
  keyCommitment: or(word),
  wrappedKey: or(blob),
  wrappedLabelKey: or(blob),
  label: or(blob),
  waitsUntil: or(whole),
  dueAt: or(whole),
  linkedAt: or(whole),
  createdAt: whole,
}) as fc.Arbitrary<Partial<AttachmentRecord>>;

export const anyData = fc.dictionary(
  fc.string({ maxLength: 10 }),
  fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.array(anyText)),
  plain,
);
