import type { Bytes } from '../bytes.ts';
import { LimitReached } from '../format.ts';
import { openStrings } from '../strings.ts';
import { metafileBytesMax, readMetafile } from './metafile.ts';
import type { Package, Part } from './package.ts';

/** Parts that hold settings of a program in its own binary form: their strings are all there is to read. */
const settings =
  /(?:^|\/)(?:printersettings\/[^/]*\.bin|customproperty\/[^/]*\.bin|customproperty\d*\.bin|layout-cache|attachedtoolbars\.bin)$/;
/** Fonts have no text of their own: they alone are left out. What has no zero byte is none, and is read. */
const fonts = /(?:^|\/)fonts\/[^/]*\.(?:odttf|fntdata|ttf|otf)$/;

/** LibreOffice's own metafiles, as it draws tables and objects for others. */
const metafiles = /(?:^objectreplacements\/|\.svm$)/;
const metafileMark = 'VCLMTF';

const drawings = /\.(?:emf|wmf)$/;

/** What is no XML: pictures, objects, macros and other files are read as files of their own. */
export async function readBinaryPart(pkg: Package, part: Part): Promise<void> {
  if (drawings.test(part.name) && part.entry.size <= metafileBytesMax && (await readDrawing(pkg, part)))
    return;
  if (metafiles.test(part.name) && (await headOf(part)).includes(metafileMark))
    await pkg.bytes(part, { part: 'drawing' }, (bytes) => tellStrings(pkg, bytes, 'drawing'));
  else if (fonts.test(part.name) && (await headOf(part)).includes(0)) part.done = true;
  else if (settings.test(part.name))
    await pkg.bytes(part, { part: 'settings' }, (bytes) => tellStrings(pkg, bytes, 'settings'));
  else await pkg.inside(part);
}

/** Windows' metafiles: what is drawn on a page as lines, areas, texts and bitmaps. False where it is none. */
async function readDrawing(pkg: Package, part: Part): Promise<boolean> {
  if (part.done || part.entry.encrypted) return false;
  const found = readMetafile(await wholeOf(pkg, part));
  if (!found) return false;
  part.done = true;
  const place = { path: part.entry.name, part: 'drawing' };
  await pkg.file.inside(part.entry.name, Buffer.from(found.lines.map((line) => `${line}\n`).join('')));
  for (const bitmap of found.bitmaps) await pkg.file.inside(`${part.entry.name} (bitmap)`, bitmap);
  if (found.partly) pkg.file.out.obstacle('partly-scanned', 'metafile-pictures', place);
  return true;
}

/** Nothing where it cannot be unpacked, which is said where it is read as a file of its own. */
async function wholeOf(pkg: Package, part: Part): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await part.entry.open()) {
      pkg.file.unpacked(chunk.length);
      size += chunk.length;
      if (size > metafileBytesMax) return Buffer.alloc(0);
      chunks.push(Buffer.from(chunk));
    }
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    return Buffer.alloc(0);
  }
  return Buffer.concat(chunks);
}

/** Bytes of a part's beginning by which it is told from what others may have put there. */
const headBytes = 4096;

async function headOf(part: Part): Promise<Buffer> {
  if (part.done || part.entry.encrypted) return Buffer.alloc(0);
  try {
    for await (const chunk of await part.entry.open()) return Buffer.from(chunk.subarray(0, headBytes));
  } catch {
    // said where it is read
  }
  return Buffer.alloc(0);
}

/** Strings of a part, each on its line. */
export async function tellStrings(pkg: Package, bytes: Bytes, part: string): Promise<void> {
  pkg.out.part({ part });
  const strings = openStrings((text) => pkg.out.text(text));
  try {
    for await (const chunk of bytes) {
      strings.write(chunk);
      await pkg.out.drain();
    }
  } finally {
    strings.end();
    await pkg.out.drain();
  }
}
