/** The range coder of LZMA ("LZMA specification", 2015): bits by their probabilities. */
export class RangeDecoder {
  input: Uint8Array = new Uint8Array(0);
  /** The next byte of `input`. */
  at = 0;
  #range = 0;
  #code = 0;

  /** Reads the first five bytes of a coded stream. */
  start(): void {
    if (this.input[this.at] !== 0) throw new Error('no LZMA');
    this.#range = 0xffffffff;
    this.#code = 0;
    for (let i = 1; i < 5; i++) this.#code = ((this.#code << 8) | this.#byte(this.at + i)) >>> 0;
    this.at += 5;
  }

  /** Nothing is left, as it has to be behind a stream. */
  get isOver(): boolean {
    return this.#code === 0;
  }

  bit(probs: Uint16Array, at: number): number {
    const prob = probs[at] as number;
    const bound = (this.#range >>> 11) * prob;
    let bit: number;
    if (this.#code < bound) {
      this.#range = bound;
      probs[at] = prob + ((2048 - prob) >> 5);
      bit = 0;
    } else {
      this.#range -= bound;
      this.#code -= bound;
      probs[at] = prob - (prob >> 5);
      bit = 1;
    }
    if (this.#range < 0x1000000) this.#shift();
    return bit;
  }

  /** Bits from the highest, each by those before it. */
  tree(probs: Uint16Array, at: number, bits: number): number {
    let symbol = 1;
    for (let i = 0; i < bits; i++) symbol = (symbol << 1) | this.bit(probs, at + symbol);
    return symbol - (1 << bits);
  }

  /** Bits from the lowest. */
  reverse(probs: Uint16Array, at: number, bits: number): number {
    let node = 1;
    let symbol = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(probs, at + node);
      node = (node << 1) | bit;
      symbol |= bit << i;
    }
    return symbol;
  }

  /** Bits without a probability. */
  direct(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      this.#range >>>= 1;
      const bit = this.#code >= this.#range ? 1 : 0;
      if (bit === 1) this.#code -= this.#range;
      value = value * 2 + bit;
      if (this.#range < 0x1000000) this.#shift();
    }
    return value;
  }

  #shift(): void {
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#byte(this.at++)) >>> 0;
  }

  #byte(at: number): number {
    const byte = this.input[at];
    if (byte === undefined) throw new Error('no LZMA');
    return byte;
  }
}
