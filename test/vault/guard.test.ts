import { describe, expect, it } from '@jest/globals';
import type { GuardFinding } from '../../src/model/vault.ts';
import { type BucketAnswers, type BucketExpectation, judgeBucket, judgeKey } from '../../src/vault/guard.ts';
import { createS3Store } from '../../src/vault/stores/s3.ts';
import { codeOf } from '../contracts/object-store.ts';

const rule = { enabled: true, everything: true, abortUploadsAfterDays: 1, expireOldVersionsAfterDays: 1 };
const good: BucketAnswers = {
  location: { is: 'eu-central-1' },
  publicAccessBlocks: { is: 4 },
  versioning: { is: { kept: true, mfaDelete: false } },
  lifecycle: { is: [rule] },
  replicas: { is: [] },
};
const aws: BucketExpectation = { region: 'eu-central-1', endpoint: null, country: null, waive: [] };
const all = ['location', 'public-access', 'versioning', 'lifecycle', 'replication', 'endpoint'];
const own: BucketExpectation = { ...aws, endpoint: new URL('https://s3.example'), country: 'DE', waive: all };
const failed = { failed: 'AccessDenied' };

type Outcome = GuardFinding['outcome'];
type Row = [
  what: string,
  check: string,
  outcome: Outcome,
  answers: Partial<BucketAnswers>,
  expected?: BucketExpectation,
];

const inRegion = (region: string) => ({ ...aws, region });
const located = (is: string | null, region: string, outcome: Outcome): Row => [
  `bucket in ${is}, configured ${region}`,
  'location',
  outcome,
  { location: { is } },
  inRegion(region),
];
const lifecycle = (change: object): Partial<BucketAnswers> => ({
  lifecycle: { is: [{ ...rule, ...change }] },
});
const unversioned = { versioning: { is: { kept: false, mfaDelete: false } } };

const rows: Row[] = [
  ...['eu-central-1', 'eu-west-1', 'eu-west-3', 'eu-north-1', 'eu-south-1', 'eu-south-2'].map((r) =>
    located(r, r, 'ok'),
  ),
  ...['eu-west-2', 'eu-central-2', 'us-east-1', 'eu-central-10', 'EU-CENTRAL-1', 'eu', 'ap-south-1'].map(
    (r) => located(r, r, 'refused'),
  ),
  located('EU', 'eu-west-1', 'ok'),
  located('EU', 'eu-central-1', 'refused'),
  located(null, 'us-east-1', 'refused'),
  located(null, 'eu-central-1', 'refused'),
  located('', 'eu-central-1', 'refused'),
  located('eu-west-3', 'eu-central-1', 'refused'),
  ['no answer', 'location', 'unknown', { location: failed }],
  ['all four blocks', 'public-access', 'ok', {}],
  ['three blocks', 'public-access', 'refused', { publicAccessBlocks: { is: 3 } }],
  ['no blocks set', 'public-access', 'refused', { publicAccessBlocks: { is: null } }],
  ['no answer', 'public-access', 'unknown', { publicAccessBlocks: failed }],
  ['no versions', 'versioning', 'ok', unversioned],
  ['versions', 'versioning', 'ok', {}],
  ['MFA delete', 'versioning', 'refused', { versioning: { is: { kept: true, mfaDelete: true } } }],
  ['no answer', 'versioning', 'unknown', { versioning: failed }],
  ['both rules', 'lifecycle', 'ok', {}],
  ['seven days', 'lifecycle', 'ok', lifecycle({ abortUploadsAfterDays: 7 })],
  ['eight days', 'lifecycle', 'refused', lifecycle({ abortUploadsAfterDays: 8 })],
  ['no rules', 'lifecycle', 'refused', { lifecycle: { is: [] } }],
  ['a disabled rule', 'lifecycle', 'refused', lifecycle({ enabled: false })],
  ['a rule for a prefix', 'lifecycle', 'refused', lifecycle({ everything: false })],
  ['versions stay', 'lifecycle', 'refused', lifecycle({ expireOldVersionsAfterDays: null })],
  ['versions stay long', 'lifecycle', 'refused', lifecycle({ expireOldVersionsAfterDays: 31 })],
  [
    'no versions to end',
    'lifecycle',
    'ok',
    { ...unversioned, ...lifecycle({ expireOldVersionsAfterDays: null }) },
  ],
  [
    'versions unknown',
    'lifecycle',
    'refused',
    { versioning: failed, ...lifecycle({ expireOldVersionsAfterDays: null }) },
  ],
  ['no answer', 'lifecycle', 'unknown', { lifecycle: failed }],
  ['no copies', 'replication', 'ok', {}],
  ['copies in the EU', 'replication', 'ok', { replicas: { is: [{ is: 'eu-west-3' }, { is: 'EU' }] } }],
  [
    'a copy in London',
    'replication',
    'refused',
    { replicas: { is: [{ is: 'eu-west-3' }, { is: 'eu-west-2' }] } },
  ],
  ['a copy in us-east-1', 'replication', 'refused', { replicas: { is: [{ is: null }] } }],
  ['a copy nobody knows', 'replication', 'unknown', { replicas: { is: [failed, { is: 'EU' }] } }],
  ['one unknown, one outside', 'replication', 'refused', { replicas: { is: [failed, { is: 'us-west-2' }] } }],
  ['no answer', 'replication', 'unknown', { replicas: failed }],
  ['AWS', 'endpoint', 'ok', {}],
  [
    'AWS, waiver has no force',
    'public-access',
    'refused',
    { publicAccessBlocks: { is: 0 } },
    { ...aws, waive: all },
  ],
  ['declared', 'endpoint', 'ok', {}, own],
  ['not declared', 'endpoint', 'refused', {}, { ...own, country: null }],
  ['declared outside the EU', 'endpoint', 'refused', {}, { ...own, country: 'CH' }],
  ['declared in small letters', 'endpoint', 'refused', {}, { ...own, country: 'de' }],
  ['plain http', 'endpoint', 'refused', {}, { ...own, endpoint: new URL('http://s3.example') }],
  ['plain http on this machine', 'endpoint', 'ok', {}, { ...own, endpoint: new URL('http://127.0.0.1:9') }],
  ['own endpoint, as configured', 'location', 'ok', { location: { is: 'gra' } }, { ...own, region: 'gra' }],
  ['own endpoint, elsewhere, waived in vain', 'location', 'refused', { location: { is: 'gra' } }, own],
  ['own endpoint, does not say', 'location', 'unknown', { location: { is: null } }, { ...own, waive: [] }],
  ['own endpoint, does not say, waived', 'location', 'waived', { location: { is: null } }, own],
  ['own endpoint, no blocks, waived', 'public-access', 'waived', { publicAccessBlocks: { is: null } }, own],
  [
    'own endpoint, no blocks',
    'public-access',
    'refused',
    { publicAccessBlocks: { is: null } },
    { ...own, waive: [] },
  ],
  ['own endpoint, copies unknown, waived', 'replication', 'waived', { replicas: failed }, own],
  [
    'own endpoint, a copy outside, waived in vain',
    'replication',
    'refused',
    { replicas: { is: [{ is: 'us-east-1' }] } },
    own,
  ],
  ['own endpoint, lifecycle unknown, waived', 'lifecycle', 'waived', { lifecycle: failed }, own],
];

describe('the judgement over a bucket', () => {
  it.each(rows)('%s: %s is %s', (_what, check, outcome, answers, expected = aws) => {
    const found = judgeBucket({ ...good, ...answers }, expected);
    expect(found.filter((f) => f.check === check).map((f) => f.outcome)).toEqual([outcome]);
    expect(new Set(found.map((f) => f.check)).size).toBe(6);
  });
});

describe('the judgement over a key', () => {
  it.each([
    ['eu-central-1', { is: 'Enabled' }, [], 'ok'],
    ['eu-central-1', { is: 'Enabled' }, ['eu-central-1', 'eu-west-3'], 'ok'],
    ['eu-central-1', { is: 'Enabled' }, ['eu-west-2'], 'refused'],
    ['eu-central-2', { is: 'Enabled' }, [], 'refused'],
    ['us-east-1', failed, [], 'refused'],
    ['eu-west-1', { is: 'Disabled' }, [], 'refused'],
    ['eu-west-1', { is: '' }, [], 'refused'],
    ['eu-west-1', failed, [], 'unknown'],
  ] as const)('%s %j %j: %s', (region, state, replicas, outcome) => {
    expect(judgeKey({ region, state, replicas }).outcome).toBe(outcome);
  });
});

describe('the settings of the S3 store', () => {
  const at = { bucket: 'b', region: 'eu-central-1' };
  it.each([
    ['waivers at AWS', { ...at, waive: ['lifecycle'] }],
    ['an unknown waiver', { ...at, endpoint: 'https://s3.example', waive: ['endpoint'] }],
    ['no address', { ...at, endpoint: 's3.example' }],
    ['another protocol', { ...at, endpoint: 'ftp://s3.example' }],
  ])('refuse %s', async (_what, options) => {
    expect(await codeOf((async () => createS3Store(options))())).toBe('configuration');
  });
});
