import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { GatewayError } from '../../model/errors.ts';
import { KEY_BYTES } from './data-key.ts';

/** AES-256-GCM as in NIST SP 800-38D: 96-bit random nonce, 128-bit tag. */
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** nonce, ciphertext, tag. */
export function gcmSeal(key: Uint8Array, plain: Uint8Array, aad: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(aad);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** A fresh buffer of its own, never one of the pool. Throws `seal-broken`. */
export function gcmOpen(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) throw new GatewayError('seal-broken');
  const body = sealed.subarray(NONCE_BYTES, sealed.byteLength - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(aad).setAuthTag(sealed.subarray(sealed.byteLength - TAG_BYTES));
  const opened = decipher.update(body);
  try {
    decipher.final();
    return Uint8Array.from(opened);
  } catch (cause) {
    throw new GatewayError('seal-broken', { cause });
  } finally {
    opened.fill(0);
  }
}

/** HKDF-SHA-256 (RFC 5869): one secret, a key of its own for every use. */
export const derive = (secret: Uint8Array, label: string, salt: Uint8Array = new Uint8Array(0)): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, salt, label, KEY_BYTES));
