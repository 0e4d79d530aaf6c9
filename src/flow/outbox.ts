import { setTimeout as pause } from 'node:timers/promises';
import { GatewayError, isGatewayError } from '../model/errors.ts';
import type { BatchId } from '../model/ids.ts';
import type { Requester } from '../model/people.ts';
import type { BatchRecord, OutboxJob } from '../model/records.ts';
import type { Reference, TicketRef } from '../model/ticket.ts';
import type { Deps } from './deps.ts';
import { keyContext, openJson } from './sealed.ts';
import { forgetMessage } from './settle.ts';

/** Waits between tries: doubling from the first to the last, plus up to a quarter at random. Milliseconds. */
const firstWait = 2_000;
const longestWait = 15 * 60_000;
/** Tries that a refusal (not an outage) is given before a person must look. */
const refusals = 5;
const jobsInARow = 20;
/** How often an upload looks whether somebody else has told the desk of it by now. Milliseconds. */
const lookEvery = 100;

/**
 * Takes due jobs and carries them to the desk. Answers what was taken. One is claimed at a time: the claim of another
 * would run out while it waits behind a slow desk.
 */
export async function deliverDue(deps: Deps): Promise<readonly OutboxJob[]> {
  const taken: OutboxJob[] = [];
  while (taken.length < jobsInARow) {
    const [job] = await deps.ledger.claimJobs(deps.account, deps.now(), 1, deps.leases.claimMillis);
    if (!job) break;
    await deliver(deps, job);
    taken.push(job);
  }
  return taken;
}

/**
 * Right after an upload: gives its own batch a chance to be on the ticket before the sender is answered. A sweep or
 * another upload may have taken the job a moment before: then it is they who are waited for. `patience`: milliseconds.
 */
export async function deliverBatch(deps: Deps, batch: BatchId, patience: number): Promise<void> {
  let over = false;
  const attempt = (async () => {
    await deps.ledger.hurryJob(deps.account, batch, deps.now());
    const mine = (await deliverDue(deps)).some((job) => job.kind === 'link' && job.batch === batch);
    while (!mine && !over && (await isUntold(deps, batch))) await pause(lookEvery);
  })().catch((error: unknown) => deps.readiness.saw(error));
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([attempt, enough]);
  over = true;
  clearTimeout(timer);
}

/** Whether a stored file is not on the ticket yet on which it belongs. */
async function isUntold(deps: Deps, id: BatchId): Promise<boolean> {
  const reader = deps.ledger.read(deps.account);
  const batch = await reader.batch(id);
  if (!batch || batch.messageState === 'waiting' || batch.messageState === 'gone') return false;
  return (await reader.attachmentsOfBatch(id)).some((f) => f.state === 'stored' && f.linkedAt === null);
}

async function deliver(deps: Deps, job: OutboxJob): Promise<void> {
  try {
    if (job.kind === 'link') await link(deps, job);
    else await unlink(deps, job);
    await deps.ledger.finishJob(job.id);
  } catch (error) {
    deps.readiness.saw(error);
    await postpone(deps, job, error);
  }
}

async function postpone(deps: Deps, job: OutboxJob, error: unknown): Promise<void> {
  const code = isGatewayError(error) ? error.code : 'internal';
  const final =
    ['unknown-ticket', 'closed-ticket'].includes(code) ||
    (code === 'desk-refused' && job.attempts >= refusals);
  deps.log.warn(
    { job: job.id, batch: job.batch, code, attempts: job.attempts, final },
    'the desk was not told',
  );
  if (final) {
    await deps.ledger.failJob(job.id, code);
    return;
  }
  const asked = isGatewayError(error) && error.retryAfter ? error.retryAfter * 1000 : 0;
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(job.attempts, 16));
  // whole milliseconds: PostgreSQL refuses a part of one
  const after = Math.ceil(Math.max(asked, wait * (1 + Math.random() / 4)));
  await deps.ledger.retryJob(job.id, deps.now() + after, code);
}

/** Puts every stored file of the batch that is not on its ticket yet there. Each step looks before it acts. */
async function link(deps: Deps, job: OutboxJob): Promise<void> {
  const { account, desk, ledger } = deps;
  const batch = await ledger.read(account).batch(job.batch);
  if (!batch || batch.messageState === 'waiting' || batch.messageState === 'gone') return;
  const files = await ledger.read(account).attachmentsOfBatch(job.batch);
  const stored = files.filter((f) => f.state === 'stored');
  const unlinked = stored.filter((f) => f.linkedAt === null).map((f) => f.id);
  if (unlinked.length === 0) return;
  const ticket = batch.ticket ?? (await makeTicket(deps, batch));
  const reference: Reference = {
    account,
    batch: batch.id,
    attachments: stored.map((f) => f.id),
    pageUrl: deps.ticketPage,
  };
  await desk.addReference(ticket, reference);
  await ledger.transact(account, async (tx) => {
    for (const id of unlinked) {
      // held before it is read: somebody whose claim ran out may write the same
      if (!(await tx.updateAttachment(id, ['stored'], {}))) continue;
      if ((await tx.attachment(id))?.linkedAt !== null) continue;
      await tx.updateAttachment(id, ['stored'], { linkedAt: deps.now() });
      await tx.append({ kind: 'reference-added', actor: 'gateway', batch: batch.id, attachment: id });
    }
  });
}

async function makeTicket(deps: Deps, batch: BatchRecord): Promise<TicketRef> {
  const { account, desk, ledger } = deps;
  const ticket = await desk.createTicket({ account, batch: batch.id, ...(await textsOf(deps, batch)) });
  await ledger.transact(account, async (tx) => {
    await tx.updateBatch(batch.id, {}); // held before it is read, as a file is in link
    if ((await tx.batch(batch.id))?.ticket !== null) return;
    await tx.updateBatch(batch.id, { ticket });
    await forgetMessage(tx, batch.id, 'delivered');
    await tx.append({ kind: 'ticket-created', actor: 'gateway', batch: batch.id });
  });
  return ticket;
}

/** Opens requester and message for the one moment in which the desk is told. */
async function textsOf(deps: Deps, batch: BatchRecord) {
  const { account, vault } = deps;
  if (!batch.requester || !batch.wrappedLabelKey || !batch.message || !batch.wrappedMessageKey)
    throw new GatewayError('desk-refused', { detail: 'the message of this upload is gone' });
  const labels = keyContext(account, batch.id, 'label');
  const texts = keyContext(account, batch.id, 'message');
  const [labelKey, messageKey] = await Promise.all([
    vault.unwrap(batch.wrappedLabelKey, labels),
    vault.unwrap(batch.wrappedMessageKey, texts),
  ]);
  try {
    const requester = openJson<Requester>(vault, labelKey, labels, batch.requester);
    const { subject, description } = openJson<{ subject: string; description: string }>(
      vault,
      messageKey,
      texts,
      batch.message,
    );
    return { requester, subject, description };
  } finally {
    labelKey.destroy();
    messageKey.destroy();
  }
}

async function unlink(deps: Deps, job: OutboxJob): Promise<void> {
  const { account, desk, ledger } = deps;
  const batch = await ledger.read(account).batch(job.batch);
  const attachment = job.attachment;
  if (!batch?.ticket || !attachment) return;
  try {
    await desk.removeReference(account, batch.ticket, attachment);
  } catch (error) {
    // a ticket that is gone or closed for good holds nothing that opens a file
    if (!isGatewayError(error, 'unknown-ticket') && !isGatewayError(error, 'closed-ticket')) throw error;
  }
  await ledger.transact(account, (tx) =>
    tx.append({ kind: 'reference-removed', actor: 'gateway', batch: job.batch, attachment }),
  );
}
