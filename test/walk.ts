import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running gateway removes meanwhile lies nowhere any more. */
export const unlessGone = (error: NodeJS.ErrnoException): null => {
  if (error.code !== 'ENOENT') throw error;
  return null;
};

/**
 * Everything below a folder. Node's own walk throws where a folder is removed between being listed and being opened; here
 * only the first must be there.
 */
export async function everythingUnder(folder: string): Promise<Dirent[]> {
  const below = async (entries: readonly Dirent[]): Promise<Dirent[]> => {
    const all = [...entries];
    for (const entry of entries)
      if (entry.isDirectory()) {
        const inside = join(entry.parentPath, entry.name);
        all.push(...(await below((await readdir(inside, { withFileTypes: true }).catch(unlessGone)) ?? [])));
      }
    return all;
  };
  return below(await readdir(folder, { withFileTypes: true }));
}
