import type { Bytes } from './bytes.ts';
import { LimitReached, type Pieces, type Source } from './format.ts';

/** Bytes of inner files held in memory now, over all of one upload. */
export class Held {
  readonly #most: number;
  #now = 0;
  constructor(most: number) {
    this.#most = most;
  }
  /** Throws `LimitReached` where there is no room. */
  take(bytes: number): void {
    if (this.#now + bytes > this.#most) throw new LimitReached('too-large-inside');
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

/** What lies inside another file: bytes that come once, kept as far as a reader needs it. */
export class InnerSource implements Source {
  readonly #held: Held;
  readonly #rest: AsyncIterator<Uint8Array>;
  /** Taken from `#rest`, given to nobody yet. */
  #seen: Uint8Array[] = [];
  #whole: Uint8Array | null = null;
  #taken = 0;
  #over = false;
  /** Where the bytes could not be made further: those before it are read first. */
  #failed: { readonly error: unknown } | null = null;

  constructor(bytes: Bytes | Uint8Array, held: Held) {
    this.#held = held;
    if (bytes instanceof Uint8Array) this.#whole = bytes;
    this.#rest = bytes instanceof Uint8Array ? none : bytes[Symbol.asyncIterator]();
  }

  /** The first bytes, `most` or more of them, or all there are. Where there are some, what stops them is thrown later. */
  async head(most: number): Promise<Uint8Array> {
    if (this.#whole) return this.#whole.subarray(0, most);
    let have = this.#seen.reduce((n, chunk) => n + chunk.length, 0);
    try {
      while (have < most && (await this.#pull())) have += this.#seen.at(-1)?.length ?? 0;
    } catch (error) {
      if (have === 0) throw error;
      this.#failed = { error };
    }
    return concat(this.#seen);
  }

  async *stream(): Bytes {
    if (this.#whole) return yield this.#whole;
    for (const chunk of this.#seen.splice(0)) yield chunk;
    if (this.#failed) throw this.#failed.error;
    for (;;) {
      const { done, value } = await this.#rest.next();
      if (done) break;
      yield value;
    }
    this.#over = true;
  }

  async whole(most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
    if (!this.#whole) {
      let have = 0;
      for (const chunk of this.#seen) have += this.#hold(chunk, have, most);
      while (await this.#pull()) have += this.#hold(this.#seen.at(-1) as Uint8Array, have, most);
      this.#whole = concat(this.#seen);
      this.#seen = [];
    }
    if (this.#whole.length > most) throw new LimitReached('too-large-inside');
    return this.#whole;
  }

  async pieces(): Promise<Pieces> {
    return piecesOf(await this.whole());
  }

  /** Nobody reads on: lets go of what is held, and of where it came from. */
  async close(): Promise<void> {
    this.#held.give(this.#taken);
    this.#taken = 0;
    this.#seen = [];
    if (!this.#over) await this.#rest.return?.();
  }

  #hold(chunk: Uint8Array, have: number, most: number): number {
    if (have + chunk.length > most) throw new LimitReached('too-large-inside');
    this.#held.take(chunk.length);
    this.#taken += chunk.length;
    return chunk.length;
  }

  /** A copy: whoever gives chunks may fill them anew. */
  async #pull(): Promise<boolean> {
    if (this.#failed) throw this.#failed.error;
    const { done, value } = await this.#rest.next();
    if (done) this.#over = true;
    else this.#seen.push(value.slice());
    return !done;
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
