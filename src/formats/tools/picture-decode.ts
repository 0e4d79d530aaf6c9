import sharp, { type Sharp } from 'sharp';
import { decodeBmp, isBmp } from './picture-bmp.ts';
import { decodeHeic, isHeic } from './picture-heic.ts';
import type { Grey, Pixels } from './picture-pixels.ts';

/** Pixels that are worked on; a larger picture is made smaller first. */
const workPixels = 16_000_000;

// only these loaders of libvips, and none that reads another file or draws a document
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadTiffBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
sharp.concurrency(1);
sharp.cache(false);

/** `page` counts from 0. Throws for what cannot be decoded, or has more than `most` pixels. */
export async function decode(bytes: Uint8Array, page: number, most: number): Promise<Pixels> {
  if (isBmp(bytes)) return fromRaw(decodeBmp(bytes, most));
  if (isHeic(bytes)) return fromRaw(await decodeHeic(bytes, page, most));
  const input = { failOn: 'none', limitInputPixels: most, page, pages: 1 } as const;
  const { autoOrient, pages = 1 } = await sharp(bytes, input).metadata();
  const { width, height } = autoOrient;
  return resized(sharp(bytes, input).autoOrient(), width, height, pages);
}

type Raw = {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly pages?: number;
};

async function fromRaw({ rgba, width, height, pages = 1 }: Raw): Promise<Pixels> {
  if (width * height <= workPixels)
    return { rgba, width, height, scale: 1, fullWidth: width, fullHeight: height, pages };
  return resized(sharp(rgba, { raw: { width, height, channels: 4 } }), width, height, pages);
}

async function resized(image: Sharp, fullWidth: number, fullHeight: number, pages: number): Promise<Pixels> {
  const scale = Math.min(1, Math.sqrt(workPixels / (fullWidth * fullHeight)));
  const width = Math.max(1, Math.round(fullWidth * scale));
  const smaller = scale < 1 ? image.resize({ width, fit: 'inside' }) : image;
  const { data, info } = await smaller
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error('unknown pixels');
  return { rgba: data, width: info.width, height: info.height, scale, fullWidth, fullHeight, pages };
}

/**
 * Radius of the blur (its sigma) in pixels of the picture before it was enlarged. Steps of pixels and the noise of JPEG at
 * the edges of small letters are read as parts of letters; those that OCR was taught with are smooth.
 */
const softness = 0.39;
/** Enlarged less than this, edges stay as they are: libvips blurs by no less than so many pixels. */
const blurLeast = 0.6;

/** Grey pixels made `times` times as large, their edges smoothed. */
export async function enlarge({ pixels, width, height }: Grey, times: number): Promise<Grey> {
  if (times === 1) return { pixels, width, height };
  const image = sharp(pixels, { raw: { width, height, channels: 1 } });
  image.resize(Math.round(width * times), Math.round(height * times), { kernel: 'cubic', fit: 'fill' });
  if (times * softness >= blurLeast) image.blur(times * softness);
  const { data, info } = await image
    .extractChannel(0)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Pages of a moving picture that are compared, at most; and pixels of all of them. */
const comparedPages = 400;
const comparedPixels = 400_000_000;
/** Pages that are listed, at most. */
const listedPages = 40;
/** A page is another one if so many pixels changed by more than `step` levels of grey. */
const changedPixels = 40;
const step = 40;

/** Which pages of a moving picture look different from the last one listed, and how many were compared. */
export async function differingPages(
  bytes: Uint8Array,
  pages: number,
  most: number,
): Promise<{ differs: number[]; compared: number }> {
  const differs: number[] = [];
  let last: Uint8Array | null = null;
  let compared = 0;
  let pixels = 0;
  while (
    compared < Math.min(pages, comparedPages) &&
    pixels < comparedPixels &&
    differs.length < listedPages
  ) {
    const input = { failOn: 'none', limitInputPixels: most, page: compared, pages: 1 } as const;
    const grey: Uint8Array | null = await sharp(bytes, input)
      .flatten({ background: '#fff' })
      .greyscale()
      .extractChannel(0)
      .raw()
      .toBuffer()
      .catch(() => null);
    // damaged from here on: the caller tells how far it was looked at
    if (!grey) break;
    pixels += grey.length;
    if (!last || changed(last, grey)) {
      differs.push(compared);
      last = grey;
    }
    compared++;
  }
  return { differs, compared };
}

function changed(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return true;
  let n = 0;
  for (let i = 0; i < a.length; i++) {
    const by = (a[i] as number) - (b[i] as number);
    if ((by > step || by < -step) && ++n > changedPixels) return true;
  }
  return false;
}
