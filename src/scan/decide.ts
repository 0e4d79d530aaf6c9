import { GatewayError } from '../model/errors.ts';
import type { Category, Tally } from '../model/finding.ts';
import type { AccountId, AttachmentId, BatchId } from '../model/ids.ts';
import { type Action, actions, type Policy, type PolicyRule } from '../model/policy.ts';
import type { Cleared, Verdict } from '../model/verdict.ts';
import { policyFor } from './policy.ts';

export interface Subject {
  readonly account: AccountId;
  readonly id: AttachmentId | BatchId;
}

type Reason = Verdict['because'][number];

const stricter = (a: Action, b: Action): Action => (actions.indexOf(b) > actions.indexOf(a) ? b : a);
const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** A category the policy does not know would be a fault in the program: it blocks. */
const unknownCategory: readonly PolicyRule[] = [{ minConfidence: 0, minCount: 1, action: 'block' }];

/** Strictest action that the rules draw from these tallies, and the tallies that counted for it. */
function judge(
  tallies: readonly Tally[],
  rules: readonly PolicyRule[],
): { action: Action; by: Tally[] } | null {
  let fired: { action: Action; by: Tally[] } | null = null;
  for (const rule of rules) {
    const by = tallies.filter((t) => t.count > 0 && t.confidence >= rule.minConfidence);
    if (by.reduce((sum, t) => sum + t.count, 0) < rule.minCount) continue;
    if (fired === null || stricter(fired.action, rule.action) !== fired.action)
      fired = { action: rule.action, by };
  }
  return fired;
}

function reasons(action: Action, by: readonly Tally[]): Reason[] {
  const counts = new Map<string, { category: Category; detector: string; count: number; action: Action }>();
  for (const { category, detector, count } of by) {
    const key = `${category} ${detector}`;
    const seen = counts.get(key);
    if (seen) seen.count += count;
    else counts.set(key, { category, detector, count, action });
  }
  return [...counts.values()];
}

/** A published specimen is judged as test data, whichever detector knew it. */
const belongsToNobody = (tally: Tally): boolean => tally.category === 'test-data';

/** Judges what was counted: pure, and never milder for one finding more. */
export function judgeTallies(tallies: readonly Tally[], policy: Policy, form: string): Verdict {
  const rules = policyFor(policy, form);
  const groups = new Map<string, { rules: readonly PolicyRule[]; tallies: Tally[] }>();
  for (const tally of tallies) {
    const detector = belongsToNobody(tally) ? undefined : own(rules.detectors, tally.detector);
    const key = detector ? `detector ${tally.detector}` : `category ${tally.category}`;
    const group = groups.get(key);
    if (group) group.tallies.push(tally);
    else
      groups.set(key, {
        rules: detector ?? own(rules.categories, tally.category) ?? unknownCategory,
        tallies: [tally],
      });
  }
  let action: Action = 'allow';
  const because: Reason[] = [];
  for (const group of groups.values()) {
    const fired = judge(group.tallies, group.rules);
    if (fired === null) continue;
    action = stricter(action, fired.action);
    because.push(...reasons(fired.action, fired.by));
  }
  because.sort((a, b) => actions.indexOf(b.action) - actions.indexOf(a.action) || compare(a, b));
  return { action, policyVersion: policy.version, because };
}

const compare = (a: Reason, b: Reason): number =>
  a.category === b.category ? (a.detector < b.detector ? -1 : 1) : a.category < b.category ? -1 : 1;

const clear = (subject: Subject, by: Cleared['by'], policyVersion: string): Cleared =>
  ({ account: subject.account, subject: subject.id, by, policyVersion }) as Cleared;

/** The judgement over one file or message; `cleared` is null unless the policy allows it. */
export function decide(
  report: { readonly tallies: readonly Tally[] },
  policy: Policy,
  form: string,
  subject: Subject,
): { verdict: Verdict; cleared: Cleared | null } {
  const verdict = judgeTallies(report.tallies, policy, form);
  return {
    verdict,
    cleared: verdict.action === 'allow' ? clear(subject, 'policy', verdict.policyVersion) : null,
  };
}

/**
 * Leave to keep what drew a warning, because its sender said so and why. The reason must already be recorded by the
 * caller. Throws `confirmation-invalid` for any other verdict than `warn`, `reason-missing` for an empty reason.
 */
export function clearByConfirmation(
  verdict: Verdict,
  subject: Subject,
  confirmation: { readonly reason: string },
): Cleared {
  if (verdict.action !== 'warn') throw new GatewayError('confirmation-invalid');
  if (confirmation.reason.trim() === '') throw new GatewayError('reason-missing');
  return clear(subject, 'requester', verdict.policyVersion);
}

/**
 * After a crash: leave to carry on with what the ledger says was judged. A `warn` is only ever recorded as going on
 * (state `committing`) together with its confirmation. Null for a `block`.
 */
export const clearRecorded = (verdict: Verdict, subject: Subject): Cleared | null =>
  verdict.action === 'block'
    ? null
    : clear(subject, verdict.action === 'allow' ? 'policy' : 'requester', verdict.policyVersion);
