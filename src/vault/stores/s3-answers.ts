import {
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  type LifecycleRule,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Answer, BucketAnswers, LifecycleRuleAnswer } from '../guard.ts';

/** Asks the bucket everything the guard judges. Never throws: what was not answered is part of the answer. */
export async function askBucket(client: S3Client, bucket: string): Promise<BucketAnswers> {
  const at = { Bucket: bucket };
  const [location, publicAccessBlocks, versioning, lifecycle, replicas] = await Promise.all([
    locationOf(client, bucket),
    answer(
      async () => {
        const { PublicAccessBlockConfiguration: set } = await client.send(
          new GetPublicAccessBlockCommand(at),
        );
        if (set === undefined) return null;
        const { BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets } = set;
        return [BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets].filter(Boolean)
          .length;
      },
      { NoSuchPublicAccessBlockConfiguration: null },
    ),
    answer(async () => {
      const { Status, MFADelete } = await client.send(new GetBucketVersioningCommand(at));
      return { kept: Status === 'Enabled' || Status === 'Suspended', mfaDelete: MFADelete === 'Enabled' };
    }),
    answer<readonly LifecycleRuleAnswer[]>(
      async () => {
        const { Rules = [] } = await client.send(new GetBucketLifecycleConfigurationCommand(at));
        return Rules.map(ruleAnswer);
      },
      { NoSuchLifecycleConfiguration: [] },
    ),
    answer<readonly Answer<string | null>[]>(() => targetsOf(client, bucket), {
      ReplicationConfigurationNotFoundError: [],
    }),
  ]);
  return { location, publicAccessBlocks, versioning, lifecycle, replicas };
}

async function answer<T>(ask: () => Promise<T>, means: Record<string, T> = {}): Promise<Answer<T>> {
  try {
    return { is: await ask() };
  } catch (e) {
    const name = e instanceof Error ? e.name : 'Error';
    return Object.hasOwn(means, name) ? { is: means[name] as T } : { failed: name.slice(0, 60) };
  }
}

const locationOf = (client: S3Client, bucket: string): Promise<Answer<string | null>> =>
  answer(async () => {
    const { LocationConstraint } = await client.send(new GetBucketLocationCommand({ Bucket: bucket }));
    return LocationConstraint || null;
  });

async function targetsOf(client: S3Client, bucket: string): Promise<readonly Answer<string | null>[]> {
  const { ReplicationConfiguration } = await client.send(new GetBucketReplicationCommand({ Bucket: bucket }));
  const names = (ReplicationConfiguration?.Rules ?? [])
    .filter((rule) => rule.Status === 'Enabled')
    .map((rule) => (rule.Destination?.Bucket ?? '').split(':').at(-1) ?? '');
  return Promise.all(
    [...new Set(names)].map(async (name) => {
      const said = await locationOf(client, name);
      return 'failed' in said ? regionByHead(client, name) : said;
    }),
  );
}

/** S3 names a bucket's region in a header even when it refuses the request or sends it elsewhere. */
async function regionByHead(client: S3Client, bucket: string): Promise<Answer<string | null>> {
  try {
    const { BucketRegion } = await client.send(new HeadBucketCommand({ Bucket: bucket }));
    return BucketRegion ? { is: BucketRegion } : { failed: 'NoRegion' };
  } catch (e) {
    const { $response, name } = e as { $response?: { headers?: Record<string, string> }; name?: string };
    const region = $response?.headers?.['x-amz-bucket-region'];
    return region ? { is: region } : { failed: (name ?? 'Error').slice(0, 60) };
  }
}

function ruleAnswer(rule: LifecycleRule): LifecycleRuleAnswer {
  const { Filter: filter, Prefix: prefix } = rule as LifecycleRule & { Prefix?: string };
  const narrowed =
    Boolean(prefix) ||
    Boolean(filter?.Prefix) ||
    [filter?.Tag, filter?.And, filter?.ObjectSizeGreaterThan, filter?.ObjectSizeLessThan].some(
      (part) => part !== undefined,
    );
  return {
    enabled: rule.Status === 'Enabled',
    everything: !narrowed,
    abortUploadsAfterDays: rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation ?? null,
    expireOldVersionsAfterDays: rule.NoncurrentVersionExpiration?.NoncurrentDays ?? null,
  };
}
