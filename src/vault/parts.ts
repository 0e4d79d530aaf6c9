import { PART_BYTES } from './store.ts';

/** Buffers kept for the next part, in all uploads together. */
const SPARE_BUFFERS_MAX = 6;
/** The first part starts small, so that small files cost little memory. */
const FIRST_BUFFER_BYTES = 128 * 1024;

const spare: Buffer[] = [];

/** Gathers ciphertext into parts of exactly PART_BYTES; the last may be shorter. */
export class PartBuffer {
  #buffer: Buffer;
  #length = 0;

  constructor(first: boolean) {
    this.#buffer = first
      ? Buffer.allocUnsafeSlow(FIRST_BUFFER_BYTES)
      : (spare.pop() ?? Buffer.allocUnsafeSlow(PART_BYTES));
  }

  get full(): boolean {
    return this.#length === PART_BYTES;
  }

  /** Bytes that still fit. */
  get room(): number {
    return PART_BYTES - this.#length;
  }

  /** Takes what fits and says how many bytes that were. */
  take(bytes: Uint8Array): number {
    const n = Math.min(bytes.byteLength, PART_BYTES - this.#length);
    if (this.#length + n > this.#buffer.byteLength) this.#grow(this.#length + n);
    this.#buffer.set(n === bytes.byteLength ? bytes : bytes.subarray(0, n), this.#length);
    this.#length += n;
    return n;
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Only for what the store has acknowledged, or never was given: nobody may still be reading it. It held ciphertext only. */
  release(): void {
    if (this.#buffer.byteLength === PART_BYTES && spare.length < SPARE_BUFFERS_MAX) spare.push(this.#buffer);
  }

  #grow(needed: number): void {
    let size = this.#buffer.byteLength;
    while (size < needed) size *= 2;
    const next =
      size >= PART_BYTES ? (spare.pop() ?? Buffer.allocUnsafeSlow(PART_BYTES)) : Buffer.allocUnsafeSlow(size);
    next.set(this.bytes());
    this.#buffer = next;
  }
}
