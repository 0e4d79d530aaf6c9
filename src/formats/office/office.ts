import { readComment } from '../archives/comment.ts';
import { besides } from '../archives/entry.ts';
import { readGaps, zip } from '../archives/zip.ts';
import { findDirectory } from '../archives/zip-directory.ts';
import type { Format, OpenFile, Pieces } from '../format.ts';
import { type OpenZip, openZip, type ZipEntry } from '../zip.ts';
import { readOdf } from './odf.ts';
import { readOoxml } from './ooxml.ts';
import { Package } from './package.ts';

/** `ooxml` is any package with `[Content_Types].xml` that is no document, workbook or presentation (Visio, XPS). */
export type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'ooxml' | 'odf';

/** What file-type calls packages of Office Open XML and OpenDocument, and ZIPs whose first entries hide what they are. */
const names = new Set(
  `docx docm dotx dotm xlsx xlsm xltx xltm xlsb xlam pptx pptm potx potm ppsx ppsm ppam vsdx vsdm vstx vssx xps
  odt ott odm ods ots odp otp odg otg odf odc odb zip`.split(/\s+/),
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
  opened: Pick<OpenZip, 'comment' | 'commentBytes'> | null = null,
): Promise<void> {
  if (opened) await readComment(file, opened);
  const pkg = new Package(entries, file);
  await (kind === 'odf' ? readOdf(pkg) : readOoxml(pkg));
}

export const office: Format = {
  id: 'office',
  accepts: ({ how, type }) => how === 'no-reader' && names.has(type.name),
  read: async (file) => {
    const pieces = await file.source.pieces();
    const opened = (await findDirectory(pieces)) && (await openZip(pieces));
    const entries = opened ? await entriesOf(opened, file.limits.entries) : [];
    const kind = officeReaderOf(entries);
    // without an office package's directory it is an archive like any other, damaged ones too
    if (!opened || !kind) return zip.read(file);
    await readOffice(kind, entries, file, opened);
    await readBetween(file, pieces, opened, entries);
  },
};

/** None where there are more, or the directory is damaged: then each is a file of its own. */
async function entriesOf(opened: OpenZip, most: number): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of opened.entries()) if (entries.push(entry) > most) return [];
  } catch {
    return [];
  }
  return entries;
}

/** What other programs would see there: second headers that differ, and bytes that belong to no entry. */
async function readBetween(
  file: OpenFile,
  pieces: Pieces,
  { directory }: OpenZip,
  entries: readonly ZipEntry[],
): Promise<void> {
  const spans = [{ from: directory.at, until: directory.end }];
  let differ = false;
  for (const entry of entries) {
    const local = await entry.local().catch(() => null);
    if (!local) continue;
    spans.push({ from: entry.at, until: local.end });
    differ ||= local.contradicts;
    await besides(file, 'name', local.otherNames);
    await readComment(file, entry);
  }
  if (differ) file.out.obstacle('partly-scanned', 'headers-differ', {});
  await readGaps(file, pieces, spans);
}
