/** HEIC by libheif of WebAssembly: sharp's own decoder knows AV1 only. */

interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (shown: { data: Uint8ClampedArray } | null) => void,
  ): void;
}
interface Libheif {
  ready?: Promise<unknown>;
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

const codecs = /^(?:hei[cmsx]|hev[cmsx]|mif[12]|msf1)$/;

/** ISO/IEC 23008-12: a file type box whose brands name HEVC, and not AVIF. */
export function isHeic(bytes: Uint8Array): boolean {
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (word(4) !== 'ftyp') return false;
  const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length, 256);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(word(at));
  return brands.some((b) => codecs.test(b)) && !brands.some((b) => b === 'avif' || b === 'avis');
}

/** Turned as the file says. Throws for what cannot be decoded, or has more than `most` pixels. */
export async function decodeHeic(
  bytes: Uint8Array,
  page: number,
  most: number,
): Promise<{ rgba: Uint8Array; width: number; height: number; pages: number }> {
  const name = 'libheif-js/wasm-bundle.js';
  const { default: libheif } = (await import(name)) as { default: Libheif };
  await libheif.ready;
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images[page];
  if (!image) throw new Error('no such page');
  const width = image.get_width();
  const height = image.get_height();
  if (width <= 0 || height <= 0 || width * height > most) throw new Error('too many pixels');
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  await new Promise<void>((resolve, reject) => {
    image.display({ data, width, height }, (shown) => (shown ? resolve() : reject(new Error('damaged'))));
  });
  return { rgba: new Uint8Array(data.buffer), width, height, pages: images.length };
}
