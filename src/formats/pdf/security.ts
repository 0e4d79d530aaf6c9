import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { rc4 } from './rc4.ts';

/** What the encryption dictionary of the standard security handler says (ISO 32000-2, 7.6.4). */
export interface Security {
  readonly version: number;
  readonly revision: number;
  readonly keyBytes: number;
  readonly owner: Buffer;
  readonly user: Buffer;
  readonly userKey: Buffer;
  readonly permissions: number;
  readonly id: Buffer;
  readonly encryptsMetadata: boolean;
}

/** 7.6.4.3.2: what fills a password up. */
const filling = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The key of the file for the empty user password, null where that does not open it. */
export const fileKey = (security: Security): Buffer | null =>
  security.revision >= 5 ? keyOfAes256(security) : keyOfMd5(security);

/** Algorithms 2 and 6 of 7.6.4.3 and 7.6.4.4. */
function keyOfMd5(security: Security): Buffer | null {
  const { revision, keyBytes } = security;
  const hash = createHash('md5').update(filling).update(security.owner.subarray(0, 32));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(security.permissions | 0);
  hash.update(permissions).update(security.id);
  if (revision >= 4 && !security.encryptsMetadata) hash.update(Buffer.alloc(4, 0xff));
  let key: Buffer = hash.digest();
  if (revision >= 3)
    for (let i = 0; i < 50; i++) key = createHash('md5').update(key.subarray(0, keyBytes)).digest();
  key = key.subarray(0, revision === 2 ? 5 : keyBytes);
  const expected = userCheck(security, key);
  return security.user.subarray(0, expected.length).equals(expected) ? key : null;
}

/** Algorithms 4 and 5. */
function userCheck(security: Security, key: Buffer): Buffer {
  if (security.revision === 2) return rc4(key, filling);
  let check: Buffer = createHash('md5').update(filling).update(security.id).digest();
  for (let i = 0; i < 20; i++) check = rc4(Buffer.from(key.map((byte) => byte ^ i)), check);
  return check;
}

/** Algorithm 2.A of 7.6.4.3.3, for the user password. */
function keyOfAes256({ user, userKey, revision }: Security): Buffer | null {
  if (user.length < 48 || userKey.length < 32) return null;
  const hashOf = (salt: Buffer) =>
    revision === 5 ? createHash('sha256').update(salt).digest() : hardened(salt);
  if (!hashOf(user.subarray(32, 40)).equals(user.subarray(0, 32))) return null;
  const cipher = createDecipheriv('aes-256-cbc', hashOf(user.subarray(40, 48)), Buffer.alloc(16));
  return cipher.setAutoPadding(false).update(userKey.subarray(0, 32));
}

/** Algorithm 2.B of 7.6.4.3.4, for the empty password. */
function hardened(salt: Buffer): Buffer {
  let key: Buffer = createHash('sha256').update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = Buffer.alloc(key.length * 64);
    for (let at = 0; at < block.length; at += key.length) key.copy(block, at);
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    const mixed = cipher.setAutoPadding(false).update(block);
    let sum = 0;
    for (let i = 0; i < 16; i++) sum += mixed[i] as number;
    key = createHash(['sha256', 'sha384', 'sha512'][sum % 3] as string)
      .update(mixed)
      .digest();
    last = mixed.at(-1) as number;
  }
  return key.subarray(0, 32);
}
