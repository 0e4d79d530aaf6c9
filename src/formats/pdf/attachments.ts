import type { OpenFile } from '../format.ts';
import type { PdfDocument } from './document.ts';
import { PagePictures } from './page-pictures.ts';
import type { Pages } from './pages.ts';
import { textOf } from './text-strings.ts';
import { dictOf, isDict, nameOf, type PdfDict, PdfStream, PdfString } from './values.ts';

/** Embedded files (7.11.4) and pictures (8.9.5) as files of their own, each once. */
export async function readAttachments(file: OpenFile, document: PdfDocument, pages: Pages): Promise<void> {
  const read = new Set<number>();
  let signatures = 0;
  // file specifications first: they know the names
  for (const entry of document.entries) {
    const dict = dictOf(await document.load(entry));
    for (const spec of dict ? withKey(dict, 'EF') : []) await embedded(file, document, spec, read);
    for (const one of dict ? withKey(dict, 'ByteRange') : []) await signature(file, one, ++signatures);
  }
  let nth = 0;
  const pictures = new PagePictures(file, document);
  for (const entry of document.entries) {
    if (read.has(entry.data) || entry.data < 0) continue;
    const stream = await document.load(entry);
    if (!(stream instanceof PdfStream)) continue;
    if (nameOf(stream.dict.get('Type')) === 'EmbeddedFile')
      await inside(file, document, `embedded file ${++nth}`, stream);
    else if (nameOf(stream.dict.get('Subtype')) === 'Image') {
      const at = document.isReplaced(entry) ? undefined : pages.pictures.get(entry.number);
      const name = at ? `page ${at.page} picture ${at.nth}` : `picture ${++nth}`;
      if (at && pages.shows(at)) await pictures.check(name, stream, at.page);
      else await pictures.read(name, stream, at?.page);
    }
  }
}

/** A dictionary may be one, or hold some: in an annotation, a field, or in a tree of names. */
function withKey(dict: PdfDict, key: string): PdfDict[] {
  const found = dict.has(key) ? [dict] : [];
  for (const value of dict.values())
    for (const one of Array.isArray(value) ? value : [value]) {
      const inner = isDict(one) ? one : null;
      if (inner?.has(key)) found.push(inner);
    }
  return found;
}

/** 12.8.3.3: a message with the certificates of who signed, filled up with zeros. */
async function signature(file: OpenFile, dict: PdfDict, nth: number): Promise<void> {
  const contents = dict.get('Contents');
  // X.690, 8.9: a sequence; a place kept for a signature that was never made has zeros only
  if (!(contents instanceof PdfString) || !contents.bytes.startsWith('0')) return;
  await file.inside(`signature ${nth}`, Buffer.from(contents.bytes, 'latin1'));
}

async function embedded(
  file: OpenFile,
  document: PdfDocument,
  spec: PdfDict,
  read: Set<number>,
): Promise<void> {
  const named = ['UF', 'F', 'Desc'].map((key) => spec.get(key)).find((v) => v instanceof PdfString);
  const name = named instanceof PdfString ? textOf(named.bytes) : 'embedded file';
  for (const value of (await document.dict(spec.get('EF')))?.values() ?? []) {
    const stream = await document.get(value);
    if (!(stream instanceof PdfStream) || read.has(stream.offset)) continue;
    read.add(stream.offset);
    await inside(file, document, name.replaceAll('!', '_'), stream);
  }
}

async function inside(file: OpenFile, document: PdfDocument, name: string, stream: PdfStream): Promise<void> {
  const { bytes, left, damaged } = await document.data(stream);
  await file.inside(name, bytes);
  if (damaged || left.length > 0) document.damaged++;
}
