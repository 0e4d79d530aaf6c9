import { GatewayError } from '../model/errors.ts';
import type { AttachmentView, Download, TicketView } from '../model/gateway.ts';
import { type AttachmentId, type LinkId, newLinkId } from '../model/ids.ts';
import type { Agent } from '../model/people.ts';
import type { AttachmentRecord, LinkRecord } from '../model/records.ts';
import type { TicketRef } from '../model/ticket.ts';
import { markedAsKept } from '../scan/decide.ts';
import type { Deps } from './deps.ts';
import { parseRange } from './range.ts';
import { keyContext, openLabel } from './sealed.ts';

/** A desk's ticket id is an opaque word; anything else is nobody's ticket. */
const ticketForm = /^[A-Za-z0-9_-]{1,40}$/;

/** What staff see of a ticket. That it was looked at is an Entry. Throws `unknown-ticket`. */
export async function ticketAttachments(deps: Deps, agent: Agent, ticket: TicketRef): Promise<TicketView> {
  if (!ticketForm.test(ticket)) throw new GatewayError('unknown-ticket');
  const records = await deps.ledger.read(deps.account).attachmentsOfTicket(ticket);
  if (records.length === 0 && !(await deps.desk.ticket(deps.account, ticket)))
    throw new GatewayError('unknown-ticket');
  await deps.ledger.transact(deps.account, (tx) =>
    tx.append({ kind: 'attachments-listed', actor: agent.id, data: { ticket, files: records.length } }),
  );
  const attachments = await Promise.all(records.map((r) => viewOf(deps, r)));
  return { ticket, deskUrl: deps.desk.ticketUrl(ticket), attachments };
}

async function viewOf(deps: Deps, record: AttachmentRecord): Promise<AttachmentView> {
  const label = await openLabel(deps.vault, record);
  const state = record.state === 'erasing' || record.state === 'erased' ? record.state : 'stored';
  return {
    id: record.id,
    state,
    type: record.type,
    size: record.size,
    verdict: record.verdict,
    tallies: markedAsKept(record.tallies ?? [], record.verdict),
    receivedAt: record.createdAt,
    dueAt: record.dueAt,
    ...(label ? { label: { ...label, findings: markedAsKept(label.findings, record.verdict) } } : {}),
  };
}

/** `seconds` is held to the limits. Throws `not-found`, `attachment-gone`. */
export async function makeLink(
  deps: Deps,
  agent: Agent,
  attachment: AttachmentId,
  seconds: number,
): Promise<{ token: string; expiresAt: number }> {
  const { account, ledger, limits, now } = deps;
  if (!Number.isInteger(seconds) || seconds < limits.linkSecondsMin || seconds > limits.linkSecondsMax)
    throw new GatewayError('bad-request', {
      detail: `seconds: ${limits.linkSecondsMin} to ${limits.linkSecondsMax}`,
    });
  const record = await ledger.read(account).attachment(attachment);
  if (!record || ['receiving', 'waiting', 'discarding', 'discarded'].includes(record.state))
    throw new GatewayError('not-found');
  if (record.state !== 'stored') throw new GatewayError('attachment-gone');
  const createdAt = now();
  const link: LinkRecord = {
    id: newLinkId(),
    account,
    attachment,
    agent: agent.id,
    createdAt,
    expiresAt: createdAt + seconds * 1000,
  };
  await ledger.transact(account, async (tx) => {
    await tx.insertLink(link);
    await tx.append({ kind: 'link-made', actor: agent.id, attachment, link: link.id, data: { seconds } });
  });
  return { token: `${link.id}.${deps.pseudonyms.sign('link', signed(link))}`, expiresAt: link.expiresAt };
}

/** What the signature covers: account, link, file, person and end, so that none can be exchanged. */
const signed = (l: LinkRecord) => `${l.account}\n${l.id}\n${l.attachment}\n${l.agent}\n${l.expiresAt}`;

/** Every refusal is the same `link-invalid` outside; the Entry says why. */
async function checkLink(deps: Deps, agent: Agent, token: string): Promise<LinkRecord> {
  const dot = token.indexOf('.');
  const id = token.slice(0, dot);
  const link = /^lnk_[0-9a-hjkmnp-tv-z]{26}$/.test(id)
    ? await deps.ledger.read(deps.account).link(id as LinkId)
    : null;
  // a link that does not exist costs the same comparison
  const genuine = deps.pseudonyms.checks('link', link ? signed(link) : '', token.slice(dot + 1));
  if (!link || !genuine) throw new GatewayError('link-invalid');
  const why = link.agent !== agent.id ? 'other-person' : link.expiresAt <= deps.now() ? 'expired' : null;
  if (why === null) return link;
  await deps.ledger.transact(deps.account, (tx) =>
    tx.append({
      kind: 'link-refused',
      actor: agent.id,
      attachment: link.attachment,
      link: link.id,
      data: { why },
    }),
  );
  throw new GatewayError('link-invalid');
}

/** The Entry is written before the file's key is even unwrapped. A link may be used again until it ends. */
export async function openLink(
  deps: Deps,
  agent: Agent,
  token: string,
  rangeHeader: string | undefined,
  method: 'GET' | 'HEAD',
): Promise<Download> {
  const { account, ledger, vault } = deps;
  const link = await checkLink(deps, agent, token);
  const record = await ledger.read(account).attachment(link.attachment);
  if (record?.state !== 'stored' || !record.wrappedKey || record.size === null || record.sealedSize === null)
    throw new GatewayError('attachment-gone');
  const { size, sealedSize, wrappedKey } = record;
  const range = parseRange(rangeHeader, size);
  const about = { actor: agent.id, attachment: record.id, link: link.id };
  await ledger.transact(account, (tx) =>
    tx.append({
      kind: 'link-used',
      ...about,
      data: { method, from: range?.start ?? 0, to: range?.end ?? size },
    }),
  );
  const label = await openLabel(vault, record);
  const context = { account, attachment: record.id };
  const unwrap = () => vault.unwrap(wrappedKey, keyContext(account, record.id, 'content'));
  return {
    fileName: label?.fileName ?? 'file',
    size,
    range,
    body: method === 'HEAD' ? nothing() : bytes(),
    ended: async (sent, whole) => {
      await ledger.transact(account, (tx) =>
        tx.append({ kind: 'download-ended', ...about, data: { bytes: sent, whole } }),
      );
    },
  };

  async function* bytes() {
    const key = await unwrap();
    try {
      yield* vault.open(key, context, { plainSize: size, sealedSize }, range ?? undefined);
    } finally {
      key.destroy();
    }
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
