import type { Pieces } from '../format.ts';

/** Bytes of a file that is not in memory that are looked at together. */
const windowBytes = 8 * 1024 * 1024;

/** The bytes of a document: in memory, or through a window of it. */
export class PdfBytes {
  readonly size: number;
  readonly #pieces: Pieces | null;
  readonly #most: number;
  #window: Buffer;
  #from = 0;

  private constructor(size: number, pieces: Pieces | null, window: Buffer, most = windowBytes) {
    this.#most = most;
    this.size = size;
    this.#pieces = pieces;
    this.#window = window;
  }

  static inMemory(bytes: Uint8Array): PdfBytes {
    return new PdfBytes(bytes.length, null, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  }

  static inPieces(pieces: Pieces, most = windowBytes): PdfBytes {
    return new PdfBytes(pieces.size, pieces, Buffer.alloc(0), most);
  }

  /** All of it, where it is in memory. */
  get whole(): Buffer | null {
    return this.#pieces === null ? this.#window : null;
  }

  /** Bytes from `offset`, `length` of them or up to the end; not to be changed. */
  async at(offset: number, length: number): Promise<Buffer> {
    const end = Math.min(this.size, offset + length);
    if (offset >= end) return Buffer.alloc(0);
    if (offset < this.#from || end > this.#from + this.#window.length) await this.#load(offset, end - offset);
    return this.#window.subarray(offset - this.#from, end - this.#from);
  }

  /** Where `needle` is from `offset` on, before `end`; -1 where it is not. */
  async find(needle: Buffer, offset: number, end = this.size): Promise<number> {
    for (let at = offset; at + needle.length <= end; ) {
      const bytes = await this.at(at, Math.min(end - at, this.#left(at)));
      const found = bytes.indexOf(needle);
      if (found >= 0) return at + found;
      at += Math.max(1, bytes.length - needle.length + 1);
    }
    return -1;
  }

  /** Bytes from `offset` that are best asked for together. */
  #left(offset: number): number {
    if (this.#pieces === null) return this.size;
    const left = this.#from + this.#window.length - offset;
    return offset >= this.#from && left > 64 ? left : this.#most;
  }

  async #load(offset: number, length: number): Promise<void> {
    const pieces = this.#pieces;
    if (pieces === null) return;
    // a little before it too: numbers of an object are read backwards
    const from = Math.max(0, offset - 64);
    const bytes = await pieces.read(from, Math.max(this.#most, length + 64));
    this.#window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#from = from;
    if (from + bytes.length < offset + length) throw new Error('pieces end early');
  }
}
