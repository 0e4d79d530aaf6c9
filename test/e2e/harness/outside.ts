import { randomBytes } from 'node:crypto';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type FakeZendesk, startFakeZendesk } from '../../fakes/zendesk/index.ts';
import { type Services, useService } from '../../services/index.ts';
import { freshDatabase } from '../../services/postgres.ts';
import { type Between, startProxy } from './proxy.ts';

/** Everything a gateway in production stands on: Ceph, PostgreSQL, a Zendesk account; each through a proxy or directly. */
export interface Outside {
  readonly env: Readonly<Record<string, string>>;
  readonly s3: Between;
  readonly desk: Between;
  readonly zendesk: FakeZendesk;
  readonly database: string;
  /** Keys with any version left, and of unfinished uploads. */
  stored(): Promise<{ objects: string[]; uploads: string[] }>;
  /** Every byte of every object version, for the canary. */
  contents(): Promise<Buffer>;
  close(): Promise<void>;
}

const zendeskUser = 'gateway@acme.test-mail.eu';
const zendeskToken = 'token-of-the-fake-account';
const field = 360001;

export async function openOutside(services: Pick<Services, 'ceph' | 'postgres'>): Promise<Outside> {
  const { ceph } = services;
  const bucket = `e2e-${randomBytes(6).toString('hex')}`;
  const client = new S3Client({
    endpoint: ceph.endpoint,
    region: ceph.region,
    forcePathStyle: true,
    credentials: { accessKeyId: ceph.accessKeyId, secretAccessKey: ceph.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  await makeBucket(client, bucket);
  const database = await freshDatabase(services.postgres);
  const zendesk = await startFakeZendesk({
    subdomain: 'acme',
    user: zendeskUser,
    token: zendeskToken,
    field,
  });
  const s3 = await startProxy(ceph.endpoint);
  const desk = await startProxy(zendesk.url);
  return {
    s3,
    desk,
    zendesk,
    database: database.url,
    env: {
      AWS_ACCESS_KEY_ID: ceph.accessKeyId,
      AWS_SECRET_ACCESS_KEY: ceph.secretAccessKey,
      CLOAKROOM_S3_BUCKET: bucket,
      CLOAKROOM_S3_REGION: ceph.region,
      CLOAKROOM_S3_ENDPOINT: s3.url,
      CLOAKROOM_S3_COUNTRY: 'DE',
      CLOAKROOM_S3_WAIVE: 'public-access,replication',
      CLOAKROOM_DATABASE_URL: database.url,
      CLOAKROOM_SECRET: randomBytes(32).toString('base64'),
      ...(await masterKey()),
      CLOAKROOM_ZENDESK_SUBDOMAIN: 'acme',
      CLOAKROOM_ZENDESK_ENDPOINT: desk.url,
      CLOAKROOM_ZENDESK_USER: zendeskUser,
      CLOAKROOM_ZENDESK_TOKEN: zendeskToken,
      CLOAKROOM_ZENDESK_FIELD: String(field),
    },
    stored: () => listAll(client, bucket),
    contents: () => readAll(client, bucket),
    async close() {
      await s3.close();
      await desk.close();
      await zendesk.stop();
      await database.drop();
      client.destroy();
    },
  };
}

/** A bucket as the operator's guide says, with versions kept, so that erasing has to reach them. */
async function makeBucket(client: S3Client, Bucket: string): Promise<void> {
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(
    new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  await client.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket,
      LifecycleConfiguration: {
        Rules: [
          {
            ID: 'leftovers',
            Status: 'Enabled',
            Filter: { Prefix: '' },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
          },
        ],
      },
    }),
  );
}

async function listAll(client: S3Client, Bucket: string) {
  const versions = await client.send(new ListObjectVersionsCommand({ Bucket }));
  const uploads = await client.send(new ListMultipartUploadsCommand({ Bucket }));
  return {
    objects: [...(versions.Versions ?? []), ...(versions.DeleteMarkers ?? [])].map((v) => v.Key ?? ''),
    uploads: (uploads.Uploads ?? []).map((u) => u.Key ?? ''),
  };
}

async function readAll(client: S3Client, Bucket: string): Promise<Buffer> {
  const all: Buffer[] = [];
  const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
  for (const { Key, VersionId } of Versions) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    if (Body) all.push(Buffer.from(await Body.transformToByteArray()));
  }
  return Buffer.concat(all);
}

/** A key in the KMS where one runs here; otherwise the gateway keeps its local master key. */
async function masterKey(): Promise<Record<string, string>> {
  const kms = useService('kms');
  if (!kms) return {};
  const client = new KMSClient({ ...kms, credentials: { accessKeyId: 'any', secretAccessKey: 'any' } });
  const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
  client.destroy();
  if (!KeyMetadata?.Arn) throw new Error('no key');
  return { CLOAKROOM_KMS_KEY: KeyMetadata.Arn, CLOAKROOM_KMS_ENDPOINT: kms.endpoint };
}
