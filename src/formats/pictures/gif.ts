import type { Anatomy } from './anatomy.ts';
import { ascii, textOf, viewOf } from './bytes-of.ts';

/** Blocks of a file, at most. */
const blocksMost = 400_000;
/** Bytes of one comment that are kept. */
const commentBytes = 1_000_000;

/** GIF (CompuServe, version 89a): a screen, then images and extensions, each of sub-blocks, until the trailer. */
export function gif(bytes: Uint8Array, into: Anatomy): void {
  const view = viewOf(bytes);
  into.width = view.getUint16(6, true);
  into.height = view.getUint16(8, true);
  let at = 13 + tableBytes(bytes[10] as number);
  let frames = 0;
  for (let n = 0; n < blocksMost && at < bytes.length; n++) {
    const kind = bytes[at];
    if (kind === 0x3b) {
      into.end = at + 1;
      break;
    }
    if (kind === 0x2c && at + 10 <= bytes.length) {
      frames++;
      at = afterBlocks(bytes, at + 11 + tableBytes(bytes[at + 9] as number));
    } else if (kind === 0x21) at = extension(bytes, at + 1, into);
    else break;
  }
  into.truncated = into.end === null;
  into.pages = Math.max(1, frames);
  into.moving = frames > 1;
}

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Behind a chain of sub-blocks. */
function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] as number) + 1;
  return at + 1;
}

function extension(bytes: Uint8Array, at: number, into: Anatomy): number {
  const kind = bytes[at];
  const end = afterBlocks(bytes, at + 1);
  const name = ascii(bytes, at + 2, 11);
  if (kind === 0xfe) into.note('Comment', textOf(blocks(bytes, at + 1, end)));
  else if (kind === 0x01) into.note('Text', textOf(blocks(bytes, at + 14, end)));
  else if (kind === 0xff && name === 'XMP DataXMP') into.xmp.push(bytes.subarray(at + 13, end));
  else if (kind === 0xff && !/^(?:NETSCAPE|ANIMEXTS|ICCRGBG1)/.test(name))
    into.strings('Application', bytes.subarray(at + 2, end));
  return end;
}

/** Sub-blocks put together. */
function blocks(bytes: Uint8Array, from: number, end: number): Uint8Array {
  const all = new Uint8Array(Math.min(end - from, commentBytes));
  let to = 0;
  for (let at = from; at < end && bytes[at] !== 0; at += (bytes[at] as number) + 1) {
    const block = bytes.subarray(at + 1, at + 1 + (bytes[at] as number)).subarray(0, all.length - to);
    all.set(block, to);
    to += block.length;
  }
  return all.subarray(0, to);
}
