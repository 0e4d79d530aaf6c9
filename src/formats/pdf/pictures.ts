import type { PdfDocument } from './document.ts';
import { pngOf } from './png.ts';
import { type Samples, samplesOf } from './samples.ts';
import { tiffOfFax } from './tiff.ts';
import { nameOf, numberOf, type PdfDict, type PdfStream } from './values.ts';

/** A picture whose codec only poppler has; `bytes` are those of the codec. */
export interface Coded {
  readonly codec: 'JPXDecode' | 'JBIG2Decode';
  readonly bytes: Buffer;
  readonly params: PdfDict | null;
  readonly width: number;
  readonly height: number;
}

/** Pixels across and down, as its dictionary says. */
export async function sizeOf(document: PdfDocument, { dict }: PdfStream): Promise<[number, number]> {
  const width = numberOf(await document.get(dict.get('Width') ?? dict.get('W'))) ?? 0;
  return [width, numberOf(await document.get(dict.get('Height') ?? dict.get('H'))) ?? 0];
}

/** The last of its filters, which is the codec of the picture where it has one. */
export async function lastFilter(document: PdfDocument, { dict }: PdfStream): Promise<string> {
  const filter = await document.plain(dict.get('Filter'));
  return nameOf(Array.isArray(filter) ? filter.at(-1) : filter);
}

/**
 * A picture (ISO 32000-2, 8.9.5) as a file of a known kind: JPEG as it is, fax in a TIFF, samples as PNG; or what is to
 * be decoded by poppler. Null where that cannot be done. Its size is known to be within bounds.
 */
export async function rebuilt(document: PdfDocument, stream: PdfStream): Promise<Uint8Array | Coded | null> {
  const [width, height] = await sizeOf(document, stream);
  const { bytes, left, params, damaged } = await document.data(stream);
  if (damaged) document.damaged++;
  if (left.length > 1) return null;
  const filter = left[0];
  if (filter === 'DCTDecode' || filter === 'DCT') return bytes;
  if (filter === 'JPXDecode' || filter === 'JBIG2Decode')
    return { codec: filter, bytes, params, width, height };
  if (filter === 'CCITTFaxDecode' || filter === 'CCF') return tiffOfFax(bytes, params, width, height);
  if (filter !== undefined) return null;
  const samples: Samples | null = await samplesOf(document, stream, bytes, width, height);
  return samples && pngOf(samples);
}
