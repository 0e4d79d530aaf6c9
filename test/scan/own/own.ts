import { createHmac } from 'node:crypto';
import { GatewayError } from '../../../src/model/errors.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { detectors, scanText } from '../../../src/scan/index.ts';
import {
  entryHash,
  type OwnRules,
  parseOwn,
  samenessOf,
  type ValueKey,
} from '../../../src/scan/own/index.ts';

export const keyOf = (secret: string): ValueKey => {
  const of = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
  return { id: of('id').slice(0, 8), of };
};
export const key = keyOf('k'.repeat(32));

/** An entry for a value, as `allow-value` makes it. */
export const entry = (value: string, detector?: string, by: ValueKey = key) => ({
  hash: entryHash(value, samenessOf(detectors.find((d) => d.id === detector)), by),
  ...(detector === undefined ? {} : { detector }),
});

export const rulesOf = (file: object, keys: readonly ValueKey[] = [key]): OwnRules => {
  const rules = parseOwn({ version: '1', ...file }, keys);
  if (rules === null) throw new Error('there are no rules');
  return rules;
};

export const found = (text: string, rules: OwnRules, minConfidence = 0.5): readonly Finding[] =>
  scanText(text, { minConfidence, ...rules.options }, rules.detectors).findings;

export const kinds = (text: string, rules: OwnRules): string[] =>
  found(text, rules).map((f) => `${f.detector} ${f.category}`);

/** Lines of a refusal. */
export function refusal(file: unknown, keys: readonly ValueKey[] = [key]): string[] {
  try {
    parseOwn(file, keys);
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'configuration')
      return (error.detail ?? '').split('\n');
    throw error;
  }
  return [];
}
export const places = (file: unknown, keys?: readonly ValueKey[]): string[] =>
  refusal(file, keys).map((line) => line.split(': ')[0] ?? '');
