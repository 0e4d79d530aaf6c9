import type { Anatomy } from './anatomy.ts';
import { viewOf } from './bytes-of.ts';

/** A Windows bitmap (Microsoft Learn, "Bitmap Storage"): a head, a palette, pixels, perhaps a colour profile. */
export function bmp(bytes: Uint8Array, into: Anatomy): void {
  const view = viewOf(bytes);
  const data = view.getUint32(10, true);
  const head = view.getUint32(14, true);
  const short = head === 12;
  into.width = short ? view.getUint16(18, true) : view.getInt32(18, true);
  into.height = Math.abs(short ? view.getUint16(20, true) : view.getInt32(22, true));
  if (into.width < 0) into.width = 0;
  const bits = view.getUint16(short ? 24 : 28, true);
  const packed = !short && [1, 2].includes(view.getUint32(30, true));
  const stride = Math.floor((bits * into.width + 31) / 32) * 4;
  const end = data + (packed ? view.getUint32(34, true) : stride * into.height);
  const profile = head >= 124 ? 14 + view.getUint32(126, true) + view.getUint32(130, true) : 0;
  into.truncated = end > bytes.length;
  // some writers leave the size of packed pixels out
  into.end = packed && end === data ? null : Math.max(end, profile);
  const palette = 14 + head + (bits <= 8 ? (short ? 3 : 4) * 2 ** bits : 0) + 16;
  if (data > palette && data <= bytes.length) into.strings('Gap', bytes.subarray(palette, data));
}
