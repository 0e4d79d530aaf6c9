import { enableCompileCache } from 'node:module';
import { codeCacheFolder } from './settings/code-cache.ts';

// By this signal Node opens itself to a debugger: whoever took over a reader could send it, and come in from there.
process.on('SIGUSR1', () => undefined);

// `cloakroom COMMAND ...`. What is loaded from here on is taken from this user's cache of compiled code, or put into it:
// more than half of the time in which `scan` starts. Without a folder, or in one that cannot be written, all works as well.
const folder = codeCacheFolder();
if (folder !== null) enableCompileCache(folder);
await import('./program.ts');
