import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Hiding } from './hiding.ts';
import type { Workshop } from './workshop.ts';

/** Makes one archive and what is in it. */
export type Step = (shop: Workshop, hide: Hiding, out: string) => void;
export const cwd = (path: string) => ({ cwd: path });

/** A folder with files of these names and texts. */
export function folder(shop: Workshop, files: Record<string, string | Uint8Array>): string {
  const path = shop.newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}
