/** Windows bitmaps (Microsoft Learn, "Bitmap Storage"): 1 to 32 bits, RLE4, RLE8, bit fields; OS/2's short head. */

export const isBmp = (bytes: Uint8Array): boolean => bytes[0] === 0x42 && bytes[1] === 0x4d;

type Raw = { rgba: Uint8Array; width: number; height: number };

interface Head {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bits: number;
  readonly compression: number;
  readonly data: number;
  readonly palette: Uint8Array;
  readonly paletteStep: number;
  readonly masks: readonly number[];
}

function readHead(bytes: Uint8Array, view: DataView): Head {
  const size = view.getUint32(14, true);
  const short = size === 12;
  const height = short ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(short ? 24 : 28, true);
  const compression = short ? 0 : view.getUint32(30, true);
  const fields = compression === 3 || compression === 6;
  const extra = size === 40 && fields ? (compression === 6 ? 16 : 12) : 0;
  const data = view.getUint32(10, true);
  const mask = (i: number) => (bytes.length >= 54 + i * 4 + 4 ? view.getUint32(54 + i * 4, true) : 0);
  const alpha = fields && (size >= 56 || compression === 6) ? mask(3) : 0;
  return {
    width: short ? view.getUint16(18, true) : view.getInt32(18, true),
    height: Math.abs(height),
    topDown: height < 0,
    bits,
    compression,
    data,
    palette: bytes.subarray(14 + size + extra, data),
    paletteStep: short ? 3 : 4,
    masks: fields ? [mask(0), mask(1), mask(2), alpha] : bits === 16 ? [0x7c00, 0x3e0, 0x1f, 0] : [],
  };
}

/** Throws for what is none, or has more than `most` pixels. A cut off picture is white where it ends. */
export function decodeBmp(bytes: Uint8Array, most: number): Raw {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readHead(bytes, view);
  const { width, height, bits, compression } = head;
  if (width <= 0 || height <= 0 || width * height > most) throw new Error('too many pixels');
  const rgba = new Uint8Array(width * height * 4).fill(255);
  if (compression === 1 || compression === 2) runs(bytes, head, rgba);
  else if ([1, 2, 4, 8].includes(bits)) indexed(bytes, head, rgba);
  else if ([16, 24, 32].includes(bits)) direct(bytes, view, head, rgba);
  else throw new Error('unknown bitmap');
  return { rgba, width, height };
}

const rowOf = (head: Head, y: number): number => (head.topDown ? y : head.height - 1 - y) * head.width * 4;
const strideOf = (head: Head): number => Math.floor((head.bits * head.width + 31) / 32) * 4;

function put(head: Head, rgba: Uint8Array, at: number, index: number): void {
  const from = index * head.paletteStep;
  rgba[at] = head.palette[from + 2] ?? 0;
  rgba[at + 1] = head.palette[from + 1] ?? 0;
  rgba[at + 2] = head.palette[from] ?? 0;
}

function indexed(bytes: Uint8Array, head: Head, rgba: Uint8Array): void {
  const stride = strideOf(head);
  const each = 8 / head.bits;
  const low = (1 << head.bits) - 1;
  for (let y = 0; y < head.height; y++) {
    const from = head.data + y * stride;
    if (from + stride > bytes.length) return;
    const to = rowOf(head, y);
    for (let x = 0; x < head.width; x++) {
      const byte = bytes[from + Math.floor(x / each)] as number;
      put(head, rgba, to + x * 4, (byte >> ((each - 1 - (x % each)) * head.bits)) & low);
    }
  }
}

/** A channel's bits as a level from 0 to 255. */
function level(value: number, mask: number): number {
  if (mask === 0) return 0;
  const low = mask & -mask;
  const at = 31 - Math.clz32(low);
  const top = mask >>> at;
  return Math.round((((value & mask) >>> at) * 255) / top);
}

function direct(bytes: Uint8Array, view: DataView, head: Head, rgba: Uint8Array): void {
  const stride = strideOf(head);
  const step = head.bits / 8;
  const [red = 0, green = 0, blue = 0, alpha = 0] = head.masks;
  for (let y = 0; y < head.height; y++) {
    const from = head.data + y * stride;
    if (from + stride > bytes.length) return;
    const to = rowOf(head, y);
    for (let x = 0; x < head.width; x++) {
      const at = from + x * step;
      const into = to + x * 4;
      if (head.masks.length === 0) {
        rgba[into] = bytes[at + 2] as number;
        rgba[into + 1] = bytes[at + 1] as number;
        rgba[into + 2] = bytes[at] as number;
        continue;
      }
      const value = step === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
      rgba[into] = level(value, red);
      rgba[into + 1] = level(value, green);
      rgba[into + 2] = level(value, blue);
      if (alpha) rgba[into + 3] = level(value, alpha);
    }
  }
}

/** RLE8 and RLE4: pairs of bytes; 0 begins an escape (end of line, end, a move, pixels as they are). */
function runs(bytes: Uint8Array, head: Head, rgba: Uint8Array): void {
  const four = head.compression === 2;
  let x = 0;
  let y = 0;
  const set = (index: number) => {
    if (x < head.width && y < head.height) put(head, rgba, rowOf(head, y) + x * 4, index);
    x++;
  };
  for (let at = head.data; at + 1 < bytes.length; ) {
    const count = bytes[at++] as number;
    const value = bytes[at++] as number;
    if (count > 0) {
      for (let i = 0; i < count; i++) set(four ? (i % 2 ? value & 15 : value >> 4) : value);
    } else if (value === 0) {
      x = 0;
      if (++y >= head.height) return;
    } else if (value === 1) return;
    else if (value === 2) {
      x += bytes[at++] ?? 0;
      y += bytes[at++] ?? 0;
    } else {
      for (let i = 0; i < value; i++) {
        const byte = bytes[at + (four ? i >> 1 : i)] ?? 0;
        set(four ? (i % 2 ? byte & 15 : byte >> 4) : byte);
      }
      const length = four ? (value + 1) >> 1 : value;
      at += length + (length % 2);
    }
  }
}
