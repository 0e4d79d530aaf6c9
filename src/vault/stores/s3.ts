import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { GatewayError } from '../../model/errors.ts';
import type { GuardFinding, SealedPart } from '../../model/vault.ts';
import { judgeBucket } from '../guard.ts';
import { type ByteRange, type ObjectStore, parseKey, type StoreBody, unavailable } from '../store.ts';
import { askBucket } from './s3-answers.ts';
import { checkOptions, makeClient, named, type S3StoreOptions } from './s3-client.ts';
import { pagesOfParts, pagesOfUploads, pagesOfVersions } from './s3-lists.ts';

export type { S3StoreOptions } from './s3-client.ts';

/** Tries of a part that arrived altered, the first included. */
const PART_ATTEMPTS = 3;
/** Tries of completing an upload that another completes at the same moment, and the pause after the first. */
const COMPLETE_ATTEMPTS = 5;
const COMPLETE_PAUSE_MILLIS = 200;
/** A list may lag behind what was deleted; this often it is asked again. */
const DELETE_ROUNDS = 5;

/** Throws `configuration`. Nothing is asked of the bucket until the first call. */
export function createS3Store(options: S3StoreOptions): ObjectStore {
  const endpoint = checkOptions(options);
  return new S3Store(makeClient(options, endpoint), options, endpoint);
}

class S3Store implements ObjectStore {
  readonly kind = 's3';
  readonly #client: S3Client;
  readonly #options: S3StoreOptions;
  readonly #endpoint: URL | null;

  constructor(client: S3Client, options: S3StoreOptions, endpoint: URL | null) {
    this.#client = client;
    this.#options = options;
    this.#endpoint = endpoint;
  }

  async createUpload(key: string): Promise<string> {
    const at = this.#at(key);
    return this.#run(async () => {
      const { UploadId } = await this.#client.send(new CreateMultipartUploadCommand(at));
      if (!UploadId) throw new Error('no upload id in the answer');
      return UploadId;
    });
  }

  async uploadPart(
    key: string,
    uploadId: string,
    number: number,
    bytes: Uint8Array,
    signal?: AbortSignal,
  ): Promise<string> {
    const at = { ...this.#at(key), UploadId: uploadId, PartNumber: number };
    return this.#run(async () => {
      const command = { ...at, Body: bytes, ContentLength: bytes.byteLength };
      for (let attempt = 1; ; attempt += 1) {
        try {
          const { ETag = '' } = await this.#client.send(
            new UploadPartCommand(command),
            signal === undefined ? {} : { abortSignal: signal },
          );
          if (ETag === '') throw new Error('no ETag in the answer');
          return bare(ETag);
        } catch (e) {
          if (attempt === PART_ATTEMPTS || !named(e, ...altered)) throw e;
        }
      }
    });
  }

  async checkParts(key: string, uploadId: string, parts: readonly SealedPart[]): Promise<void> {
    const at = { ...this.#at(key), UploadId: uploadId };
    await this.#run(async () => {
      let count = 0;
      for await (const { PartNumber, ETag, Size } of pagesOfParts(this.#client, at)) {
        const part = parts[count];
        if (part?.number !== PartNumber || part?.size !== Size || part?.etag !== bare(ETag ?? ''))
          throw new Error('a part is not as it was acknowledged');
        count += 1;
      }
      if (count !== parts.length) throw new Error('a part is missing');
    });
  }

  async complete(key: string, uploadId: string, parts: readonly SealedPart[]): Promise<'completed' | 'gone'> {
    const at = this.#at(key);
    return this.#run(async () => {
      const Parts = parts.map(({ number, etag }) => ({ PartNumber: number, ETag: `"${etag}"` }));
      const command = { ...at, UploadId: uploadId, MultipartUpload: { Parts } };
      for (let attempt = 1; ; attempt += 1) {
        try {
          const { Key } = await this.#client.send(new CompleteMultipartUploadCommand(command));
          // S3 may begin with 200 and then fail: only an answer that names the object is one. (Ceph leaves the ETag empty.)
          if (Key !== key) throw new Error('no object in the answer');
          return 'completed';
        } catch (e) {
          if (named(e, 'NoSuchUpload')) return 'gone';
          // Ceph says InternalError ("already in progress") while another completes it, and when the upload is no more.
          if (!named(e, 'InternalError')) throw e;
          if (!(await this.#lists(key, uploadId))) return 'gone';
          if (attempt === COMPLETE_ATTEMPTS) throw e;
          await pause(COMPLETE_PAUSE_MILLIS * attempt);
        }
      }
    });
  }

  async #lists(key: string, uploadId: string): Promise<boolean> {
    for await (const upload of this.listUploads(key)) if (upload.uploadId === uploadId) return true;
    return false;
  }

  async abort(key: string, uploadId: string): Promise<void> {
    const at = this.#at(key);
    await this.#run(async () => {
      try {
        await this.#client.send(new AbortMultipartUploadCommand({ ...at, UploadId: uploadId }));
      } catch (e) {
        if (!named(e, 'NoSuchUpload')) throw e;
      }
    });
  }

  listUploads(prefix: string) {
    return pagesOfUploads(this.#client, this.#options.bucket, prefix);
  }

  async head(key: string): Promise<{ size: number } | null> {
    const at = this.#at(key);
    return this.#run(async () => {
      try {
        const { ContentLength } = await this.#client.send(new HeadObjectCommand(at));
        if (ContentLength === undefined) throw new Error('no length in the answer');
        return { size: ContentLength };
      } catch (e) {
        if (named(e, 'NotFound', 'NoSuchKey')) return null;
        throw e;
      }
    });
  }

  async get(key: string, range?: ByteRange): Promise<StoreBody | null> {
    const at = this.#at(key);
    return this.#run(async () => {
      try {
        const Range = range === undefined ? undefined : `bytes=${range.start}-${range.end - 1}`;
        const got = await this.#client.send(
          new GetObjectCommand(Range === undefined ? at : { ...at, Range }),
        );
        const size = range === undefined ? got.ContentLength : sizeIn(got.ContentRange);
        const body = got.Body as Readable | undefined;
        if (size === undefined || body === undefined) throw new Error('no size or body in the answer');
        return { size, bytes: bytesOf(body) };
      } catch (e) {
        if (named(e, 'NoSuchKey', 'NotFound')) return null;
        // Shorter than the range begins: the caller compares sizes and says what that means.
        if (named(e, 'InvalidRange')) return this.head(key).then((h) => h && { size: h.size, bytes: none() });
        throw e;
      }
    });
  }

  async deleteAllVersions(key: string): Promise<void> {
    const at = this.#at(key);
    await this.#run(async () => {
      for (let round = 1; round <= DELETE_ROUNDS; round += 1) {
        let found = 0;
        for await (const version of pagesOfVersions(this.#client, at.Bucket, key)) {
          if (version.key !== key) continue;
          found += 1;
          await this.#client.send(new DeleteObjectCommand({ ...at, VersionId: version.versionId }));
        }
        if (found === 0) return;
      }
      throw new Error('versions are still listed after they were deleted');
    });
  }

  async *list(prefix: string): AsyncGenerator<{ key: string; at: number | null }> {
    let last = '';
    for await (const { key, at } of pagesOfVersions(this.#client, this.#options.bucket, prefix)) {
      if (key !== last) yield { key, at };
      last = key;
    }
  }

  async guard(): Promise<readonly GuardFinding[]> {
    const { region, country = null, waive = [] } = this.#options;
    const answers = await askBucket(this.#client, this.#options.bucket);
    return judgeBucket(answers, { region, endpoint: this.#endpoint, country, waive });
  }

  async ping(): Promise<void> {
    await this.#run(() => this.#client.send(new HeadBucketCommand({ Bucket: this.#options.bucket })));
  }

  async close(): Promise<void> {
    this.#client.destroy();
  }

  /** The only way from a key to a request: ids of our own form, and no metadata ever. */
  #at(key: string): { Bucket: string; Key: string } {
    if (parseKey(key) === null) throw new GatewayError('internal', { detail: 'not an object key of ours' });
    return { Bucket: this.#options.bucket, Key: key };
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (e) {
      throw unavailable(e);
    }
  }
}

/** What S3 says of bytes whose sum is not the one that was signed. */
const altered = ['XAmzContentSHA256Mismatch', 'BadDigest'];

const bare = (etag: string): string => etag.replaceAll('"', '');

/** `bytes 0-99/1234` (RFC 9110, 14.4). */
function sizeIn(contentRange: string | undefined): number | undefined {
  const size = /^bytes \d{1,15}-\d{1,15}\/(\d{1,15})$/.exec(contentRange ?? '')?.[1];
  return size === undefined ? undefined : Number(size);
}

async function* none(): AsyncGenerator<Uint8Array> {}

/** Lets go of the connection whenever the reader leaves, even before the first byte. */
function bytesOf(body: Readable): AsyncIterable<Uint8Array> {
  body.on('error', () => undefined);
  return {
    [Symbol.asyncIterator]: () => {
      const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
      return {
        next: () =>
          chunks.next().catch((e: unknown) => {
            throw unavailable(e);
          }),
        return: async () => {
          body.destroy();
          return { done: true, value: undefined };
        },
      };
    },
  };
}
