import { createHash } from 'node:crypto';
import { GatewayError } from '../model/errors.ts';
import type { DataKey, KeyContext } from '../model/vault.ts';
import { bytesOf } from './keys/data-key.ts';
import { derive, gcmOpen, gcmSeal } from './keys/gcm.ts';
import { canonicalContext } from './keys/wrapper.ts';

/** Largest value sealed in one piece, in bytes. */
export const MAX_VALUE_BYTES = 1024 * 1024;
const VALUE_VERSION = 1;
const VALUE_LABEL = 'cloakroom value v1';
const COMMITMENT_LABEL = 'cloakroom key commitment v1';

/** A key of its own for values: the data key itself already wraps the message key of a sealed file. */
function withValueKey<T>(key: DataKey, use: (derived: Uint8Array) => T): T {
  const derived = derive(bytesOf(key), VALUE_LABEL);
  try {
    return use(derived);
  } finally {
    derived.fill(0);
  }
}

const aad = (context: KeyContext) => Buffer.concat([Uint8Array.of(VALUE_VERSION), canonicalContext(context)]);

/** version, nonce, ciphertext, tag. Throws `field-too-large`. */
export function sealValue(key: DataKey, plain: Uint8Array, context: KeyContext): Uint8Array {
  if (plain.byteLength > MAX_VALUE_BYTES) throw new GatewayError('field-too-large');
  return withValueKey(key, (k) =>
    Buffer.concat([Uint8Array.of(VALUE_VERSION), gcmSeal(k, plain, aad(context))]),
  );
}

/** Throws `seal-broken`. */
export function openValue(key: DataKey, sealed: Uint8Array, context: KeyContext): Uint8Array {
  return withValueKey(key, (k) => {
    if (sealed[0] !== VALUE_VERSION) throw new GatewayError('seal-broken');
    return gcmOpen(k, sealed.subarray(1), aad(context));
  });
}

/** Says "this key" in the ledger without giving it away: a 256-bit random key cannot be guessed from its hash. */
export const commitment = (key: DataKey, context: KeyContext): string =>
  createHash('sha256')
    .update(`${COMMITMENT_LABEL}\0`)
    .update(bytesOf(key))
    .update(canonicalContext(context))
    .digest('hex');
