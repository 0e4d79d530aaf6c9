import { readdir, readlink } from 'node:fs/promises';

/** proc(5): files that this process holds open, though their names are gone; none where there is no such folder. */
export async function openFilesUnder(path: string): Promise<string[]> {
  const found: string[] = [];
  for (const fd of await readdir('/proc/self/fd').catch(() => [])) {
    const target = await readlink(`/proc/self/fd/${fd}`).catch(() => '');
    if (target.startsWith(path)) found.push(`/proc/self/fd/${fd}`);
  }
  return found;
}
