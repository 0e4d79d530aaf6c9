import { mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * A folder of this user alone for compiled code, made where it is missing; null where there is none to be had. What lies
 * in it will be run: one that another user owns or may write to is not taken.
 */
export function codeCacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform = process.platform,
): string | null {
  try {
    const folder = join(cacheHome(env, platform), 'cloakroom', 'code');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    const ours = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return ours ? folder : null;
  } catch {
    return null;
  }
}

/** Where programs of one user keep what can be made again (on Linux: XDG Base Directory Specification). */
function cacheHome(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  const named = env[platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'];
  if (named !== undefined && isAbsolute(named)) return named;
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}
