import { z } from 'zod';
import { GatewayError } from '../model/errors.ts';
import { type Category, categories, distinctMax } from '../model/finding.ts';
import { actions, type Policy, type PolicyRule, type PolicySet } from '../model/policy.ts';

const rule = z.strictObject({
  minConfidence: z.number().min(0).max(1),
  minCount: z.int().min(1).default(1),
  minDistinct: z.int().min(1).max(distinctMax).default(1),
  action: z.enum(actions),
  description: z.string().optional(),
});
const rules = z.array(rule).max(50);
type RuleInput = z.infer<typeof rule>;
const detectorName = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const formName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const days = z.int().min(1).max(365);
/** A hit of the malware scanner is blocked (scan/decide.ts). A policy may say so; that it says otherwise must not go unseen. */
const blocksAll = (list: readonly RuleInput[]): boolean =>
  list.some((r) => r.action === 'block' && r.minConfidence === 0 && r.minCount === 1 && r.minDistinct === 1);
const malware = {
  path: ['malware'],
  message: 'malware is always blocked; remove it, or let it block from 0 on',
};
const blockAll = { minConfidence: 0, minCount: 1, minDistinct: 1, action: 'block' } as const;
const detectorRules = z
  .record(detectorName, rules)
  .refine((all) => !Object.hasOwn(all, 'malware') && !Object.hasOwn(all, 'malware-unchecked'), {
    message: 'malware and malware-unchecked are always blocked; remove them',
  });
const comments = { $comment: z.string().optional(), description: z.string().optional() };

const file = z.strictObject({
  ...comments,
  $schema: z.string().optional(),
  version: z.string().regex(/^[\w.-]{1,64}$/),
  retentionDays: days,
  categories: z.preprocess(
    (given) => (given !== null && typeof given === 'object' ? { malware: [blockAll], ...given } : given),
    z.record(z.enum(categories), rules).refine((all) => blocksAll(all.malware), malware),
  ),
  detectors: detectorRules,
  forms: z
    .record(
      formName,
      z.strictObject({
        ...comments,
        retentionDays: days.optional(),
        categories: z
          .partialRecord(z.enum(categories), rules)
          .refine((all) => blocksAll(all.malware ?? [blockAll]), malware)
          .optional(),
        detectors: detectorRules.optional(),
      }),
    )
    .default({}),
});

const bare = (list: readonly RuleInput[]): PolicyRule[] =>
  list.map(({ minConfidence, minCount, minDistinct, action }) => ({
    minConfidence,
    minCount,
    minDistinct,
    action,
  }));

function bareAll<K extends string>(map: Partial<Record<K, readonly RuleInput[]>>): Record<K, PolicyRule[]> {
  const out: Partial<Record<K, PolicyRule[]>> = Object.create(null);
  for (const key of Object.keys(map) as K[]) out[key] = bare(map[key] ?? []);
  return out as Record<K, PolicyRule[]>;
}

/** One line a fault: where it is, what is wrong and what would mend it. Holds nothing but the policy's own words. */
function faults(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      const at = issue.path.length === 0 ? '(the whole file)' : issue.path.map(String).join('.');
      return `${at}: ${issue.message}${mend(issue)}`;
    })
    .join('\n');
}

function mend(issue: z.core.$ZodIssue): string {
  const where = issue.path[0];
  if (issue.code === 'unrecognized_keys') return '; remove it or correct its spelling';
  if (where === 'categories' && issue.path.length === 2)
    return '; give every category a list of {minConfidence, minCount, minDistinct, action}; an empty list allows';
  if (issue.path.at(-1) === 'action') return `; choose one of ${actions.join(', ')}`;
  if (issue.path.at(-1) === 'minConfidence') return '; a number from 0 to 1';
  if (issue.path.at(-1) === 'minCount') return '; a whole number from 1';
  if (issue.path.at(-1) === 'minDistinct') return `; a whole number from 1 to ${distinctMax}`;
  if (issue.path.at(-1) === 'retentionDays') return '; whole days from 1 to 365';
  return '';
}

/**
 * Reads a policy file's JSON. Every category must be named; a form is laid over the base, category by category and
 * detector by detector. Throws `configuration`, its `detail` one line a fault with path and mend.
 */
export function parsePolicy(json: unknown): Policy {
  const read = file.safeParse(json);
  if (!read.success)
    throw new GatewayError('configuration', { cause: read.error, detail: faults(read.error) });
  const { version, retentionDays } = read.data;
  const base: PolicySet = {
    retentionDays,
    categories: bareAll<Category>(read.data.categories),
    detectors: bareAll<string>(read.data.detectors),
  };
  const forms: Record<string, PolicySet> = Object.create(null);
  for (const [name, form] of Object.entries(read.data.forms)) {
    forms[name] = {
      retentionDays: form.retentionDays ?? retentionDays,
      categories: { ...base.categories, ...bareAll<Category>(form.categories ?? {}) },
      detectors: { ...base.detectors, ...bareAll<string>(form.detectors ?? {}) },
    };
  }
  return { version, ...base, forms };
}
