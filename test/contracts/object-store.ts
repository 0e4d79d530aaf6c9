import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isGatewayError } from '../../src/model/errors.ts';
import { newAttachmentId } from '../../src/model/ids.ts';
import type { SealedPart } from '../../src/model/vault.ts';
import { type ObjectStore, PART_BYTES } from '../../src/vault/store.ts';

const ACCOUNT = 'contract';
const newKey = () => `${ACCOUNT}/${newAttachmentId()}`;

export async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(Uint8Array.from(piece));
  return Buffer.concat(all);
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'no error';
  } catch (e) {
    return isGatewayError(e) ? e.code : `not a GatewayError: ${String(e)}`;
  }
};

/** What every ObjectStore does. `open` makes a store on a place that other tests may have used before. */
export function objectStoreContract(name: string, open: () => Promise<ObjectStore>): void {
  describe(`object store: ${name}`, () => {
    let store: ObjectStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store?.close();
    });

    const put = async (key: string, ...bodies: Buffer[]) => {
      const uploadId = await store.createUpload(key);
      const parts = [];
      for (const [i, body] of bodies.entries()) {
        const etag = await store.uploadPart(key, uploadId, i + 1, body);
        parts.push({ number: i + 1, etag, size: body.byteLength });
      }
      return { uploadId, parts };
    };

    it('keeps nothing readable before the upload is completed, and all of it afterwards', async () => {
      const key = newKey();
      const [one, two] = [randomBytes(PART_BYTES), randomBytes(1234)];
      const { uploadId, parts } = await put(key, one, two);
      expect(await store.head(key)).toBeNull();
      expect(await store.get(key)).toBeNull();
      expect(await store.complete(key, uploadId, parts)).toBe('completed');
      const whole = Buffer.concat([one, two]);
      expect(await store.head(key)).toEqual({ size: whole.byteLength });
      const body = await store.get(key);
      expect(body?.size).toBe(whole.byteLength);
      expect((await gather(body?.bytes ?? ([] as never))).equals(whole)).toBe(true);
      for (const [start, end] of [
        [0, 1],
        [PART_BYTES - 3, PART_BYTES + 3],
        [PART_BYTES, whole.byteLength],
        [whole.byteLength - 1, whole.byteLength],
      ] as const) {
        const slice = await store.get(key, { start, end });
        expect(slice?.size).toBe(whole.byteLength);
        expect((await gather(slice?.bytes ?? ([] as never))).equals(whole.subarray(start, end))).toBe(true);
      }
      await store.deleteAllVersions(key);
    });

    it('takes parts in any order and at the same time, and the last of a number', async () => {
      const key = newKey();
      const uploadId = await store.createUpload(key);
      const [one, two] = [randomBytes(PART_BYTES), randomBytes(77)];
      await store.uploadPart(key, uploadId, 2, randomBytes(50));
      const [second, first] = await Promise.all([
        store.uploadPart(key, uploadId, 2, two),
        store.uploadPart(key, uploadId, 1, one),
      ]);
      const parts = [
        { number: 1, etag: first, size: PART_BYTES },
        { number: 2, etag: second, size: 77 },
      ];
      expect(await store.complete(key, uploadId, parts)).toBe('completed');
      expect(
        (await gather((await store.get(key))?.bytes ?? ([] as never))).equals(Buffer.concat([one, two])),
      ).toBe(true);
      await store.deleteAllVersions(key);
    });

    it('says gone for an upload that was completed or aborted, and keeps the object', async () => {
      const key = newKey();
      const { uploadId, parts } = await put(key, randomBytes(10));
      await store.complete(key, uploadId, parts);
      const again = await store.complete(key, uploadId, parts);
      // S3 and Ceph remember a completed upload for a while and then say the same thing once more.
      expect(['completed', 'gone']).toContain(again);
      expect(await store.head(key)).toEqual({ size: 10 });
      await store.deleteAllVersions(key);

      const other = newKey();
      const aborted = await put(other, randomBytes(10));
      await store.abort(other, aborted.uploadId);
      await store.abort(other, aborted.uploadId);
      expect(await store.complete(other, aborted.uploadId, aborted.parts)).toBe('gone');
      expect(await store.head(other)).toBeNull();
      expect(await codeOf(store.uploadPart(other, aborted.uploadId, 1, randomBytes(5)))).toBe(
        'store-unavailable',
      );
    });

    it('completes once when a request and a sweep complete at the same moment', async () => {
      for (let round = 0; round < 5; round += 1) {
        const key = newKey();
        const { uploadId, parts } = await put(key, randomBytes(1000));
        const both = await Promise.all([
          store.complete(key, uploadId, parts),
          store.complete(key, uploadId, parts),
        ]);
        expect(both).toContain('completed');
        expect(await store.head(key)).toEqual({ size: 1000 });
        await store.deleteAllVersions(key);
      }
    });

    it('does not complete with a part it does not have', async () => {
      const key = newKey();
      const { uploadId, parts } = await put(key, randomBytes(10));
      const wrong = parts.map((p) => ({ ...p, etag: '0'.repeat(32) }));
      expect(await codeOf(store.complete(key, uploadId, wrong))).toBe('store-unavailable');
      expect(await store.head(key)).toBeNull();
      expect(await store.complete(key, uploadId, parts)).toBe('completed');
      await store.deleteAllVersions(key);
    });

    it('knows exactly which parts it has', async () => {
      const key = newKey();
      const { uploadId, parts } = await put(key, randomBytes(PART_BYTES), randomBytes(10));
      await store.checkParts(key, uploadId, parts);
      const [one, two] = parts as [SealedPart, SealedPart];
      for (const wrong of [
        [one],
        [two],
        [],
        [one, two, { ...two, number: 3 }],
        [one, { ...two, size: 11 }],
        [one, { ...two, etag: one.etag }],
      ])
        expect(await codeOf(store.checkParts(key, uploadId, wrong))).toBe('store-unavailable');
      await store.abort(key, uploadId);
      expect(await codeOf(store.checkParts(key, uploadId, parts))).toBe('store-unavailable');
    });

    it('lists uploads and objects by prefix, once each, with their time', async () => {
      const before = Date.now() - 5000;
      const [a, b] = [newKey(), newKey()];
      const one = await put(a, randomBytes(1));
      const two = await put(a, randomBytes(1));
      const three = await put(b, randomBytes(1));
      const ids = async (prefix: string) =>
        (await all(store.listUploads(prefix))).map((u) => u.uploadId).sort();
      expect(await ids(a)).toEqual([one.uploadId, two.uploadId].sort());
      expect(await ids(`${ACCOUNT}/`)).toEqual(expect.arrayContaining([one.uploadId, three.uploadId]));
      expect(await ids('somebody-else/')).toEqual([]);
      for (const u of await all(store.listUploads(a))) expect(u.startedAt).toBeGreaterThan(before);
      await store.complete(b, three.uploadId, three.parts);
      expect(await ids(b)).toEqual([]);
      const listed = (await all(store.list(`${ACCOUNT}/`))).filter((o) => o.key === b);
      expect(listed).toHaveLength(1);
      expect(listed[0]?.at).toBeGreaterThan(before);
      await store.abort(a, one.uploadId);
      await store.abort(a, two.uploadId);
      expect(await ids(a)).toEqual([]);
      await store.deleteAllVersions(b);
      expect(await all(store.list(b))).toEqual([]);
      await store.deleteAllVersions(b);
    });

    it('refuses keys and upload ids that are not of our own form', async () => {
      for (const key of [
        '',
        '/',
        'x',
        '../x/y',
        `${ACCOUNT}/../../etc`,
        `${ACCOUNT}/att_x`,
        `A/${newAttachmentId()}`,
      ])
        expect(await codeOf(store.createUpload(key))).toBe('internal');
      expect(await codeOf(store.head('../objects'))).toBe('internal');
      expect(await codeOf(store.deleteAllVersions(`${ACCOUNT}/`))).toBe('internal');
    });

    it('answers a ping', async () => {
      await store.ping();
    });
  });
}
