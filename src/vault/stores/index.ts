import type { ObjectStore } from '../store.ts';
import type { EmbeddedStoreOptions } from './embedded.ts';
import type { S3StoreOptions } from './s3-client.ts';

/** Every store there is. Loaded when it is asked for: the embedded default starts without the AWS SDK. */
export const stores = {
  embedded: async (options: EmbeddedStoreOptions): Promise<ObjectStore> =>
    (await import('./embedded.ts')).createEmbeddedStore(options),
  s3: async (options: S3StoreOptions): Promise<ObjectStore> =>
    (await import('./s3.ts')).createS3Store(options),
};
