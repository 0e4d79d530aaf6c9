import { CannotRead } from '../format.ts';

/** Bytes of a window at most: what `xz -9` and 7-Zip's "ultra" need. Copies from further back are not made. */
const windowMost = 64 * 1024 * 1024;
/** The window begins so small and grows as it is filled: what a header claims is not believed. */
const windowLeast = 64 * 1024;

/** What LZMA made last, from which it copies. */
export class Window {
  /** Bytes that may be copied from; positions count in 16ths, so that it wraps at a multiple. */
  readonly #size: number;
  readonly #tooLarge: boolean;
  #bytes = new Uint8Array(windowLeast);
  /** Next place, whether all places behind it were filled once, and what was given. */
  at = 0;
  #full = false;
  #given = 0;

  constructor(claimed: number) {
    this.#tooLarge = claimed > windowMost;
    this.#size = Math.max(windowLeast, Math.min(windowMost, Math.ceil(claimed / 16) * 16));
  }

  /** What lies before may not be copied any more. Everything must have been given. */
  reset(): void {
    this.at = this.#given = 0;
    this.#full = false;
  }

  /** Bytes that may be made before they have to be given. */
  room(): number {
    if (this.at === this.#bytes.length && this.at < this.#size) {
      const larger = new Uint8Array(Math.min(this.#size, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return this.#bytes.length - this.at;
  }

  /** What was made and not given yet; good until more is made. */
  give(): Uint8Array {
    const given = this.#bytes.subarray(this.#given, this.at);
    if (this.at === this.#size) {
      this.at = 0;
      this.#full = true;
    }
    this.#given = this.at;
    return given;
  }

  /** At most `room` bytes that are not packed. */
  raw(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  put(byte: number): void {
    this.#bytes[this.at++] = byte;
  }

  /** The byte `distance` before the last; 0 where there is none. */
  behind(distance: number): number {
    const at = this.at - distance - 1;
    if (at >= 0) return this.#bytes[at] as number;
    return this.#full ? (this.#bytes[at + this.#bytes.length] as number) : 0;
  }

  /** Throws where nothing is so far behind. */
  check(distance: number): void {
    if (distance < this.at || (this.#full && distance < this.#bytes.length)) return;
    if (this.#tooLarge && this.#full) throw new CannotRead('partly-scanned', 'needs-too-much-memory');
    throw new Error('no LZMA');
  }

  /** Makes `count` bytes again that are `distance` behind; not more than `room`. */
  copy(distance: number, count: number): void {
    const bytes = this.#bytes;
    let from = this.at - distance - 1;
    if (from < 0) from += bytes.length;
    const end = this.at + count;
    let at = this.at;
    while (at < end) {
      bytes[at++] = bytes[from++] as number;
      if (from === bytes.length) from = 0;
    }
    this.at = end;
  }
}
