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
const detectorName = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const formName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const days = z.int().min(1).max(365);
const comments = { $comment: z.string().optional(), description: z.string().optional() };

const file = z.strictObject({
  ...comments,
  $schema: z.string().optional(),
  version: z.string().regex(/^[\w.-]{1,64}$/),
  retentionDays: days,
  categories: z.record(z.enum(categories), rules),
  detectors: z.record(detectorName, rules),
  forms: z
    .record(
      formName,
      z.strictObject({
        ...comments,
        retentionDays: days.optional(),
        categories: z.partialRecord(z.enum(categories), rules).optional(),
        detectors: z.record(detectorName, rules).optional(),
      }),
    )
    .default({}),
});

type RuleInput = z.infer<typeof rule>;

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
