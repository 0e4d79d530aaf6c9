import { enableCompileCache } from 'node:module';
import { codeCacheFolder } from './settings/code-cache.ts';

// `cloakroom COMMAND ...`. What is loaded from here on is taken from this user's cache of compiled code, or put into it:
// more than half of the time in which `scan` starts. Without a folder, or in one that cannot be written, all works as well.
const folder = codeCacheFolder();
if (folder !== null) enableCompileCache(folder);
await import('./program.ts');
