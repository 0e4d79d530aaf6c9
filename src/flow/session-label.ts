import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * A person's own display name, kept for the length of a session. It is sealed (AES-256-GCM) under a key derived from
 * the cookie's secret, of which the ledger holds only a hash: the ledger alone can't be read for names.
 * Form: nonce (12 bytes), tag (16 bytes), ciphertext.
 */
const keyOf = (cookie: string) => Buffer.from(hkdfSync('sha256', cookie, '', 'cloakroom session label', 32));
const longest = 200;

export function sealSessionLabel(cookie: string, label: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(cookie), nonce);
  const text = Buffer.concat([cipher.update(label.slice(0, longest).toWellFormed(), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function openSessionLabel(cookie: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(cookie), bytes.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
