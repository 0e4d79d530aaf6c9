import type { Policy, PolicyRule, PolicySet } from '../../model/policy.ts';
import type { OwnDefinition, OwnOverride } from './definition.ts';

/** The rules an override stands for; null where it says nothing of what follows from a finding. */
function rulesOf({
  action,
  minConfidence = 0.5,
  minCount = 1,
  minDistinct = 1,
}: OwnOverride): readonly PolicyRule[] | null {
  if (action === undefined) return null;
  return action === 'allow' ? [] : [{ action, minConfidence, minCount, minDistinct }];
}

/**
 * The policy with own overrides laid over the base and every form, and a version that says so: what was judged under
 * other own rules is told apart.
 */
export function layOver(policy: Policy, { version, overrides }: OwnDefinition): Policy {
  const own: Record<string, readonly PolicyRule[]> = Object.create(null);
  for (const [id, override] of Object.entries(overrides)) {
    const rules = rulesOf(override);
    if (rules !== null) own[id] = rules;
  }
  const laid = <S extends PolicySet>(set: S): S => ({ ...set, detectors: { ...set.detectors, ...own } });
  const forms: Record<string, PolicySet> = Object.create(null);
  for (const [name, form] of Object.entries(policy.forms)) forms[name] = laid(form);
  return { ...laid(policy), forms, version: `${policy.version}+own:${version}` };
}
