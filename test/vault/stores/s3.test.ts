import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { expect, it } from '@jest/globals';
import { newAttachmentId } from '../../../src/model/ids.ts';
import { createLocalKeys, createVault, stores } from '../../../src/vault/index.ts';
import { codeOf, objectStoreContract } from '../../contracts/object-store.ts';
import { vaultContract } from '../../contracts/vault.ts';
import { describeWith } from '../../services/index.ts';
import { newBucket, outsider } from './ceph.ts';

describeWith(['ceph'], 'S3 on Ceph', ({ ceph }) => {
  objectStoreContract('S3 without versions', async () => stores.s3(await newBucket(ceph, false)));
  objectStoreContract('S3 with versions', async () => stores.s3(await newBucket(ceph, true)));
  vaultContract('S3 with versions, local key', async () =>
    createVault({
      store: await stores.s3(await newBucket(ceph, true)),
      keys: await createLocalKeys({ file: join(await mkdtemp(join(tmpdir(), 'cloakroom-k-')), 'k') }),
      secrets: [randomBytes(32)],
    }),
  );

  it('deletes every version and delete marker, and writes no metadata', async () => {
    const options = await newBucket(ceph, true);
    const [store, client] = [await stores.s3(options), outsider(ceph)];
    const key = `acme/${newAttachmentId()}`;
    for (let i = 0; i < 3; i += 1) {
      const uploadId = await store.createUpload(key);
      const etag = await store.uploadPart(key, uploadId, 1, randomBytes(10 + i));
      await store.complete(key, uploadId, [{ number: 1, etag, size: 10 + i }]);
    }
    const seen = await client.send(new HeadObjectCommand({ Bucket: options.bucket, Key: key }));
    expect(seen.Metadata).toEqual({});
    const versions = () =>
      client.send(new ListObjectVersionsCommand({ Bucket: options.bucket, Prefix: key }));
    expect((await versions()).Versions).toHaveLength(3);
    await store.deleteAllVersions(key);
    const after = await versions();
    expect([after.Versions ?? [], after.DeleteMarkers ?? []]).toEqual([[], []]);
  });

  it('judges a real bucket', async () => {
    const outcomes = async (options: Awaited<ReturnType<typeof newBucket>>) => {
      const store = await stores.s3(options);
      return Object.fromEntries((await store.guard()).map((f) => [f.check, f.outcome]));
    };
    const options = await newBucket(ceph, true);
    const good = { endpoint: 'ok', location: 'ok', versioning: 'ok', lifecycle: 'ok' };
    expect(await outcomes(options)).toMatchObject({ ...good, 'public-access': 'waived' });
    expect(await outcomes({ ...options, waive: [] })).toMatchObject({ 'public-access': 'refused' });
    expect(await outcomes({ ...options, country: 'GB' })).toMatchObject({ endpoint: 'refused' });
    expect(await outcomes({ ...options, region: 'eu-west-3' })).toMatchObject({ location: 'refused' });
  });

  it('says store-unavailable for wrong credentials, a missing bucket and a place where nobody listens', async () => {
    const options = await newBucket(ceph, false);
    const wrong = {
      ...options,
      credentials: { accessKeyId: 'A'.repeat(20), secretAccessKey: 'b'.repeat(40) },
    };
    for (const o of [
      wrong,
      { ...options, bucket: 'not-there' },
      { ...options, endpoint: 'http://127.0.0.1:1' },
    ]) {
      const store = await stores.s3(o);
      expect(await codeOf(store.ping())).toBe('store-unavailable');
      expect(await codeOf(store.createUpload(`acme/${newAttachmentId()}`))).toBe('store-unavailable');
      await store.close();
    }
  });
});
