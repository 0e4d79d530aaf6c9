import { createHmac, hash } from 'node:crypto';
import type { OwnDefinition, OwnRules, ValueKey } from '../../scan/own/index.ts';
import { isEmpty, readDefinition } from '../../scan/own/read.ts';

/** Own rules on their way to a worker: what was read and taken, and the keys of its hashes. */
export interface OwnData {
  readonly definition: OwnDefinition;
  readonly keys: readonly Uint8Array[];
}

/** The operator's keys as the scanner takes them, told apart by 32 bits of a hash of their own. */
export const valueKeys = (keys: readonly Uint8Array[]): ValueKey[] =>
  keys.map((key) => {
    const of = hmacOf(key);
    return { id: of('cloakroom value key').slice(0, 8), of };
  });

/** Bytes of a block and of a hash of SHA-256. */
const block = 64;
const digest = 32;
/** UTF-16 units of texts that are hashed the quick way. */
const shortUnits = 512;

/**
 * HMAC-SHA-256 (RFC 2104), in hex. There may be one for every finding: two plain hashes over buffers that are kept take a
 * seventh of the time that an Hmac object takes to be made.
 */
function hmacOf(key: Uint8Array): (text: string) => string {
  const inner = Buffer.alloc(block + 3 * shortUnits, 0x36);
  const outer = Buffer.alloc(block + digest, 0x5c);
  const short = key.length > block ? hash('sha256', key, 'buffer') : key;
  for (const [i, byte] of short.entries()) {
    inner[i] = byte ^ 0x36;
    outer[i] = byte ^ 0x5c;
  }
  return (text) => {
    if (text.length > shortUnits) return createHmac('sha256', key).update(text).digest('hex');
    const end = block + inner.write(text, block, 'utf8');
    hash('sha256', inner.subarray(0, end), 'buffer').copy(outer, block);
    return hash('sha256', outer, 'hex');
  };
}

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
