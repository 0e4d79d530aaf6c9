import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files meant by the paths, in order: a folder stands for all regular files under it, by name. Symbolic links inside
 * folders are not followed; a path that is named is taken as it is, so that what cannot be read is said.
 */
export async function* filesUnder(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    if (path !== '-' && (await isFolder(path))) yield* filesIn(path);
    else yield path;
  }
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

async function* filesIn(folder: string): AsyncGenerator<string> {
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      yield next; // reading it will say why
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const folders: string[] = [];
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) yield path;
    }
    pending.push(...folders.reverse());
  }
}
