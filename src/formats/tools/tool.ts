import type { Bytes } from '../bytes.ts';

/**
 * What a reader may ask to have run beside it. The parent starts it (formats/room), with arguments of its own making,
 * under the same kind of bounds as the reader; bytes go through pipes, none to a disk.
 */
export type Order =
  /** poppler's `pdftotext`: UTF-8 text of pages `first` to `last`, each ended by a form feed. */
  | { readonly tool: 'pdftotext'; readonly first: number; readonly last: number }
  /** poppler's `pdftoppm`: one page as a grey PNG of so many dots per inch. */
  | { readonly tool: 'pdftoppm'; readonly page: number; readonly dpi: number }
  /** Decodes a page (from 0) of a picture; of one with so many `moving` pages also tells which differ. See tools/picture-container.ts for its output. Always there. */
  | { readonly tool: 'picture'; readonly page: number; readonly pixels: number; readonly moving?: number }
  /** Text on a picture (PNG or PGM): tesseract's TSV; `mode` is its page segmentation. The native one where it is installed, else the one of WebAssembly. */
  | { readonly tool: 'ocr'; readonly dpi: number; readonly mode?: '3' | '6' | '11' };
export type ToolName = Order['tool'];

export interface Tools {
  /** Whether it can be run here. */
  has(tool: ToolName): boolean;
  /**
   * Runs it with `input` and gives what it writes. Throws `ToolFailed` when it ends with another code than 0, is killed, or
   * takes longer than `millis`; what it wrote until then has been given.
   */
  run(order: Order, input: Bytes | Uint8Array | 'upload', millis: number): Bytes;
}

/** `reason`: `tool-failed`, `tool-killed`, `tool-too-slow`, `no-tool`. */
export class ToolFailed extends Error {
  readonly reason: string;
  readonly exitCode: number | null;
  constructor(reason: string, exitCode: number | null = null) {
    super(reason);
    this.name = 'ToolFailed';
    this.reason = reason;
    this.exitCode = exitCode;
  }
}
