import { isWord } from './classes.ts';
import { leastLong } from './sieve/tables.ts';
import { insideMost, type View } from './view.ts';

/** Encoded units of one text at most. */
const most = Math.floor(insideMost / 3) * 4;
/** Lines of folded base64 are at least this long (RFC 2045: 76, RFC 7468: 64). */
const leastLine = 60;

/** Value of each unit of the two alphabets of RFC 4648; 64: none. */
const values = new Uint8Array(128).fill(64);
for (const [i, c] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  values[c.charCodeAt(0)] = i;
values[0x2d] = 62;
values[0x5f] = 63;

const isEncoded = (c: number): boolean => c < 128 && values[c] !== 64;

/** 1 at bytes of printable ASCII and white space. */
const printable = new Uint8Array(256).fill(1, 0x20, 0x7f);
printable[9] = printable[10] = printable[13] = 1;

/** Goes through UTF-8 (RFC 3629) byte by byte: how many bytes of the character are still to come, or -1 for no text. */
function follow(byte: number, due: number): number {
  if (due > 0) return byte >> 6 === 2 ? due - 1 : -1;
  if (byte < 0x80) return printable[byte] === 1 ? 0 : -1;
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  if (byte >= 0xe0 && byte < 0xf0) return 2;
  return byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
}

/**
 * At a word of 24 letters and digits and more: where it is base64 (RFC 4648) of text, has the text looked through in
 * place. Keys, hashes and long names stop being text within the first bytes.
 */
export function readBase64(view: View, at: number): void {
  const { codes, inside } = view;
  if (inside === null) return;
  const before = view.codeBefore(at);
  // The middle of something longer.
  if (
    (before === 0x2b || before === 0x2f || before === 0x2d || before === 0x5f) &&
    isWord(codes[at - 2] as number)
  )
    return;
  if (!isText(codes, at) || isRead(view, at)) return;
  const end = encodedEnd(view, at);
  read.stamp = view.stamp;
  read.from = at;
  read.to = end;
  const bytes = decode(codes, at, end);
  read.isText = bytes !== null;
  if (bytes !== null) inside(decoder.decode(bytes), at, end);
}
const decoder = new TextDecoder();

/** What was read last; where it is no text, the bytes at `to` are none. */
const read = { stamp: 0, from: 0, to: 0, isText: false };

/** A line of what was read is a part of its text, or comes to the same end: its bytes are the same where its units are. */
function isRead({ codes, stamp }: View, at: number): boolean {
  if (read.stamp !== stamp || at < read.from || at >= read.to) return false;
  if (read.isText) return true;
  let units = 0;
  for (let i = read.from; i < at; i++) if (!isFold(codes[i] as number)) units++;
  if (units % 4 !== 0) return false;
  read.from = at;
  return true;
}

/** Whether the first 24 units are base64 of text. */
function isText(codes: Uint16Array, at: number): boolean {
  let due = 0;
  for (let i = at; i < at + leastLong; i += 4) {
    const n = four(codes, i);
    if (n < 0) return false;
    for (let shift = 16; shift >= 0; shift -= 8) {
      due = follow((n >> shift) & 255, due);
      if (due < 0) return false;
    }
  }
  return true;
}

function four(codes: Uint16Array, i: number): number {
  let n = 0;
  for (let k = i; k < i + 4; k++) {
    const c = codes[k] as number;
    if (!isEncoded(c)) return -1;
    n = (n << 6) | (values[c] as number);
  }
  return n;
}

/** Index after the last unit, line ends of folded base64 included, `=` not. */
function encodedEnd(view: View, at: number): number {
  const { codes } = view;
  const stop = Math.min(view.length, at + most);
  let i = at;
  let line = at;
  for (;;) {
    while (i < stop && isEncoded(codes[i] as number)) i++;
    if (i === stop || i - line < leastLine) return i;
    let next = i;
    if (codes[next] === 13) next++;
    if (codes[next] === 10) next++;
    if (next === i || !isEncoded(codes[next] as number)) return i;
    i = line = next;
  }
}

const isFold = (c: number): boolean => c === 10 || c === 13;

/** The bytes up to the end of the last whole character; null where they are no text, and `read` tells where. */
function decode(codes: Uint16Array, from: number, to: number): Uint8Array | null {
  const out = new Uint8Array(Math.floor(((to - from) * 3) / 4));
  let [n, bits, length, due, whole] = [0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const c = codes[i] as number;
    if (isFold(c)) continue;
    n = ((n << 6) | (values[c] as number)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (n >> bits) & 255;
    due = follow(byte, due);
    if (due < 0) {
      read.to = i;
      return null;
    }
    out[length++] = byte;
    if (due === 0) whole = length;
  }
  return out.subarray(0, whole);
}
