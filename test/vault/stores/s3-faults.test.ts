import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { isGatewayError } from '../../../src/model/errors.ts';
import type { Vault } from '../../../src/model/vault.ts';
import { createLocalKeys, createVault, stores } from '../../../src/vault/index.ts';
import { all, codeOf, gather } from '../../contracts/object-store.ts';
import { ACCOUNT, clearedFor, newContext, sealAll, sealAndKeep } from '../../contracts/vault.ts';
import { describeWith } from '../../services/index.ts';
import { newBucket } from './ceph.ts';
import { type Call, type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';

const PLAIN = randomBytes(9_000_000);
/** Whoever waits for an answer that comes is patient, for busy machines. */
const patiently = { attempts: 2, idleMillis: 60_000, answerMillis: 90_000, connectMillis: 60_000 };
/** For silence alone: the proxy gives signs of life wherever it is not told to stall. */
const shortly = { ...patiently, idleMillis: 3000 };
const isSilence = ({ kind }: Fault) => kind === 'stall' || kind === 'stall-answer';
const always = (call: Call, fault: Fault) => (c: Call) => (c === call ? fault : null);
const once =
  (call: Call, fault: Fault, at = 1) =>
  (c: Call, nth: number) =>
    c === call && nth === at ? fault : null;

describeWith(['ceph'], 'S3 in trouble', ({ ceph }) => {
  let proxy: FaultProxy;
  let vault: Vault;
  let impatient: Vault;
  const vaultFor = (fault: Fault) => (isSilence(fault) ? impatient : vault);
  beforeAll(async () => {
    proxy = await startFaultProxy(ceph.endpoint);
    const options = await newBucket(ceph, true);
    const keys = await createLocalKeys({ file: join(await mkdtemp(join(tmpdir(), 'cloakroom-f-')), 'k') });
    const secrets = [randomBytes(32)];
    const make = async (limits: typeof shortly) =>
      createVault({
        store: await stores.s3({ ...options, endpoint: proxy.endpoint, limits }),
        keys,
        secrets,
      });
    [vault, impatient] = [await make(patiently), await make(shortly)];
  });
  afterAll(async () => {
    await vault?.close();
    await impatient?.close();
    await proxy?.stop();
  });
  beforeEach(() => {
    proxy.fault = () => null;
    proxy.calls = {};
  });

  const leftOf = async (attachment: string) =>
    (await all(vault.leftovers(ACCOUNT)))
      .filter((l) => l.context.attachment === attachment)
      .map((l) => l.kind);

  const status = (code: number, error: string): Fault => ({ kind: 'status', status: code, error });
  const lasting: [string, Fault][] = [
    ['500', status(500, 'InternalError')],
    ['503 SlowDown', status(503, 'SlowDown')],
    ['403 ExpiredToken', status(403, 'ExpiredToken')],
    ['404 NoSuchUpload', status(404, 'NoSuchUpload')],
    ['a reset in mid-part', { kind: 'reset', afterBytes: 300_000 }],
    ['a reply that is lost', { kind: 'lost-reply' }],
    ['a wrong ETag', { kind: 'wrong-etag' }],
    ['bytes altered on the way', { kind: 'alter' }],
    ['a stall', { kind: 'stall' }],
  ];

  it.each(lasting)(
    'every part meets %s: store-unavailable with its cause, nothing left',
    async (_what, fault) => {
      proxy.fault = always('part', fault);
      const context = newContext();
      const error = await sealAll(vaultFor(fault), vault.newKey(), context, PLAIN).then(
        () => null,
        (e: unknown) => e,
      );
      expect(isGatewayError(error, 'store-unavailable')).toBe(true);
      expect((error as Error).cause).toBeInstanceOf(Error);
      expect(proxy.calls.abort).toBe(1);
      expect(await leftOf(context.attachment)).toEqual([]);
    },
  );

  const passing = lasting.filter(([what]) => !/^40|ETag/.test(what));
  it.each(passing)('one part meets %s once: tried again, and the file is whole', async (_what, fault) => {
    proxy.fault = once('part', fault, 2);
    const { context, key, object } = await sealAndKeep(vaultFor(fault), PLAIN);
    expect((await gather(vault.open(key, context, object))).equals(PLAIN)).toBe(true);
    await vault.discard(context);
  });

  it.each([
    ['500', status(500, 'InternalError')],
    ['200 with an error in it', { kind: '200-with-error' }],
    ['a reset', { kind: 'reset', afterBytes: 1 }],
    ['a stall', { kind: 'stall' }],
  ] as [string, Fault][])(
    'completing meets %s: nothing is said to be stored, and later it is',
    async (_what, fault) => {
      const context = newContext();
      const key = vault.newKey();
      const parts = await sealAll(vault, key, context, PLAIN.subarray(0, 1000));
      const commit = () => vaultFor(fault).commit(clearedFor(context), context, parts);
      proxy.fault = always('complete', fault);
      expect(await codeOf(commit())).toBe('store-unavailable');
      expect(await leftOf(context.attachment)).toEqual(['upload']);
      proxy.fault = once('complete', fault, (proxy.calls.complete ?? 0) + 1);
      const object = await commit();
      expect(await gather(vault.open(key, context, object))).toHaveLength(1000);
      await vault.discard(context);
    },
  );

  it('completing gets through and the reply is lost, every time: the object is found', async () => {
    const context = newContext();
    const key = vault.newKey();
    const parts = await sealAll(vault, key, context, PLAIN.subarray(0, 1000));
    proxy.fault = always('complete', { kind: 'lost-reply' });
    const first = await codeOf(vault.commit(clearedFor(context), context, parts));
    expect(['no error', 'store-unavailable']).toContain(first);
    proxy.fault = () => null;
    const object = await vault.commit(clearedFor(context), context, parts);
    expect(await gather(vault.open(key, context, object))).toHaveLength(1000);
    expect(await leftOf(context.attachment)).toEqual(['object']);
    await vault.discard(context);
  });

  it('the first call or the abort itself fails: no other error than store-unavailable', async () => {
    proxy.fault = always('create', status(500, 'InternalError'));
    expect(await codeOf(vault.startSealing(newContext(), vault.newKey()))).toBe('store-unavailable');
    proxy.fault = (c) => (c === 'part' || c === 'abort' ? status(500, 'InternalError') : null);
    const context = newContext();
    expect(await codeOf(sealAll(vault, vault.newKey(), context, PLAIN))).toBe('store-unavailable');
    expect(await leftOf(context.attachment)).toEqual(['upload']);
    proxy.fault = () => null;
    await vault.discard(context);
    expect(await leftOf(context.attachment)).toEqual([]);
  });

  it('a download is cut, stalls or is left early: never a clean end', async () => {
    const { context, key, object } = await sealAndKeep(vault, PLAIN);
    for (const fault of [
      { kind: 'reset-answer', afterBytes: 5_000_000 },
      { kind: 'stall-answer' },
    ] as Fault[]) {
      proxy.fault = always('get', fault);
      expect(await codeOf(gather(vaultFor(fault).open(key, context, object)))).toBe('store-unavailable');
    }
    proxy.fault = () => null;
    for (let i = 0; i < 40; i += 1) {
      for await (const piece of vault.open(key, context, object, { start: 70_000, end: 8_000_000 })) {
        expect(piece.byteLength).toBeGreaterThan(0);
        break;
      }
    }
    expect((await gather(vault.open(key, context, object))).equals(PLAIN)).toBe(true);
    await vault.discard(context);
  });
});
