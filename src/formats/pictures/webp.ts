import type { Anatomy } from './anatomy.ts';
import { ascii, viewOf } from './bytes-of.ts';

/** Chunks of a file, at most. */
const chunksMost = 200_000;

/** WebP (RFC 9649): a RIFF of chunks. */
export function webp(bytes: Uint8Array, into: Anatomy): void {
  const view = viewOf(bytes);
  const size = 8 + view.getUint32(4, true);
  const end = Math.min(size + (size % 2), bytes.length);
  into.end = end;
  into.truncated = size > bytes.length;
  let frames = 0;
  let at = 12;
  for (let n = 0; n < chunksMost && at + 8 <= end; n++) {
    const type = ascii(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const body = bytes.subarray(at + 8, Math.min(at + 8 + length, end));
    if (type === 'ANMF') frames++;
    else if (type === 'EXIF') into.exif.push(ascii(body, 0, 4) === 'Exif' ? body.subarray(6) : body);
    else if (type === 'XMP ') into.xmp.push(body);
    else if (/^VP8[ LX]$/.test(type) && into.width === 0) size8(type, body, into);
    else if (!/^(?:VP8[ LX]|ALPH|ANIM|ICCP)$/.test(type))
      into.strings(/^\w{4}$/.test(type) ? type : 'chunk', body);
    at += 8 + length + (length % 2);
  }
  into.pages = Math.max(1, frames);
  into.moving = frames > 1;
}

function size8(type: string, body: Uint8Array, into: Anatomy): void {
  const view = viewOf(body);
  if (type === 'VP8X') {
    into.width = 1 + (view.getUint32(4, true) & 0xffffff);
    into.height = 1 + (view.getUint16(7, true) | ((body[9] as number) << 16));
  } else if (type === 'VP8L') {
    const bits = view.getUint32(1, true);
    into.width = 1 + (bits & 0x3fff);
    into.height = 1 + ((bits >>> 14) & 0x3fff);
  } else {
    into.width = view.getUint16(6, true) & 0x3fff;
    into.height = view.getUint16(8, true) & 0x3fff;
  }
}
