import type { GuardFinding } from '../model/vault.ts';
import { euCountries, euRegions, regionOfConstraint } from './regions.ts';

/** What a question to the bucket came to: its answer, or the name of the error. */
export type Answer<T> = { readonly is: T } | { readonly failed: string };

export interface LifecycleRuleAnswer {
  readonly enabled: boolean;
  /** Whether it goes for every object of the bucket. */
  readonly everything: boolean;
  readonly abortUploadsAfterDays: number | null;
  readonly expireOldVersionsAfterDays: number | null;
}

export interface BucketAnswers {
  /** LocationConstraint as it came; null where it was empty. */
  readonly location: Answer<string | null>;
  /** How many of the four blocks are on; null where none was ever set. */
  readonly publicAccessBlocks: Answer<number | null>;
  readonly versioning: Answer<{ readonly kept: boolean; readonly mfaDelete: boolean }>;
  readonly lifecycle: Answer<readonly LifecycleRuleAnswer[]>;
  /** Location constraints of the buckets that enabled replication rules copy to. */
  readonly replicas: Answer<readonly Answer<string | null>[]>;
}

export interface BucketExpectation {
  readonly region: string;
  /** Null for AWS itself. */
  readonly endpoint: URL | null;
  /** ISO 3166-1 alpha-2 of the country another endpoint stands in, as the operator declares it. */
  readonly country: string | null;
  /** Checks another endpoint cannot answer. */
  readonly waive: readonly string[];
}

/** What may be waived, by name, where the endpoint is not AWS's. */
export const waivable = ['location', 'public-access', 'versioning', 'lifecycle', 'replication'] as const;

const UPLOAD_DAYS_MAX = 7;
const VERSION_DAYS_MAX = 30;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

const finding = (check: string, outcome: GuardFinding['outcome'], message: string): GuardFinding => ({
  check,
  outcome,
  message,
});

/** The whole judgement over a bucket; everything it needs to know is in its arguments. */
export function judgeBucket(answers: BucketAnswers, expected: BucketExpectation): GuardFinding[] {
  const found = [
    judgeEndpoint(expected),
    judgeLocation(answers.location, expected),
    judgeReplicas(answers.replicas),
    judgePublicAccess(answers.publicAccessBlocks),
    judgeVersioning(answers.versioning),
    judgeLifecycle(answers.lifecycle, answers.versioning),
  ];
  return found.map((f) => waived(f, expected));
}

/** A bucket known to lie outside the EU, or to copy there, is never waived; neither is anything at AWS itself. */
function waived(found: GuardFinding, expected: BucketExpectation): GuardFinding {
  const may = expected.endpoint !== null && expected.waive.includes(found.check);
  const proven = (found.check === 'location' || found.check === 'replication') && found.outcome === 'refused';
  if (!may || proven || found.outcome === 'ok' || found.check === 'endpoint') return found;
  return finding(found.check, 'waived', `Waived by CLOAKROOM_S3_WAIVE: ${found.message}`);
}

function judgeEndpoint({ endpoint, country }: BucketExpectation): GuardFinding {
  if (endpoint === null) return finding('endpoint', 'ok', 'The bucket is at AWS.');
  if (endpoint.protocol !== 'https:' && !LOOPBACK.has(endpoint.hostname))
    return finding('endpoint', 'refused', 'The S3 endpoint is not https: use https.');
  if (country === null || !euCountries.has(country))
    return finding(
      'endpoint',
      'refused',
      'The S3 endpoint is not at AWS: declare the EU country it stands in (CLOAKROOM_S3_COUNTRY, like DE).',
    );
  return finding('endpoint', 'ok', `The S3 endpoint stands in ${country}, as declared.`);
}

function judgeLocation(answer: Answer<string | null>, expected: BucketExpectation): GuardFinding {
  if ('failed' in answer) return unanswered('location', 's3:GetBucketLocation', answer.failed);
  if (expected.endpoint !== null) {
    // Names of regions are each provider's own: the country is declared, and drift of the name is still seen.
    if (answer.is === null)
      return finding('location', 'unknown', 'The endpoint does not say where the bucket is.');
    return answer.is === expected.region
      ? finding('location', 'ok', `The bucket is in ${answer.is}, as configured.`)
      : finding(
          'location',
          'refused',
          'The bucket is not in the configured region: correct CLOAKROOM_S3_REGION.',
        );
  }
  const region = regionOfConstraint(answer.is);
  if (!euRegions.has(region))
    return finding(
      'location',
      'refused',
      `The bucket is in ${region}, outside the EU: use a bucket in the EU.`,
    );
  if (region !== expected.region)
    return finding('location', 'refused', `The bucket is in ${region}: set CLOAKROOM_S3_REGION to that.`);
  return finding('location', 'ok', `The bucket is in ${region}.`);
}

function judgeReplicas(answer: BucketAnswers['replicas']): GuardFinding {
  if ('failed' in answer) return unanswered('replication', 's3:GetReplicationConfiguration', answer.failed);
  if (answer.is.length === 0) return finding('replication', 'ok', 'The bucket is not copied anywhere.');
  const regions = answer.is.map((r) => ('failed' in r ? null : regionOfConstraint(r.is)));
  const outside = regions.find((r) => r !== null && !euRegions.has(r));
  if (outside !== undefined)
    return finding('replication', 'refused', `The bucket is copied to ${outside}, outside the EU: end that.`);
  if (regions.includes(null))
    return finding(
      'replication',
      'unknown',
      'The location of a replication target cannot be read: allow it or end it.',
    );
  return finding('replication', 'ok', 'Every replication target is in the EU.');
}

function judgePublicAccess(answer: BucketAnswers['publicAccessBlocks']): GuardFinding {
  if ('failed' in answer) return unanswered('public-access', 's3:GetBucketPublicAccessBlock', answer.failed);
  return answer.is === 4
    ? finding('public-access', 'ok', 'Public access is blocked.')
    : finding(
        'public-access',
        'refused',
        'Public access is not blocked: turn on all four blocks of the bucket.',
      );
}

function judgeVersioning(answer: BucketAnswers['versioning']): GuardFinding {
  if ('failed' in answer) return unanswered('versioning', 's3:GetBucketVersioning', answer.failed);
  if (answer.is.mfaDelete)
    return finding(
      'versioning',
      'refused',
      'Versions can only be deleted with MFA, so nothing can be erased: turn it off.',
    );
  return answer.is.kept
    ? finding('versioning', 'ok', 'The bucket keeps versions; erasing deletes every one of them.')
    : finding('versioning', 'ok', 'The bucket keeps no versions.');
}

function judgeLifecycle(
  answer: BucketAnswers['lifecycle'],
  versioning: BucketAnswers['versioning'],
): GuardFinding {
  if ('failed' in answer) return unanswered('lifecycle', 's3:GetLifecycleConfiguration', answer.failed);
  const rules = answer.is.filter((r) => r.enabled && r.everything);
  const within = (days: number | null, max: number) => days !== null && days <= max;
  if (!rules.some((r) => within(r.abortUploadsAfterDays, UPLOAD_DAYS_MAX)))
    return finding(
      'lifecycle',
      'refused',
      `No rule ends unfinished uploads: add AbortIncompleteMultipartUpload for the whole bucket, at most ${UPLOAD_DAYS_MAX} days.`,
    );
  const versions = 'failed' in versioning || versioning.is.kept;
  if (versions && !rules.some((r) => within(r.expireOldVersionsAfterDays, VERSION_DAYS_MAX)))
    return finding(
      'lifecycle',
      'refused',
      `The bucket keeps versions and no rule ends old ones: add NoncurrentVersionExpiration, at most ${VERSION_DAYS_MAX} days.`,
    );
  return finding('lifecycle', 'ok', 'Rules end what a crash may leave.');
}

/** Names of errors with which S3 says no to the caller, as against not answering at all. */
const forbidden = /^(?:Access|AllAccess|Unauthorized|Forbidden|InvalidAccessKey|Signature|403)/;

function unanswered(check: string, permission: string, failed: string): GuardFinding {
  if (/^NoSuchBucket|^NotFound|^404/.test(failed))
    return finding(
      check,
      'unknown',
      'There is no such bucket: correct CLOAKROOM_S3_BUCKET or CLOAKROOM_S3_REGION.',
    );
  if (forbidden.test(failed))
    return finding(check, 'unknown', `The bucket did not say (${failed}): allow ${permission}.`);
  return finding(
    check,
    'unknown',
    `The bucket did not answer (${failed}): check the network, the endpoint and ${permission}.`,
  );
}

export interface KeyAnswers {
  readonly region: string;
  readonly state: Answer<string>;
  /** Regions a multi-Region key has copies in. */
  readonly replicas: readonly string[];
}

/** The judgement over one KMS key. */
export function judgeKey({ region, state, replicas }: KeyAnswers): GuardFinding {
  const outside = [region, ...replicas].find((r) => !euRegions.has(r));
  if (outside !== undefined)
    return finding(
      'key-region',
      'refused',
      `The KMS key is in ${outside}, outside the EU: use a key in the EU.`,
    );
  if ('failed' in state)
    return finding(
      'key-region',
      'unknown',
      `The KMS key cannot be read (${state.failed}): allow kms:DescribeKey.`,
    );
  if (state.is !== 'Enabled')
    return finding('key-region', 'refused', 'The KMS key is not enabled: enable it, or name another.');
  return finding('key-region', 'ok', `The KMS key is in ${region}.`);
}
