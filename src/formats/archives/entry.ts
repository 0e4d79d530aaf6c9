import type { Bytes } from '../bytes.ts';
import type { OpenFile } from '../format.ts';

/** UTF-16 units of a name that its path shows; what is longer is text all the same. */
const shownUnits = 255;

/** The name that bytes have which no entry names. */
export const hiddenName = '(hidden data)';

/** Text beside the entries: names that are not shown, link targets, owners, comments. */
export async function besides(file: OpenFile, part: string, texts: readonly string[]): Promise<void> {
  const lines = texts.filter((text) => text !== '');
  if (lines.length === 0) return;
  file.out.part({ part });
  for (const line of lines) await file.out.text(`${line}\n`);
}

/** One entry as a file of its own, its bytes asked for only then. */
export async function entry(file: OpenFile, name: string, open: () => Promise<Bytes> | Bytes): Promise<void> {
  if (name.length > shownUnits) await besides(file, 'name', [name]);
  await file.inside(name, late(open));
}

async function* late(open: () => Promise<Bytes> | Bytes): Bytes {
  yield* await open();
}

/** A folder, a link or a device: it has a name only. */
export const nameOnly = (file: OpenFile, name: string): Promise<void> => entry(file, name, () => nothing());

async function* nothing(): Bytes {}
