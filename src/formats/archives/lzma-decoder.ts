import { CannotRead } from '../format.ts';
import { RangeDecoder } from './lzma-range.ts';
import { Window } from './lzma-window.ts';

/** Input that one symbol takes at most: 22 bits coded, 26 of them direct, and what is read ahead. */
const symbolBytesMost = 20;

const states = 12;
const posStates = 16;

// where each kind of probability lies in one array; of a length: two choices, low and mid by position, high
const isMatch = 0;
const isRep = isMatch + states * posStates;
const isRepG0 = isRep + states;
const isRepG1 = isRepG0 + states;
const isRepG2 = isRepG1 + states;
const isRep0Long = isRepG2 + states;
const posSlots = isRep0Long + states * posStates;
const posSpecial = posSlots + 4 * 64;
const posAlign = posSpecial + 115;
const lengthLow = 2;
const lengthMid = lengthLow + posStates * 8;
const lengthHigh = lengthMid + posStates * 8;
const matchLength = posAlign + 16;
const repLength = matchLength + lengthHigh + 256;
const literals = repLength + lengthHigh + 256;
/** Literals have 0x300 probabilities for each of 2^(lc + lp) contexts; LZMA2 allows 4, and nobody writes more. */
const contextBitsMost = 4;

/** LZMA as Igor Pavlov's "LZMA specification" (2015, public domain) has it. */
export class LzmaDecoder {
  readonly coder = new RangeDecoder();
  readonly window: Window;
  readonly #probs = new Uint16Array(literals + (0x300 << contextBitsMost));
  #lc = 0;
  #lpMask = 0;
  #pbMask = 0;
  #state = 0;
  readonly #reps = new Uint32Array(4);
  /** Bytes of a match that did not fit any more. */
  #pending = 0;
  /** The mark of the end was met. */
  ended = false;

  constructor(windowSize: number) {
    this.window = new Window(windowSize);
  }

  /** Properties (lc + 9 × (lp + 5 × pb)); resets the state. */
  setProperties(byte: number): void {
    const lc = byte % 9;
    const lp = Math.floor(byte / 9) % 5;
    const pb = Math.floor(byte / 45);
    if (pb > 4) throw new Error('no LZMA');
    if (lc + lp > contextBitsMost) throw new CannotRead('unscannable', 'unsupported-compression');
    this.#lc = lc;
    this.#lpMask = (1 << lp) - 1;
    this.#pbMask = (1 << pb) - 1;
    this.resetState();
  }

  resetState(): void {
    this.#probs.fill(1024);
    this.#state = 0;
    this.#reps.fill(0);
    this.#pending = 0;
  }

  /**
   * Makes at most `most` bytes (never more than the window has room for), as long as there is input for a symbol; with
   * `last`, to the end of the input. Gives how many.
   */
  run(most: number, last: boolean): number {
    const { coder, window } = this;
    const from = window.at;
    const until = from + most;
    const inputEnd = last ? Number.POSITIVE_INFINITY : coder.input.length - symbolBytesMost;
    this.#copy(until);
    while (window.at < until && !this.ended && coder.at <= inputEnd) {
      const posState = window.at & this.#pbMask;
      if (coder.bit(this.#probs, isMatch + this.#state * posStates + posState) === 0) this.#literal();
      else {
        this.#match(posState);
        this.#copy(until);
      }
    }
    return window.at - from;
  }

  /** Sets what is to be copied, and from where. */
  #match(posState: number): void {
    const { coder } = this;
    const probs = this.#probs;
    const reps = this.#reps;
    const state = this.#state;
    if (coder.bit(probs, isRep + state) === 0) {
      reps.copyWithin(1, 0, 3);
      const length = this.#length(matchLength, posState);
      reps[0] = this.#distance(length);
      this.#state = state < 7 ? 7 : 10;
      if (reps[0] === 0xffffffff) {
        this.ended = true;
        return;
      }
      this.#pending = length + 2;
    } else if (this.#isShortRep(state, posState)) {
      this.#state = state < 7 ? 9 : 11;
      this.#pending = 1;
    } else {
      this.#pending = this.#length(repLength, posState) + 2;
      this.#state = state < 7 ? 8 : 11;
    }
    this.window.check(reps[0] as number);
  }

  /** Which of the last four distances comes again, now as the first; true for one byte of the very last. */
  #isShortRep(state: number, posState: number): boolean {
    const { coder } = this;
    const probs = this.#probs;
    const reps = this.#reps;
    if (coder.bit(probs, isRepG0 + state) === 0)
      return coder.bit(probs, isRep0Long + state * posStates + posState) === 0;
    const which =
      coder.bit(probs, isRepG1 + state) === 0 ? 1 : coder.bit(probs, isRepG2 + state) === 0 ? 2 : 3;
    const distance = reps[which] as number;
    reps.copyWithin(1, 0, which);
    reps[0] = distance;
    return false;
  }

  #copy(until: number): void {
    const count = Math.min(this.#pending, until - this.window.at);
    if (count === 0) return;
    this.window.copy(this.#reps[0] as number, count);
    this.#pending -= count;
  }

  #literal(): void {
    const { coder, window } = this;
    const probs = this.#probs;
    const context = ((window.at & this.#lpMask) << this.#lc) + (window.behind(0) >> (8 - this.#lc));
    const from = literals + 0x300 * context;
    let symbol = 1;
    if (this.#state >= 7) {
      let matched = window.behind(this.#reps[0] as number);
      do {
        const matchBit = (matched >> 7) & 1;
        matched <<= 1;
        const bit = coder.bit(probs, from + ((1 + matchBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (matchBit !== bit) break;
      } while (symbol < 0x100);
    }
    while (symbol < 0x100) symbol = (symbol << 1) | coder.bit(probs, from + symbol);
    window.put(symbol);
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  #length(from: number, posState: number): number {
    const { coder } = this;
    const probs = this.#probs;
    if (coder.bit(probs, from) === 0) return coder.tree(probs, from + lengthLow + posState * 8, 3);
    if (coder.bit(probs, from + 1) === 0) return 8 + coder.tree(probs, from + lengthMid + posState * 8, 3);
    return 16 + coder.tree(probs, from + lengthHigh, 8);
  }

  #distance(length: number): number {
    const { coder } = this;
    const probs = this.#probs;
    const slot = coder.tree(probs, posSlots + Math.min(length, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + coder.reverse(probs, posSpecial + base - slot, bits);
    return base + coder.direct(bits - 4) * 16 + coder.reverse(probs, posAlign, 4);
  }
}
