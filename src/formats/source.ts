import type { Bytes } from './bytes.ts';
import { type Keeping, LimitReached, type Pieces, type Source } from './format.ts';

/** Bytes of inner files held in memory now, over all of one upload. */
export class Held {
  readonly #most: number;
  #now = 0;
  constructor(most: number) {
    this.#most = most;
  }
  hasRoom(bytes: number): boolean {
    return this.#now + bytes <= this.#most;
  }
  /** Throws `LimitReached` where there is no room. */
  take(bytes: number): void {
    if (!this.hasRoom(bytes)) throw new LimitReached('too-large-inside');
    this.#now += bytes;
  }
  give(bytes: number): void {
    this.#now -= bytes;
  }
}

/** Bytes in memory as pieces. */
export const piecesOf = (bytes: Uint8Array): Pieces => ({
  size: bytes.length,
  read: async (offset, length) => bytes.slice(offset, offset + length),
});

const MiB = 1024 * 1024;
/** Bytes of one file that are held in memory for `pieces`, where they may wait elsewhere. */
const piecesBytes = 16 * MiB;

/** What lies inside another file: bytes that come once, kept as far as a reader needs it. */
export class InnerSource implements Source {
  readonly #held: Held;
  readonly #keep: (() => Keeping) | null;
  readonly #rest: AsyncIterator<Uint8Array>;
  /** Taken from `#rest`, given to nobody yet. */
  #seen: Uint8Array[] = [];
  #seenBytes = 0;
  #whole: Uint8Array | null = null;
  /** Bytes of it that are counted as held. */
  #taken = 0;
  #keeping: Keeping | null = null;
  #kept: Promise<Pieces> | null = null;
  #over = false;
  /** Where the bytes could not be made further: those before it are read first. */
  #failed: { readonly error: unknown } | null = null;

  /** `keep`: where it may wait when there is no room for it in memory; without it, it is not read at any place. */
  constructor(bytes: Bytes | Uint8Array, held: Held, keep: (() => Keeping) | null = null) {
    this.#held = held;
    this.#keep = keep;
    if (bytes instanceof Uint8Array) this.#whole = bytes;
    this.#rest = bytes instanceof Uint8Array ? none : bytes[Symbol.asyncIterator]();
  }

  /** The first bytes, `most` or more of them, or all there are. Where there are some, what stops them is thrown later. */
  async head(most: number): Promise<Uint8Array> {
    if (this.#whole) return this.#whole.subarray(0, most);
    try {
      while (this.#seenBytes < most && (await this.#pull()));
    } catch (error) {
      if (this.#seenBytes === 0) throw error;
    }
    return concat(this.#seen);
  }

  async *stream(): Bytes {
    if (this.#whole) return yield this.#whole;
    for (const chunk of this.#seen.splice(0)) yield chunk;
    for (let chunk = await this.#next(); chunk; chunk = await this.#next()) yield chunk;
  }

  async whole(most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
    if (this.#kept) return this.#wholeOf(await this.#kept, most);
    if (!this.#whole) {
      do this.#hold(most);
      while (await this.#pull());
      this.#gather();
    }
    const whole = this.#whole as unknown as Uint8Array;
    if (whole.length > most) throw new LimitReached('too-large-inside');
    return whole;
  }

  async pieces(): Promise<Pieces> {
    if (this.#whole) return piecesOf(this.#whole);
    if (!this.#keep) return piecesOf(await this.whole());
    if (this.#kept) return this.#kept;
    do {
      if (this.#seenBytes > piecesBytes || !this.#held.hasRoom(this.#seenBytes - this.#taken)) {
        this.#kept = this.#moveTo(this.#keep());
        return this.#kept;
      }
      this.#hold(piecesBytes);
    } while (await this.#pull());
    return piecesOf(this.#gather());
  }

  /** Nobody reads on: lets go of what is held, and of where it came from. */
  async close(): Promise<void> {
    this.#giveBack();
    this.#seen = [];
    try {
      await this.#keeping?.close();
    } finally {
      if (!this.#over) await this.#rest.return?.();
    }
  }

  /** Counts what was seen. */
  #hold(most: number): void {
    if (this.#seenBytes > most) throw new LimitReached('too-large-inside');
    this.#held.take(this.#seenBytes - this.#taken);
    this.#taken = this.#seenBytes;
  }

  #giveBack(): void {
    this.#held.give(this.#taken);
    this.#taken = 0;
  }

  /** All of it was seen. */
  #gather(): Uint8Array {
    this.#whole = concat(this.#seen);
    this.#seen = [];
    return this.#whole;
  }

  async #moveTo(keeping: Keeping): Promise<Pieces> {
    this.#keeping = keeping;
    for (const chunk of this.#seen.splice(0)) await keeping.write(chunk);
    this.#giveBack();
    for (let chunk = await this.#next(); chunk; chunk = await this.#next()) await keeping.write(chunk);
    return keeping.done();
  }

  /** Into memory after all, for a reader that asked for pieces before. */
  async #wholeOf(pieces: Pieces, most: number): Promise<Uint8Array> {
    if (!this.#whole) {
      if (pieces.size > most) throw new LimitReached('too-large-inside');
      this.#held.take(pieces.size);
      this.#taken += pieces.size;
      this.#whole = await pieces.read(0, pieces.size);
    }
    return this.#whole;
  }

  /** A copy: whoever gives chunks may fill them anew. */
  async #pull(): Promise<boolean> {
    const chunk = await this.#next();
    if (!chunk) return false;
    this.#seen.push(chunk.slice());
    this.#seenBytes += chunk.length;
    return true;
  }

  /** Null at the end. */
  async #next(): Promise<Uint8Array | null> {
    if (this.#failed) throw this.#failed.error;
    try {
      const { done, value } = await this.#rest.next();
      if (done) this.#over = true;
      return done ? null : value;
    } catch (error) {
      this.#failed = { error };
      throw error;
    }
  }
}

const none: AsyncIterator<Uint8Array> = { next: async () => ({ done: true, value: undefined }) };

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const all = new Uint8Array(chunks.reduce((n, chunk) => n + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
