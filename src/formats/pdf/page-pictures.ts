import { createInflate } from 'node:zlib';
import type { OpenFile } from '../format.ts';
import { ToolFailed } from '../tools/tool.ts';
import { codestreamBytes, isUsualJpeg, isWholeJbig2, isWholeJpx } from './codestreams.ts';
import type { PdfDocument } from './document.ts';
import { lonePicture } from './lone-picture.ts';
import { type Watched, watched } from './one-colour.ts';
import { type Coded, lastFilter, rebuilt, sizeOf } from './pictures.ts';
import type { PdfStream } from './values.ts';

/** Pixels of the shorter side of a picture that may show something: a small QR code has 21. */
const sideMin = 20;
/** The same of one on a page that was read as a whole, which is to be looked at again where it was not seen there. */
const notableSide = 64;
/** Dots per inch and pixels of a picture that poppler draws: to be read, and to see that it can. */
const drawDpi = 200;
const readPixels = 16_000_000;
const seenPixels = 250_000;
/** Bytes of a document's samples that are unpacked to see whether they are whole, and that page shows them. */
const unpackedMax = 256 * 1024 * 1024;

/** A picture of one colour takes no more: heads, and some bytes for each tile or row. */
const blankBytes = ({ width, height }: Coded): number => 400 + (width * height) / 16_384;
const ownBytes = ({ codec, bytes }: Coded): number =>
  codec === 'JPXDecode' ? codestreamBytes(bytes) : bytes.length;

/** Pictures of a document as files of their own. What cannot be decoded is said: nothing may pass for blank. */
export class PagePictures {
  readonly #file: OpenFile;
  readonly #document: PdfDocument;
  /** Pictures drawn alone, and bytes unpacked only to see that they are whole. */
  #drawn = 0;
  #unpacked = 0;

  constructor(file: OpenFile, document: PdfDocument) {
    this.#file = file;
    this.#document = document;
  }

  /** Reads one on its own. */
  async read(name: string, stream: PdfStream, page: number | undefined): Promise<void> {
    const [width, height] = await sizeOf(this.#document, stream);
    if (!(width > 0 && height > 0)) this.#document.damaged++;
    if (Math.min(width, height) < sideMin) return;
    const { limits, out } = this.#file;
    const where = page === undefined ? {} : { page };
    if (width * height > limits.pixels) return out.obstacle('partly-scanned', 'too-many-pixels', where);
    const found = await rebuilt(this.#document, stream);
    if (found === null) out.obstacle('partly-scanned', 'unsupported-picture', where);
    else if (found instanceof Uint8Array) await this.#file.inside(name, found, where);
    else
      await this.#coded(found, where, readPixels, async ({ bytes }) => this.#file.inside(name, bytes, where));
  }

  /**
   * Sees that one on a page which was read as a whole can have been seen there: by what its data say, and where only
   * poppler decodes it by having it drawn alone. Reads it on its own where that is doubtful.
   */
  async check(name: string, stream: PdfStream, page: number): Promise<void> {
    const document = this.#document;
    const [width, height] = await sizeOf(document, stream);
    if (Math.min(width, height) < notableSide && Math.min(width, height) > 0) return;
    if (!(width > 0 && height > 0) || width * height > this.#file.limits.pixels)
      return this.read(name, stream, page);
    const filter = await lastFilter(document, stream);
    if (fax.has(filter)) return;
    if (samples.has(filter)) {
      if (flate.has(filter) && !(await this.#inflates(stream))) document.damaged++;
      return;
    }
    if (jpegs.has(filter) && isUsualJpeg((await document.data(stream)).bytes)) return;
    const found = codecs.has(filter) ? await rebuilt(document, stream) : null;
    if (found === null || found instanceof Uint8Array) return this.read(name, stream, page);
    await this.#coded(found, { page }, seenPixels, drained);
  }

  async #coded(
    coded: Coded,
    where: { page?: number },
    pixelsMax: number,
    take: (png: Watched) => Promise<void>,
  ): Promise<void> {
    const { limits, out, tools } = this.#file;
    const whole = isWhole(coded);
    if (!whole) out.obstacle('partly-scanned', 'damaged', where);
    if (!tools.has('pdftoppm')) return out.obstacle('partly-scanned', 'no-tool', where);
    if (this.#drawn++ >= limits.ocrPages) return out.obstacle('partly-scanned', 'too-many-pictures', where);
    const input = await lonePicture(this.#document, coded, drawDpi, pixelsMax);
    const order = { tool: 'pdftoppm', page: 1, dpi: drawDpi } as const;
    const png = watched(tools.run(order, input, limits.ocrMillis));
    try {
      await take(png);
    } catch (error) {
      if (!(error instanceof ToolFailed)) throw error;
      return out.obstacle('partly-scanned', error.reason, where);
    }
    if (whole && ownBytes(coded) > blankBytes(coded) && (await png.isOneColour()))
      out.obstacle('partly-scanned', 'unsupported-picture', where);
  }

  /** Whether the data end as a ZLIB stream does. */
  async #inflates(stream: PdfStream): Promise<boolean> {
    const inflate = createInflate();
    inflate.end(await this.#document.raw(stream));
    try {
      for await (const chunk of inflate) {
        this.#unpacked += (chunk as Buffer).length;
        if (this.#unpacked > unpackedMax) break;
      }
      return true;
    } catch {
      return false;
    }
  }
}

const fax = new Set(['CCITTFaxDecode', 'CCF']);
const jpegs = new Set(['DCTDecode', 'DCT']);
const codecs = new Set(['JPXDecode', 'JBIG2Decode']);
const flate = new Set(['FlateDecode', 'Fl']);
const samples = new Set(
  ['', ...flate, 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL'].concat(
    ['ASCIIHexDecode', 'AHx'],
    ['ASCII85Decode', 'A85'],
  ),
);

const isWhole = ({ codec, bytes }: Coded): boolean =>
  codec === 'JPXDecode' ? isWholeJpx(bytes) : isWholeJbig2(bytes);

async function drained({ bytes }: Watched): Promise<void> {
  for await (const _ of bytes);
}
