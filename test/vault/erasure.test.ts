import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node';
import { describe, expect, it } from '@jest/globals';
import { createLocalKeys, createVault, stores } from '../../src/vault/index.ts';
import { materials } from '../../src/vault/message/format.ts';
import { openObject } from '../../src/vault/opening.ts';
import { objectKey } from '../../src/vault/store.ts';
import { codeOf, gather } from '../contracts/object-store.ts';
import { keyContext, sealAndKeep } from '../contracts/vault.ts';

describe('erasure by key', () => {
  it('holds: the stored object and the master key alone open nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cloakroom-erase-'));
    const file = join(folder, 'master.key');
    const [store, keys] = [
      await stores.embedded({ folder: join(folder, 's') }),
      await createLocalKeys({ file }),
    ];
    const vault = createVault({ store, keys, secrets: [randomBytes(32)] });
    const { context, key, object } = await sealAndKeep(vault, randomBytes(100_000));
    const wrapped = await vault.wrap(key, keyContext(context));
    key.destroy();

    // With the wrapped key of the ledger it opens: the test below fails for want of that alone.
    const back = await vault.unwrap(wrapped, keyContext(context));
    expect(await gather(vault.open(back, context, object))).toHaveLength(100_000);

    const master = await readFile(file);
    const sealed = await gather((await store.get(objectKey(context)))?.bytes ?? ([] as never));
    expect(sealed.includes(Buffer.from(wrapped))).toBe(false);
    const opened = openObject({ store, keys: materials(master), context, object, range: undefined });
    expect(await codeOf(gather(opened))).toBe('seal-broken');
    const { decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
    const ring = new RawAesKeyringNode({
      keyNamespace: 'cloakroom',
      keyName: 'file',
      unencryptedMasterKey: Uint8Array.from(master),
      wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
      utf8Sorting: true,
    });
    await expect(decrypt(ring, sealed)).rejects.toThrow();
    // Nothing in the object's header unwraps under the master key either.
    for (let at = 0; at + 69 < 600; at += 1)
      expect(await codeOf(keys.unwrap(sealed.subarray(at, at + 69), keyContext(context)))).not.toBe(
        'no error',
      );
  });
});
