import { randomBytes, timingSafeEqual } from 'node:crypto';
import { GatewayError } from '../model/errors.ts';
import type { DataKey, KeyContext } from '../model/vault.ts';
import { bytesOf, holdKey, KEY_BYTES } from './keys/data-key.ts';
import { derive, gcmOpen, gcmSeal } from './keys/gcm.ts';
import { canonicalContext } from './keys/wrapper.ts';
import { commitment } from './value.ts';

export interface Confirmations {
  seal(key: DataKey, context: KeyContext, claims: { policyVersion: string; expiresAt: number }): string;
  open(
    token: string,
    context: KeyContext,
    committed: string,
    now: number,
  ): { key: DataKey; policyVersion: string };
}

const TOKEN_VERSION = 1;
const SALT_BYTES = 16;
const SECRET_BYTES_MIN = 32;
const POLICY_VERSION_CHARS_MAX = 128;
const HEAD_BYTES = 1 + SALT_BYTES;
const EXPIRY_BYTES = 8;
/** Head, nonce, key, expiry, policy version in UTF-8, tag, in base64url. */
const TOKEN_CHARS_MAX = 768;
const TOKEN_FORM = /^[A-Za-z0-9_-]+$/;

const tokenKey = (secret: Uint8Array, context: KeyContext, salt: Uint8Array) =>
  derive(secret, `cloakroom confirmation v1 ${context.purpose}`, salt);

/**
 * Tokens that carry a key through the sender's hands. The first secret seals, every secret opens: put the new one first
 * and keep the old one for as long as a confirmation may wait. A salt per token gives each its own AES key, so that
 * random nonces never meet. Throws `configuration` for no secret or one shorter than 32 bytes.
 */
export function createConfirmations(secrets: readonly Uint8Array[]): Confirmations {
  const first = secrets[0];
  if (first === undefined || secrets.some((s) => s.byteLength < SECRET_BYTES_MIN))
    throw new GatewayError('configuration', { detail: 'The gateway secret must be at least 32 bytes long.' });
  return {
    seal: (key, context, claims) => {
      if (claims.policyVersion.length > POLICY_VERSION_CHARS_MAX) throw new GatewayError('internal');
      const salt = randomBytes(SALT_BYTES);
      const head = Buffer.concat([Uint8Array.of(TOKEN_VERSION), salt]);
      const expiry = Buffer.alloc(EXPIRY_BYTES);
      expiry.writeBigUInt64BE(BigInt(claims.expiresAt));
      const plain = Buffer.concat([bytesOf(key), expiry, Buffer.from(claims.policyVersion)]);
      const sealed = gcmSeal(tokenKey(first, context, salt), plain, aad(head, context));
      plain.fill(0);
      return Buffer.concat([head, sealed]).toString('base64url');
    },
    open: (token, context, committed, now) => {
      const plain = openWithAny(secrets, token, context);
      const key = holdKey(plain.slice(0, KEY_BYTES));
      const view = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
      const expiresAt = Number(view.readBigUInt64BE(KEY_BYTES));
      const policyVersion = view.toString('utf8', KEY_BYTES + EXPIRY_BYTES);
      plain.fill(0);
      if (!sameHex(commitment(key, context), committed)) {
        key.destroy();
        throw new GatewayError('confirmation-invalid');
      }
      if (now >= expiresAt) {
        key.destroy();
        throw new GatewayError('confirmation-expired');
      }
      return { key, policyVersion };
    },
  };
}

const aad = (head: Uint8Array, context: KeyContext) => Buffer.concat([head, canonicalContext(context)]);

function openWithAny(secrets: readonly Uint8Array[], token: string, context: KeyContext): Uint8Array {
  if (token.length > TOKEN_CHARS_MAX || !TOKEN_FORM.test(token))
    throw new GatewayError('confirmation-invalid');
  const bytes = Buffer.from(token, 'base64url');
  // Two spellings of one token (spare bits of the last character) would be two tokens to anyone who compares text.
  if (bytes[0] !== TOKEN_VERSION || bytes.toString('base64url') !== token)
    throw new GatewayError('confirmation-invalid');
  const head = bytes.subarray(0, HEAD_BYTES);
  for (const secret of secrets) {
    try {
      const plain = gcmOpen(
        tokenKey(secret, context, head.subarray(1)),
        bytes.subarray(HEAD_BYTES),
        aad(head, context),
      );
      if (plain.byteLength < KEY_BYTES + EXPIRY_BYTES) break;
      return plain;
    } catch (e) {
      if (!(e instanceof GatewayError)) throw e;
    }
  }
  throw new GatewayError('confirmation-invalid');
}

function sameHex(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return x.byteLength === y.byteLength && timingSafeEqual(x, y);
}
