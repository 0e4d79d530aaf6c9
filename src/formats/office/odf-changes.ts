/** UTF-16 units of deleted text that are kept to be told at their place. */
const keptUnitsMax = 4 * 1024 * 1024;

/** Tracked changes of a text (OpenDocument 1.3, part 3, 5.5): they stand before the text, which refers to them. */
export class OdfChanges {
  readonly #deleted = new Map<string, string>();
  readonly #inserted = new Set<string>();
  readonly #used = new Set<string>();
  #units = 0;
  #region = '';

  openRegion(id: string): void {
    this.#region = id;
  }

  insertion(): void {
    this.#inserted.add(this.#region);
  }

  isInsertion(id: string): boolean {
    return this.#inserted.has(id);
  }

  /** False where it is not kept: it must be told at once. */
  deletedLine(line: string): boolean {
    this.#units += line.length;
    if (this.#region === '' || this.#units > keptUnitsMax) return false;
    const before = this.#deleted.get(this.#region);
    this.#deleted.set(this.#region, before === undefined ? line : `${before}\n${line}`);
    return true;
  }

  /** What was deleted where a text has `id`. */
  at(id: string): string {
    if (this.#used.has(id)) return '';
    this.#used.add(id);
    return this.#deleted.get(id) ?? '';
  }

  /** What no text refers to. */
  *rest(): Iterable<string> {
    for (const [id, text] of this.#deleted) if (!this.#used.has(id)) yield text;
  }
}
