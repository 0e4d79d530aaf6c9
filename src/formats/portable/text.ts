import type { FileType } from '../../model/file-type.ts';

export type TextEncoding = NonNullable<FileType['encoding']>;

/** Bytes looked at before the encoding is decided: all of them are awaited, or the end, so that splits change nothing. */
export const encodingHeadBytes = 4096;

/** At least one pair in this many has a zero half in UTF-16 text: spaces, line ends and digits have one in any script. */
const pairsPerZero = 40;

/**
 * Bytes 0x80 to 0x9F of windows-1252 as code units; the five unassigned ones are the C1 control of the same number
 * (WHATWG Encoding, index-windows-1252).
 */
const windows1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
  0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x9d, 0x017e, 0x0178,
];

export interface TextReader {
  /** Does not keep `bytes`. */
  write(bytes: Uint8Array): void;
  /** Gives out what is left and says how the bytes were read. */
  end(): TextEncoding;
}

/** The encoding that the first bytes call for, and the length of the byte-order mark. `windows-1252` is only known later. */
export function sniffEncoding(head: Uint8Array): {
  encoding: Exclude<TextEncoding, 'windows-1252'>;
  mark: number;
} {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (head.length < 2) return { encoding: 'utf-8', mark: 0 };
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = Math.max(1, Math.floor(head.length / 2 / pairsPerZero));
  if (odd >= enough && odd > even && isText16(head, 'utf-16le')) return { encoding: 'utf-16le', mark: 0 };
  if (even >= enough && even > odd && isText16(head, 'utf-16be')) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

/** Whether the bytes are plausible UTF-16 text: no control characters, unassigned code points or lone surrogates. */
function isText16(head: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(0, head.length & ~1));
  const whole = text.length < encodingHeadBytes / 2 ? text : text.slice(0, -1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\0-\x06\x0e-\x1a\x1c-\x1f\ufffd\p{Cn}]/u.test(whole);
}

/**
 * Turns bytes into text while they stream, the same for every way of splitting them. Byte-order marks are read and left
 * out; UTF-16 without one is told by its zero bytes; everything else is UTF-8, where each byte that is no part of a
 * well-formed sequence is read as windows-1252, so that old files and mixed logs read right too. Text comes in pieces
 * of any size; a piece from ASCII bytes is a one-byte string inside V8.
 */
export function createTextReader(onText: (text: string) => void): TextReader {
  let decoder: { write(bytes: Uint8Array): void; end(): TextEncoding } | null = null;
  let head = new Uint8Array(encodingHeadBytes);
  let held = 0;
  const start = () => {
    const seen = head.subarray(0, held);
    const { encoding, mark } = sniffEncoding(seen);
    decoder = encoding === 'utf-8' ? utf8Reader(onText) : utf16Reader(encoding, onText);
    decoder.write(seen.subarray(mark));
    head = new Uint8Array(0);
    return decoder;
  };
  return {
    write(bytes) {
      if (decoder) return decoder.write(bytes);
      const taken = Math.min(bytes.length, encodingHeadBytes - held);
      head.set(bytes.subarray(0, taken), held);
      held += taken;
      if (held < encodingHeadBytes) return;
      const started = start();
      if (taken < bytes.length) started.write(bytes.subarray(taken));
    },
    end: () => (decoder ?? start()).end(),
  };
}

function utf16Reader(encoding: 'utf-16le' | 'utf-16be', onText: (text: string) => void): TextReader {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const give = (text: string) => {
    if (text !== '') onText(text);
  };
  return {
    write: (bytes) => give(decoder.decode(bytes, { stream: true })),
    end() {
      give(decoder.decode());
      return encoding;
    },
  };
}

function utf8Reader(onText: (text: string) => void): TextReader {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let carry = new Uint8Array(0);
  let strayBytes = false;
  const give = (bytes: Uint8Array) => {
    if (bytes.length === 0) return;
    let text: string;
    try {
      text = strict.decode(bytes);
    } catch {
      strayBytes = true;
      text = decodeMixed(bytes);
    }
    onText(text);
  };
  return {
    write(bytes) {
      let all = bytes;
      if (carry.length > 0) {
        all = new Uint8Array(carry.length + bytes.length);
        all.set(carry);
        all.set(bytes, carry.length);
      }
      const whole = all.length - openTail(all);
      carry = all.slice(whole);
      give(all.subarray(0, whole));
    },
    end() {
      give(carry);
      carry = new Uint8Array(0);
      return strayBytes ? 'windows-1252' : 'utf-8';
    },
  };
}

/** Length of the sequence that a lead byte opens; 0 for a byte that opens none (Unicode 16, table 3-7). */
const sequenceLength = (lead: number): number =>
  lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

/** Whether the byte may stand at this place (1 to 3) of a sequence with this lead. */
function mayFollow(lead: number, place: number, byte: number): boolean {
  if (place === 1) {
    if (lead === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
    if (lead === 0xed) return byte >= 0x80 && byte <= 0x9f;
    if (lead === 0xf0) return byte >= 0x90 && byte <= 0xbf;
    if (lead === 0xf4) return byte >= 0x80 && byte <= 0x8f;
  }
  return byte >= 0x80 && byte <= 0xbf;
}

/** How many of the sequence's bytes from `at` on are there and well-formed; `bytes.length` may cut it. */
function wellFormed(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at] ?? 0;
  let n = 1;
  while (n < length && at + n < bytes.length && mayFollow(lead, n, bytes[at + n] ?? 0)) n++;
  return n;
}

/** Number of bytes at the end that begin a sequence which the next bytes may complete. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const length = sequenceLength(bytes[bytes.length - back] ?? 0);
    if (length === 1) return 0;
    if (length > back) return wellFormed(bytes, bytes.length - back, length) === back ? back : 0;
    if (length > 0) return 0;
  }
  return 0;
}

/** Arguments of one `String.fromCharCode` call; more may overflow the stack. */
const unitsPerCall = 8192;

function decodeMixed(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let n = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const length = sequenceLength(byte);
    if (length === 1) {
      units[n++] = byte;
      i++;
    } else if (length === 0 || wellFormed(bytes, i, length) < length) {
      units[n++] = byte < 0xa0 ? (windows1252[byte - 0x80] ?? byte) : byte;
      i++;
    } else {
      n += putSequence(bytes, i, length, units, n);
      i += length;
    }
  }
  let text = '';
  for (let i = 0; i < n; i += unitsPerCall)
    text += String.fromCharCode(...units.subarray(i, Math.min(n, i + unitsPerCall)));
  return text;
}

function putSequence(bytes: Uint8Array, at: number, length: number, units: Uint16Array, n: number): number {
  let point = (bytes[at] ?? 0) & (0x7f >> length);
  for (let k = 1; k < length; k++) point = (point << 6) | ((bytes[at + k] ?? 0) & 0x3f);
  if (point < 0x10000) {
    units[n] = point;
    return 1;
  }
  units[n] = 0xd800 | ((point - 0x10000) >> 10);
  units[n + 1] = 0xdc00 | ((point - 0x10000) & 0x3ff);
  return 2;
}
