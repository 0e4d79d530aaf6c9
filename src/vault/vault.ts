import { GatewayError } from '../model/errors.ts';
import type { SealContext, SealedObject, SealedParts, Vault } from '../model/vault.ts';
import type { Cleared } from '../model/verdict.ts';
import { createConfirmations } from './confirmation.ts';
import { bytesOf, holdKey, randomKey } from './keys/data-key.ts';
import type { KeyWrapper } from './keys/wrapper.ts';
import { materials } from './message/format.ts';
import { createSealer } from './message/sealer.ts';
import { openObject } from './opening.ts';
import { startUpload } from './sealing.ts';
import { accountPrefix, type ObjectStore, objectKey, parseKey } from './store.ts';
import { commitment, openValue, sealValue } from './value.ts';

/** `secrets`: the gateway's rotating secret, 32 bytes or more each; the first seals tokens, all open them. */
export interface VaultOptions {
  readonly store: ObjectStore;
  readonly keys: KeyWrapper;
  readonly secrets: readonly Uint8Array[];
}

/** Throws `configuration` where a secret is missing or too short. The vault closes store and keys. */
export function createVault({ store, keys, secrets }: VaultOptions): Vault {
  const confirmations = createConfirmations(secrets);
  return {
    newKey: randomKey,
    commitment,
    wrap: (key, context) => keys.wrap(bytesOf(key), context),
    unwrap: async (wrapped, context) => holdKey(await keys.unwrap(wrapped, context)),
    sealValue,
    openValue,
    sealConfirmation: confirmations.seal,
    openConfirmation: confirmations.open,
    startSealing: async (context, key) => {
      const objectName = objectKey(context);
      const sealer = await createSealer(bytesOf(key), context);
      try {
        return startUpload(store, objectName, await store.createUpload(objectName), sealer);
      } catch (e) {
        sealer.dispose();
        throw e;
      }
    },
    commit: (cleared, context, parts) => commit(store, cleared, context, parts),
    discard: (context) => discard(store, objectKey(context)),
    // The key is taken here and not at the first read: whoever asked may destroy it as soon as this returns.
    open: (key, context, object, range) =>
      openObject({ store, keys: materials(bytesOf(key)), context, object, range }),
    leftovers: (account) => leftovers(store, accountPrefix(account)),
    guard: async () => [...(await store.guard()), ...(await keys.guard())],
    ping: () => store.ping(),
    close: async () => {
      keys.close();
      await store.close();
    },
  };
}

async function commit(
  store: ObjectStore,
  cleared: Cleared,
  context: SealContext,
  parts: SealedParts,
): Promise<SealedObject> {
  if (cleared.account !== context.account || cleared.subject !== context.attachment)
    throw new GatewayError('internal', { detail: 'cleared for another file' });
  const key = objectKey(context);
  await store.complete(key, parts.uploadId, parts.parts);
  // Asked in either case: after a lost reply the upload is gone and the object there, and `stored` is only ever said
  // of an object that was seen.
  const found = await store.head(key);
  if (found === null || found.size !== parts.sealedSize) throw new GatewayError('attachment-gone');
  return { plainSize: parts.plainSize, sealedSize: parts.sealedSize };
}

async function discard(store: ObjectStore, key: string): Promise<void> {
  // Uploads first: one that is still being completed elsewhere then leaves an object, and objects are looked for last.
  for await (const upload of store.listUploads(key)) {
    if (upload.key === key) await store.abort(key, upload.uploadId);
  }
  await store.deleteAllVersions(key);
}

async function* leftovers(store: ObjectStore, prefix: string): ReturnType<Vault['leftovers']> {
  for await (const { key, startedAt } of store.listUploads(prefix)) {
    const context = parseKey(key);
    if (context !== null) yield { context, kind: 'upload', startedAt };
  }
  for await (const { key, at } of store.list(prefix)) {
    const context = parseKey(key);
    if (context !== null) yield { context, kind: 'object', startedAt: at };
  }
}
