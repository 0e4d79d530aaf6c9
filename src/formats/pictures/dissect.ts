import { Anatomy } from './anatomy.ts';
import { bmp } from './bmp.ts';
import { avifOrHeic } from './boxes.ts';
import { gif } from './gif.ts';
import { jpeg } from './jpeg.ts';
import { png } from './png.ts';
import { tiff } from './tiff.ts';
import { webp } from './webp.ts';

type Dissect = (bytes: Uint8Array, into: Anatomy) => void;

const kinds: ReadonlyMap<string, Dissect> = new Map<string, Dissect>([
  ['jpg', jpeg],
  ['png', png],
  ['apng', png],
  ['gif', gif],
  ['webp', webp],
  ['tif', tiff],
  ['bmp', bmp],
  ['heic', avifOrHeic],
  ['avif', avifOrHeic],
]);

export const pictureKinds: ReadonlySet<string> = new Set(kinds.keys());

/** Takes a picture apart. Never throws: what is damaged is `truncated`, with what was read until then. */
export function anatomyOf(kind: string, bytes: Uint8Array): Anatomy {
  const anatomy = new Anatomy();
  try {
    kinds.get(kind)?.(bytes, anatomy);
  } catch {
    anatomy.truncated = true;
  }
  return anatomy;
}
