/** Red, green, blue and alpha of a page as it is shown. */
export interface Pixels {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels here for one of the picture: 1, or less. */
  readonly scale: number;
  /** Of the page itself. */
  readonly fullWidth: number;
  readonly fullHeight: number;
  readonly pages: number;
}

/** Levels of grey from 0 to 255, row by row. */
export interface Grey {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}
