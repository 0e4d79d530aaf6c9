import { type Format, LimitReached, type OpenFile } from '../format.ts';
import { openZip, type ZipEntry } from '../zip.ts';
import { readOdf } from './odf.ts';
import { readOoxml } from './ooxml.ts';
import { Package } from './package.ts';

/** `ooxml` is any package with `[Content_Types].xml` that is no document, workbook or presentation (Visio, XPS). */
export type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'ooxml' | 'odf';

/** What file-type calls packages of Office Open XML and OpenDocument. */
const names = new Set(
  `docx docm dotx dotm xlsx xlsm xltx xltm xlsb xlam pptx pptm potx potm ppsx ppsm ppam vsdx vsdm vstx vssx xps
  odt ott odm ods ots odp otp odg otg odf odc odb`.split(/\s+/),
);

/** Decides by the names of a ZIP's central directory; null where it is no office package. */
export function officeReaderOf(entries: Iterable<{ readonly name: string }>): OfficeKind | null {
  const found = new Set<string>();
  for (const { name } of entries) {
    const path = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
    if (/^(?:word|xl|ppt)\//.test(path)) found.add(path.slice(0, path.indexOf('/')));
    else if (marks.has(path)) found.add(path);
  }
  if (found.has('mimetype') && (found.has('meta-inf/manifest.xml') || found.has('content.xml'))) return 'odf';
  if (!found.has('[content_types].xml')) return null;
  return found.has('word') ? 'docx' : found.has('xl') ? 'xlsx' : found.has('ppt') ? 'pptx' : 'ooxml';
}
const marks = new Set(['[content_types].xml', 'mimetype', 'meta-inf/manifest.xml', 'content.xml']);

/** Reads an office package whose directory was read already. */
export async function readOffice(
  kind: OfficeKind,
  entries: readonly ZipEntry[],
  file: OpenFile,
  comment = '',
): Promise<void> {
  if (comment !== '') {
    file.out.part({ part: 'archive comment' });
    await file.out.text(`${comment}\n`);
  }
  const pkg = new Package(entries, file);
  await (kind === 'odf' ? readOdf(pkg) : readOoxml(pkg));
}

export const office: Format = {
  id: 'office',
  accepts: ({ how, type }) => how === 'no-reader' && names.has(type.name),
  read: async (file) => {
    const zip = await openZip(await file.source.pieces());
    const entries: ZipEntry[] = [];
    for await (const entry of zip.entries()) {
      if (entries.length === file.limits.entries) throw new LimitReached('too-many-entries');
      entries.push(entry);
    }
    await readOffice(officeReaderOf(entries) ?? 'ooxml', entries, file, zip.comment);
  },
};
