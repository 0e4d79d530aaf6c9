import { createHmac } from 'node:crypto';
import type { OwnDefinition, OwnRules, ValueKey } from '../../scan/own/index.ts';
import { isEmpty, readDefinition } from '../../scan/own/read.ts';

/** Own rules on their way to a worker: what was read and taken, and the keys of its hashes. */
export interface OwnData {
  readonly definition: OwnDefinition;
  readonly keys: readonly Uint8Array[];
}

/** The operator's keys as the scanner takes them: HMAC-SHA-256 (RFC 2104), told apart by 32 bits of a hash of their own. */
export const valueKeys = (keys: readonly Uint8Array[]): ValueKey[] =>
  keys.map((key) => {
    const of = (text: string) => createHmac('sha256', key).update(text).digest('hex');
    return { id: of('cloakroom value key').slice(0, 8), of };
  });

/**
 * Own rules from the text of the file; null where it says nothing, and then RE2 and the rest are not even loaded.
 * Throws `configuration`, and a SyntaxError for what is no JSON.
 */
export async function readOwn(text: string, keys: readonly Uint8Array[]): Promise<OwnRules | null> {
  const definition = readDefinition(JSON.parse(text));
  if (isEmpty(definition)) return null;
  const { ownRules } = await import('../../scan/own/index.ts');
  return ownRules(definition, valueKeys(keys));
}

/** In a worker: the rules of what was read and taken before. */
export async function takeOwn(data: OwnData | undefined): Promise<OwnRules | null> {
  if (data === undefined) return null;
  const { compileOwn } = await import('../../scan/own/index.ts');
  return compileOwn(data.definition, valueKeys(data.keys));
}
