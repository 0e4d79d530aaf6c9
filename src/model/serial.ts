/**
 * Runs work for one key in order, one after the other, within this process. A desk's guard against lost updates counts
 * in seconds (Zendesk's updated_stamp) or is left to the database, so two batches for one ticket take turns here; so do changes to one sealed object in a folder.
 */
export class Serial {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Resolves or rejects as `work` does; the next one starts either way. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#tails.get(key) ?? Promise.resolve()).then(work, work);
    this.#tails.set(key, mine);
    const leave = () => {
      if (this.#tails.get(key) === mine) this.#tails.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  }
}
