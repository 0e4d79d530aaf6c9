/** Values in one another, and values in all, that are read. */
const depthMost = 48;
const nodesMost = 200_000;

/** `tag` of bytes within a value that are no value. */
export const rest = 0xff;

/** One value of ASN.1 in BER or DER (X.690 8.1). */
export interface Node {
  /** The first byte: class, constructed or not, number; 0 for numbers above 30, which nobody here uses. */
  readonly tag: number;
  readonly content: Uint8Array;
  readonly children: readonly Node[];
  /** All of it, tag and length too. */
  readonly whole: Uint8Array;
}

/** The value that the bytes begin with; null where they are none. Lengths that are not given (8.1.3.6) are read too. */
export const readDer = (bytes: Uint8Array): Node | null => new Reader(bytes).node(0, bytes.length, 0);

/** The value that the bytes are, all of them. */
export function readWholeDer(bytes: Uint8Array): Node | null {
  const length = bytes.length > 1 ? lengthOf(bytes, 1) : null;
  if (length === null || length.from + length.bytes !== bytes.length) return null;
  return readDer(bytes);
}

/** Where the content begins and its bytes; -1: until two zeros. */
export function lengthOf(bytes: Uint8Array, at: number): { from: number; bytes: number } | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first < 0x80) return { from: at + 1, bytes: first };
  if (first === 0x80) return { from: at + 1, bytes: -1 };
  const count = first & 0x7f;
  if (count > 4 || at + count >= bytes.length) return null;
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 256 + (bytes[at + i] as number);
  return { from: at + 1 + count, bytes: length };
}

class Reader {
  readonly #bytes: Uint8Array;
  #nodes = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A length beyond `end` is cut there: the file is cut off. */
  node(at: number, end: number, depth: number): Node | null {
    const tag = this.#bytes[at];
    if (tag === undefined || at >= end || ++this.#nodes > nodesMost || depth > depthMost) return null;
    if ((tag & 0x1f) === 0x1f) return null;
    const length = lengthOf(this.#bytes, at + 1);
    if (length === null || length.from > end) return null;
    const isOpen = length.bytes < 0;
    if (isOpen && (tag & 0x20) === 0) return null;
    const until = isOpen ? end : Math.min(end, length.from + length.bytes);
    const children: Node[] = [];
    let next = length.from;
    if ((tag & 0x20) !== 0)
      while (next < until) {
        if (isOpen && this.#bytes[next] === 0 && this.#bytes[next + 1] === 0) break;
        const child = this.node(next, until, depth + 1);
        if (child === null) {
          const content = this.#bytes.subarray(next, until);
          children.push({ tag: rest, content, children: [], whole: content });
          next = until;
          break;
        }
        children.push(child);
        next = child.whole.byteOffset - this.#bytes.byteOffset + child.whole.length;
      }
    const last = isOpen ? Math.min(end, next) : until;
    const whole = this.#bytes.subarray(at, isOpen ? Math.min(end, last + 2) : last);
    return { tag, content: this.#bytes.subarray(length.from, last), children, whole };
  }
}

/** An object identifier in dots (8.19); empty where it is none. */
export function oidOf(node: Node | undefined): string {
  if (node?.tag !== 6 || node.content.length === 0 || node.content.length > 64) return '';
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of node.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  return arcs.join('.');
}

/** Text of a string (8.23); null for what is none. */
export function stringOf({ tag, content }: Node): string | null {
  switch (tag) {
    case 0x0c:
      return utf8.decode(content);
    case 0x12:
    case 0x13:
    case 0x14:
    case 0x16:
    case 0x1a:
    case 0x1b:
      return utf8OrLatin(content);
    case 0x1c:
      return utf32(content);
    case 0x1e:
      return utf16.decode(content);
    default:
      return null;
  }
}

const utf8 = new TextDecoder();
const strict = new TextDecoder('utf-8', { fatal: true });
const utf16 = new TextDecoder('utf-16be');

function utf8OrLatin(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

function utf32(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    const point =
      (bytes[i + 1] as number) * 65_536 + (bytes[i + 2] as number) * 256 + (bytes[i + 3] as number);
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}

/** The bytes of an OCTET STRING, which may be in pieces (8.7.3). */
export const octetsOf = (node: Node): Uint8Array =>
  node.children.length === 0 ? node.content : Buffer.concat(node.children.map((child) => child.content));
