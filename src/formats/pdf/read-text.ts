import type { Bytes } from '../bytes.ts';
import { LimitReached, type OpenFile } from '../format.ts';
import { ToolFailed } from '../tools/tool.ts';
import type { PdfDocument } from './document.ts';
import { pagesByPdfjs } from './fallback.ts';
import { watched } from './one-colour.ts';
import type { Page, Pages } from './pages.ts';
import { counted, type PageText, pagesOf } from './text-pages.ts';
import { type Variant, variantsOf } from './variants.ts';

/** Characters on a page that make it one with text; a scanned page may have a stamp or a number. */
const textCharacters = 32;
/** Bytes of (packed) contents of a page that draw something. */
const drawingBytes = 160;
/** Dots per inch of pages read by OCR. */
const ocrDpi = 200;
/** Lines that are remembered, to tell what is hidden from what is not. */
const linesMax = 500_000;

/** The text of all pages, what of it is hidden, and pages without any as pictures. */
export async function readText(file: OpenFile, document: PdfDocument, pages: Pages): Promise<void> {
  const { out, limits } = file;
  if (pages.list.length > limits.pages) out.obstacle('partly-scanned', 'too-many-pages', {});
  const told: PageText[] = [];
  const { list, missing } = await variantsOf(document);
  for (const reason of missing) out.obstacle('partly-scanned', reason, {});
  const lines = list.length > 0 ? new Set<string>() : null;
  await readPages(file, document, lines, (page) => told.push(page));
  for (const variant of list) await readVariant(file, variant, lines ?? new Set());
  if (told.length < Math.min(pages.list.length, limits.pages)) document.damaged++;
  await renderPages(file, document, pages, told);
}

type OnPage = (page: PageText) => void;

/** By poppler where it is installed, else in this process. */
async function* textOf(
  file: OpenFile,
  input: Bytes | Uint8Array | 'upload',
  onPage: OnPage,
): AsyncGenerator<{ page: number; text: string }> {
  const { limits, source, tools } = file;
  if (tools.has('pdftotext')) {
    const order = { tool: 'pdftotext', first: 1, last: limits.pages } as const;
    yield* pagesOf(counted(tools.run(order, input, limits.readMillis), file), 1, onPage);
  } else
    yield* pagesByPdfjs(
      input === 'upload' ? await source.whole() : input instanceof Uint8Array ? input : await joined(input),
      file,
      onPage,
    );
}

async function joined(bytes: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readPages(
  file: OpenFile,
  document: PdfDocument,
  lines: Set<string> | null,
  onPage: OnPage,
): Promise<void> {
  const { out } = file;
  let last = 0;
  try {
    for await (const { page, text } of textOf(file, await inputOf(file, document), onPage)) {
      if (page !== last) out.at({ page });
      last = page;
      await out.text(text);
      if (lines && lines.size < linesMax) for (const line of text.split('\n')) lines.add(line.trim());
    }
  } catch (error) {
    const reason = reasonOf(error);
    out.obstacle(last > 0 ? 'partly-scanned' : 'unscannable', reason, {});
  }
}

/** What went wrong with one engine; bounds of the whole upload go on up. */
function reasonOf(error: unknown): string {
  if (error instanceof ToolFailed) return error.reason;
  if (!(error instanceof LimitReached)) return 'damaged';
  if (error.reason !== 'too-many-pages') throw error;
  return error.reason;
}

/** Lines of another state of the document that are not in the last. */
async function readVariant(file: OpenFile, variant: Variant, lines: Set<string>): Promise<void> {
  const { out } = file;
  try {
    for await (const { page, text } of textOf(file, variant.bytes(), () => undefined)) {
      const hidden = text.split('\n').filter((line) => line !== '' && !lines.has(line.trim()));
      if (hidden.length === 0) continue;
      out.part({ page, part: variant.part });
      await out.text(`${hidden.join('\n')}\n`);
      for (const line of hidden) if (lines.size < linesMax) lines.add(line.trim());
    }
  } catch (error) {
    reasonOf(error);
    out.obstacle('partly-scanned', variant.part === 'layer' ? 'hidden-layers' : 'old-revisions', {});
  }
}

/** The parent has the upload itself. */
async function inputOf(
  { depth, source }: OpenFile,
  document: PdfDocument,
): Promise<Bytes | Uint8Array | 'upload'> {
  return depth === 0 ? 'upload' : (document.bytes.whole ?? (await source.whole()));
}

/** Whether the page is to be looked at as a picture. */
function needsEyes(page: Page | undefined, text: PageText): boolean {
  const good = text.characters - text.odd;
  if (text.odd > good) return true;
  if (!page || good >= textCharacters) return false;
  return (
    page.hasPictures || (good === 0 && page.contents.reduce((n, one) => n + one.length, 0) > drawingBytes)
  );
}

/** 8.9.7: a picture in the contents themselves. */
const inlinePicture = /(?:^|\s)BI\s[\s\S]{1,2000}?\sID\s/;

async function hasInlinePicture(document: PdfDocument, page: Page | undefined): Promise<boolean> {
  for (const stream of page?.contents ?? [])
    if (inlinePicture.test((await document.data(stream)).bytes.toString('latin1'))) return true;
  return false;
}

async function renderPages(
  file: OpenFile,
  document: PdfDocument,
  pages: Pages,
  told: readonly PageText[],
): Promise<void> {
  const { out, limits, tools } = file;
  // without the program, their pictures are read one by one
  const wanted = told.filter((text) => needsEyes(pages.list[text.page - 1], text));
  for (const [i, { page }] of wanted.entries()) {
    if (!tools.has('pdftoppm')) {
      if (!pages.list[page - 1]?.hasPictures) out.obstacle('partly-scanned', 'no-tool', { page });
    } else if (i >= limits.ocrPages) return out.obstacle('partly-scanned', 'too-many-pictures', { page });
    else {
      const order = { tool: 'pdftoppm', page, dpi: ocrDpi } as const;
      const png = watched(tools.run(order, await inputOf(file, document), limits.ocrMillis));
      await file.inside(`page ${page}`, png.bytes, { page });
      // of one colour: poppler draws nothing where it cannot decode a picture, so that each has to be looked at alone
      if (!(await png.isOneColour())) pages.rendered.add(page);
      else if (await hasInlinePicture(document, pages.list[page - 1]))
        out.obstacle('partly-scanned', 'unsupported-picture', { page });
    }
  }
}
