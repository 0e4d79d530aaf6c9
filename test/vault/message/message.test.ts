import { randomBytes } from 'node:crypto';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGatewayError } from '../../../src/model/errors.ts';
import { accountId, newAttachmentId } from '../../../src/model/ids.ts';
import type { SealContext, SealedObject } from '../../../src/model/vault.ts';
import {
  FINAL_HEAD_BYTES,
  FRAME_BYTES,
  materials,
  SEALED_FRAME_BYTES,
  TAG_BYTES,
} from '../../../src/vault/message/format.ts';
import { createSealer } from '../../../src/vault/message/sealer.ts';
import { openObject } from '../../../src/vault/opening.ts';
import type { ByteRange, ObjectStore } from '../../../src/vault/store.ts';

const { encrypt, decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;
const newContext = (): SealContext => ({ account: accountId('acme'), attachment: newAttachmentId() });
const sizes = [0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 3 * FRAME_BYTES, 500_001];

/** The SDK's own keyring, built here once more: what any other program would do with the same key. */
const keyring = (key: Uint8Array) =>
  new RawAesKeyringNode({
    keyNamespace: 'cloakroom',
    keyName: 'file',
    unencryptedMasterKey: Uint8Array.from(key),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
    utf8Sorting: true,
  });

async function seal(key: Uint8Array, context: SealContext, chunks: readonly Uint8Array[]): Promise<Buffer> {
  const sealer = await createSealer(key, context);
  const out: Uint8Array[] = [sealer.header];
  for (const chunk of chunks) {
    const mine = Uint8Array.from(chunk);
    for (const frame of sealer.frames(mine)) out.push(...frame);
    mine.fill(0); // the sealer keeps nothing of a chunk
  }
  out.push(...sealer.final());
  sealer.dispose();
  return Buffer.concat(out);
}

const sealBySdk = async (key: Uint8Array, context: SealContext, plain: Uint8Array, more: object = {}) =>
  (
    await encrypt(keyring(key), plain, {
      suiteId,
      frameLength: FRAME_BYTES,
      encryptionContext: { ...context },
      ...more,
    })
  ).result;

/** A store that holds one object, and counts what is asked of it. */
function holding(sealed: Uint8Array, fetched: { bytes: number } = { bytes: 0 }): ObjectStore {
  return {
    get: async (_key: string, range: ByteRange = { start: 0, end: sealed.byteLength }) => ({
      size: sealed.byteLength,
      bytes: (async function* () {
        for (let at = range.start; at < Math.min(range.end, sealed.byteLength); at += 50_000) {
          const piece = sealed.subarray(at, Math.min(at + 50_000, range.end));
          fetched.bytes += piece.byteLength;
          yield piece;
        }
      })(),
    }),
  } as unknown as ObjectStore;
}

interface Case {
  readonly key: Uint8Array;
  readonly context: SealContext;
  readonly sealed: Uint8Array;
  readonly object: SealedObject;
  readonly range?: ByteRange;
  readonly fetched?: { bytes: number };
}

/** What was released before the end, and the code of the error, if any. */
async function open({ key, context, sealed, object, range, fetched }: Case) {
  const out: Uint8Array[] = [];
  let code: string | null = null;
  try {
    const store = holding(sealed, fetched);
    for await (const piece of openObject({ store, keys: materials(key), context, object, range }))
      out.push(piece);
  } catch (e) {
    code = isGatewayError(e) ? e.code : String(e);
  }
  return { plain: Buffer.concat(out), code };
}

async function sample(size: number): Promise<Case & { plain: Buffer }> {
  const [key, context, plain] = [randomBytes(32), newContext(), randomBytes(size)];
  const sealed = await seal(key, context, [plain]);
  return { key, context, sealed, plain, object: { plainSize: size, sealedSize: sealed.byteLength } };
}

describe('message format', () => {
  it.each(sizes)("is the SDK's own: %d bytes open there and here", async (size) => {
    const { key, context, sealed, plain, object } = await sample(size);
    const there = await decrypt(keyring(key), sealed);
    expect(there.plaintext.equals(plain)).toBe(true);
    expect(there.messageHeader).toMatchObject({
      suiteId,
      frameLength: FRAME_BYTES,
      encryptionContext: context,
    });
    const theirs = await sealBySdk(key, context, plain);
    const here = await open({
      key,
      context,
      sealed: theirs,
      object: { ...object, sealedSize: theirs.byteLength },
    });
    expect(here.code).toBeNull();
    expect(here.plain.equals(plain)).toBe(true);
    expect(theirs.byteLength).toBe(sealed.byteLength);
  });

  it('is the same for every way the bytes can be split', async () => {
    const step = fc.integer({ min: 0, max: 150_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const chunks = steps.map((n) => randomBytes(n));
        const [key, context, plain] = [randomBytes(32), newContext(), Buffer.concat(chunks)];
        const sealed = await seal(key, context, chunks);
        expect((await decrypt(keyring(key), sealed)).plaintext.equals(plain)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('never says the same twice, and says ids only', async () => {
    const [key, context, plain] = [randomBytes(32), newContext(), Buffer.from('canary '.repeat(50))];
    const [a, b] = [await seal(key, context, [plain]), await seal(key, context, [plain])];
    const { sealedSize } = { sealedSize: a.byteLength };
    expect(
      a.subarray(-(plain.byteLength + TAG_BYTES)).equals(b.subarray(-(plain.byteLength + TAG_BYTES))),
    ).toBe(false);
    expect(a.includes('canary')).toBe(false);
    expect(a.includes(key)).toBe(false);
    expect(sealedSize - plain.byteLength).toBeLessThan(400);
  });
});

describe('opening', () => {
  it('fetches only the frames a range needs', async () => {
    const it = await sample(40 * FRAME_BYTES + 17);
    await fc.assert(
      fc.asyncProperty(fc.nat(it.plain.byteLength - 1), fc.nat(200_000), async (start, length) => {
        const end = Math.min(start + length + 1, it.plain.byteLength);
        const fetched = { bytes: 0 };
        const got = await open({ ...it, range: { start, end }, fetched });
        expect(got.code).toBeNull();
        expect(got.plain.equals(it.plain.subarray(start, end))).toBe(true);
        const frames = Math.floor((end - 1) / FRAME_BYTES) - Math.floor(start / FRAME_BYTES) + 1;
        expect(fetched.bytes).toBeLessThanOrEqual(frames * SEALED_FRAME_BYTES + 600);
      }),
      { numRuns: 60 },
    );
  });

  it('finds every flipped bit, and releases nothing after it', async () => {
    const it = await sample(2 * FRAME_BYTES + 300);
    const header = it.sealed.byteLength - 2 * SEALED_FRAME_BYTES - FINAL_HEAD_BYTES - 300 - TAG_BYTES;
    const flip = async (at: number, bit: number) => {
      const sealed = Buffer.from(it.sealed);
      sealed[at] = (sealed[at] ?? 0) ^ (1 << bit);
      const got = await open({ ...it, sealed });
      expect(got.code).toBe('seal-broken');
      const whole = at < header ? 0 : Math.floor((at - header) / SEALED_FRAME_BYTES) * FRAME_BYTES;
      expect(got.plain.equals(it.plain.subarray(0, whole))).toBe(true);
    };
    for (let at = 0; at < header + 20; at += 1) await flip(at, at % 8);
    await fc.assert(fc.asyncProperty(fc.nat(it.sealed.byteLength - 1), fc.nat(7), flip), { numRuns: 100 });
  });

  it('refuses frames that were swapped, repeated, left out, or taken from another message', async () => {
    const it = await sample(3 * FRAME_BYTES + 10);
    const other = await seal(it.key, it.context, [it.plain]);
    const header = it.sealed.byteLength - 3 * SEALED_FRAME_BYTES - FINAL_HEAD_BYTES - 10 - TAG_BYTES;
    const cut = (from: Uint8Array, n: number) =>
      from.subarray(header + n * SEALED_FRAME_BYTES, header + (n + 1) * SEALED_FRAME_BYTES);
    const head = it.sealed.subarray(0, header);
    const [a, b, c, z] = [0, 1, 2, 3].map((n) => cut(it.sealed, n)) as [Buffer, Buffer, Buffer, Buffer];
    const foreign = cut(other, 1);
    for (const frames of [
      [b, a, c, z],
      [a, a, c, z],
      [a, b, b, z],
      [a, foreign, c, z],
      [a, b, c, cut(other, 3)],
    ]) {
      const sealed = Buffer.concat([head, ...frames]);
      expect((await open({ ...it, sealed })).code).toBe('seal-broken');
    }
    const header2 = Buffer.concat([other.subarray(0, header), a, b, c, z]);
    expect((await open({ ...it, sealed: header2 })).code).toBe('seal-broken');
    // Even where somebody could change the sizes in the ledger too.
    const short = Buffer.concat([head, a, b, z]);
    const object = { plainSize: 2 * FRAME_BYTES + 10, sealedSize: short.byteLength };
    expect((await open({ ...it, sealed: short, object })).code).toBe('seal-broken');
    const noEnd = Buffer.concat([head, a, b, c]);
    for (const plainSize of [3 * FRAME_BYTES, 3 * FRAME_BYTES - 8, it.plain.byteLength])
      expect(
        (await open({ ...it, sealed: noEnd, object: { plainSize, sealedSize: noEnd.byteLength } })).code,
      ).toBe('seal-broken');
  });

  it('refuses what is longer or shorter than the ledger says', async () => {
    const it = await sample(FRAME_BYTES + 5);
    for (const sealed of [
      Buffer.concat([it.sealed, Buffer.alloc(1)]),
      it.sealed.subarray(0, -1),
      it.sealed.subarray(0, 100),
      new Uint8Array(0),
    ]) {
      expect((await open({ ...it, sealed })).code).toBe('seal-broken');
      expect((await open({ ...it, sealed, range: { start: 0, end: 1 } })).code).toBe('seal-broken');
      // A store that lies about the length is found out by the bytes.
      const liar = {
        get: async (k: string, r?: ByteRange) => ({
          ...(await holding(sealed).get(k, r)),
          size: it.sealed.byteLength,
        }),
      };
      const opened = openObject({
        store: liar as never,
        keys: materials(it.key),
        context: it.context,
        object: it.object,
        range: undefined,
      });
      if (sealed.byteLength <= it.sealed.byteLength)
        await expect(
          opened
            .next()
            .then(() => opened.next())
            .then(() => opened.next()),
        ).rejects.toMatchObject({ code: 'seal-broken' });
    }
  });

  it('refuses another key, another file, another suite and another frame length', async () => {
    const it = await sample(1000);
    expect((await open({ ...it, key: randomBytes(32) })).code).toBe('seal-broken');
    expect((await open({ ...it, context: newContext() })).code).toBe('seal-broken');
    expect((await open({ ...it, context: { ...it.context, account: accountId('other') } })).code).toBe(
      'seal-broken',
    );
    const variants = [
      { suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY_ECDSA_P384 },
      { frameLength: 4096 },
      { encryptionContext: { ...it.context, more: 'x' } },
      { encryptionContext: {} },
    ];
    for (const more of variants) {
      const sealed = await sealBySdk(it.key, it.context, it.plain, more);
      const object = { plainSize: 1000, sealedSize: sealed.byteLength };
      expect((await open({ ...it, sealed, object })).code).toBe('seal-broken');
    }
  });
});
