export { wrappers } from './keys/index.ts';
export type { KmsKeysOptions } from './keys/kms.ts';
export { createLocalKeys, type LocalKeysOptions } from './keys/local.ts';
export type { KeyWrapper } from './keys/wrapper.ts';
export type { ObjectStore } from './store.ts';
export type { EmbeddedStoreOptions } from './stores/embedded.ts';
export { stores } from './stores/index.ts';
export type { S3StoreOptions } from './stores/s3-client.ts';
export { createVault, type VaultOptions } from './vault.ts';
