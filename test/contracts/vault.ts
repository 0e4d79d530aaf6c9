import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountId, newAttachmentId } from '../../src/model/ids.ts';
import type { DataKey, KeyContext, SealContext, SealedParts, Vault } from '../../src/model/vault.ts';
import type { Cleared } from '../../src/model/verdict.ts';
import { all, codeOf, gather } from './object-store.ts';

export const ACCOUNT = accountId('acme');
export const newContext = (): SealContext => ({ account: ACCOUNT, attachment: newAttachmentId() });
export const keyContext = (c: SealContext, purpose: KeyContext['purpose'] = 'content'): KeyContext => ({
  account: c.account,
  subject: c.attachment,
  purpose,
});
export const clearedFor = (c: SealContext): Cleared =>
  ({ account: c.account, subject: c.attachment, by: 'policy', policyVersion: '1' }) as unknown as Cleared;

export async function sealAll(
  vault: Vault,
  key: DataKey,
  context: SealContext,
  plain: Uint8Array,
  step = 65_536,
): Promise<SealedParts> {
  const sealing = await vault.startSealing(context, key);
  for (let at = 0; at < plain.byteLength; at += step) await sealing.write(plain.subarray(at, at + step));
  return sealing.finish();
}

export async function sealAndKeep(vault: Vault, plain: Uint8Array, step?: number) {
  const context = newContext();
  const key = vault.newKey();
  const parts = await sealAll(vault, key, context, plain, step);
  const object = await vault.commit(clearedFor(context), context, parts);
  return { context, key, parts, object };
}

const drain = (bytes: AsyncIterable<Uint8Array>) => codeOf(gather(bytes));

/** What every Vault does, whatever store and keys it stands on. */
export function vaultContract(name: string, make: () => Promise<Vault>): void {
  describe(`vault: ${name}`, () => {
    let vault: Vault;
    beforeAll(async () => {
      vault = await make();
    });
    afterAll(async () => {
      await vault?.close();
    });

    it('gives back what was sealed, whole and by range', async () => {
      for (const size of [0, 1, 65_535, 65_536, 65_537, 300_000, 9_000_000]) {
        const plain = randomBytes(size);
        const { context, key, object } = await sealAndKeep(vault, plain, 70_001);
        expect(object.plainSize).toBe(size);
        expect((await gather(vault.open(key, context, object))).equals(plain)).toBe(true);
        const ranges = [
          [0, 1],
          [size - 1, size],
          [65_530, 65_540],
          [131_072, 131_073],
          [0, size],
        ] as const;
        for (const [start, end] of ranges.filter(([s, e]) => s >= 0 && e <= size && s < e)) {
          const got = await gather(vault.open(key, context, object, { start, end }));
          expect(got.equals(plain.subarray(start, end))).toBe(true);
        }
        await vault.discard(context);
      }
    });

    it('refuses a range that is not inside', async () => {
      const { context, key, object } = await sealAndKeep(vault, randomBytes(10));
      for (const [start, end] of [
        [0, 11],
        [5, 5],
        [6, 5],
        [-1, 3],
        [0.5, 2],
        [Number.NaN, 2],
        [10, 11],
      ] as const)
        expect(await drain(vault.open(key, context, object, { start, end }))).toBe('range-not-satisfiable');
      await vault.discard(context);
    });

    it('opens for the right key, file and size only', async () => {
      const { context, key, object } = await sealAndKeep(vault, randomBytes(200_000));
      const grown = { ...object, sealedSize: object.sealedSize + 1 };
      const shifted = { plainSize: object.plainSize + 1, sealedSize: object.sealedSize + 1 };
      expect(await drain(vault.open(vault.newKey(), context, object))).toBe('seal-broken');
      expect(await drain(vault.open(key, newContext(), object))).toBe('attachment-gone');
      for (const wrong of [grown, shifted, { plainSize: 0, sealedSize: 0 }, { ...object, plainSize: 1 }])
        expect(await drain(vault.open(key, context, wrong))).toBe('seal-broken');
      await vault.discard(context);
      expect(await drain(vault.open(key, context, object))).toBe('attachment-gone');
    });

    it('lets nobody open with a destroyed key, and shows nothing of a key', async () => {
      const { context, key, object } = await sealAndKeep(vault, randomBytes(100));
      expect(JSON.stringify({ key })).toBe('{"key":{}}');
      expect(inspect(key, { showHidden: true, depth: 9 })).not.toMatch(/[0-9a-f]{2} [0-9a-f]{2}|\d+,/);
      expect(Reflect.ownKeys(key)).toEqual([]);
      key.destroy();
      key.destroy();
      const kc = keyContext(context);
      const calls = [
        async () => vault.wrap(key, kc),
        async () => vault.sealValue(key, randomBytes(3), kc),
        async () => vault.commitment(key, kc),
        async () => vault.sealConfirmation(key, kc, { policyVersion: '1', expiresAt: 1 }),
        async () => vault.startSealing(context, key),
        async () => gather(vault.open(key, context, object)),
      ];
      for (const call of calls) expect(await codeOf(call())).toBe('key-destroyed');
      await vault.discard(context);
    });

    it('wraps keys for one account, subject and purpose', async () => {
      const context = newContext();
      const key = vault.newKey();
      const kc = keyContext(context);
      const wrapped = await vault.wrap(key, kc);
      const back = await vault.unwrap(wrapped, kc);
      expect(vault.commitment(back, kc)).toBe(vault.commitment(key, kc));
      for (const other of [
        { ...kc, account: accountId('other') },
        { ...kc, subject: newAttachmentId() },
        { ...kc, purpose: 'label' as const },
      ]) {
        expect(await codeOf(vault.unwrap(wrapped, other))).toBe('seal-broken');
        expect(vault.commitment(key, other)).not.toBe(vault.commitment(key, kc));
      }
      for (const bad of [new Uint8Array(0), wrapped.subarray(1), Uint8Array.from([...wrapped, 0])])
        expect(await codeOf(vault.unwrap(bad, kc))).toBe('seal-broken');
      const flipped = Uint8Array.from(wrapped);
      flipped[flipped.byteLength - 1] = (flipped.at(-1) ?? 0) ^ 1;
      expect(await codeOf(vault.unwrap(flipped, kc))).toBe('seal-broken');
    });

    it('seals values under key and context', () => {
      const key = vault.newKey();
      const kc = keyContext(newContext(), 'label');
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (plain, at) => {
          const sealed = vault.sealValue(key, plain, kc);
          expect(Buffer.from(vault.openValue(key, sealed, kc)).equals(plain)).toBe(true);
          const bad = Uint8Array.from(sealed);
          bad[at % bad.byteLength] = (bad[at % bad.byteLength] ?? 0) ^ 1;
          expect(() => vault.openValue(key, bad, kc)).toThrow(
            expect.objectContaining({ code: 'seal-broken' }),
          );
          expect(() => vault.openValue(key, sealed, { ...kc, purpose: 'message' })).toThrow(
            expect.objectContaining({ code: 'seal-broken' }),
          );
          expect(() => vault.openValue(vault.newKey(), sealed, kc)).toThrow(
            expect.objectContaining({ code: 'seal-broken' }),
          );
        }),
        { numRuns: 50 },
      );
      expect(() => vault.sealValue(key, new Uint8Array(1024 * 1024 + 1), kc)).toThrow(
        expect.objectContaining({ code: 'field-too-large' }),
      );
    });

    it('commits once and for all: again after the reply was lost, never for another file, never what is gone', async () => {
      const context = newContext();
      const key = vault.newKey();
      const parts = await sealAll(vault, key, context, randomBytes(1000));
      const cleared = clearedFor(context);
      expect(await codeOf(vault.commit(clearedFor(newContext()), context, parts))).toBe('internal');
      const object = await vault.commit(cleared, context, parts);
      expect(await vault.commit(cleared, context, parts)).toEqual(object);
      expect(await codeOf(vault.commit(cleared, context, { ...parts, sealedSize: 5 }))).toBe(
        'attachment-gone',
      );
      await vault.discard(context);
      expect(await codeOf(vault.commit(cleared, context, parts))).toBe('attachment-gone');
    });

    it('discards uploads and objects, again and again, and names what is left over', async () => {
      const { context } = await sealAndKeep(vault, randomBytes(10));
      const waiting = newContext();
      await sealAll(vault, vault.newKey(), waiting, randomBytes(10));
      const mine = async () =>
        (await all(vault.leftovers(ACCOUNT)))
          .filter((l) => [context, waiting].some((c) => c.attachment === l.context.attachment))
          .map((l) => `${l.kind} ${l.context.attachment}`);
      expect(await mine()).toEqual([`upload ${waiting.attachment}`, `object ${context.attachment}`]);
      for (const c of [context, waiting, context, newContext()]) await vault.discard(c);
      expect(await mine()).toEqual([]);
    });

    it('keeps nothing of an aborted sealing', async () => {
      const context = newContext();
      const sealing = await vault.startSealing(context, vault.newKey());
      await sealing.write(randomBytes(9_000_000));
      await sealing.abort();
      await sealing.abort();
      expect(await codeOf(sealing.write(randomBytes(10)))).toBe('internal');
      const left = (await all(vault.leftovers(ACCOUNT))).filter(
        (l) => l.context.attachment === context.attachment,
      );
      expect(left).toEqual([]);
    });
  });
}
