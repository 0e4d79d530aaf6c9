// Seal and store without the scan, behind the same express and multer as pass-through.ts. Prints its URL.

import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import multer from 'multer';
import { accountId, newAttachmentId } from '../../src/model/ids.ts';
import type { Cleared } from '../../src/model/verdict.ts';
import { createLocalKeys, createVault, stores } from '../../src/vault/index.ts';

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
};
const account = accountId('bench');
const folder = await mkdtemp(join(tmpdir(), 'cloakroom-bench-'));
const vault = createVault({
  store: await stores.s3({
    bucket: need('BENCH_BUCKET'),
    region: need('BENCH_REGION'),
    endpoint: need('BENCH_ENDPOINT'),
    country: 'DE',
  }),
  keys: await createLocalKeys({ file: join(folder, 'master-key') }),
  secrets: [randomBytes(32)],
});

async function keep(stream: AsyncIterable<Uint8Array>): Promise<void> {
  const context = { account, attachment: newAttachmentId() };
  const key = vault.newKey();
  const sealing = await vault.startSealing(context, key);
  for await (const chunk of stream) await sealing.write(chunk);
  // nothing is judged here: the bench alone hands itself this leave
  const cleared = { account, subject: context.attachment } as unknown as Cleared;
  await vault.commit(cleared, context, await sealing.finish());
  key.destroy();
}

const storage: multer.StorageEngine = {
  _handleFile(_req, file, callback) {
    keep(file.stream).then(() => callback(null, {}), callback);
  },
  _removeFile: (_req, _file, callback) => callback(null),
};

const app = express();
app.post(
  '/v1/uploads',
  multer({ storage }).any(),
  (_req, res) => void res.status(201).json({ attachments: [] }),
);
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
