import type { Bytes } from '../bytes.ts';
import type { Package, Part } from './package.ts';
import { stringsOf } from './strings.ts';

/** Parts that hold settings of a program in its own binary form: their strings are all there is to read. */
const settings =
  /(?:^|\/)(?:printersettings\/[^/]*\.bin|customproperty\/[^/]*\.bin|customproperty\d*\.bin|layout-cache|attachedtoolbars\.bin)$/;
/** Fonts have no text of their own. Read all the same where they are none. */
const fonts = /(?:^|\/)fonts\/[^/]*\.(?:odttf|fntdata|ttf|otf)$/;

/** LibreOffice's own metafiles, as it draws tables and objects for others. */
const metafiles = /(?:^objectreplacements\/|\.svm$)/;
const metafileMark = 'VCLMTF';

/** What is no XML: pictures, objects, macros and other files are read as files of their own. */
export async function readBinaryPart(pkg: Package, part: Part): Promise<void> {
  if (metafiles.test(part.name) && (await beginsWith(part, metafileMark)))
    await pkg.bytes(part, { part: 'drawing' }, (bytes) => tellStrings(pkg, bytes, 'drawing', 4));
  else if (fonts.test(part.name))
    await pkg.bytes(part, { part: 'font' }, (bytes) => tellStrings(pkg, bytes, 'font', 40));
  else if (settings.test(part.name))
    await pkg.bytes(part, { part: 'settings' }, (bytes) => tellStrings(pkg, bytes, 'settings', 4));
  else await pkg.inside(part);
}

async function beginsWith(part: Part, mark: string): Promise<boolean> {
  try {
    for await (const chunk of await part.entry.open())
      return Buffer.from(chunk.subarray(0, mark.length)).toString('latin1') === mark;
  } catch {
    // said where it is read
  }
  return false;
}

async function tellStrings(pkg: Package, bytes: Bytes, part: string, least: number): Promise<void> {
  pkg.out.part({ part });
  for await (const text of stringsOf(bytes, least)) {
    pkg.out.text(`${text}\n`);
    await pkg.out.drain();
  }
}
