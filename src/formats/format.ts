import type { FileType } from '../model/file-type.ts';
import type { Box, Category, Finding, Place } from '../model/finding.ts';
import type { Bytes } from './bytes.ts';
import type { Identity } from './identify.ts';
import type { FormatLimits } from './limits.ts';
import type { Tools } from './tools/tool.ts';

/**
 * A kind of file: which identities it takes, and how it is read. Listed by hand in formats/index.ts. It runs in a child
 * process without files, network or environment (formats/room): what it needs from outside comes through `OpenFile`.
 */
export interface Format {
  readonly id: string;
  readonly accepts: (identity: Identity) => boolean;
  /**
   * Reads the file to its end. What cannot be looked into goes to `out.obstacle`; a `LimitReached` or any other error
   * that is thrown becomes one (`partly-scanned` where something was read, else `unscannable`): never a pass.
   */
  readonly read: (file: OpenFile) => Promise<void>;
}

/** One file on its way through its reader: the upload, or something inside it. */
export interface OpenFile {
  readonly identity: Identity;
  readonly source: Source;
  readonly limits: FormatLimits;
  readonly out: Sink;
  readonly tools: Tools;
  /** So deep inside the upload, which itself is at 0. */
  readonly depth: number;
  /**
   * Reads what lies inside as a file of its own, at `<path of this file>!<name>`: identified by its bytes, read by its
   * format, after what was written before and before what is written after. Counts as an entry; never throws for what is
   * in it, but throws `LimitReached` where no further entry may be read. Bytes count as unpacked as they are taken from
   * `bytes`, which may throw `LimitReached` too. `where`: the page or slide of this file on which it is seen.
   */
  inside(name: string, bytes: Bytes | Uint8Array, where?: Pick<Place, 'page' | 'slide'>): Promise<void>;
  /** Counts bytes that were unpacked or decoded within this file (a stream of a PDF). Throws `LimitReached`. */
  unpacked(bytes: number): void;
  /** True while one more picture may be read by OCR; counts it. */
  mayReadPicture(): boolean;
}

/** The bytes of one file. Either `stream` or the others; `stream` works while an upload still comes in. */
export interface Source {
  /** May be called once, and not after `pieces` or `whole`. */
  stream(): Bytes;
  /** Any place of the file; waits until all of it is there. Throws `LimitReached` where it can be held nowhere. */
  pieces(): Promise<Pieces>;
  /** All of it in memory. Throws `LimitReached` where it has more than `most` bytes (default: `limits.heldBytes`). */
  whole(most?: number): Promise<Uint8Array>;
}

export interface Pieces {
  /** Bytes in all. */
  readonly size: number;
  /** Bytes from `offset`; fewer than `length` only at the end. Not kept or changed by anybody else. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Where a file inside another waits that has no room in the memory of its reader. */
export interface Keeping {
  /** Does not keep `bytes` itself. Throws `LimitReached` where they cannot be kept (`not-kept`: the disk is full, say). */
  write(bytes: Uint8Array): Promise<void>;
  /** All of it was written. */
  done(): Promise<Pieces>;
  /** Lets go of it. */
  close(): Promise<void>;
}

/** Where text goes: to the scanner of the upload. Wait for every promise: it is how a quick reader is held back. */
export interface Sink {
  /** What is written from now on lies there (page, slide, part ...). Lines count from 1 again. Text itself goes on. */
  at(place: Place): void;
  /** Nothing that is written from now on belongs to what was before: no label, header or key reaches over. */
  part(place: Place): void;
  /** Text as a person sees it, or a program reads it. Ends lines with LF. */
  text(text: string): Promise<void>;
  /**
   * One row of the sheet that the last `part` named; `row` counts from 1, `column` (of the first cell) from 0. Cells are
   * joined by tabs; line ends in them become blanks. What is found has `sheet` and `cell` (`B3`).
   */
  row(row: number, column: number, cells: readonly string[]): Promise<void>;
  /** Words of one line of a picture, each with its box in pixels of the picture. Joined by blanks; ends the line. */
  words(words: readonly { readonly text: string; readonly box: Box }[]): Promise<void>;
  /** Something here could not be looked into. `reason` is a stable word; `place` where it differs from the last one. */
  obstacle(category: Obstacle, reason: string, place?: Place): void;
}

export type Obstacle = Extract<Category, 'unscannable' | 'partly-scanned' | 'encrypted'>;

/** A bound of `FormatLimits` or of a format; `reason` is a stable word (`too-many-entries`, `unpacked-too-large` ...). */
export class LimitReached extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = 'LimitReached';
    this.reason = reason;
  }
}

/** One thing inside a file that cannot be read, thrown by its bytes: the others are read on. */
export class CannotRead extends Error {
  readonly category: Obstacle;
  readonly reason: string;
  constructor(category: Obstacle, reason: string) {
    super(reason);
    this.name = 'CannotRead';
    this.category = category;
    this.reason = reason;
  }
}

/** The finding for what could not be looked into. `reason` is a stable word; `masked` shows the kind of file at most. */
export const obstacle = (
  category: Obstacle,
  reason: string,
  type: Pick<FileType, 'name'> | null = null,
  place: Place = {},
): Finding => ({
  detector: category,
  category,
  location: place,
  confidence: 1,
  masked: type?.name ?? '',
  reason,
});
