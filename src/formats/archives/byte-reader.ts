import type { Bytes } from '../bytes.ts';

const nothing = new Uint8Array(0);

/** The source ended before what its headers promised. */
export class CutShort extends Error {
  constructor() {
    super('cut short');
    this.name = 'CutShort';
  }
}

/** Bytes that come once, taken as headers and bodies one after the other. Holds one chunk at a time. */
export class ByteReader {
  readonly #from: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = nothing;
  #over = false;
  /** Bytes taken so far. */
  taken = 0;

  constructor(bytes: Bytes) {
    this.#from = bytes[Symbol.asyncIterator]();
  }

  /** The next bytes, at most `most`, as many as are there; null at the end. Good until the next call. */
  async chunk(most = Number.POSITIVE_INFINITY): Promise<Uint8Array | null> {
    while (this.#chunk.length === 0) {
      if (this.#over) return null;
      const { done, value } = await this.#from.next();
      if (done) {
        this.#over = true;
        return null;
      }
      this.#chunk = value;
    }
    const given = this.#chunk.subarray(0, most);
    this.#chunk = this.#chunk.subarray(given.length);
    this.taken += given.length;
    return given;
  }

  /** What was taken last, or its end, is not used: it comes again. */
  back(bytes: Uint8Array): void {
    this.taken -= bytes.length;
    this.#chunk = this.#chunk.length === 0 ? bytes : joined([bytes, this.#chunk]);
  }

  /** A copy of the next `length` bytes, fewer at the end. `length` is a bound of the format, never a claim of the file. */
  async read(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let left = length; left > 0; ) {
      const part = await this.chunk(left);
      if (!part) break;
      parts.push(part.slice());
      left -= part.length;
    }
    return parts.length === 1 ? (parts[0] as Uint8Array) : joined(parts);
  }

  /** The same, and they come again. */
  async peek(length: number): Promise<Uint8Array> {
    const bytes = await this.read(length);
    this.back(bytes);
    return bytes;
  }

  /** Passes over so many bytes; throws `CutShort` where there are fewer. */
  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      const part = await this.chunk(left);
      if (!part) throw new CutShort();
      left -= part.length;
    }
  }

  /** The next `length` bytes; throws `CutShort` behind the last where there are fewer. */
  async *take(length: number): Bytes {
    for (let left = length; left > 0; ) {
      const part = await this.chunk(left);
      if (!part) throw new CutShort();
      left -= part.length;
      yield part;
    }
  }

  async *rest(): Bytes {
    for (;;) {
      const part = await this.chunk();
      if (!part) return;
      yield part;
    }
  }

  /** Whether nothing but zeros is left; what is not zero comes again. */
  async onlyZerosLeft(): Promise<boolean> {
    for (;;) {
      const part = await this.chunk();
      if (!part) return true;
      const at = part.findIndex((byte) => byte !== 0);
      if (at !== -1) {
        this.back(part.subarray(at));
        return false;
      }
    }
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
