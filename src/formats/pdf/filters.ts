import { inflateRawSync, inflateSync } from 'node:zlib';
import { LimitReached } from '../format.ts';
import { lzwDecoded } from './lzw.ts';
import { unpredicted } from './predictor.ts';
import { isDict, nameOf, numberOf, type PdfDict, type PdfValue } from './values.ts';

/** Filters of one stream, one after the other. */
const chainMax = 8;
/** Bytes of one stream after any of its filters. */
export const streamBytesMax = 64 * 1024 * 1024;

/** What a stream gives: `left` are the filters that are those of pictures, or unknown, and its bytes are before them. */
export interface Decoded {
  readonly bytes: Buffer;
  readonly left: readonly string[];
  /** The parameters of the first of `left`. */
  readonly params: PdfDict | null;
  /** It ended early or its checksum is wrong; what came until then is there. */
  readonly damaged: boolean;
}

/** Names of filters (ISO 32000-2, 7.4, and the short ones of 8.9.7). */
const decoders = new Map<string, (bytes: Buffer, params: PdfDict | null, most: number) => Buffer>([
  ['FlateDecode', inflated],
  ['LZWDecode', (bytes, params, most) => lzwDecoded(bytes, numberOf(params?.get('EarlyChange')) ?? 1, most)],
  ['ASCIIHexDecode', (bytes) => hexDecoded(bytes)],
  ['ASCII85Decode', (bytes, _, most) => ascii85Decoded(bytes, most)],
  ['RunLengthDecode', (bytes, _, most) => runsDecoded(bytes, most)],
]);
const shortNames = new Map([
  ['Fl', 'FlateDecode'],
  ['LZW', 'LZWDecode'],
  ['AHx', 'ASCIIHexDecode'],
  ['A85', 'ASCII85Decode'],
  ['RL', 'RunLengthDecode'],
]);

/** Thrown with what was decoded before it. */
export class StreamDamaged extends Error {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    super('damaged');
    this.bytes = bytes;
  }
}

const listOf = (value: PdfValue | undefined): PdfValue[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/**
 * Applies the filters of `dict`, whose values are no references. Throws `LimitReached` where it is too much.
 * `count` is told of every byte.
 */
export function decoded(raw: Buffer, dict: PdfDict, count: (bytes: number) => void): Decoded {
  const names = listOf(dict.get('Filter') ?? dict.get('F'))
    .map(nameOf)
    .filter((name) => name !== 'Crypt');
  const params = listOf(dict.get('DecodeParms') ?? dict.get('DP'));
  if (names.length > chainMax) throw new LimitReached('too-many-filters');
  let bytes = raw;
  let damaged = false;
  for (const [i, name] of names.entries()) {
    const parms = params[i];
    const own = isDict(parms) ? parms : null;
    const decode = decoders.get(shortNames.get(name) ?? name);
    if (!decode) return { bytes, left: names.slice(i), params: own, damaged };
    try {
      bytes = decode(bytes, own, streamBytesMax);
    } catch (error) {
      if (!(error instanceof StreamDamaged)) throw error;
      damaged = true;
      bytes = error.bytes;
    }
    count(bytes.length);
    if (own && (numberOf(own.get('Predictor')) ?? 1) > 1) bytes = unpredicted(bytes, own);
  }
  return { bytes, left: [], params: null, damaged };
}

/** Z_SYNC_FLUSH: what is there of a stream that is cut off. */
const lenient = { finishFlush: 2 };

function inflated(bytes: Buffer, _: PdfDict | null, most: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new LimitReached('stream-too-large');
  }
  // white space before the end, a wrong checksum, or cut off: what can be had without the checksum
  for (const skip of [2, 0])
    try {
      const found = inflateRawSync(bytes.subarray(skip), { ...lenient, maxOutputLength: most });
      if (found.length > 0) throw new StreamDamaged(found);
    } catch (error) {
      if (error instanceof StreamDamaged) throw error;
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
        throw new LimitReached('stream-too-large');
    }
  throw new StreamDamaged(Buffer.alloc(0));
}

/** 7.4.2. */
function hexDecoded(bytes: Buffer): Buffer {
  const end = bytes.indexOf(62);
  const digits = bytes.toString('latin1', 0, end < 0 ? bytes.length : end).replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** 7.4.3. */
function ascii85Decoded(bytes: Buffer, most: number): Buffer {
  const out = Buffer.allocUnsafe(Math.min(most, bytes.length * 4 + 8));
  let to = 0;
  let group = 0;
  let have = 0;
  const put = (value: number, n: number) => {
    if (to + 4 > out.length) throw new LimitReached('stream-too-large');
    out.writeUInt32BE(value % 2 ** 32, to);
    to += n;
  };
  for (const c of bytes) {
    if (c === 126) break;
    if (c === 122 && have === 0) put(0, 4);
    else if (c >= 33 && c <= 117) {
      group = group * 85 + c - 33;
      if (++have === 5) {
        put(group, 4);
        group = 0;
        have = 0;
      }
    }
  }
  if (have > 1) {
    for (let i = have; i < 5; i++) group = group * 85 + 84;
    put(group, have - 1);
  }
  return out.subarray(0, to);
}

/** 7.4.5. */
function runsDecoded(bytes: Buffer, most: number): Buffer {
  const parts: Buffer[] = [];
  let all = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i++] as number;
    if (length === 128) break;
    const part = length < 128 ? bytes.subarray(i, i + length + 1) : Buffer.alloc(257 - length, bytes[i] ?? 0);
    i += length < 128 ? length + 1 : 1;
    all += part.length;
    if (all > most) throw new LimitReached('stream-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
