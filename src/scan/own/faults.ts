import type { z } from 'zod';
import { GatewayError } from '../../model/errors.ts';
import { idForm, mends } from './definition.ts';

/** Where something is wrong, why, and what would mend it. Holds no value of the file and no key a person made up. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly says: string;
}

/** One line a fault. */
export const refused = (faults: readonly Fault[]): GatewayError =>
  new GatewayError('configuration', {
    detail: faults.map(({ path, says }) => `${placeOf(path)}: ${says}`).join('\n'),
  });

const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? '(the whole file)'
    : path.map((part) => (typeof part === 'number' || isName(part) ? String(part) : '(a key)')).join('.');

/** Names of the file's own keys and ids of detectors; anything else may be a value that was put in the wrong place. */
const isName = (part: PropertyKey): boolean =>
  typeof part === 'string' &&
  (idForm.test(part) ||
    ['allowDomains', 'testData', 'minConfidence', 'minCount', 'minDistinct'].includes(part));

/** What is wrong with the shape of the file, in words that hold nothing of it. */
export const shapeFaults = (error: z.ZodError): Fault[] =>
  error.issues.map((issue) => ({ path: issue.path, says: wrong(issue) + mend(issue) }));

function wrong(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number'
        ? `must be ${issue.minimum} or more`
        : `must have ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'number'
        ? `must be ${issue.maximum} or less`
        : `must have ${issue.maximum} at most`;
    case 'unrecognized_keys':
      return 'has a key that is not known';
    default:
      return 'has the wrong form';
  }
}

function mend(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return '; remove it or correct its spelling';
  const name = issue.path.findLast((part) => typeof part === 'string');
  const says = typeof name === 'string' && Object.hasOwn(mends, name) ? mends[name] : undefined;
  return says === undefined ? '' : `; ${says}`;
}

/** The word of a list that is spelt most alike, for a person who mistyped it. */
export function nearest(word: string, list: Iterable<string>): string {
  let best = '';
  let least = Number.POSITIVE_INFINITY;
  for (const other of list) {
    const d = distance(word, other);
    if (d < least) {
      least = d;
      best = other;
    }
  }
  return best;
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] as number;
}
