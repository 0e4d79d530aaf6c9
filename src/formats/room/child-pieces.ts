import type { Pieces } from '../format.ts';

/** Bytes that are read for a few of them, and how many such blocks are kept. */
const blockBytes = 32 * 1024;
const blocksKept = 4;

/** At least one byte from `offset`, at most `length`; none where there are none. */
export type Ask = (offset: number, length: number) => Promise<Uint8Array>;

/** Bytes that lie with the parent. Headers are read a few bytes at a time: asking for each takes far longer than reading it. */
export class AskedPieces implements Pieces {
  readonly size: number;
  readonly #ask: Ask;
  /** The last ones that were read, by their number. */
  readonly #blocks = new Map<number, Uint8Array>();

  constructor(size: number, ask: Ask) {
    this.size = size;
    this.#ask = ask;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const there = Math.max(0, Math.min(length, this.size - offset));
    const block = Math.floor(offset / blockBytes);
    if (there === 0 || Math.floor((offset + there - 1) / blockBytes) !== block)
      return this.exactly(offset, there);
    const from = offset - block * blockBytes;
    return (await this.#block(block)).slice(from, from + there);
  }

  /** Past the blocks. */
  async exactly(offset: number, length: number): Promise<Uint8Array> {
    const out = Buffer.allocUnsafe(length);
    for (let have = 0; have < length; ) {
      const bytes = await this.#ask(offset + have, length - have);
      if (bytes.length === 0) throw new Error('shorter than said');
      out.set(bytes, have);
      have += bytes.length;
    }
    return out;
  }

  async #block(block: number): Promise<Uint8Array> {
    const kept = this.#blocks.get(block);
    if (kept) return kept;
    const offset = block * blockBytes;
    const read = new Uint8Array(await this.exactly(offset, Math.min(blockBytes, this.size - offset)));
    this.#blocks.set(block, read);
    for (const oldest of this.#blocks.keys())
      if (this.#blocks.size > blocksKept) this.#blocks.delete(oldest);
      else break;
    return read;
  }
}
