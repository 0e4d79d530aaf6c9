import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ByteRange } from '../store.ts';

/** Only the gateway's own user gets in. */
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;
const READ_BYTES = 256 * 1024;
const MANIFEST = 'manifest.json';
const PART_FORM = /^\d{5}-[0-9a-f]{32}$/;

export interface ManifestPart {
  readonly name: string;
  readonly size: number;
}

export const isMissing = (e: unknown): boolean => (e as NodeJS.ErrnoException | null)?.code === 'ENOENT';

export const orNull = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (e) {
    if (isMissing(e)) return null;
    throw e;
  }
};

export async function makeFolder(path: string): Promise<void> {
  if ((await mkdir(path, { recursive: true, mode: FOLDER_MODE })) !== undefined)
    await syncFolder(dirname(path));
}

/** A new name survives a power cut only when the folder that holds it was synced too (fsync(2)). */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Whole or not there: written beside, synced, then renamed into place. */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const draft = join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
  const handle = await open(draft, 'wx', FILE_MODE);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, name));
}

export const etagOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

export const partName = (number: number, etag: string): string =>
  `${String(number).padStart(5, '0')}-${etag}`;

export const writeManifest = (folder: string, parts: readonly ManifestPart[]): Promise<void> =>
  writeWhole(folder, MANIFEST, Buffer.from(JSON.stringify({ version: 1, parts })));

/** Names and sizes as they are on the disk now; null where there is no object. Throws for a manifest not of our form. */
export async function readManifest(folder: string): Promise<readonly ManifestPart[] | null> {
  const text = await orNull(readFile(join(folder, MANIFEST), 'utf8'));
  if (text === null) return null;
  const { version, parts } = JSON.parse(text) as { version: unknown; parts: ManifestPart[] };
  if (version !== 1 || !Array.isArray(parts) || !parts.every((p) => PART_FORM.test(p.name)))
    throw new Error('not a manifest of ours');
  return Promise.all(parts.map(async ({ name }) => ({ name, size: (await stat(join(folder, name))).size })));
}

export async function* readParts(
  folder: string,
  parts: readonly ManifestPart[],
  range: ByteRange,
): AsyncGenerator<Uint8Array> {
  let base = 0;
  for (const { name, size } of parts) {
    const from = Math.max(0, range.start - base);
    const to = Math.min(size, range.end - base);
    base += size;
    if (from < to) yield* readSlice(join(folder, name), from, to);
  }
}

async function* readSlice(file: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    for (let at = from; at < to; ) {
      const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, to - at));
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Names of the folders in a folder; none where it is not there. */
export async function folders(path: string): Promise<string[]> {
  const entries = (await orNull(readdir(path, { withFileTypes: true }))) ?? [];
  return entries
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .sort();
}
