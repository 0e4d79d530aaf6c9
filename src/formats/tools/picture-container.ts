/**
 * What the decoder of pictures writes: one line of JSON (`Decoded`), then the views' grey pixels one after the other, each
 * a binary PGM (Netpbm "P5", 8 bits).
 */
export interface Decoded {
  /** Pixels of the page as it is shown: turned as its EXIF says. */
  readonly width: number;
  readonly height: number;
  /** Of the file, as its decoder counts them. */
  readonly pages: number;
  /** One colour all over: nothing to be read. */
  readonly flat: boolean;
  readonly views: readonly ViewHead[];
  /** Of a moving picture, told with page 0: pages that look different from the last one listed, and how many were compared. */
  readonly differs?: readonly number[];
  readonly compared?: number;
}

/**
 * `plain`: as it is shown, for codes. `text`: dark on light and enlarged, for OCR. `light`: what is light on nothing.
 * `hidden`: colours where the picture is transparent.
 */
export type ViewKind = 'plain' | 'text' | 'light' | 'hidden';

export interface ViewHead {
  readonly kind: ViewKind;
  readonly width: number;
  readonly height: number;
  /** Pixels of the view for one of the picture. */
  readonly scale: number;
  /** Bytes of its PGM. */
  readonly bytes: number;
}

export interface View extends ViewHead {
  readonly pgm: Uint8Array;
}

export const pgmHead = (width: number, height: number): Uint8Array =>
  new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);

/** Bytes of the JSON line, at most. */
const headBytes = 16_384;

/** Throws where bytes are missing or are no such container. */
export function readContainer(bytes: Uint8Array): { decoded: Decoded; views: View[] } {
  const end = bytes.subarray(0, headBytes).indexOf(10);
  if (end < 0) throw new Error('no container');
  const decoded = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Decoded;
  let at = end + 1;
  const views = decoded.views.map((head) => {
    if (at + head.bytes > bytes.length) throw new Error('container is cut off');
    const pgm = bytes.subarray(at, at + head.bytes);
    at += head.bytes;
    return { ...head, pgm };
  });
  return { decoded, views };
}

/** The pixels of a view, without the PGM's head. */
export const pixelsOf = (view: View): Uint8Array => view.pgm.subarray(view.bytes - view.width * view.height);
