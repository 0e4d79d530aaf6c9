/** Letters of a control word, and digits of its number. */
const wordMost = 32;
const digitsMost = 12;
/** Bytes that hold any word, its number and what ends it. */
const quickBytes = wordMost + digitsMost + 4;

/** What an RTF file is made of (RTF 1.9.1, "Basic Entities"). */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** `number` is null where none stands. */
  word(name: string, number: number | null): void;
  symbol(symbol: number): void;
  /** `\'hh`. */
  hex(byte: number): void;
  /** Bytes of text from `from` to `until` without control characters in them. */
  text(bytes: Uint8Array, from: number, until: number): void;
  /** Bytes that `\bin` announced. */
  binary(bytes: Uint8Array): void;
}

const backslash = 0x5c;
const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const hexValue = (byte: number): number =>
  isDigit(byte) ? byte - 0x30 : (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66 ? (byte | 0x20) - 0x57 : -1;

/** Cuts bytes into tokens as they come, the same for every way of splitting them. */
export class RtfTokens {
  readonly #to: RtfHandler;
  /** Between tokens; after a backslash; in a word's letters, its digits; in the two digits of `\'`. */
  #state: 'text' | 'slash' | 'letters' | 'number' | 'hex' = 'text';
  #name = '';
  #digits = '';
  #hex = -1;
  #binary = 0;

  constructor(to: RtfHandler) {
    this.#to = to;
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#binary > 0) {
        const until = Math.min(bytes.length, at + this.#binary);
        this.#to.binary(bytes.subarray(at, until));
        this.#binary -= until - at;
        at = until;
      } else if (this.#state === 'text') at = this.#text(bytes, at);
      else at = this.#control(bytes[at] as number, at);
    }
  }

  /** The end of the file: a word at its very end. False where the file ends within something. */
  end(): boolean {
    const whole = this.#state === 'text' && this.#binary === 0;
    if (this.#state === 'letters' || this.#state === 'number') this.#word();
    return whole;
  }

  #text(bytes: Uint8Array, at: number): number {
    let until = at;
    for (; until < bytes.length; until++) {
      const byte = bytes[until] as number;
      if (byte === backslash || byte === 0x7b || byte === 0x7d || byte === 10 || byte === 13) break;
    }
    if (until > at) {
      this.#to.text(bytes, at, until);
      return until;
    }
    const byte = bytes[at] as number;
    if (byte === backslash) {
      if (bytes.length - at > quickBytes && isLetter(bytes[at + 1] as number))
        return this.#quickWord(bytes, at + 1);
      this.#state = 'slash';
    } else if (byte === 0x7b) this.#to.open();
    else if (byte === 0x7d) this.#to.close();
    return at + 1;
  }

  /** A word that lies whole in the bytes, from its first letter on: what the states below do, at once. */
  #quickWord(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at - from < wordMost && isLetter(bytes[at] as number)) at++;
    let name = '';
    for (let i = from; i < at; i++) name += String.fromCharCode(bytes[i] as number);
    const digits = at;
    if (bytes[at] === 0x2d) at++;
    const first = at;
    let number = 0;
    while (at - digits < digitsMost && isDigit(bytes[at] as number))
      number = number * 10 + (bytes[at++] as number) - 0x30;
    this.#give(name, at === first ? null : bytes[digits] === 0x2d ? -number : number);
    return bytes[at] === 0x20 ? at + 1 : at;
  }

  /** One byte of a control word or symbol. Gives the place to go on from. */
  #control(byte: number, at: number): number {
    switch (this.#state) {
      case 'slash':
        return this.#slash(byte, at);
      case 'letters':
        if (isLetter(byte) && this.#name.length < wordMost) {
          this.#name += String.fromCharCode(byte);
          return at + 1;
        }
        if (isDigit(byte) || byte === 0x2d) {
          this.#digits = String.fromCharCode(byte);
          this.#state = 'number';
          return at + 1;
        }
        break;
      case 'number':
        if (isDigit(byte) && this.#digits.length < digitsMost) {
          this.#digits += String.fromCharCode(byte);
          return at + 1;
        }
        break;
      case 'hex':
        return this.#hexDigit(byte, at);
    }
    this.#state = 'text';
    this.#word();
    // a blank that ends a word is part of it; where the word announced bytes they follow it
    return byte === 0x20 ? at + 1 : at;
  }

  #slash(byte: number, at: number): number {
    if (isLetter(byte)) {
      this.#name = String.fromCharCode(byte);
      this.#digits = '';
      this.#state = 'letters';
    } else if (byte === 0x27) {
      this.#hex = -1;
      this.#state = 'hex';
    } else {
      this.#state = 'text';
      this.#to.symbol(byte);
    }
    return at + 1;
  }

  #hexDigit(byte: number, at: number): number {
    const value = hexValue(byte);
    if (value < 0) {
      this.#state = 'text';
      return at;
    }
    if (this.#hex < 0) {
      this.#hex = value;
      return at + 1;
    }
    this.#state = 'text';
    this.#to.hex(this.#hex * 16 + value);
    return at + 1;
  }

  #word(): void {
    const number = /\d/.test(this.#digits) ? Number(this.#digits) : null;
    const name = this.#name;
    this.#name = '';
    this.#digits = '';
    this.#give(name, number);
  }

  #give(name: string, number: number | null): void {
    if (name === 'bin') this.#binary = Math.max(0, number ?? 0);
    else this.#to.word(name, number);
  }
}
