import { GatewayError } from '../model/errors.ts';
import type { Category } from '../model/finding.ts';
import type { Gateway, LimitsView, ScanResult } from '../model/gateway.ts';
import type { Agent } from '../model/people.ts';
import { policyFor } from '../model/policy.ts';
import { judgeTallies, marked } from '../scan/decide.ts';
import { detectors } from '../scan/index.ts';
import type { Deps } from './deps.ts';
import { erase } from './erasure.ts';
import { makeLink, openLink, ticketAttachments } from './handout.ts';
import { usableInvite } from './intake/check-request.ts';
import { confirm } from './intake/confirm.ts';
import { watchMalware } from './intake/malware.ts';
import { openBatch } from './intake/open-batch.ts';
import { withdraw } from './intake/withdraw.ts';
import { makeInvite } from './invites.ts';
import { withFindings } from './scanning/with-findings.ts';

/** Where files lie, for people: the region's name and the kind of store. */
export interface Place {
  readonly region: string;
  readonly store: LimitsView['store'];
}

/** As everybody is told what is looked for: what people know best and mind most comes first. */
const told: readonly Category[] = [
  'contact',
  'person',
  'national-id',
  'financial',
  'special',
  'secret',
  'confidential',
  'online',
  'business',
];

/**
 * Wires the services of flow behind the one interface the edges know. `inForce`: the detectors files are looked through
 * with; everybody is told their categories and no more.
 */
export function createGateway(
  deps: Deps,
  place: Place,
  inForce: readonly { readonly category: Category }[] = detectors,
): Gateway {
  const looksFor = told.filter((category) => inForce.some((detector) => detector.category === category));
  return {
    limits: deps.limits,
    limitsView: () => ({
      fileBytes: deps.limits.fileBytes,
      filesPerBatch: deps.limits.filesPerBatch,
      confirmMinutes: Math.round(deps.limits.confirmMillis / 60_000),
      retentionDays: policyFor(deps.policy, 'default').retentionDays,
      region: place.region,
      store: place.store,
      looksFor,
    }),
    readiness: () => deps.readiness.view(),
    viewInvite: async (secret) => ({ expiresAt: (await usableInvite(deps, secret)).expiresAt }),
    openBatch: (request) => openBatch(deps, request),
    confirm: (id, token, reason) => confirm(deps, id, token, reason),
    withdraw: (id, token) => withdraw(deps, id, token),
    scanOnly: (agent, stream, form) => scanOnly(deps, agent, stream, form),
    ticketAttachments: (agent, ticket) => ticketAttachments(deps, agent, ticket),
    makeLink: (agent, attachment, seconds) => makeLink(deps, agent, attachment, seconds),
    openLink: (agent, token, range, method) => openLink(deps, agent, token, range, method),
    makeInvite: (agent, ticket) => makeInvite(deps, agent, ticket),
    erase: (actor, attachment) => erase(deps, actor, attachment, 'operator'),
  };
}

/** Looks through a stream and keeps nothing but the Entry that it was done. */
async function scanOnly(
  deps: Deps,
  agent: Agent,
  stream: AsyncIterable<Uint8Array>,
  form: string,
): Promise<ScanResult> {
  const session = deps.scanning.open();
  const watch = watchMalware(deps.malware);
  try {
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > deps.limits.fileBytes) throw new GatewayError('file-too-large');
      await Promise.all([session.write(chunk), watch.write(chunk)]);
    }
    const [seen, more] = await Promise.all([session.end(), watch.end()]);
    const report = { ...seen, ...withFindings(seen, more) };
    const verdict = judgeTallies(report.tallies, deps.policy, form);
    await deps.ledger.transact(deps.account, (tx) =>
      tx.append({ kind: 'scan-only', actor: agent.id, data: { verdict: verdict.action, size } }),
    );
    return { ...marked(report, deps.policy, form), size, verdict };
  } catch (error) {
    session.abort();
    watch.abort();
    throw error;
  }
}
