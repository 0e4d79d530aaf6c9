import { LimitReached } from '../format.ts';

const clear = 256;
const end = 257;

/** ISO 32000-2, 7.4.4: LZW with codes of 9 to 12 bits, most significant bit first. */
export function lzwDecoded(bytes: Buffer, early: number, most: number): Buffer {
  const prefix = new Uint16Array(4096);
  const last = new Uint8Array(4096);
  const lengths = new Uint16Array(4096);
  for (let i = 0; i < 256; i++) {
    last[i] = i;
    lengths[i] = 1;
  }
  let out: Buffer = Buffer.allocUnsafe(Math.min(most, Math.max(4096, bytes.length * 4)));
  let to = 0;
  let next = 258;
  let width = 9;
  let previous = -1;
  let bits = 0;
  let have = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffffff;
    have += 8;
    if (have < width) continue;
    have -= width;
    const code = (bits >>> have) & ((1 << width) - 1);
    if (code === end) break;
    if (code === clear) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || (previous < 0 && code > 255)) break;
    const isNew = code === next;
    const from = isNew ? previous : code;
    const length = (lengths[from] as number) + (isNew ? 1 : 0);
    if (to + length > out.length) out = grown(out, to, length, most);
    let at = to + length - 1;
    if (isNew) at--;
    for (let c = from; at >= to; at--) {
      out[at] = last[c] as number;
      c = prefix[c] as number;
    }
    if (isNew) out[to + length - 1] = out[to] as number;
    if (previous >= 0 && next < 4096) {
      prefix[next] = previous;
      last[next] = out[to] as number;
      lengths[next] = (lengths[previous] as number) + 1;
      next++;
    }
    to += length;
    previous = code;
    if (next + early >= 1 << width && width < 12) width++;
  }
  return out.subarray(0, to);
}

function grown(out: Buffer, used: number, more: number, most: number): Buffer {
  if (used + more > most) throw new LimitReached('stream-too-large');
  const larger = Buffer.allocUnsafe(Math.min(most, Math.max(out.length * 2, used + more)));
  out.copy(larger, 0, 0, used);
  return larger;
}
