import { randomFillSync } from 'node:crypto';
import { GatewayError } from '../../model/errors.ts';
import type { DataKey } from '../../model/vault.ts';

/** Bytes of every data key, of every master key and of every derived key in this room. */
export const KEY_BYTES = 32;

const held = new WeakMap<DataKey, Uint8Array>();

/** Nothing but a name: the bytes are in a map only this module can read. */
class HeldKey implements DataKey {
  destroy(): void {
    held.get(this)?.fill(0);
    held.delete(this);
  }
}

/** Takes the buffer over: it is zeroed by `destroy()`, and must not be used by anybody else. */
export function holdKey(bytes: Uint8Array): DataKey {
  if (bytes.byteLength !== KEY_BYTES) {
    bytes.fill(0);
    throw new GatewayError('seal-broken');
  }
  const key = Object.freeze(new HeldKey());
  held.set(key, bytes);
  return key;
}

/** Never a slice of Node's shared buffer pool: zeroing and handing over must touch this key alone. */
export const randomKey = (): DataKey => holdKey(randomFillSync(new Uint8Array(KEY_BYTES)));

/** The key's own bytes, to be read and not kept. Throws `key-destroyed`. */
export function bytesOf(key: DataKey): Uint8Array {
  const bytes = held.get(key);
  if (bytes === undefined) throw new GatewayError('key-destroyed');
  return bytes;
}
