import { GatewayError } from '../model/errors.ts';
import {
  type Category,
  distinctMax,
  distinctSure,
  type Finding,
  type ScanReport,
  type Tally,
} from '../model/finding.ts';
import type { AccountId, AttachmentId, BatchId } from '../model/ids.ts';
import {
  type Action,
  actions,
  type Policy,
  type PolicyRule,
  type PolicySet,
  policyFor,
} from '../model/policy.ts';
import type { Cleared, Kept, Marked, Verdict } from '../model/verdict.ts';

export interface Subject {
  readonly account: AccountId;
  readonly id: AttachmentId | BatchId;
}

type Reason = Verdict['because'][number];

const stricter = (a: Action, b: Action): Action => (actions.indexOf(b) > actions.indexOf(a) ? b : a);
const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** Also for a category the policy does not know: that would be a fault in the program. */
const alwaysBlock: readonly PolicyRule[] = [
  { minConfidence: 0, minCount: 1, minDistinct: 1, action: 'block' },
];

/** What rules speak of. */
type Seen = Pick<Tally, 'detector' | 'category' | 'confidence'>;
interface Group {
  readonly rules: readonly PolicyRule[];
  readonly differing: (tally: Tally) => number;
  readonly tallies: Tally[];
}

/** What counts for a rule. */
const counted = (rule: PolicyRule, tallies: readonly Tally[]): Tally[] =>
  tallies.filter((t) => t.count > 0 && t.confidence >= rule.minConfidence);

/**
 * How many different values a tally stands for. Where some may not have been told apart, each occurrence is taken for
 * another: a rule fires too often, never too seldom.
 */
function differingIn(tallies: readonly Tally[]): (tally: Tally) => number {
  const sure = total(tallies, (t) => t.distinct) < distinctSure;
  return ({ count, distinct }) => (sure && distinct > 0 && distinct < distinctMax ? distinct : count);
}

const total = (tallies: readonly Tally[], of: (tally: Tally) => number): number =>
  tallies.reduce((sum, t) => sum + of(t), 0);

/** The rules of a group that fire, the strictest first; of equal ones the order of the policy. */
function firing({ rules, tallies, differing }: Group): readonly PolicyRule[] {
  const enough = (rule: PolicyRule) => {
    const counting = counted(rule, tallies);
    return total(counting, (t) => t.count) >= rule.minCount && total(counting, differing) >= rule.minDistinct;
  };
  return rules.filter(enough).sort((a, b) => actions.indexOf(b.action) - actions.indexOf(a.action));
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
const belongsToNobody = (seen: Seen): boolean => seen.category === 'test-data';

/** No policy decides on these (docs/decisions/29): a hit, and what had to be looked through for malware and was not. */
const noPolicyDecides = (seen: Seen): boolean =>
  seen.category === 'malware' || seen.detector === 'malware-unchecked';

/** By which rules something is judged; what has the same key is counted together. */
function placeOf(seen: Seen, rules: PolicySet): { key: string; rules: readonly PolicyRule[] } {
  if (noPolicyDecides(seen)) return { key: `always ${seen.detector}`, rules: alwaysBlock };
  const detector = belongsToNobody(seen) ? undefined : own(rules.detectors, seen.detector);
  return detector
    ? { key: `detector ${seen.detector}`, rules: detector }
    : { key: `category ${seen.category}`, rules: own(rules.categories, seen.category) ?? alwaysBlock };
}

function groupsOf(tallies: readonly Tally[], set: PolicySet): Map<string, Group> {
  const groups = new Map<string, Group>();
  const differing = differingIn(tallies);
  for (const tally of tallies) {
    const { key, rules } = placeOf(tally, set);
    const group = groups.get(key);
    if (group) group.tallies.push(tally);
    else groups.set(key, { rules, differing, tallies: [tally] });
  }
  return groups;
}

/** Judges what was counted: pure, and never milder for one finding more. */
export function judgeTallies(tallies: readonly Tally[], policy: Policy, form: string): Verdict {
  let action: Action = 'allow';
  const because: Reason[] = [];
  for (const group of groupsOf(tallies, policyFor(policy, form)).values()) {
    const [strictest] = firing(group);
    if (!strictest) continue;
    action = stricter(action, strictest.action);
    because.push(...reasons(strictest.action, counted(strictest, group.tallies)));
  }
  because.sort((a, b) => actions.indexOf(b.action) - actions.indexOf(a.action) || compare(a, b));
  return { action, policyVersion: policy.version, because };
}

/**
 * The action that a finding or count of this report led to: that of the strictest rule which fired and for which it counted.
 * What a rule with a count waits for is allowed below it, and all of it warned of from there on; a weak finding beside a
 * strong one is not blocked because the strong one is.
 */
export function actionsOf(tallies: readonly Tally[], policy: Policy, form: string): (seen: Seen) => Action {
  const set = policyFor(policy, form);
  const fired = new Map([...groupsOf(tallies, set)].map(([key, group]) => [key, firing(group)]));
  // there may be a million findings, of few kinds
  const known = new Map<string, Map<string, readonly PolicyRule[]>>();
  const rulesOf = (seen: Seen): readonly PolicyRule[] => {
    const kinds = known.get(seen.detector) ?? new Map<string, readonly PolicyRule[]>();
    const rules = kinds.get(seen.category) ?? fired.get(placeOf(seen, set).key) ?? [];
    known.set(seen.detector, kinds.set(seen.category, rules));
    return rules;
  };
  return (seen) => {
    const rules = known.get(seen.detector)?.get(seen.category) ?? rulesOf(seen);
    return rules.find((r) => seen.confidence >= r.minConfidence)?.action ?? 'allow';
  };
}

/** Every finding and count with the action it led to. */
export function marked<R extends Pick<ScanReport, 'findings' | 'tallies'>>(
  report: R,
  policy: Policy,
  form: string,
): Omit<R, 'findings' | 'tallies'> & { findings: Marked<Finding>[]; tallies: Marked<Tally>[] } {
  const actionOf = actionsOf(report.tallies, policy, form);
  const mark = <T extends Seen>(seen: T) => ({ ...seen, action: actionOf(seen) });
  return { ...report, findings: report.findings.map(mark), tallies: report.tallies.map(mark) };
}

/** As `marked`, for what was kept: an older version kept no action beside each, but the reasons of the verdict. */
export const markedAsKept = <T extends Finding | Tally>(
  seen: readonly Kept<T>[],
  verdict: Verdict | null,
): Marked<T>[] =>
  seen.map((s) => {
    const reason = verdict?.because.find((b) => b.detector === s.detector && b.category === s.category);
    return { ...s, action: s.action ?? reason?.action ?? 'allow' };
  });

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
