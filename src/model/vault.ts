import type { AccountId, AttachmentId, BatchId } from './ids.ts';
import type { Cleared } from './verdict.ts';

/** One part of a multipart upload, as acknowledged by the store. Numbers count from 1; size in bytes. */
export interface SealedPart {
  readonly number: number;
  readonly etag: string;
  readonly size: number;
}

/** A sealed file whose bytes are all uploaded but not yet an object. */
export interface SealedParts {
  readonly uploadId: string;
  readonly parts: readonly SealedPart[];
  readonly plainSize: number;
  readonly sealedSize: number;
}

/** A sealed object in the store. Sizes in bytes; both are checked when it is opened. */
export interface SealedObject {
  readonly plainSize: number;
  readonly sealedSize: number;
}

/** Whose file this is. Bound into the wrapped key, the object's encryption context and its store key. */
export interface SealContext {
  readonly account: AccountId;
  readonly attachment: AttachmentId;
}

/** What a key is for; bound into its wrapping, so that one cannot be passed off as the other. */
export type KeyPurpose = 'content' | 'label' | 'message' | 'desk';
export interface KeyContext {
  readonly account: AccountId;
  readonly subject: AttachmentId | BatchId;
  readonly purpose: KeyPurpose;
}

/**
 * A 256-bit key that lives in this process's memory. Its bytes are not a property: they stay inside the vault.
 * After `destroy()` every use throws `key-destroyed`. JSON and inspect show nothing.
 */
export interface DataKey {
  destroy(): void;
}

/** One file on its way in. Calls follow one another: write*, then finish or abort. */
export interface Sealing {
  readonly uploadId: string;
  /** Resolves when more may be written (back-pressure). Throws `store-unavailable`. Does not keep `chunk`. */
  write(chunk: Uint8Array): Promise<void>;
  /** Writes the last frame and waits for every part. The upload is NOT completed. Throws `store-unavailable`. */
  finish(): Promise<SealedParts>;
  /** Stops, waits for parts in flight, aborts the multipart upload. Never throws; the janitor takes what is left. */
  abort(): Promise<void>;
}

export interface GuardFinding {
  /** `location`, `public-access`, `versioning`, `lifecycle`, `replication`, `key-region`, `endpoint` ... */
  readonly check: string;
  readonly outcome: 'ok' | 'waived' | 'refused' | 'unknown';
  /** One sentence with the mend. Names no secret. */
  readonly message: string;
}

/** A multipart upload or object that the store holds, by the attachment its key names. */
export interface Leftover {
  readonly context: SealContext;
  readonly kind: 'upload' | 'object';
  readonly startedAt: number | null;
}

/**
 * Keys, sealing and the store. Only ciphertext leaves this room.
 *
 * Byte format of an object: AWS Encryption SDK message format 2.0, suite 0x0478
 * (AES-256-GCM, HKDF-SHA-512, key commitment, no signature), frames of 64 KiB.
 */
export interface Vault {
  newKey(): DataKey;
  /** SHA-256 over a label, the context and the key, hex. Checked in constant time by `openConfirmation`. */
  commitment(key: DataKey, context: KeyContext): string;
  /** Wrapped by KMS or by the local master key with the whole context. Throws `keys-unavailable`. */
  wrap(key: DataKey, context: KeyContext): Promise<Uint8Array>;
  /** Throws `keys-unavailable`, or `seal-broken` where context or bytes do not fit. */
  unwrap(wrapped: Uint8Array, context: KeyContext): Promise<DataKey>;

  /** Small values in one piece (AES-256-GCM, context as associated data); at most 1 MiB. */
  sealValue(key: DataKey, plain: Uint8Array, context: KeyContext): Uint8Array;
  /** Throws `seal-broken`. */
  openValue(key: DataKey, sealed: Uint8Array, context: KeyContext): Uint8Array;

  /**
   * The token a sender holds while a warning waits: the key and `claims`, sealed under the gateway's rotating secret,
   * bound to the context. URL-safe text. `expiresAt` in Millis.
   */
  sealConfirmation(
    key: DataKey,
    context: KeyContext,
    claims: { policyVersion: string; expiresAt: number },
  ): string;
  /** Throws `confirmation-invalid` (forged, other context, other key than committed) or `confirmation-expired`. */
  openConfirmation(
    token: string,
    context: KeyContext,
    commitment: string,
    now: number,
  ): { key: DataKey; policyVersion: string };

  /** Opens a multipart upload for the attachment's key. Throws `store-unavailable`. */
  startSealing(context: SealContext, key: DataKey): Promise<Sealing>;
  /**
   * Completes the upload. Idempotent: after a crash it is called again with the same parts, and finds the object if the
   * first call had got through. Throws `store-unavailable` (try again later) or `attachment-gone` (neither the upload
   * nor an object of the right size is there).
   */
  commit(cleared: Cleared, context: SealContext, parts: SealedParts): Promise<SealedObject>;
  /** Aborts every multipart upload and deletes every version of every object of this attachment. Idempotent. */
  discard(context: SealContext): Promise<void>;
  /**
   * Plaintext bytes [start, end) of the object, whole authenticated frames only, in pieces of at most 64 KiB. Throws
   * `seal-broken` (also mid-way: destroy the response), `attachment-gone`, `store-unavailable`.
   */
  open(
    key: DataKey,
    context: SealContext,
    object: SealedObject,
    range?: { start: number; end: number },
  ): AsyncIterable<Uint8Array>;

  /** What lies in the store under this account, for the janitor. */
  leftovers(account: AccountId): AsyncIterable<Leftover>;
  /** Reads the bucket's and the key's real location and settings and judges them. */
  guard(): Promise<readonly GuardFinding[]>;
  /** One cheap call to the store. Throws `store-unavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
