import { randomBytes } from 'node:crypto';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accountId, newAttachmentId } from '../../../src/model/ids.ts';
import type { KeyContext } from '../../../src/model/vault.ts';
import { createKmsKeys } from '../../../src/vault/keys/kms.ts';
import type { KeyWrapper } from '../../../src/vault/keys/wrapper.ts';
import { codeOf } from '../../contracts/object-store.ts';
import { describeWith } from '../../services/index.ts';
import { type FakeKms, startFakeKms } from './fake-kms.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const context: KeyContext = { account: accountId('acme'), subject: newAttachmentId(), purpose: 'content' };
const others: KeyContext[] = [
  { ...context, account: accountId('other') },
  { ...context, subject: newAttachmentId() },
  { ...context, purpose: 'label' },
];

async function wrapsForOneContext(keys: KeyWrapper): Promise<void> {
  const key = randomBytes(32);
  const wrapped = await keys.wrap(key, context);
  expect(Buffer.from(wrapped).includes(key)).toBe(false);
  expect(key.equals(await keys.unwrap(wrapped, context))).toBe(true);
  for (const other of others) expect(await codeOf(keys.unwrap(wrapped, other))).toBe('seal-broken');
  const flipped = Uint8Array.from(wrapped);
  flipped[flipped.byteLength - 1] = (flipped.at(-1) ?? 0) ^ 1;
  for (const bad of [flipped, new Uint8Array(0), Uint8Array.of(1, ...wrapped.subarray(1))])
    expect(await codeOf(keys.unwrap(bad, context))).toBe('seal-broken');
}

describeWith(['kms'], 'KMS keys on moto', ({ kms }) => {
  it('wrap and unwrap for one context only', async () => {
    const client = new KMSClient({ endpoint: kms.endpoint, region: kms.region, credentials });
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    const keys = createKmsKeys({ key: KeyMetadata?.Arn ?? '', endpoint: kms.endpoint, credentials });
    await wrapsForOneContext(keys);
    expect((await keys.guard()).map((f) => f.outcome)).toEqual(['ok']);
    keys.close();
    client.destroy();
  });
});

describe('KMS keys', () => {
  let kms: FakeKms;
  const make = (key: string, ...older: string[]) =>
    createKmsKeys({ key, older, endpoint: kms.endpoint, credentials, limits: { attempts: 1 } });
  beforeAll(async () => {
    kms = await startFakeKms();
  });
  afterAll(() => kms.stop());
  beforeEach(() => {
    Object.assign(kms, { state: 'Enabled', broken: null, pretends: null, replicaRegions: [] });
  });

  it('wrap and unwrap for one context only', () => wrapsForOneContext(make(kms.arns[0] ?? '')));

  it('are unavailable, not broken, while KMS cannot be used', async () => {
    const keys = make(kms.arns[0] ?? '');
    const wrapped = await keys.wrap(randomBytes(32), context);
    const both = async () => [
      await codeOf(keys.wrap(randomBytes(32), context)),
      await codeOf(keys.unwrap(wrapped, context)),
    ];
    for (const change of [
      { state: 'Disabled' },
      { state: 'PendingDeletion' },
      { broken: 500 },
      { broken: 403 },
    ]) {
      Object.assign(kms, { state: 'Enabled', broken: null }, change);
      expect(await both()).toEqual(['keys-unavailable', 'keys-unavailable']);
    }
    const nobody = createKmsKeys({
      key: kms.arns[0] ?? '',
      endpoint: 'http://127.0.0.1:1',
      credentials,
      limits: { attempts: 1 },
    });
    expect(await codeOf(nobody.unwrap(wrapped, context))).toBe('keys-unavailable');
  });

  it('take no answer in the name of another key', async () => {
    const keys = make(kms.arns[0] ?? '');
    const wrapped = await keys.wrap(randomBytes(32), context);
    kms.pretends = kms.arns[1] ?? null;
    expect(await codeOf(keys.wrap(randomBytes(32), context))).toBe('keys-unavailable');
    expect(await codeOf(keys.unwrap(wrapped, context))).toBe('seal-broken');
  });

  it('can be changed: the new one wraps, the old one still opens', async () => {
    const [a = '', b = ''] = kms.arns;
    const key = randomBytes(32);
    const wrapped = await make(a).wrap(key, context);
    expect(key.equals(await make(b, a).unwrap(wrapped, context))).toBe(true);
    expect(await codeOf(make(b).unwrap(wrapped, context))).toBe('keys-unavailable');
  });

  it('are judged by region, state and copies', async () => {
    const outcomes = async (key: string) => (await make(key).guard()).map((f) => f.outcome);
    const [frankfurt = '', , virginia = ''] = kms.arns;
    expect(await outcomes(frankfurt)).toEqual(['ok']);
    expect(await outcomes(virginia)).toEqual(['refused']);
    kms.replicaRegions = ['eu-west-1', 'eu-west-2'];
    expect(await outcomes(frankfurt)).toEqual(['refused']);
    Object.assign(kms, { replicaRegions: ['eu-west-1'], state: 'Disabled' });
    expect(await outcomes(frankfurt)).toEqual(['refused']);
    kms.broken = 403;
    expect(await outcomes(frankfurt)).toEqual(['unknown']);
  });

  it.each([
    '',
    'alias/files',
    'arn:aws:kms:eu-central-1:111122223333:alias/files',
    'mrk-1',
    'arn:aws-cn:kms:cn-north-1:111122223333:key/1',
  ])('refuse what is no key ARN (%#)', async (key) => {
    expect(await codeOf((async () => make(key))())).toBe('configuration');
  });
});
