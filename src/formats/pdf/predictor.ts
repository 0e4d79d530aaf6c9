import { numberOf, type PdfDict } from './values.ts';

/** Bytes of one row that are taken seriously. */
const rowBytesMax = 16 * 1024 * 1024;

/** Undoes the predictor of Flate and LZW (ISO 32000-2, 7.4.4.4): 2 is that of TIFF, 10 and more those of PNG. */
export function unpredicted(bytes: Buffer, params: PdfDict): Buffer {
  const predictor = numberOf(params.get('Predictor')) ?? 1;
  const colors = numberOf(params.get('Colors')) ?? 1;
  const bits = numberOf(params.get('BitsPerComponent')) ?? 8;
  const columns = numberOf(params.get('Columns')) ?? 1;
  const row = Math.ceil((colors * bits * columns) / 8);
  if (!(row > 0 && row <= rowBytesMax && colors > 0 && bits > 0)) return bytes;
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  return predictor === 2 ? ofTiff(bytes, row, step, bits) : ofPng(bytes, row, step);
}

function ofTiff(bytes: Buffer, row: number, step: number, bits: number): Buffer {
  if (bits !== 8) return bytes;
  const out = Buffer.from(bytes);
  for (let from = 0; from < out.length; from += row)
    for (let i = from + step; i < Math.min(out.length, from + row); i++)
      out[i] = ((out[i] as number) + (out[i - step] as number)) & 0xff;
  return out;
}

/** PNG (third edition), 9.2. */
function ofPng(bytes: Buffer, row: number, step: number): Buffer {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = Buffer.alloc(Math.max(0, bytes.length - rows));
  let to = 0;
  for (let from = 0; from < bytes.length; from += row + 1) {
    const type = bytes[from] as number;
    const end = Math.min(row, bytes.length - from - 1);
    for (let i = 0; i < end; i++) {
      const left = i >= step ? (out[to + i - step] as number) : 0;
      const up = to >= row ? (out[to + i - row] as number) : 0;
      const corner = i >= step && to >= row ? (out[to + i - row - step] as number) : 0;
      out[to + i] = (bytes[from + 1 + i] as number) + predicted(type, left, up, corner);
    }
    to += end;
  }
  return out;
}

function predicted(type: number, left: number, up: number, corner: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  if (type !== 4) return 0;
  const p = left + up - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
