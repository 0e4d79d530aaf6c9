import type { Bytes } from '../bytes.ts';
import type { Package, Part } from './package.ts';
import { stringsOf } from './strings.ts';

/** Parts that hold settings of a program in its own binary form: their strings are all there is to read. */
const settings =
  /(?:^|\/)(?:printersettings\/[^/]*\.bin|customproperty\/[^/]*\.bin|customproperty\d*\.bin|layout-cache|attachedtoolbars\.bin)$/;
/** Fonts have no text of their own. Read all the same where they are none. */
const fonts = /(?:^|\/)fonts\/[^/]*\.(?:odttf|fntdata|ttf|otf)$/;

/** What is no XML: pictures, objects, macros and other files are read as files of their own. */
export async function readBinaryPart(pkg: Package, part: Part): Promise<void> {
  if (fonts.test(part.name))
    await pkg.bytes(part, { part: 'font' }, (bytes) => tellStrings(pkg, bytes, 'font', 40));
  else if (settings.test(part.name))
    await pkg.bytes(part, { part: 'settings' }, (bytes) => tellStrings(pkg, bytes, 'settings', 4));
  else await pkg.inside(part);
}

async function tellStrings(pkg: Package, bytes: Bytes, part: string, least: number): Promise<void> {
  pkg.out.part({ part });
  for await (const text of stringsOf(bytes, least)) {
    pkg.out.text(`${text}\n`);
    await pkg.out.drain();
  }
}
