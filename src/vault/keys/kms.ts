import { createHash } from 'node:crypto';
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  KMSClient,
  KMSServiceException,
} from '@aws-sdk/client-kms';
import { GatewayError } from '../../model/errors.ts';
import type { GuardFinding, KeyContext } from '../../model/vault.ts';
import { type Answer, judgeKey } from '../guard.ts';
import { KEY_BYTES } from './data-key.ts';
import { type KeyWrapper, wrappedBy } from './wrapper.ts';

/**
 * `key` and `older` are full ARNs of keys (no alias: an alias can be pointed elsewhere). `key` wraps; the older ones
 * still open what was wrapped under them. The region is the one in each ARN. Credentials: the SDK's chain.
 */
export interface KmsKeysOptions {
  readonly key: string;
  readonly older?: readonly string[];
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly limits?: Partial<KmsLimits>;
}

/** Bounds on every call to KMS. Milliseconds and counts. */
export interface KmsLimits {
  readonly connectMillis: number;
  readonly answerMillis: number;
  readonly attempts: number;
}
export const kmsLimits: KmsLimits = { connectMillis: 3_000, answerMillis: 10_000, attempts: 4 };

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
const ARN = /^arn:aws:kms:([a-z]{2}-[a-z]{1,20}-\d):\d{12}:key\/[A-Za-z0-9-]{1,128}$/;
/** Says in a wrapped key which KMS key wrapped it. */
const TAG_BYTES = 8;
const HEAD_BYTES = 1 + TAG_BYTES;
const WRAPPED_BYTES_MAX = 6_144;

interface MasterKey {
  readonly arn: string;
  readonly region: string;
  readonly tag: Buffer;
  readonly client: KMSClient;
}

/** Throws `configuration` for anything but full key ARNs. Nothing is asked of KMS until the first call. */
export function createKmsKeys(options: KmsKeysOptions): KeyWrapper {
  const all = [options.key, ...(options.older ?? [])].map((arn) => masterKey(arn, options));
  const current = all[0] as MasterKey;
  return {
    kind: 'kms',
    wrap: (key, context) => wrap(current, key, context),
    unwrap: (wrapped, context) => unwrap(all, wrapped, context),
    guard: () => Promise.all(all.map(guard)),
    close: () => {
      for (const { client } of all) client.destroy();
    },
  };
}

function masterKey(arn: string, options: KmsKeysOptions): MasterKey {
  const region = ARN.exec(arn)?.[1];
  if (region === undefined)
    throw new GatewayError('configuration', {
      detail: 'The KMS key must be a full key ARN: arn:aws:kms:REGION:ACCOUNT:key/ID, no alias.',
    });
  const limits = { ...kmsLimits, ...options.limits };
  const client = new KMSClient({
    region,
    maxAttempts: limits.attempts,
    requestHandler: {
      connectionTimeout: limits.connectMillis,
      requestTimeout: limits.answerMillis,
      throwOnRequestTimeout: true,
    },
    ...(options.endpoint !== undefined && { endpoint: options.endpoint }),
    ...(options.credentials !== undefined && { credentials: options.credentials }),
  });
  return { arn, region, tag: createHash('sha256').update(arn).digest().subarray(0, TAG_BYTES), client };
}

/** Stands in CloudTrail in plain text: ids only. */
const encryptionContext = ({ account, subject, purpose }: KeyContext) => ({ account, subject, purpose });

async function wrap(master: MasterKey, key: Uint8Array, context: KeyContext): Promise<Uint8Array> {
  try {
    const answer = await master.client.send(
      new EncryptCommand({
        KeyId: master.arn,
        Plaintext: key,
        EncryptionContext: encryptionContext(context),
      }),
    );
    if (answer.KeyId !== master.arn || !answer.CiphertextBlob?.byteLength)
      throw new Error('KMS answered for another key');
    return Buffer.concat([Uint8Array.of(wrappedBy.kms), master.tag, answer.CiphertextBlob]);
  } catch (cause) {
    throw new GatewayError('keys-unavailable', { cause });
  }
}

async function unwrap(
  all: readonly MasterKey[],
  wrapped: Uint8Array,
  context: KeyContext,
): Promise<Uint8Array> {
  const length = wrapped.byteLength;
  if (length <= HEAD_BYTES || length > WRAPPED_BYTES_MAX || wrapped[0] !== wrappedBy.kms)
    throw new GatewayError('seal-broken');
  const master = all.find(({ tag }) => tag.equals(wrapped.subarray(1, HEAD_BYTES)));
  if (master === undefined)
    throw new GatewayError('keys-unavailable', { detail: 'wrapped under another KMS key' });
  try {
    const { KeyId, Plaintext } = await master.client.send(
      new DecryptCommand({
        KeyId: master.arn,
        CiphertextBlob: wrapped.subarray(HEAD_BYTES),
        EncryptionContext: encryptionContext(context),
      }),
    );
    if (KeyId !== master.arn || Plaintext?.byteLength !== KEY_BYTES)
      throw new GatewayError('seal-broken', { cause: new Error('KMS answered with another key') });
    const key = Uint8Array.from(Plaintext);
    Plaintext.fill(0);
    return key;
  } catch (cause) {
    throw cause instanceof GatewayError ? cause : new GatewayError(codeFor(cause), { cause });
  }
}

/**
 * Wrong bytes or a wrong context are InvalidCiphertextException; nothing else proves that a key cannot be opened. A
 * disabled key, a lost permission and a broken line may all come right again.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
 */
const codeFor = (e: unknown): 'seal-broken' | 'keys-unavailable' =>
  e instanceof KMSServiceException && ['InvalidCiphertextException', 'IncorrectKeyException'].includes(e.name)
    ? 'seal-broken'
    : 'keys-unavailable';

async function guard({ arn, region, client }: MasterKey): Promise<GuardFinding> {
  let state: Answer<string>;
  let replicas: string[] = [];
  try {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: arn }));
    const copies = KeyMetadata?.MultiRegionConfiguration;
    replicas = [copies?.PrimaryKey, ...(copies?.ReplicaKeys ?? [])].flatMap((k) => k?.Region ?? []);
    state = { is: KeyMetadata?.KeyState ?? '' };
  } catch (e) {
    state = { failed: e instanceof Error ? e.name.slice(0, 60) : 'Error' };
  }
  return judgeKey({ region, state, replicas });
}
