import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { S3Client, type S3ClientConfig, S3ServiceException } from '@aws-sdk/client-s3';
import { GatewayError } from '../../model/errors.ts';
import { waivable } from '../guard.ts';

/** Bounds on every call to S3. Milliseconds and counts. */
export interface S3Limits {
  readonly connectMillis: number;
  /** Without a byte in either direction. */
  readonly idleMillis: number;
  /** From the first byte sent to the first byte of the answer. */
  readonly answerMillis: number;
  /** Tries of one call, the first included; 5xx, SlowDown and broken connections are tried again with back-off. */
  readonly attempts: number;
  readonly sockets: number;
}

export const s3Limits: S3Limits = {
  connectMillis: 5_000,
  idleMillis: 30_000,
  answerMillis: 120_000,
  attempts: 4,
  sockets: 128,
};

/** `waive` names checks that an endpoint other than AWS cannot answer (see guard.ts). Credentials: the SDK's chain. */
export interface S3StoreOptions {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly country?: string;
  readonly waive?: readonly string[];
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly limits?: Partial<S3Limits>;
}

/** Throws `configuration` for an endpoint that is no address, and for waivers that are unknown or have no use. */
export function checkOptions(options: S3StoreOptions): URL | null {
  const waive = options.waive ?? [];
  const unknown = waive.find((name) => !(waivable as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new GatewayError('configuration', { detail: `Only these can be waived: ${waivable.join(', ')}.` });
  if (options.endpoint === undefined) {
    if (waive.length > 0)
      throw new GatewayError('configuration', { detail: 'Nothing can be waived for a bucket at AWS.' });
    return null;
  }
  if (!URL.canParse(options.endpoint) || !/^https?:$/.test(new URL(options.endpoint).protocol))
    throw new GatewayError('configuration', { detail: 'The S3 endpoint is not an http(s) address.' });
  return new URL(options.endpoint);
}

export function makeClient(options: S3StoreOptions, endpoint: URL | null): S3Client {
  const limits = { ...s3Limits, ...options.limits };
  const config: S3ClientConfig = {
    region: options.region,
    maxAttempts: limits.attempts,
    // Every part's SHA-256 stands in its signature, and S3 refuses bytes that differ; a CRC would say less once more.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // `Expect: 100-continue` opens a new connection for every part.
    expectContinueHeader: false,
    requestHandler: {
      connectionTimeout: limits.connectMillis,
      socketTimeout: limits.idleMillis,
      requestTimeout: limits.answerMillis,
      throwOnRequestTimeout: true,
      httpAgent: new HttpAgent({ keepAlive: true, maxSockets: limits.sockets }),
      httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets: limits.sockets }),
      logger: silent,
    },
    logger: silent,
  };
  if (options.credentials !== undefined) config.credentials = options.credentials;
  if (endpoint !== null) {
    config.endpoint = endpoint.href;
    config.forcePathStyle = true;
  }
  return new S3Client(config);
}

/** Nothing of the SDK's goes to a log of ours: its messages hold addresses and keys. */
const nothing = () => undefined;
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

export const named = (e: unknown, ...names: string[]): boolean =>
  e instanceof S3ServiceException && names.includes(e.name);
