import { inflateSync } from 'node:zlib';
import type { Anatomy } from './anatomy.ts';
import { ascii, textOf, viewOf } from './bytes-of.ts';

/** Bytes that one packed text may have unpacked, and all of a picture together. */
const textBytes = 4_000_000;
const textBytesAll = 16_000_000;
/** Chunks of a file, at most. */
const chunksMost = 200_000;

const pixels =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|hIST|pHYs|sPLT|fdAT|cICP|mDCV|cLLI|vpAg)$/;

/** PNG (W3C, third edition): chunks of length, type, data and check sum. */
export function png(bytes: Uint8Array, into: Anatomy): void {
  const view = viewOf(bytes);
  const packed = { left: textBytesAll };
  let at = 8;
  for (let n = 0; n < chunksMost && at + 12 <= bytes.length; n++) {
    const length = view.getUint32(at);
    const type = ascii(bytes, at + 4, 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      into.width = view.getUint32(at + 8);
      into.height = view.getUint32(at + 12);
    }
    chunk(type, body, into, packed);
    at += 12 + length;
    if (type === 'IEND' && at <= bytes.length) {
      into.end = at;
      return;
    }
  }
  into.truncated = true;
}

function chunk(type: string, body: Uint8Array, into: Anatomy, packed: { left: number }): void {
  if (type === 'eXIf') into.exif.push(body);
  else if (type === 'acTL') into.unseen ||= viewOf(body).getUint32(0) > 1;
  else if (type === 'tIME') into.note('ModifyDate', time(body));
  else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') text(type, body, into, packed);
  else if (!pixels.test(type)) into.strings(/^[A-Za-z]{4}$/.test(type) ? type : 'chunk', body);
}

const time = (body: Uint8Array): string =>
  `${viewOf(body).getUint16(0)}-${String(body[2]).padStart(2, '0')}-${String(body[3]).padStart(2, '0')}`;

function text(type: string, body: Uint8Array, into: Anatomy, packed: { left: number }): void {
  const end = body.indexOf(0);
  if (end < 0) {
    into.note('text', textOf(body));
    return;
  }
  const key = textOf(body.subarray(0, Math.min(end, 79)));
  const value = textBytesOf(type, body, end + 1, packed);
  if (value === null) {
    into.truncated = true;
    return;
  }
  const raw = /^Raw profile type (\w{1,16})$/.exec(key);
  if (raw) profile(raw[1] ?? '', textOf(value), into);
  else if (key === 'XML:com.adobe.xmp') into.xmp.push(value);
  else into.note(key, textOf(value));
}

/** The bytes of a text, unpacked; null where they cannot be. */
function textBytesOf(
  type: string,
  body: Uint8Array,
  from: number,
  packed: { left: number },
): Uint8Array | null {
  if (type === 'tEXt') return body.subarray(from);
  if (type === 'zTXt') return unpacked(body.subarray(from + 1), packed);
  const language = body.indexOf(0, from + 2);
  const keyword = language < 0 ? -1 : body.indexOf(0, language + 1);
  if (keyword < 0) return null;
  const value = body.subarray(keyword + 1);
  return body[from] === 1 ? unpacked(value, packed) : value;
}

function unpacked(bytes: Uint8Array, packed: { left: number }): Uint8Array | null {
  try {
    const value = inflateSync(bytes, { maxOutputLength: Math.max(1, Math.min(textBytes, packed.left)) });
    packed.left -= value.length;
    return value;
  } catch {
    return null;
  }
}

/** ImageMagick's way of putting EXIF, IPTC and XMP into a text: name, length, hexadecimal digits. */
function profile(kind: string, value: string, into: Anatomy): void {
  const digits = value.replace(/^\s{0,9}\w{1,16}\s{1,9}\d{1,9}\s/, '').replace(/\s+/g, '');
  const bytes = new Uint8Array(Buffer.from(digits, 'hex'));
  const tiff = ascii(bytes, 0, 4) === 'Exif' ? bytes.subarray(6) : bytes;
  if (kind === 'exif' || kind === 'APP1' || kind === 'app1') {
    if (/^(?:II|MM)/.test(ascii(tiff, 0, 2))) into.exif.push(tiff);
    else into.xmp.push(bytes);
  } else if (kind === 'xmp') into.xmp.push(bytes);
  else if (kind === 'iptc' || kind === '8bim') {
    const at = Math.max(0, Buffer.from(bytes).indexOf('\x1c\x02', 0, 'latin1'));
    into.iptc.push(bytes.subarray(at));
  } else if (kind !== 'icc' && kind !== 'icm') into.strings(kind, bytes);
}
