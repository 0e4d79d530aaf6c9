/** UTF-16 units of one string that are given at once. */
const stringUnitsMax = 4096;

/** Strings of two bytes a letter, at any offset, within one record. */
export function wideStringsIn(bytes: Uint8Array, least: number): string[] {
  const found: string[] = [];
  const runs = [new Run(least), new Run(least)];
  for (let i = 1; i < bytes.length; i++)
    (runs[i % 2] as Run).take((bytes[i - 1] as number) | ((bytes[i] as number) << 8), found);
  for (const run of runs) run.take(0, found);
  return found;
}

class Run {
  readonly #least: number;
  #codes: number[] = [];
  constructor(least: number) {
    this.#least = least;
  }
  take(code: number, found: string[]): void {
    const printable = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0x250);
    if (printable) this.#codes.push(code);
    if (printable && this.#codes.length < stringUnitsMax) return;
    if (this.#codes.length >= this.#least) found.push(String.fromCharCode(...this.#codes));
    if (this.#codes.length > 0) this.#codes = [];
  }
}
