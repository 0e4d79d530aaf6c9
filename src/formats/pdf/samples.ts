import type { PdfDocument } from './document.ts';
import { nameOf, numberOf, PdfStream, PdfString, type PdfValue } from './values.ts';

/** Samples of a picture, rows filled up to whole bytes. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly channels: 1 | 3;
  /** RGB of each value; null where the samples are the colours. */
  readonly palette: Buffer | null;
  readonly bytes: Buffer;
}

/** Bytes of samples that are made. */
const bytesMax = 128 * 1024 * 1024;

/** The samples of a picture whose filters are undone; null where its colours are of another kind. */
export async function samplesOf(
  document: PdfDocument,
  { dict }: PdfStream,
  bytes: Buffer,
  width: number,
  height: number,
): Promise<Samples | null> {
  const isMask = dict.get('ImageMask') === true;
  const bits = isMask ? 1 : (numberOf(await document.get(dict.get('BitsPerComponent'))) ?? 8);
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8 && bits !== 16) return null;
  const space = isMask ? gray : await spaceOf(document, dict.get('ColorSpace'));
  if (!space || width < 1 || height < 1) return null;
  const row = Math.ceil((width * space.channels * bits) / 8);
  if (row * height > bytesMax) return null;
  // rows that are cut off are white
  const whole = Buffer.alloc(row * height, 0xff);
  bytes.copy(whole);
  const decode = await document.list(dict.get('Decode'));
  if (decode.length >= 2 && (numberOf(decode[0]) ?? 0) > (numberOf(decode[1]) ?? 1) && !space.palette)
    for (let i = 0; i < whole.length; i++) whole[i] = (whole[i] as number) ^ 0xff;
  const samples = { width, height, bits, palette: space.palette } as const;
  if (space.channels !== 4) return { ...samples, channels: space.channels, bytes: whole };
  return bits === 8 ? { ...samples, channels: 3, bytes: rgbOf(whole) } : null;
}

interface Space {
  readonly channels: 1 | 3 | 4;
  readonly palette: Buffer | null;
}
const gray: Space = { channels: 1, palette: null };
const spaces = new Map<string, Space>([
  ['DeviceGray', gray],
  ['CalGray', gray],
  ['G', gray],
  ['DeviceRGB', { channels: 3, palette: null }],
  ['CalRGB', { channels: 3, palette: null }],
  ['Lab', { channels: 3, palette: null }],
  ['RGB', { channels: 3, palette: null }],
  ['DeviceCMYK', { channels: 4, palette: null }],
  ['CMYK', { channels: 4, palette: null }],
]);

/** 8.6; colours need not be right, only what is dark and light. */
async function spaceOf(document: PdfDocument, value: PdfValue | undefined, depth = 0): Promise<Space | null> {
  const found = await document.get(value);
  const list = Array.isArray(found) ? found : [found];
  const name = nameOf(await document.get(list[0]));
  const known = spaces.get(name);
  if (known) return known;
  const second = await document.get(list[1]);
  if (name === 'ICCBased' && second instanceof PdfStream) {
    const n = numberOf(second.dict.get('N'));
    return n === 1 || n === 3 || n === 4 ? { channels: n, palette: null } : null;
  }
  if (name === 'Separation') return gray;
  if ((name !== 'Indexed' && name !== 'I') || depth > 0) return null;
  const base = await spaceOf(document, second, depth + 1);
  const table = await document.get(list[3]);
  const colors =
    table instanceof PdfStream
      ? (await document.data(table)).bytes
      : table instanceof PdfString
        ? Buffer.from(table.bytes, 'latin1')
        : null;
  return base && colors && { channels: 1, palette: paletteOf(colors, base.channels) };
}

function paletteOf(colors: Buffer, channels: 1 | 3 | 4): Buffer {
  const most = colors.subarray(0, 256 * channels);
  if (channels === 3) return most;
  return channels === 4 ? rgbOf(most) : Buffer.from([...most].flatMap((c) => [c, c, c]));
}

/** CMYK as RGB, without a profile. */
function rgbOf(cmyk: Buffer): Buffer {
  const rgb = Buffer.alloc(Math.floor(cmyk.length / 4) * 3);
  for (let from = 0, to = 0; from + 3 < cmyk.length; from += 4) {
    const light = 255 - (cmyk[from + 3] as number);
    for (let i = 0; i < 3; i++) rgb[to++] = ((255 - (cmyk[from + i] as number)) * light) / 255;
  }
  return rgb;
}
