import type { OpenFile } from '../format.ts';
import { readAttachments } from './attachments.ts';
import type { PdfDocument } from './document.ts';
import { type Line, ObjectText } from './object-text.ts';
import type { Pages } from './pages.ts';
import { nameOf, PdfStream, type PdfValue } from './values.ts';

/** Objects between two looks at the clock. */
const clockEvery = 256;

/** Strings of all objects, then what is embedded. */
export async function readObjects(file: OpenFile, document: PdfDocument, pages: Pages): Promise<void> {
  const text = new ObjectText(document, pages);
  const out = new PartWriter(file);
  let seen = 0;
  for (const entry of document.entries) {
    if (++seen % clockEvery === 0) file.unpacked(0);
    const value = await document.load(entry);
    if (value instanceof PdfStream && isDrawn(value) && (await document.data(value)).damaged)
      document.damaged++;
    if (!mayHaveText(value)) continue;
    const lines = await text.of(entry, value);
    if (lines.length === 0) continue;
    if (!document.isReplaced(entry)) await out.write(lines, false);
    else {
      const now = await text.of(entry, await document.object(entry.number));
      const still = new Set(now.map((line) => line.text));
      await out.write(
        lines.filter((line) => !still.has(line.text)),
        true,
      );
    }
  }
  await readAttachments(file, document, pages);
}

const plainStreams = new Set(['Image', 'Form', 'XRef', 'ObjStm']);

const filesOfTheirOwn = new Set(['EmbeddedFile', 'ObjStm', 'XRef', 'Metadata']);

/** Contents of pages, forms, fonts: a program that draws them says nothing when they are damaged. */
const isDrawn = ({ dict }: PdfStream): boolean =>
  !filesOfTheirOwn.has(nameOf(dict.get('Type'))) && nameOf(dict.get('Subtype')) !== 'Image';

/** Pages' contents, pictures, tables and numbers have none. */
const mayHaveText = (value: PdfValue): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof PdfStream && plainStreams.has(nameOf(value.dict.get('Type'))));

/** Writes lines, each part of the document on its own. */
class PartWriter {
  readonly #file: OpenFile;
  constructor(file: OpenFile) {
    this.#file = file;
  }

  async write(lines: readonly Line[], deleted: boolean): Promise<void> {
    let last: Line | null = null;
    for (const line of lines) {
      if (!last || last.kind !== line.kind || last.page !== line.page)
        this.#file.out.part({
          ...(line.page === undefined ? {} : { page: line.page }),
          part: deleted ? 'deleted' : line.kind,
        });
      await this.#file.out.text(`${line.text}\n`);
      last = line;
    }
  }
}
