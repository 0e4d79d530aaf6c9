import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalKeys, createVault, stores } from '../../src/vault/index.ts';
import { vaultContract } from '../contracts/vault.ts';

vaultContract('embedded store, local key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cloakroom-vault-'));
  return createVault({
    store: await stores.embedded({ folder: join(folder, 'sealed') }),
    keys: await createLocalKeys({ file: join(folder, 'master.key') }),
    secrets: [randomBytes(32)],
  });
});
