/** Bounds on what one upload may make its readers do. A limit reached is the finding `partly-scanned`, with its reason. */
export interface FormatLimits {
  /** Containers inside containers; the upload itself is at 0. */
  readonly depth: number;
  /** Entries of all archives of one upload together. */
  readonly entries: number;
  /** Bytes unpacked in all: at least so many, or so many times the upload, and never more than `unpackedMost`. */
  readonly unpackedLeast: number;
  readonly unpackedTimes: number;
  readonly unpackedMost: number;
  /** Bytes of files inside others that may be held in memory at a time, for readers that need the whole of one. */
  readonly heldBytes: number;
  /** Bytes of files inside others that may wait on the disk at a time, sealed, for readers that need any place of one. */
  readonly keptBytes: number;
  /** Pages of a document whose text is read. */
  readonly pages: number;
  /** Pictures and pages without text that are read by OCR in one upload; milliseconds for each. */
  readonly ocrPages: number;
  readonly ocrMillis: number;
  /** Pixels of one picture. */
  readonly pixels: number;
  /** Milliseconds of reading, and so many more for each 100 MB unpacked. */
  readonly readMillis: number;
  readonly readMillisPer100MB: number;
  /** Bytes the child may hold in memory, in all. */
  readonly childBytes: number;
}

const MiB = 1024 * 1024;

export const defaultFormatLimits: FormatLimits = {
  depth: 10,
  entries: 10_000,
  unpackedLeast: 64 * MiB,
  unpackedTimes: 200,
  unpackedMost: 16 * 1024 * MiB,
  heldBytes: 96 * MiB,
  keptBytes: 4096 * MiB,
  pages: 10_000,
  ocrPages: 50,
  ocrMillis: 5_000,
  pixels: 100_000_000,
  readMillis: 60_000,
  readMillisPer100MB: 10_000,
  childBytes: 300 * MiB,
};

/** Bytes that may be unpacked from an upload of `size` bytes. */
export const unpackedMax = (limits: FormatLimits, size: number): number =>
  Math.min(limits.unpackedMost, Math.max(limits.unpackedLeast, limits.unpackedTimes * size));
