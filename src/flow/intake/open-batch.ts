import { GatewayError } from '../../model/errors.ts';
import type { ScanReport } from '../../model/finding.ts';
import type { BatchIntake, BatchRequest, ItemResult } from '../../model/gateway.ts';
import { type BatchId, newBatchId } from '../../model/ids.ts';
import type { BatchRecord } from '../../model/records.ts';
import type { Verdict } from '../../model/verdict.ts';
import { decide } from '../../scan/decide.ts';
import type { Deps } from '../deps.ts';
import { networkOf } from '../network.ts';
import type { Place } from '../quota.ts';
import { mustBeScanned } from '../scanning/failed.ts';
import { keyContext, sealJson } from '../sealed.ts';
import { checkRequest, checkTicket, type SoundRequest } from './check-request.ts';
import type { HeldMessage } from './held.ts';
import { createIntake } from './intake.ts';
import { replayed } from './replay.ts';

/**
 * Everything that is known before the first file: quotas, invite, requester, limits, the message's own verdict.
 * Writes the intent (batch in `receiving`) before any byte of a file is touched.
 */
export async function openBatch(deps: Deps, request: BatchRequest): Promise<BatchIntake> {
  const address = deps.pseudonyms.of('address', networkOf(request.address));
  const place = deps.quota.enter(address);
  try {
    const idempotency = idempotencyOf(deps, request, address);
    const earlier = idempotency && (await replayed(deps, idempotency));
    if (earlier) return answered(earlier.id, earlier, place);
    const sound = await checkRequest(deps, request);
    const hashes = { address, email: deps.pseudonyms.of('email', sound.email.toLowerCase()) };
    await checkPending(deps, address);
    await checkTicket(deps, sound, hashes);
    const id = newBatchId();
    const message = sound.invite ? null : await scanMessage(deps, request.form, id, sound);
    if (message && message.verdict.action === 'block') {
      message.key.destroy();
      await recordRefusedMessage(deps, id, message.verdict);
      return answered(id, { id, message: refusedMessage(id, message), attachments: [] }, place);
    }
    await writeIntent(deps, request, sound, hashes, idempotency, id, message);
    return createIntake(deps, { id, request, message, invite: sound.invite, place });
  } catch (error) {
    place.leave();
    deps.readiness.saw(error);
    throw error;
  }
}

function idempotencyOf(deps: Deps, request: BatchRequest, address: string) {
  if (request.idempotencyKey === undefined) return null;
  if (!/^[\x21-\x7e]{8,200}$/.test(request.idempotencyKey))
    throw new GatewayError('bad-request', { detail: 'Idempotency-Key' });
  const { form, name, email, subject, description, invite } = request;
  return {
    // bound to the sender's address: knowing a key alone replays nothing
    hash: deps.pseudonyms.of('idempotency', `${address}\n${request.idempotencyKey}`),
    print: deps.pseudonyms.of('request', JSON.stringify([form, name, email, subject, description, invite])),
  };
}

async function checkPending(deps: Deps, address: string): Promise<void> {
  const reader = deps.ledger.read(deps.account);
  const [mine, all] = await Promise.all([reader.pending(address), reader.pending(null)]);
  if (mine.bytes >= deps.limits.pendingBytesPerAddress || all.bytes >= deps.limits.pendingBytesInAll)
    throw new GatewayError('too-many-bytes', { retryAfter: 300 });
}

/** Everything typed that goes to the ticket, but the address itself, which is known to be nothing else. */
async function scanMessage(deps: Deps, form: string, id: BatchId, sound: SoundRequest): Promise<HeldMessage> {
  const seen = await Promise.all([
    deps.scanning.text(sound.name, 'name'),
    deps.scanning.text(sound.subject, 'subject'),
    deps.scanning.text(sound.description, 'description'),
  ]);
  const report: ScanReport = {
    findings: seen.flatMap((r) => r.findings),
    tallies: seen.flatMap((r) => r.tallies),
    scannedChars: seen.reduce((sum, r) => sum + r.scannedChars, 0),
  };
  const { verdict } = decide(report, deps.policy, form, { account: deps.account, id });
  mustBeScanned(report, verdict.action);
  return { report, verdict, key: deps.vault.newKey() };
}

function refusedMessage(id: BatchId, message: HeldMessage): ItemResult {
  return {
    id,
    status: 'blocked',
    verdict: 'block',
    type: null,
    size: null,
    findings: message.report.findings,
    tallies: message.report.tallies,
  };
}

async function recordRefusedMessage(deps: Deps, batch: BatchId, verdict: Verdict): Promise<void> {
  await deps.ledger.transact(deps.account, (tx) =>
    tx.append({
      kind: 'message-judged',
      actor: 'requester',
      batch,
      data: {
        verdict: verdict.action,
        policy: verdict.policyVersion,
        because: verdict.because.map((b) => b.detector),
      },
    }),
  );
}

async function writeIntent(
  deps: Deps,
  request: BatchRequest,
  sound: SoundRequest,
  hashes: { address: string; email: string },
  idempotency: { hash: string; print: string } | null,
  id: BatchId,
  message: HeldMessage | null,
): Promise<void> {
  const record: BatchRecord = {
    id,
    account: deps.account,
    state: 'receiving',
    form: request.form,
    ticket: sound.invite?.ticket ?? null,
    ticketGiven: sound.invite !== null,
    invite: sound.invite?.id ?? null,
    verified: sound.invite !== null,
    addressHash: hashes.address,
    emailHash: sound.invite ? null : hashes.email,
    messageVerdict: message?.verdict ?? null,
    messageTallies: message?.report.tallies ?? null,
    waitsUntil: null,
    leaseUntil: deps.leases.until(),
    idempotencyHash: idempotency?.hash ?? null,
    idempotencyPrint: idempotency?.print ?? null,
    createdAt: deps.now(),
    ...(await sealedTexts(deps, id, sound, message)),
  };
  await deps.ledger.transact(deps.account, async (tx) => {
    await tx.insertBatch(record);
    await tx.append({ kind: 'upload-started', actor: 'requester', batch: id, data: { form: request.form } });
  });
  deps.leases.add(id);
}

/** Requester and message, sealed; the message's key is wrapped only where the policy lets it pass at once. */
async function sealedTexts(deps: Deps, id: BatchId, sound: SoundRequest, message: HeldMessage | null) {
  const { account, vault } = deps;
  if (!message) {
    return {
      requester: null,
      wrappedLabelKey: null,
      messageState: 'none' as const,
      message: null,
      wrappedMessageKey: null,
      messageCommitment: null,
    };
  }
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

/** An intake whose answer is known before anything is read. */
function answered(id: BatchId, result: BatchIntake['replay'] & {}, place: Place): BatchIntake {
  place.leave();
  return {
    id,
    replay: result,
    receive: async () => {
      throw new GatewayError('idempotency-conflict');
    },
    finish: async () => result,
    abort: async () => {},
  };
}
