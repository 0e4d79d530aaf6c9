import { unescaped } from './escapes.ts';
import { type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from './values.ts';

/** Arrays and dictionaries inside each other. */
export const nestingMax = 64;

/** `ran-out`: more bytes are needed, where there are more. */
export class SyntaxFailed extends Error {
  readonly why: 'ran-out' | 'damaged' | 'too-nested';
  constructor(why: SyntaxFailed['why']) {
    super(why);
    this.why = why;
  }
}

/** ISO 32000-2, 7.2.3: 1 white space, 2 delimiter, 0 regular. */
const kinds = new Uint8Array(256);
for (const c of [0, 9, 10, 12, 13, 32]) kinds[c] = 1;
for (const c of '()<>[]{}/%') kinds[c.charCodeAt(0)] = 2;

export const isSpace = (c: number): boolean => kinds[c] === 1;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const hexOf = (c: number): number =>
  isDigit(c) ? c - 48 : c >= 65 && c <= 70 ? c - 55 : c >= 97 && c <= 102 ? c - 87 : -1;

/** Reads objects (ISO 32000-2, 7.3) one after the other from `bytes`. Throws `SyntaxFailed`. */
export class Parser {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** The next object. References are told from numbers by what follows them. */
  value(depth = 0): PdfValue {
    const c = this.#next();
    if (c === 47) return this.#name();
    if (c === 40) return this.#literal();
    if (c === 91) return this.#array(depth);
    if (c === 60) return this.#bytes[this.at + 1] === 60 ? this.#dict(depth) : this.#hex();
    if (isDigit(c) || c === 43 || c === 45 || c === 46) return this.#number();
    return this.#keyword();
  }

  /** The next word of regular characters, '' where there is none; stays where it is otherwise. */
  word(): string {
    this.space();
    let end = this.at;
    while (end < this.#bytes.length && kinds[this.#bytes[end] as number] === 0 && end - this.at < 32) end++;
    const word = this.#bytes.toString('latin1', this.at, end);
    this.at = end;
    return word;
  }

  /** Over white space and comments. */
  space(): void {
    const bytes = this.#bytes;
    for (; this.at < bytes.length; this.at++) {
      const c = bytes[this.at] as number;
      if (c === 37) while (this.at + 1 < bytes.length && !isEnd(bytes[this.at + 1] as number)) this.at++;
      else if (kinds[c] !== 1) return;
    }
  }

  #next(): number {
    this.space();
    return this.#byte(this.at);
  }

  #byte(at: number): number {
    if (at >= this.#bytes.length) throw new SyntaxFailed('ran-out');
    return this.#bytes[at] as number;
  }

  #name(): PdfName {
    const from = ++this.at;
    let escaped = false;
    for (; this.at < this.#bytes.length; this.at++) {
      const c = this.#bytes[this.at] as number;
      if (kinds[c] !== 0) break;
      escaped ||= c === 35;
    }
    const name = this.#bytes.toString('latin1', from, this.at);
    if (!escaped) return new PdfName(name);
    const decoded = name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return new PdfName(Buffer.from(decoded, 'latin1').toString('utf8'));
  }

  #number(): PdfValue {
    const from = this.at++;
    while (this.at < this.#bytes.length && kinds[this.#bytes[this.at] as number] === 0) this.at++;
    const number = Number.parseFloat(this.#bytes.toString('latin1', from, Math.min(this.at, from + 64)));
    if (!isDigit(this.#bytes[from] as number) || !Number.isSafeInteger(number)) return number || 0;
    return this.#reference(number) ?? number;
  }

  /** `12 0 R`, the first number of which was read. */
  #reference(number: number): PdfRef | null {
    const bytes = this.#bytes;
    let at = this.at;
    while (at < bytes.length && kinds[bytes[at] as number] === 1) at++;
    if (at === this.at || at >= bytes.length) return null;
    let generation = 0;
    const from = at;
    for (; at < bytes.length && at - from < 6 && isDigit(bytes[at] as number); at++)
      generation = generation * 10 + (bytes[at] as number) - 48;
    const space = at;
    while (at < bytes.length && kinds[bytes[at] as number] === 1) at++;
    if (space === from || at === space || bytes[at] !== 82) return null;
    if (at + 1 < bytes.length && kinds[bytes[at + 1] as number] === 0) return null;
    this.at = at + 1;
    return new PdfRef(number, generation);
  }

  #literal(): PdfString {
    const bytes = this.#bytes;
    const from = ++this.at;
    let depth = 1;
    let plain = true;
    for (let at = from; ; at++) {
      const c = this.#byte(at);
      if (c === 92) {
        at++;
        plain = false;
      } else if (c === 13) plain = false;
      else if (c === 40) depth++;
      else if (c === 41 && --depth === 0) {
        this.at = at + 1;
        const raw = bytes.toString('latin1', from, at);
        return new PdfString(plain ? raw : unescaped(raw));
      }
    }
  }

  #hex(): PdfString {
    const from = ++this.at;
    const end = this.#bytes.indexOf(62, from);
    if (end < 0) throw new SyntaxFailed('ran-out');
    this.at = end + 1;
    const bytes = Buffer.allocUnsafe((end - from + 1) >> 1);
    let digits = 0;
    for (let at = from; at < end; at++) {
      const digit = hexOf(this.#bytes[at] as number);
      if (digit < 0) continue;
      const to = digits++ >> 1;
      bytes[to] = digits % 2 === 1 ? digit << 4 : (bytes[to] as number) | digit;
    }
    return new PdfString(bytes.toString('latin1', 0, (digits + 1) >> 1));
  }

  #array(depth: number): PdfValue[] {
    if (depth >= nestingMax) throw new SyntaxFailed('too-nested');
    this.at++;
    const values: PdfValue[] = [];
    while (this.#next() !== 93) values.push(this.value(depth + 1));
    this.at++;
    return values;
  }

  #dict(depth: number): PdfDict {
    if (depth >= nestingMax) throw new SyntaxFailed('too-nested');
    this.at += 2;
    const dict: PdfDict = new Map();
    for (;;) {
      const c = this.#next();
      if (c === 62) break;
      if (c !== 47) throw new SyntaxFailed('damaged');
      const key = this.#name().name;
      // a key without a value, before the end
      dict.set(key, this.#next() === 62 ? null : this.value(depth + 1));
    }
    if (this.#byte(this.at + 1) !== 62) throw new SyntaxFailed('damaged');
    this.at += 2;
    return dict;
  }

  #keyword(): PdfValue {
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    throw new SyntaxFailed(this.at >= this.#bytes.length ? 'ran-out' : 'damaged');
  }
}

const isEnd = (c: number): boolean => c === 10 || c === 13;
