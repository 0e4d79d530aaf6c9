import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { newAttachmentId } from '../../../src/model/ids.ts';
import { createEmbeddedStore } from '../../../src/vault/stores/embedded.ts';
import { codeOf, objectStoreContract } from '../../contracts/object-store.ts';

const folder = () => mkdtemp(join(tmpdir(), 'cloakroom-store-'));

objectStoreContract('embedded', async () => createEmbeddedStore({ folder: join(await folder(), 'sealed') }));

describe('embedded store', () => {
  it('opens its folders and files to nobody else, and leaves nothing behind', async () => {
    const root = join(await folder(), 'sealed');
    const store = await createEmbeddedStore({ folder: root });
    const key = `acc/${newAttachmentId()}`;
    const uploadId = await store.createUpload(key);
    const etag = await store.uploadPart(key, uploadId, 1, randomBytes(100));
    await store.complete(key, uploadId, [{ number: 1, etag, size: 100 }]);
    const names = await readdir(root, { recursive: true });
    expect(names).toHaveLength(8);
    for (const name of names) {
      const found = await stat(join(root, name));
      expect(found.mode & 0o777).toBe(found.isDirectory() ? 0o700 : 0o600);
    }
    await store.deleteAllVersions(key);
    expect((await readdir(root, { recursive: true })).filter((n) => n.includes('att_'))).toEqual([]);
    await rm(root, { recursive: true });
    expect(await codeOf(store.ping())).toBe('store-unavailable');
  });

  it('refuses upload ids that lead elsewhere', async () => {
    const store = await createEmbeddedStore({ folder: await folder() });
    const key = `acc/${newAttachmentId()}`;
    for (const id of ['', '.', '..', '../../objects', `upl_${'0'.repeat(32)}_1/..`])
      expect(await codeOf(store.abort(key, id))).toBe('internal');
  });
});
