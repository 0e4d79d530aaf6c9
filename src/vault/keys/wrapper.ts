import type { GuardFinding, KeyContext } from '../../model/vault.ts';

/**
 * Wraps data keys under a master key. The whole context is bound into every wrapping: bytes wrapped for one account,
 * subject or purpose never open for another.
 */
export interface KeyWrapper {
  readonly kind: 'local' | 'kms';
  /** `key` is 32 bytes and is left as it is. Throws `keys-unavailable`. */
  wrap(key: Uint8Array, context: KeyContext): Promise<Uint8Array>;
  /**
   * A fresh buffer of 32 bytes that the caller owns. Throws `seal-broken` where bytes or context do not fit, and
   * `keys-unavailable` where the master key cannot be used now or is not the one these bytes were wrapped under.
   */
  unwrap(wrapped: Uint8Array, context: KeyContext): Promise<Uint8Array>;
  /** Where the master key is, and whether it can be used. Never throws. */
  guard(): Promise<readonly GuardFinding[]>;
  close(): void;
}

/** First byte of every wrapped key: which wrapper made it, and in which layout. */
export const wrappedBy = { local: 1, kms: 2 } as const;

/** The one spelling of a context: JSON with its three keys in alphabetical order, as UTF-8. */
export const canonicalContext = (context: KeyContext): Buffer =>
  Buffer.from(
    JSON.stringify({ account: context.account, purpose: context.purpose, subject: context.subject }),
  );
