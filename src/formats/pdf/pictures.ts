import type { PdfDocument } from './document.ts';
import { pngOf } from './png.ts';
import { type Samples, samplesOf } from './samples.ts';
import { tiffOfFax } from './tiff.ts';
import { numberOf, type PdfStream } from './values.ts';

/**
 * A picture (ISO 32000-2, 8.9.5) as a file of a known kind: JPEG and JPEG 2000 as they are, fax in a TIFF, samples as
 * PNG. Null where that cannot be done.
 */
export async function rebuilt(
  document: PdfDocument,
  stream: PdfStream,
  pixelsMax: number,
): Promise<Uint8Array | null> {
  const width = numberOf(await document.get(stream.dict.get('Width'))) ?? 0;
  const height = numberOf(await document.get(stream.dict.get('Height'))) ?? 0;
  if (!Number.isSafeInteger(width * height) || width * height > pixelsMax) return null;
  const { bytes, left, params, damaged } = await document.data(stream);
  if (damaged) document.damaged++;
  if (left.length > 1) return null;
  const filter = left[0];
  if (filter === 'DCTDecode' || filter === 'DCT' || filter === 'JPXDecode') return bytes;
  if (filter === 'CCITTFaxDecode' || filter === 'CCF') return tiffOfFax(bytes, params, width, height);
  if (filter !== undefined) return null;
  const samples: Samples | null = await samplesOf(document, stream, bytes, width, height);
  return samples && pngOf(samples);
}
