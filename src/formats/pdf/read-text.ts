import type { OpenFile } from '../format.ts';
import { ToolFailed } from '../tools/tool.ts';
import type { PdfDocument } from './document.ts';
import type { Page, Pages } from './pages.ts';
import { counted, type PageText, pagesOf } from './text-pages.ts';

/** Characters on a page that make it one with text; a scanned page may have a stamp or a number. */
const textCharacters = 32;
/** Bytes of (packed) contents of a page that draw something. */
const drawingBytes = 160;
/** Dots per inch of pages read by OCR. */
const ocrDpi = 200;

/** The text of all pages, and pages without any read as pictures. */
export async function readText(file: OpenFile, document: PdfDocument, pages: Pages): Promise<void> {
  const { out, limits, tools } = file;
  if (pages.list.length > limits.pages) out.obstacle('partly-scanned', 'too-many-pages', {});
  if (!tools.has('pdftotext')) return out.obstacle('partly-scanned', 'no-tool', {});
  const told: PageText[] = [];
  const bytes = tools.run(
    { tool: 'pdftotext', first: 1, last: limits.pages },
    file.depth === 0 ? 'upload' : (document.bytes.whole ?? 'upload'),
    limits.readMillis,
  );
  let last = 0;
  try {
    for await (const { page, text } of pagesOf(counted(bytes, file), 1, (page) => told.push(page))) {
      if (page !== last) out.at({ page });
      last = page;
      await out.text(text);
    }
  } catch (error) {
    if (!(error instanceof ToolFailed)) throw error;
    out.obstacle(last > 0 ? 'partly-scanned' : 'unscannable', error.reason, {});
  }
  if (told.length < Math.min(pages.list.length, limits.pages)) document.damaged++;
  await renderPages(file, document, pages, told);
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

async function renderPages(
  file: OpenFile,
  document: PdfDocument,
  pages: Pages,
  told: readonly PageText[],
): Promise<void> {
  const { out, limits, tools } = file;
  const wanted = told.filter((text) => needsEyes(pages.list[text.page - 1], text));
  for (const [i, { page }] of wanted.entries()) {
    if (i >= limits.ocrPages || !tools.has('pdftoppm')) {
      out.obstacle('partly-scanned', i >= limits.ocrPages ? 'too-many-pictures' : 'no-tool', { page });
      if (i >= limits.ocrPages) return;
      continue;
    }
    pages.rendered.add(page);
    const input = file.depth === 0 ? 'upload' : (document.bytes.whole ?? 'upload');
    const png = tools.run({ tool: 'pdftoppm', page, dpi: ocrDpi }, input, limits.ocrMillis);
    await file.inside(`page ${page}`, png);
  }
}
