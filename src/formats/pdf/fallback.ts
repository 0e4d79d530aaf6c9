import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LimitReached, type OpenFile } from '../format.ts';
import { linesOf, type TextItem } from './lines.ts';
import { counts, type PageText } from './text-pages.ts';

/** Pages that are read so: some milliseconds each, in this process. */
const pagesMax = 3_000;
/** Pieces of text on one page. */
const itemsMax = 200_000;

/**
 * Text of pages by pdfjs, where poppler is not installed. Text that is hidden, or outside of the page, comes too. Throws
 * `LimitReached` where there are more pages than it may read; any other error where it is no document to pdfjs.
 */
export async function* pagesByPdfjs(
  bytes: Uint8Array,
  file: OpenFile,
  onPage: (page: PageText) => void,
): AsyncGenerator<{ page: number; text: string }> {
  const document = await openByPdfjs(bytes);
  try {
    const last = Math.min(document.numPages, file.limits.pages);
    for (let page = 1; page <= last; page++) {
      if (page > pagesMax) throw new LimitReached('too-many-pages');
      const text = await pageText(document, page);
      file.unpacked(text.length);
      if (text !== '') yield { page, text };
      onPage({ page, ...counts(text) });
    }
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A page that cannot be read has an odd character for text, so that it is looked at as a picture. */
async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number).catch(() => null);
  if (!page) return '';
  try {
    const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
    return linesOf(items.slice(0, itemsMax) as TextItem[]);
  } finally {
    page.cleanup();
  }
}

async function openByPdfjs(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await loaded();
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // it takes what it is given for itself
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    cMapPacked: true,
    cMapUrl: `${join(root, 'cmaps')}/`,
  });
  return task.promise;
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let pdfjs: Promise<Pdfjs> | null = null;

/** Loaded once it is needed, with its worker in this thread. It warns of a canvas that is not there, and not needed. */
function loaded(): Promise<Pdfjs> {
  pdfjs ??= (async () => {
    const { warn } = console;
    console.warn = () => undefined;
    try {
      const worker = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
      Object.assign(globalThis, { pdfjsWorker: await import(worker) });
      return await import('pdfjs-dist/legacy/build/pdf.mjs');
    } finally {
      console.warn = warn;
    }
  })();
  return pdfjs;
}
