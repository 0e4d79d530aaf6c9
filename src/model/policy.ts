import type { Category } from './finding.ts';

/** Ordered by strictness. */
export const actions = ['allow', 'warn', 'block'] as const;
export type Action = (typeof actions)[number];

/**
 * Fires when at least `minCount` occurrences, of at least `minDistinct` different values, have at least `minConfidence`. The
 * strictest rule that fires wins.
 */
export interface PolicyRule {
  readonly minConfidence: number;
  readonly minCount: number;
  readonly minDistinct: number;
  readonly action: Action;
}

export interface PolicySet {
  readonly categories: Readonly<Record<Category, readonly PolicyRule[]>>;
  /** Rules for one detector take the place of its category's rules, except for what it found to be `test-data`. */
  readonly detectors: Readonly<Record<string, readonly PolicyRule[]>>;
  /** Days a stored file is kept, 1 to 365. */
  readonly retentionDays: number;
}

export interface Policy extends PolicySet {
  /** Written into every judgement, so that an old decision can be explained. */
  readonly version: string;
  /** Overrides by form name; what a form leaves out comes from the base. */
  readonly forms: Readonly<Record<string, PolicySet>>;
}

/** The rules for one form; a form the policy does not name has the base's. */
export const policyFor = (policy: Policy, form: string): PolicySet =>
  Object.hasOwn(policy.forms, form) ? (policy.forms[form] ?? policy) : policy;
