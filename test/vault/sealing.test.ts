import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/model/errors.ts';
import { createSealer } from '../../src/vault/message/sealer.ts';
import { startUpload } from '../../src/vault/sealing.ts';
import { type ObjectStore, PART_BYTES, PARTS_IN_FLIGHT } from '../../src/vault/store.ts';
import { codeOf } from '../contracts/object-store.ts';
import { newContext } from '../contracts/vault.ts';
import { steady, until } from '../waiting.ts';

const CHUNK = randomBytes(512 * 1024);

/** A store whose parts end when the test says so. */
function slowStore() {
  const waiting: { number: number; bytes: Uint8Array; end: (e?: Error) => void }[] = [];
  const seen = { most: 0, running: 0, aborted: 0, parts: [] as { number: number; size: number }[] };
  const store = {
    uploadPart: (_k: string, _u: string, number: number, bytes: Uint8Array, signal?: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        seen.running += 1;
        seen.most = Math.max(seen.most, seen.running);
        let ended = false;
        const end = (e?: Error) => {
          if (ended) return;
          ended = true;
          seen.running -= 1;
          if (e) return reject(e);
          seen.parts.push({ number, size: bytes.byteLength });
          resolve(`etag-${number}`);
        };
        signal?.addEventListener('abort', () => end(new Error('cancelled')), { once: true });
        waiting.push({ number, bytes, end });
      }),
    checkParts: async () => undefined,
    abort: async () => {
      seen.aborted += 1;
    },
  } as unknown as ObjectStore;
  return { store, waiting, seen };
}

const begin = async (store: ObjectStore) =>
  startUpload(store, 'k', 'u', await createSealer(randomBytes(32), newContext()));

const soon = () => new Promise((done) => setTimeout(done, 20));

describe('sealing', () => {
  it('takes no more than it can send: a few parts, whatever the file', async () => {
    const { store, waiting, seen } = slowStore();
    const sealing = await begin(store);
    let taken = 0;
    const writing = (async () => {
      for (let i = 0; i < 160; i += 1) {
        await sealing.write(CHUNK);
        taken += CHUNK.byteLength;
      }
      return sealing.finish();
    })();
    await until(() => waiting.length === PARTS_IN_FLIGHT);
    expect(await steady(() => taken)).toBeLessThanOrEqual((PARTS_IN_FLIGHT + 1) * PART_BYTES);
    for (;;) {
      waiting.splice(Math.floor(waiting.length / 2), 1)[0]?.end();
      if ((await Promise.race([writing, soon()])) !== undefined) break;
    }
    const sealed = await writing;
    expect(seen.most).toBe(PARTS_IN_FLIGHT);
    expect(sealed.plainSize).toBe(160 * CHUNK.byteLength);
    expect(sealed.parts.map((p) => p.number)).toEqual(sealed.parts.map((_, i) => i + 1));
    expect(sealed.parts.slice(0, -1).every((p) => p.size === PART_BYTES)).toBe(true);
    expect(sealed.parts.reduce((sum, p) => sum + p.size, 0)).toBe(sealed.sealedSize);
    expect(seen.parts.reduce((sum, p) => sum + p.size, 0)).toBe(sealed.sealedSize);
  });

  it('ends at the first part that fails, cancels the others and aborts the upload once', async () => {
    const { store, waiting, seen } = slowStore();
    const sealing = await begin(store);
    const writing = (async () => {
      for (let i = 0; i < 80; i += 1) await sealing.write(CHUNK);
    })();
    writing.catch(() => undefined);
    await until(() => waiting.length > 1);
    const cause = new Error('no such luck');
    waiting[1]?.end(cause);
    const error = await writing.then(
      () => null,
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(GatewayError);
    expect(error).toMatchObject({ code: 'store-unavailable', cause });
    expect(await codeOf(sealing.write(CHUNK))).toBe('store-unavailable');
    expect(await codeOf(sealing.finish())).toBe('store-unavailable');
    await sealing.abort();
    expect([seen.running, seen.aborted]).toEqual([0, 1]);
  });

  it('survives a thousand aborts without one uncaught exception', async () => {
    const program = fileURLToPath(new URL('./abort-many.ts', import.meta.url));
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, '1000']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ aborted: 1000, left: 0 });
  });
});
