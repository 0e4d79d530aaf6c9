import type { BatchRequest } from '../../model/gateway.ts';
import type { BatchId } from '../../model/ids.ts';
import type { BatchRecord } from '../../model/records.ts';
import type { Deps } from '../deps.ts';
import { keyContext, sealJson } from '../sealed.ts';
import type { SoundRequest } from './check-request.ts';
import type { HeldMessage } from './held.ts';
import type { Joined } from './replacement.ts';

/** Keyed hashes of who sends, and of the request where it has a key. */
export interface Sender {
  readonly address: string;
  readonly email: string | null;
  readonly idempotency: { readonly hash: string; readonly print: string } | null;
}

/**
 * The batch before the first byte of a file is touched; a sweep ends what its process does not. The lease begins with the
 * transaction, whatever took its time before.
 */
export async function writeIntent(deps: Deps, record: BatchRecord, replaces?: string): Promise<void> {
  deps.leases.add(record.id);
  try {
    await deps.ledger.transact(deps.account, async (tx) => {
      await tx.insertBatch({ ...record, leaseUntil: deps.leases.until() });
      const data = { form: record.form, ...(replaces === undefined ? {} : { replaces }) };
      await tx.append({ kind: 'upload-started', actor: 'requester', batch: record.id, data });
    });
  } catch (error) {
    deps.leases.drop(record.id);
    throw error;
  }
}

/** A request of its own: to a ticket that will be made for it, or to an invite's. */
export async function ownBatch(
  deps: Deps,
  id: BatchId,
  request: BatchRequest,
  sound: SoundRequest,
  sender: Sender,
  message: HeldMessage | null,
): Promise<BatchRecord> {
  const { invite } = sound;
  return {
    ...bare(deps, id, request.form, sender),
    ticket: invite?.ticket ?? null,
    ticketGiven: invite !== null,
    invite: invite?.id ?? null,
    verified: invite !== null,
    emailHash: invite ? null : sender.email,
    messageVerdict: message?.verdict ?? null,
    messageTallies: message?.report.tallies ?? null,
    ...(message ? await sealedTexts(deps, id, sound, message) : {}),
  };
}

/** A request whose file joins another batch: it has no ticket and no message of its own. */
export const joiningBatch = (deps: Deps, id: BatchId, joined: Joined, sender: Sender): BatchRecord => ({
  ...bare(deps, id, joined.form, sender),
  ticketGiven: true,
  verified: joined.verified,
});

/**
 * An attempt with the address of an agent counts like a ticket, for the network and for the address: otherwise a stranger
 * could ask at the rate of requests which addresses are agents'.
 */
export async function recordStaffAddress(
  deps: Deps,
  id: BatchId,
  form: string,
  sender: Sender,
): Promise<void> {
  await deps.ledger.transact(deps.account, async (tx) => {
    const attempt = bare(deps, id, form, { ...sender, idempotency: null });
    await tx.insertBatch({
      ...attempt,
      state: 'broken',
      messageState: 'gone',
      emailHash: sender.email,
    });
    const data = { code: 'staff-address', files: 0 };
    await tx.append({ kind: 'upload-broken', actor: 'gateway', batch: id, data });
  });
}

function bare(deps: Deps, id: BatchId, form: string, sender: Sender): BatchRecord {
  return {
    id,
    account: deps.account,
    state: 'receiving',
    form,
    ticket: null,
    ticketGiven: false,
    invite: null,
    verified: false,
    addressHash: sender.address,
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
    idempotencyHash: sender.idempotency?.hash ?? null,
    idempotencyPrint: sender.idempotency?.print ?? null,
    createdAt: deps.now(),
  };
}

/** Requester and message, sealed; the message's key is wrapped only where the policy lets it pass at once. */
async function sealedTexts(deps: Deps, id: BatchId, sound: SoundRequest, message: HeldMessage) {
  const { account, vault } = deps;
  const waits = message.verdict.action === 'warn';
  const labels = keyContext(account, id, 'label');
  const texts = keyContext(account, id, 'message');
  const labelKey = vault.newKey();
  try {
    return {
      requester: sealJson(vault, labelKey, labels, { name: sound.name, email: sound.email }),
      wrappedLabelKey: await vault.wrap(labelKey, labels),
      messageState: waits ? ('waiting' as const) : ('cleared' as const),
      message: sealJson(vault, message.key, texts, {
        subject: sound.subject,
        description: sound.description,
      }),
      wrappedMessageKey: waits ? null : await vault.wrap(message.key, texts),
      messageCommitment: vault.commitment(message.key, texts),
    };
  } finally {
    labelKey.destroy();
  }
}
