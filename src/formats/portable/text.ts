import type { FileType } from '../../model/file-type.ts';
import { decodeMixed, openTail } from './mixed.ts';

export type TextEncoding = NonNullable<FileType['encoding']>;

/** Bytes looked at before the encoding is decided: all of them are awaited, or the end, so that splits change nothing. */
export const encodingHeadBytes = 4096;

/** At least one pair in this many has a zero half in UTF-16 text: spaces, line ends and digits have one in any script. */
const pairsPerZero = 40;

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
