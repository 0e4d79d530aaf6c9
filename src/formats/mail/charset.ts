import iconv from 'iconv-lite';
import { createTextReader } from '../portable/text.ts';

/** Bytes to text while they come. Does not keep `bytes`. */
export interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Read as UTF-8 with strays of windows-1252 whatever they claim: these names are given to anything. */
const mixed = new Set([
  '',
  'us-ascii',
  'ascii',
  'utf-8',
  'utf8',
  'unicode-1-1-utf-8',
  'iso-8859-1',
  'latin1',
  'windows-1252',
  'cp1252',
  'unknown-8bit',
  'x-unknown',
  'default',
  '8bit',
  '7bit',
]);

/** Names iconv-lite has for something that is no charset. */
const noCharset = /^(?:base64|hex|binary|internal|_internal)$/;

const normal = (charset: string): string =>
  charset
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\*.*$/s, '')
    .slice(0, 64)
    .toLowerCase();

/** Whether text of this name is read as any text is. */
export const isMixed = (charset: string): boolean => mixed.has(normal(charset));

/** Null where nobody knows this charset. Names as IANA has them; RFC 2231 language suffixes are taken off. */
export function decoderOf(charset: string): Decoder | null {
  const name = normal(charset);
  if (mixed.has(name)) return mixedDecoder();
  if (/^(?:cs)?iso-?2022-?jp/.test(name)) return webDecoder('iso-2022-jp');
  if (name === 'hz-gb-2312' || name === 'hz') return shifted(hz, 'gbk');
  if (name === 'iso-2022-kr' || name === 'csiso2022kr') return shifted(iso2022kr, 'euc-kr');
  if (noCharset.test(name) || !/^[\w:.+-]+$/.test(name)) return null;
  return iconvDecoder(name) ?? webDecoder(name);
}

/** Declared or not: text in any encoding that needs no declaration. */
export function mixedDecoder(): Decoder {
  let text = '';
  const take = () => {
    const taken = text;
    text = '';
    return taken;
  };
  const reader = createTextReader((piece) => {
    text += piece;
  });
  return {
    write: (bytes) => {
      reader.write(bytes);
      return take();
    },
    end: () => {
      reader.end();
      return take();
    },
  };
}

function iconvDecoder(name: string): Decoder | null {
  try {
    const decoder = iconv.getDecoder(name);
    return {
      write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      end: () => decoder.end() ?? '',
    };
  } catch {
    return null;
  }
}

function webDecoder(name: string): Decoder | null {
  try {
    const decoder = new TextDecoder(name);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  } catch {
    return null;
  }
}

type Shift = (byte: number, next: (code: number) => void) => void;

/** A seven-bit encoding that shifts to two-byte codes: the same codes with high bits set are `eightBit`. */
function shifted(open: () => Shift, eightBit: string): Decoder | null {
  const decoder = iconvDecoder(eightBit);
  const shift = open();
  if (!decoder) return null;
  return {
    write: (bytes) => {
      const codes: number[] = [];
      for (const byte of bytes) shift(byte, (code) => codes.push(code));
      return decoder.write(Uint8Array.from(codes));
    },
    end: () => decoder.end(),
  };
}

/** RFC 1843: `~{` to `~}` is GB 2312, `~~` a tilde, `~` at a line's end joins lines. */
const hz = (): Shift => {
  let tilde = false;
  let wide = false;
  let second = false;
  return (byte, next) => {
    if (second && byte > 0x20) {
      second = false;
      next(byte | 0x80);
      return;
    }
    if (tilde) {
      tilde = false;
      if (byte === 0x7b || byte === 0x7d) wide = byte === 0x7b;
      else if (byte === 0x7e) next(byte);
      return;
    }
    if (byte === 10) wide = false;
    if (byte === 0x7e) tilde = true;
    else {
      second = wide && byte > 0x20;
      next(second ? byte | 0x80 : byte);
    }
  };
};

/** RFC 1557: SO and SI around KS C 5601; the designator `ESC $ ) C` is left out. */
const iso2022kr = (): Shift => {
  let wide = false;
  let skip = 0;
  return (byte, next) => {
    if (skip > 0) skip--;
    else if (byte === 0x1b) skip = 3;
    else if (byte === 0x0e || byte === 0x0f) wide = byte === 0x0e;
    else next(wide && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte);
  };
};

/** All of a short text; what no charset is known for is read like text without one. */
export function decodeAll(bytes: Uint8Array, charset: string): string {
  const decoder = decoderOf(charset) ?? mixedDecoder();
  return decoder.write(bytes) + decoder.end();
}
