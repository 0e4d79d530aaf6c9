import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { GatewayError } from '../../model/errors.ts';
import { Serial } from '../../model/serial.ts';
import type { SealedPart } from '../../model/vault.ts';
import {
  MAX_PARTS,
  type ObjectStore,
  PART_BYTES,
  parseKey,
  type StoreUpload,
  unavailable,
} from '../store.ts';
import {
  etagOf,
  FOLDER_MODE,
  folders,
  isMissing,
  makeFolder,
  orNull,
  partName,
  readManifest,
  readParts,
  syncFolder,
  writeManifest,
  writeWhole,
} from './embedded-files.ts';

/** `folder` is made where it is missing (0700, its files 0600) and belongs to this store alone. */
export interface EmbeddedStoreOptions {
  readonly folder: string;
}

const UPLOAD_FORM = /^upl_[0-9a-f]{32}_(\d{1,15})$/;

/**
 * Sealed objects in a folder:
 *
 *     uploads/ACCOUNT/ATTACHMENT/UPLOAD/00001-ETAG ...       being written
 *     objects/ACCOUNT/ATTACHMENT/{manifest.json,00001-ETAG ...}
 *     trash/                                                 on its way out
 *
 * A part is synced before it is acknowledged, and completing is one rename: no byte is copied, and a crash leaves
 * either an upload or an object. Throws `configuration` where the folder cannot be used.
 */
export async function createEmbeddedStore(options: EmbeddedStoreOptions): Promise<ObjectStore> {
  const root = resolve(options.folder);
  try {
    for (const name of ['uploads', 'objects', 'trash']) await makeFolder(join(root, name));
    for (const name of await folders(join(root, 'trash')))
      await rm(join(root, 'trash', name), { recursive: true });
  } catch (cause) {
    throw new GatewayError('configuration', {
      cause,
      detail: 'The folder for sealed objects cannot be used.',
    });
  }
  return new EmbeddedStore(root);
}

class EmbeddedStore implements ObjectStore {
  readonly kind = 'embedded';
  readonly #root: string;
  readonly #turns = new Serial();

  constructor(root: string) {
    this.#root = root;
  }

  createUpload(key: string): Promise<string> {
    return this.#run(async () => {
      const uploadId = `upl_${randomBytes(16).toString('hex')}_${Date.now()}`;
      const parent = this.#path('uploads', key);
      await makeFolder(parent);
      await mkdir(join(parent, uploadId), { mode: FOLDER_MODE });
      return uploadId;
    });
  }

  uploadPart(key: string, uploadId: string, number: number, bytes: Uint8Array): Promise<string> {
    return this.#run(async () => {
      if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS || bytes.byteLength > PART_BYTES)
        throw new GatewayError('internal', { detail: 'not a part of ours' });
      const etag = etagOf(bytes);
      await writeWhole(this.#upload(key, uploadId), partName(number, etag), bytes);
      return etag;
    });
  }

  checkParts(key: string, uploadId: string, parts: readonly SealedPart[]): Promise<void> {
    return this.#run(async () => {
      const folder = this.#upload(key, uploadId);
      const names = (await readdir(folder)).sort();
      const listed = parts.map(({ number, etag }) => partName(number, etag));
      if (names.join() !== listed.join()) throw new Error('the parts are not those that were acknowledged');
      for (const [i, { size }] of parts.entries())
        if ((await stat(join(folder, names[i] ?? ''))).size !== size)
          throw new Error('a part is not as long as it was');
    });
  }

  complete(key: string, uploadId: string, parts: readonly SealedPart[]): Promise<'completed' | 'gone'> {
    return this.#inTurn(key, async () => {
      const folder = this.#upload(key, uploadId);
      const there = await orNull(readdir(folder));
      if (there === null) return 'gone';
      await this.#settle(folder, there, parts);
      const target = this.#path('objects', key);
      await makeFolder(dirname(target));
      await this.#discardFolder(target);
      await rename(folder, target);
      await syncFolder(dirname(target));
      await syncFolder(dirname(folder));
      await this.#tidy(key);
      return 'completed';
    });
  }

  /** Leaves exactly the listed parts and a manifest in the folder, all on the disk. */
  async #settle(folder: string, there: readonly string[], parts: readonly SealedPart[]): Promise<void> {
    const listed = parts.map(({ number, etag, size }) => ({ name: partName(number, etag), size }));
    for (const { name, size } of listed) {
      if ((await stat(join(folder, name))).size !== size) throw new Error('a part is not as long as it was');
    }
    const kept = new Set(listed.map(({ name }) => name));
    for (const name of there) if (!kept.has(name)) await rm(join(folder, name), { force: true });
    await writeManifest(folder, listed);
    await syncFolder(folder);
  }

  abort(key: string, uploadId: string): Promise<void> {
    return this.#inTurn(key, async () => {
      await this.#discardFolder(this.#upload(key, uploadId));
      await this.#tidy(key);
    });
  }

  async *listUploads(prefix: string): AsyncGenerator<StoreUpload> {
    for (const key of await this.#keys('uploads', prefix)) {
      for (const uploadId of await this.#run(() => folders(this.#path('uploads', key)))) {
        const started = UPLOAD_FORM.exec(uploadId)?.[1];
        if (started !== undefined) yield { key, uploadId, startedAt: Number(started) };
      }
    }
  }

  head(key: string): Promise<{ size: number } | null> {
    return this.#run(async () => {
      const parts = await readManifest(this.#path('objects', key));
      return parts === null ? null : { size: parts.reduce((sum, p) => sum + p.size, 0) };
    });
  }

  get(key: string, range?: { start: number; end: number }) {
    return this.#run(async () => {
      const folder = this.#path('objects', key);
      const parts = await readManifest(folder);
      if (parts === null) return null;
      const size = parts.reduce((sum, p) => sum + p.size, 0);
      return { size, bytes: guarded(readParts(folder, parts, range ?? { start: 0, end: size })) };
    });
  }

  deleteAllVersions(key: string): Promise<void> {
    return this.#inTurn(key, () => this.#discardFolder(this.#path('objects', key)));
  }

  async *list(prefix: string) {
    for (const key of await this.#keys('objects', prefix)) {
      const found = await this.#run(() => orNull(stat(this.#path('objects', key))));
      if (found !== null) yield { key, at: Math.round(found.ctimeMs) };
    }
  }

  async guard() {
    const found = await orNull(stat(this.#root)).catch(() => null);
    const open = found === null || (found.mode & 0o077) !== 0;
    return [
      {
        check: 'location',
        outcome: 'waived' as const,
        message:
          'Sealed files lie in a folder on this machine: not for production, use CLOAKROOM_S3_BUCKET there.',
      },
      {
        check: 'public-access',
        outcome: open ? ('refused' as const) : ('ok' as const),
        message: open
          ? 'The folder of sealed files is missing or open to others: chmod 700.'
          : 'Only the gateway can enter the folder of sealed files.',
      },
    ];
  }

  ping(): Promise<void> {
    return this.#run(async () => {
      await stat(join(this.#root, 'objects'));
      await stat(join(this.#root, 'uploads'));
    });
  }

  async close(): Promise<void> {}

  /** What changes one key's folders happens one after the other: a second completion finds the first one's work done. */
  #inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.#turns.run(key, () => this.#run(work));
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (e) {
      throw unavailable(e);
    }
  }

  /** The only way from a key to a path: nothing but ids of our own form gets through. */
  #path(area: 'uploads' | 'objects', key: string): string {
    const context = parseKey(key);
    if (context === null) throw new GatewayError('internal', { detail: 'not an object key of ours' });
    return join(this.#root, area, context.account, context.attachment);
  }

  #upload(key: string, uploadId: string): string {
    if (!UPLOAD_FORM.test(uploadId)) throw new GatewayError('internal', { detail: 'not an upload of ours' });
    return join(this.#path('uploads', key), uploadId);
  }

  async #keys(area: 'uploads' | 'objects', prefix: string): Promise<string[]> {
    return this.#run(async () => {
      const keys: string[] = [];
      for (const account of await folders(join(this.#root, area))) {
        const stem = `${account}/`;
        if (!stem.startsWith(prefix) && !prefix.startsWith(stem)) continue;
        const inside = await folders(join(this.#root, area, account));
        keys.push(...inside.map((name) => stem + name).filter((key) => parseKey(key) !== null));
      }
      return keys.filter((key) => key.startsWith(prefix));
    });
  }

  /** Out of sight in one step, then removed; what a crash leaves is removed at the next start. */
  async #discardFolder(path: string): Promise<void> {
    const away = join(this.#root, 'trash', randomBytes(16).toString('hex'));
    try {
      await rename(path, away);
    } catch (e) {
      if (isMissing(e)) return;
      throw e;
    }
    await syncFolder(dirname(path));
    await rm(away, { recursive: true, force: true });
  }

  /** Empty folders of attachments without uploads; one that is in use again stays. */
  async #tidy(key: string): Promise<void> {
    await rmdir(this.#path('uploads', key)).catch(() => undefined);
  }
}

async function* guarded(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (e) {
    throw unavailable(e);
  }
}
