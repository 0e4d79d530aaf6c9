import type { Bytes } from '../bytes.ts';
import { openStrings } from '../strings.ts';
import type { Package, Part } from './package.ts';

/** Parts that hold settings of a program in its own binary form: their strings are all there is to read. */
const settings =
  /(?:^|\/)(?:printersettings\/[^/]*\.bin|customproperty\/[^/]*\.bin|customproperty\d*\.bin|layout-cache|attachedtoolbars\.bin)$/;
/** Fonts have no text of their own: they alone are left out. What has no zero byte is none, and is read. */
const fonts = /(?:^|\/)fonts\/[^/]*\.(?:odttf|fntdata|ttf|otf)$/;

/** LibreOffice's own metafiles, as it draws tables and objects for others. */
const metafiles = /(?:^objectreplacements\/|\.svm$)/;
const metafileMark = 'VCLMTF';

/** What is no XML: pictures, objects, macros and other files are read as files of their own. */
export async function readBinaryPart(pkg: Package, part: Part): Promise<void> {
  if (metafiles.test(part.name) && (await headOf(part)).includes(metafileMark))
    await pkg.bytes(part, { part: 'drawing' }, (bytes) => tellStrings(pkg, bytes, 'drawing'));
  else if (fonts.test(part.name) && (await headOf(part)).includes(0)) part.done = true;
  else if (settings.test(part.name))
    await pkg.bytes(part, { part: 'settings' }, (bytes) => tellStrings(pkg, bytes, 'settings'));
  else await pkg.inside(part);
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
