export { createLocalKeys, type LocalKeysOptions } from './keys/local.ts';
export type { KeyWrapper } from './keys/wrapper.ts';
export type { ObjectStore } from './store.ts';
export { stores } from './stores/index.ts';
export { createVault, type VaultOptions } from './vault.ts';
