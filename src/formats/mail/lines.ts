import type { Bytes } from '../bytes.ts';

/** Bytes of a line given at once; a longer one comes in pieces. */
export const linePieceBytes = 64 * 1024;

const lf = 10;

/** Where lines come from. */
export interface LineSource {
  /** The next line if it is at hand; null where `next` must be asked. Valid until the next call. */
  now(): Uint8Array | null;
  /** The next line, null at the end. Valid until the next call. */
  next(): Promise<Uint8Array | null>;
}

/** The lines of a stream, each with its line end, in pieces of `linePieceBytes` at most. Calls: one after another. */
export class Lines implements LineSource {
  readonly #from: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;
  #over = false;
  #peeked: Uint8Array | null = null;
  #start = true;
  /** Whether the last piece that `next` gave began a line. */
  begins = true;

  /** Whether what `next` will give begins a line. */
  get beginsNext(): boolean {
    return this.#start;
  }

  constructor(bytes: Bytes) {
    this.#from = bytes[Symbol.asyncIterator]();
  }

  now(): Uint8Array | null {
    const line = this.#peeked ?? this.#take();
    this.#peeked = null;
    return line && this.#given(line);
  }

  async next(): Promise<Uint8Array | null> {
    const line = this.#peeked ?? this.#take() ?? (await this.#slow());
    this.#peeked = null;
    return line && this.#given(line);
  }

  #given(line: Uint8Array): Uint8Array {
    this.begins = this.#start;
    this.#start = line[line.length - 1] === lf;
    return line;
  }

  /** What `next` will give; it stays valid until `next` has been called after it. */
  async peek(): Promise<Uint8Array | null> {
    this.#peeked ??= (this.#take() ?? (await this.#slow()))?.slice() ?? null;
    return this.#peeked;
  }

  /** A whole line that is at hand, null where more bytes are needed. */
  #take(): Uint8Array | null {
    const end = this.#chunk.indexOf(lf, this.#at);
    if (end === -1 || end - this.#at >= linePieceBytes) return null;
    const line = this.#chunk.subarray(this.#at, end + 1);
    this.#at = end + 1;
    return line;
  }

  async #slow(): Promise<Uint8Array | null> {
    for (;;) {
      const rest = this.#chunk.subarray(this.#at);
      if (this.#over || rest.length >= linePieceBytes) {
        if (rest.length === 0) return null;
        const end = rest.indexOf(lf) + 1;
        const piece = rest.subarray(0, Math.min(end === 0 ? rest.length : end, linePieceBytes));
        this.#at += piece.length;
        return piece;
      }
      await this.#fill(rest);
      const line = this.#take();
      if (line) return line;
    }
  }

  async #fill(rest: Uint8Array): Promise<void> {
    const { done, value } = await this.#from.next();
    if (done) {
      this.#over = true;
      return;
    }
    const all = new Uint8Array(rest.length + value.length);
    all.set(rest);
    all.set(value, rest.length);
    this.#chunk = all;
    this.#at = 0;
  }
}

/** How many bytes at its end are the line end: 0, 1 or 2. */
export const lineEnd = (line: Uint8Array): number => {
  if (line[line.length - 1] !== lf) return 0;
  return line[line.length - 2] === 13 ? 2 : 1;
};

/** Latin-1 text of a line without its end. */
export const ascii = (line: Uint8Array): string =>
  Buffer.from(line.buffer, line.byteOffset, line.length - lineEnd(line)).toString('latin1');
