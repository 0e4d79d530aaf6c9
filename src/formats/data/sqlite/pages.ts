import type { Pieces } from '../../format.ts';

/** Bytes read at once, and how many such stretches are kept. */
const stretchBytes = 256 * 1024;
const stretchesKept = 24;

/** The bytes of a database, page by page (SQLite file format 1.2, 1.3). */
export class Pages {
  readonly #pieces: Pieces;
  readonly #kept = new Map<number, Uint8Array>();
  readonly pageBytes: number;
  /** Bytes of a page that hold content. */
  readonly usable: number;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Pages that are there. */
  readonly count: number;
  /** 1 for pages that were read: none is read twice, so that no circle has an end in time only. */
  readonly seen: Uint8Array;

  private constructor(pieces: Pieces, head: DataView) {
    this.#pieces = pieces;
    const claimed = head.getUint16(16);
    this.pageBytes = claimed === 1 ? 65_536 : claimed;
    this.usable = this.pageBytes - head.getUint8(20);
    this.encoding = (['utf-8', 'utf-16le', 'utf-16be'] as const)[head.getUint32(56) - 1] ?? 'utf-8';
    this.count = Math.ceil(pieces.size / this.pageBytes);
    this.seen = new Uint8Array(this.count + 1);
  }

  /** Throws where the header cannot be true. */
  static async open(pieces: Pieces): Promise<Pages> {
    const head = await pieces.read(0, 100);
    if (head.length < 100) throw new Error('no header');
    const pages = new Pages(pieces, viewOf(head));
    const { pageBytes, usable } = pages;
    if (pageBytes < 512 || (pageBytes & (pageBytes - 1)) !== 0 || usable < 480)
      throw new Error('no page size');
    return pages;
  }

  /** Page `n`, from 1; null where it is not there, or was read before. */
  async take(n: number): Promise<Uint8Array | null> {
    if (n < 1 || n > this.count || this.seen[n] === 1) return null;
    this.seen[n] = 1;
    const from = (n - 1) * this.pageBytes;
    const at = from - (from % stretchBytes);
    const stretch = this.#kept.get(at) ?? (await this.#read(at));
    const page = stretch.subarray(from - at, from - at + this.pageBytes);
    if (page.length === this.pageBytes) return page;
    // the file is cut off here
    const whole = new Uint8Array(this.pageBytes);
    whole.set(page);
    return whole;
  }

  async #read(at: number): Promise<Uint8Array> {
    const stretch = await this.#pieces.read(at, stretchBytes);
    if (this.#kept.size >= stretchesKept) this.#kept.delete(this.#kept.keys().next().value as number);
    this.#kept.set(at, stretch);
    return stretch;
  }

  get isCut(): boolean {
    return this.#pieces.size % this.pageBytes !== 0;
  }
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
