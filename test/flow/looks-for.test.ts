import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Deps } from '../../src/flow/deps.ts';
import { createGateway } from '../../src/flow/gateway.ts';
import type { Category } from '../../src/model/finding.ts';
import { parsePolicy } from '../../src/scan/policy.ts';

/** What everybody is told asks for no more of the house than this. */
const deps = {
  limits: { fileBytes: 1, filesPerBatch: 1, confirmMillis: 60_000 },
  policy: parsePolicy(JSON.parse(readFileSync('config/policy.json', 'utf8'))),
} as unknown as Deps;
const place = { region: 'local', store: 'embedded' } as const;
const looksFor = (...own: Category[]) =>
  createGateway(
    deps,
    place,
    own.map((category) => ({ category })),
  ).limitsView().looksFor;

describe('what everybody is told is looked for', () => {
  it('are the categories of the built-in detectors, in the order they are read', () => {
    expect(createGateway(deps, place).limitsView().looksFor).toEqual([
      'contact',
      'person',
      'national-id',
      'financial',
      'special',
      'secret',
      'confidential',
      'online',
      'business',
    ]);
  });
  it('are each category of the detectors in force once, in the same order, and no other', () => {
    expect(looksFor('business', 'secret', 'secret', 'contact')).toEqual(['contact', 'secret', 'business']);
    expect(looksFor()).toEqual([]);
  });
});
