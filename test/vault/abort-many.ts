import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountId, newAttachmentId } from '../../src/model/ids.ts';
import { createLocalKeys, createVault, stores } from '../../src/vault/index.ts';

// A program of its own: one uncaught exception or unhandled rejection ends it, and the test sees the exit code.
const SEALINGS = Number(process.argv[2]);
const CHUNK = randomBytes(65_000);
const folder = await mkdtemp(join(tmpdir(), 'cloakroom-abort-'));
const vault = createVault({
  store: await stores.embedded({ folder: join(folder, 's') }),
  keys: await createLocalKeys({ file: join(folder, 'k') }),
  secrets: [randomBytes(32)],
});
let aborted = 0;
const one = async (i: number) => {
  const key = vault.newKey();
  const sealing = await vault.startSealing(
    { account: accountId('acme'), attachment: newAttachmentId() },
    key,
  );
  for (let n = 0; n < i % 5; n += 1) await sealing.write(CHUNK);
  // At rest, in the middle of a write, in the middle of the last part; awaited or not; with or without its key.
  const busy = i % 3 === 0 ? null : i % 3 === 1 ? sealing.write(CHUNK) : sealing.finish();
  if (i % 7 === 0) key.destroy();
  const ended = sealing.abort();
  await busy?.then(
    () => undefined,
    () => undefined,
  );
  await ended;
  aborted += 1;
};
for (let i = 0; i < SEALINGS; i += 20) await Promise.all(Array.from({ length: 20 }, (_, n) => one(i + n)));
const left = (await readdir(join(folder, 's'), { recursive: true })).filter((name) => name.includes('upl_'));
await vault.close();
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify({ aborted, left: left.length }));
