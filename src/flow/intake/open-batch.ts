import { GatewayError } from '../../model/errors.ts';
import type { ScanReport } from '../../model/finding.ts';
import type { BatchIntake, BatchRequest, ItemResult } from '../../model/gateway.ts';
import { type BatchId, newBatchId } from '../../model/ids.ts';
import type { Verdict } from '../../model/verdict.ts';
import { decide, marked } from '../../scan/decide.ts';
import type { Deps } from '../deps.ts';
import { networkOf } from '../network.ts';
import type { Place } from '../quota.ts';
import { mustBeScanned } from '../scanning/failed.ts';
import { checkOpenTicket, checkRequest, checkTicketQuota, type SoundRequest } from './check-request.ts';
import type { HeldMessage } from './held.ts';
import { createIntake } from './intake.ts';
import { joiningBatch, ownBatch, recordStaffAddress, type Sender, writeIntent } from './intent.ts';
import { joinedBy } from './replacement.ts';
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
    const sender = { address, email: null, idempotency };
    return request.replaces
      ? await openReplacement(deps, request, request.replaces, sender, place)
      : await openOwn(deps, request, sender, place);
  } catch (error) {
    place.leave();
    deps.readiness.saw(error);
    throw error;
  }
}

async function openReplacement(
  deps: Deps,
  request: BatchRequest,
  replaces: NonNullable<BatchRequest['replaces']>,
  sender: Sender,
  place: Place,
): Promise<BatchIntake> {
  await checkPending(deps, sender.address);
  const joins = await joinedBy(deps, request, replaces);
  const id = newBatchId();
  await writeIntent(deps, joiningBatch(deps, id, joins, sender), joins.replaces);
  return createIntake(deps, { id, form: joins.form, message: null, invite: null, joins, place });
}

async function openOwn(
  deps: Deps,
  request: BatchRequest,
  { address, idempotency }: Sender,
  place: Place,
): Promise<BatchIntake> {
  const { form } = request;
  const sound = await checkRequest(deps, request);
  const { invite } = sound;
  const sender = { address, email: deps.pseudonyms.of('email', sound.email.toLowerCase()), idempotency };
  await checkPending(deps, address);
  if (invite) await checkOpenTicket(deps, invite.ticket);
  else await checkTicketQuota(deps, sender);
  const id = newBatchId();
  const message = invite ? null : await scanMessage(deps, form, id, sound);
  try {
    if (message?.verdict.action === 'block') {
      message.key.destroy();
      await recordRefusedMessage(deps, id, message.verdict);
      return answered(id, { id, message: refusedMessage(id, message), attachments: [] }, place);
    }
    // asked last: every attempt that gets so far counts as a ticket, whatever the answer is
    if (!invite && (await deps.desk.isStaffAddress(deps.account, sound.email))) {
      await recordStaffAddress(deps, id, form, sender);
      throw new GatewayError('staff-address');
    }
    await writeIntent(deps, await ownBatch(deps, id, request, sound, sender, message));
    return createIntake(deps, { id, form, message, invite, joins: null, place });
  } catch (error) {
    message?.key.destroy();
    throw error;
  }
}

function idempotencyOf(deps: Deps, request: BatchRequest, address: string) {
  if (request.idempotencyKey === undefined) return null;
  if (!/^[\x21-\x7e]{8,200}$/.test(request.idempotencyKey))
    throw new GatewayError('bad-request', { detail: 'Idempotency-Key' });
  const { form, name, email, subject, description, invite, replaces } = request;
  const fields = [form, name, email, subject, description, invite];
  return {
    // bound to the sender's address: knowing a key alone replays nothing
    hash: deps.pseudonyms.of('idempotency', `${address}\n${request.idempotencyKey}`),
    print: deps.pseudonyms.of(
      'request',
      JSON.stringify(replaces ? [...fields, replaces.id, replaces.token] : fields),
    ),
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
  return { report: marked(report, deps.policy, form), verdict, key: deps.vault.newKey() };
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
