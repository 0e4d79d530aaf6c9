import type { KmsKeysOptions } from './kms.ts';
import type { LocalKeysOptions } from './local.ts';
import type { KeyWrapper } from './wrapper.ts';

/** Every kind of master key there is. Loaded when it is asked for: the local key needs no AWS SDK. */
export const wrappers = {
  local: async (options: LocalKeysOptions): Promise<KeyWrapper> =>
    (await import('./local.ts')).createLocalKeys(options),
  kms: async (options: KmsKeysOptions): Promise<KeyWrapper> =>
    (await import('./kms.ts')).createKmsKeys(options),
};
