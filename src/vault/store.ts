import { GatewayError } from '../model/errors.ts';
import type { AccountId } from '../model/ids.ts';
import { accountId, isAttachmentId } from '../model/ids.ts';
import type { GuardFinding, SealContext, SealedPart } from '../model/vault.ts';

/** Every part but the last has exactly this many bytes. S3 wants at least 5 MiB and at most 10,000 parts. */
export const PART_BYTES = 8 * 1024 * 1024;
export const MAX_PARTS = 10_000;
/** Parts of one upload that may be under way at a time. */
export const PARTS_IN_FLIGHT = 4;

/** Bytes [start, end). */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A place for sealed bytes. It never sees plaintext or keys. Every call throws `store-unavailable` with its cause, or
 * `internal` for a key that is not of our own form; what else may happen is said at each.
 */
export interface ObjectStore {
  readonly kind: 'embedded' | 's3';
  createUpload(key: string): Promise<string>;
  /**
   * Resolves with the part's ETag when the store has the bytes for good. The buffer may be reused after that; after a
   * rejection it may not. The same number again replaces the part.
   */
  uploadPart(
    key: string,
    uploadId: string,
    number: number,
    bytes: Uint8Array,
    signal?: AbortSignal,
  ): Promise<string>;
  /**
   * Asks the store what it has: throws unless it is exactly these parts, by number, size and ETag. A reply that was
   * garbled is found here, while the sender is still there, and not when the upload is to be completed.
   */
  checkParts(key: string, uploadId: string, parts: readonly SealedPart[]): Promise<void>;
  /** Makes the object out of these parts. `gone`: there is no such upload (any more). */
  complete(key: string, uploadId: string, parts: readonly SealedPart[]): Promise<'completed' | 'gone'>;
  /** An upload that is not there is no error. */
  abort(key: string, uploadId: string): Promise<void>;
  /** Uploads begun and not ended whose key begins so, `startedAt` in Millis. */
  listUploads(prefix: string): AsyncIterable<StoreUpload>;
  head(key: string): Promise<{ readonly size: number } | null>;
  /** `size` is that of the whole object. Null where there is none. Leaving the loop early lets go of the connection. */
  get(key: string, range?: ByteRange): Promise<StoreBody | null>;
  /** Every version and every delete marker. Nothing there is no error. */
  deleteAllVersions(key: string): Promise<void>;
  /** Keys with any version left, once each. */
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly at: number | null }>;
  /** Reads where the store is and how it is set up, and judges it. Never throws. */
  guard(): Promise<readonly GuardFinding[]>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreUpload {
  readonly key: string;
  readonly uploadId: string;
  readonly startedAt: number | null;
}

export interface StoreBody {
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const ACCOUNT_FORM = /^[a-z0-9][a-z0-9_-]{0,62}$/;

/** Key of an object: ids only. Throws `internal` for ids that are not of our own form. */
export function objectKey(context: SealContext): string {
  const key = `${context.account}/${context.attachment}`;
  if (parseKey(key) === null) throw new GatewayError('internal', { detail: 'not an object key of ours' });
  return key;
}

/** Null for whatever is not a key of ours. */
export function parseKey(key: string): SealContext | null {
  const [account = '', attachment = '', ...rest] = key.split('/');
  return rest.length === 0 && ACCOUNT_FORM.test(account) && isAttachmentId(attachment)
    ? { account: accountId(account), attachment }
    : null;
}

/** Prefix of all of an account's keys. */
export function accountPrefix(account: AccountId): string {
  if (!ACCOUNT_FORM.test(account)) throw new GatewayError('internal', { detail: 'not an account of ours' });
  return `${account}/`;
}

/** For a store: any failure that is not already one of ours is `store-unavailable`, with its cause. */
export const unavailable = (cause: unknown): GatewayError =>
  cause instanceof GatewayError ? cause : new GatewayError('store-unavailable', { cause });
