import type { Anatomy } from './anatomy.ts';
import { ascii, startsWith, textOf, viewOf } from './bytes-of.ts';
import { photoshop } from './photoshop.ts';

const exif = 'Exif\0\0';
const xmp = 'http://ns.adobe.com/xap/1.0/\0';
const moreXmp = 'http://ns.adobe.com/xmp/extension/\0';
const adobe = 'Photoshop 3.0\0';
/** Of an extension of XMP: its GUID, the length of all, its own offset (XMP specification, part 3, 1.1.3.1). */
const moreXmpHead = moreXmp.length + 32 + 4 + 4;
/** Segments of a file, at most. */
const segmentsMost = 20_000;

/** JPEG (ITU-T T.81, annex B): segments until the start of a scan, scans until the end of the image. */
export function jpeg(bytes: Uint8Array, into: Anatomy): void {
  const view = viewOf(bytes);
  const more: Uint8Array[] = [];
  let at = 2;
  for (let n = 0; n < segmentsMost; n++) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 2 > bytes.length || bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] as number;
    if (marker === 0xd9) {
      into.end = at + 2;
      break;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    const body = bytes.subarray(at + 4, at + 2 + length);
    segment(marker, body, into, more);
    at += 2 + Math.max(2, length);
    if (marker === 0xda) at = afterScan(bytes, at);
  }
  into.truncated = into.end === null;
  if (more.length > 0) into.xmp.push(joined(more));
}

function segment(marker: number, body: Uint8Array, into: Anatomy, more: Uint8Array[]): void {
  const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
  if (frame && into.width === 0) {
    const view = viewOf(body);
    into.height = view.getUint16(1);
    into.width = view.getUint16(3);
  } else if (marker === 0xfe) into.note('Comment', textOf(body));
  else if (marker === 0xe1 && startsWith(body, 0, exif)) into.exif.push(body.subarray(exif.length));
  else if (marker === 0xe1 && startsWith(body, 0, xmp)) into.xmp.push(body.subarray(xmp.length));
  else if (marker === 0xe1 && startsWith(body, 0, moreXmp)) more.push(body.subarray(moreXmpHead));
  else if (marker === 0xed && startsWith(body, 0, adobe)) photoshop(body.subarray(adobe.length), into);
  else if (marker === 0xe0 && startsWith(body, 0, 'JFXX\0\x10')) into.thumbnails.push(body.subarray(6));
  else if (marker >= 0xe0 && marker <= 0xef && !known(marker, body))
    into.strings(`APP${marker - 0xe0}`, body);
}

/** JFIF, colour profiles, the place of other pictures behind this one, Adobe's colours: nothing anybody wrote. */
const known = (marker: number, body: Uint8Array): boolean =>
  /^(?:JFIF|ICC_PROFILE|MPF|Adobe|Ducky)/.test(ascii(body, 0, 11)) && (marker !== 0xe0 || body.length < 20);

/** The next marker that is neither a stuffed byte nor a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
