import { type Format, LimitReached, type OpenFile } from '../format.ts';
import { PdfDocument } from './document.ts';
import { readObjects } from './objects.ts';
import { walkPages } from './pages.ts';
import { PdfBytes } from './pdf-bytes.ts';
import { readText } from './read-text.ts';
import { isReadable, textOf } from './text-strings.ts';

/** PDF (ISO 32000-2), by poppler's text of its pages and an own reader of its objects. */
export const pdf: Format = {
  id: 'pdf',
  accepts: (identity) => identity.type.name === 'pdf',
  read: async (file) => {
    const bytes = await bytesOf(file);
    const document = await PdfDocument.open(bytes, file);
    if (document.encryption === 'locked') return readLocked(file);
    await readBefore(file, bytes);
    const pages = await walkPages(document);
    await readText(file, document, pages);
    await readObjects(file, document, pages);
    await say(file, document, pages.damaged);
  },
};

/** In memory where it may be held; an upload that is larger through a window. */
async function bytesOf({ source, depth, limits }: OpenFile): Promise<PdfBytes> {
  if (depth > 0) return PdfBytes.inMemory(await source.whole());
  const pieces = await source.pieces();
  if (pieces.size > limits.heldBytes) return PdfBytes.inPieces(pieces);
  return PdfBytes.inMemory(await source.whole(limits.heldBytes));
}

/** It needs a password, or a handler of its own (7.6.5). */
async function readLocked(file: OpenFile): Promise<void> {
  file.out.obstacle('encrypted', 'encrypted');
}

/** Programs find a header in so many bytes; what is before it is in the file too. */
const headerBytes = 1_024;

async function readBefore({ out }: OpenFile, bytes: PdfBytes): Promise<void> {
  const start = await bytes.at(0, headerBytes);
  const text = textOf(start.toString('latin1', 0, Math.max(0, start.indexOf('%PDF-'))));
  if (text.trim() === '' || !isReadable(text)) return;
  out.part({ part: 'comment' });
  await out.text(`${text}\n`);
}

/** 7.5.5: bytes after which no end of the file follows. */
const tailBytes = 2_048;

async function say(file: OpenFile, document: PdfDocument, treeDamaged: boolean): Promise<void> {
  const { bytes, index } = document;
  const tail = await bytes.at(Math.max(0, bytes.size - tailBytes), tailBytes);
  const isCut = tail.indexOf('%%EOF') < 0 || tail.indexOf('startxref') < 0;
  if (document.damaged > 0 || treeDamaged || isCut || index.trailers.length === 0)
    file.out.obstacle('partly-scanned', 'damaged', {});
  for (const reason of document.limits) file.out.obstacle('partly-scanned', reason, {});
  if (document.tooMany) throw new LimitReached('too-many-objects');
}
