import type { Keeping, Pieces } from './format.ts';
import type { Held } from './source.ts';

/** Counts what waits outside of this process, so that nothing is sent which would be refused. */
export class CountedKeeping implements Keeping {
  readonly #keeping: Keeping;
  readonly #held: Held;
  #size = 0;
  constructor(keeping: Keeping, held: Held) {
    this.#keeping = keeping;
    this.#held = held;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#held.take(bytes.length);
    this.#size += bytes.length;
    await this.#keeping.write(bytes);
  }

  done(): Promise<Pieces> {
    return this.#keeping.done();
  }

  async close(): Promise<void> {
    this.#held.give(this.#size);
    this.#size = 0;
    await this.#keeping.close();
  }
}
