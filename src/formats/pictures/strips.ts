import { pgmHead, pixelsOf, type View } from '../tools/picture-container.ts';

/** Pixels of a view that are given to OCR at once: a large picture is read in strips, so that what was read by then counts. */
const stripPixels = 14_000_000;
/** Rows that may be looked at for the emptiest one, in parts of a strip. */
const seekPart = 0.15;

export interface Strip {
  /** Row of the view where it begins. */
  readonly top: number;
  readonly pgm: Uint8Array;
}

/** The view in strips, cut where no line of text is. */
export function* stripsOf(view: View): Iterable<Strip> {
  const { width, height } = view;
  if (width * height <= stripPixels) return yield { top: 0, pgm: view.pgm };
  const pixels = pixelsOf(view);
  const rows = Math.max(200, Math.floor(stripPixels / width));
  let top = 0;
  while (top < height) {
    const end =
      top + rows >= height ? height : emptiest(pixels, width, top + rows, Math.floor(rows * seekPart));
    yield { top, pgm: pgmOf(pixels.subarray(top * width, end * width), width, end - top) };
    top = end;
  }
}

export function pgmOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const head = pgmHead(width, height);
  const pgm = new Uint8Array(head.length + pixels.length);
  pgm.set(head);
  pgm.set(pixels, head.length);
  return pgm;
}

function emptiest(pixels: Uint8Array, width: number, end: number, seek: number): number {
  let best = end;
  let least = Number.POSITIVE_INFINITY;
  for (let y = end; y > end - seek && least > 0; y--) {
    let ink = 0;
    for (let at = y * width; at < (y + 1) * width; at++) if ((pixels[at] as number) < 128) ink++;
    if (ink < least) [best, least] = [y, ink];
  }
  return best;
}
