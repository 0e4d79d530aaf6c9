import type { View } from '../../engine/view.ts';

/** How many slow checks a block may have: a text made of nothing else must not take its time. */
export class Allowance {
  readonly #most: number;
  #stamp = 0;
  #left = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** False where the block has had all of its checks; it depends on the text alone. */
  take(view: View): boolean {
    if (this.#stamp !== view.stamp) {
      this.#stamp = view.stamp;
      this.#left = this.#most;
    }
    return this.#left > 0 && this.#left-- > 0;
  }
}
