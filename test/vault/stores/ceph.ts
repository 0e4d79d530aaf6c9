import { randomBytes } from 'node:crypto';
import {
  CreateBucketCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3StoreOptions } from '../../../src/vault/stores/s3-client.ts';
import type { Services } from '../../services/index.ts';

type Ceph = Services['ceph'];

export const credentialsOf = ({ accessKeyId, secretAccessKey }: Ceph) => ({ accessKeyId, secretAccessKey });

/** A plain client for what the store itself never does: making buckets, looking from outside. */
export const outsider = (ceph: Ceph): S3Client =>
  new S3Client({
    endpoint: ceph.endpoint,
    region: ceph.region,
    credentials: credentialsOf(ceph),
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });

/** A new bucket, and how the store is told about it. */
export async function newBucket(ceph: Ceph, versioned: boolean): Promise<S3StoreOptions> {
  const client = outsider(ceph);
  const bucket = `sealed-${randomBytes(6).toString('hex')}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const Rules = [
    {
      ID: 'leftovers',
      Status: 'Enabled' as const,
      Filter: { Prefix: '' },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    },
  ];
  await client.send(
    new PutBucketLifecycleConfigurationCommand({ Bucket: bucket, LifecycleConfiguration: { Rules } }),
  );
  if (versioned)
    await client.send(
      new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
  client.destroy();
  return {
    bucket,
    region: ceph.region,
    endpoint: ceph.endpoint,
    country: 'DE',
    waive: ['public-access', 'replication'],
    credentials: credentialsOf(ceph),
    limits: { attempts: 2, idleMillis: 10_000 },
  };
}
