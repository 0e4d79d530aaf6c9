import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { Box } from '../../model/finding.ts';
import type { OpenFile } from '../format.ts';
import { pixelsOf, type View } from '../tools/picture-container.ts';
import { unscaled } from './lines.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: ISO/IEC 15434 parts the fields of a code by them
const separators = /[\x1c-\x1e]/g;
/** Codes of one picture, at most. */
const codesMost = 60;
/** Pixels of a view that codes are looked for in; a larger one is halved until it has no more. */
const codePixels = 6_000_000;

let ready: Promise<unknown> | null = null;

/** The WebAssembly, from our own packages: nothing is fetched. */
function prepared(): Promise<unknown> {
  ready ??= (async () => {
    const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = readFileSync(path).buffer as ArrayBuffer;
    return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  })();
  return ready;
}

/** Finds QR codes, bar codes and their like in a view, and tells their text in part `bar code`. */
export async function readCodes(file: OpenFile, view: View): Promise<void> {
  const small = shrunk(view);
  let results: ReadResult[];
  try {
    await prepared();
    results = await readBarcodes(imageOf(small), {
      tryHarder: true,
      tryRotate: true,
      tryInvert: true,
      tryDownscale: true,
      maxNumberOfSymbols: codesMost,
      textMode: 'Plain',
    });
  } catch {
    return file.out.obstacle('partly-scanned', 'codes-not-read');
  }
  for (const result of results) {
    if (!result.isValid || result.text === '') continue;
    const box = unscaled(boxOf(result), small.scale);
    file.out.part({ part: 'bar code', box });
    await file.out.text(`${result.text.replace(separators, ' ')}\n`);
  }
}

type Small = { pixels: Uint8Array; width: number; height: number; scale: number };

function shrunk(view: View): Small {
  let small: Small = { pixels: pixelsOf(view), width: view.width, height: view.height, scale: view.scale };
  while (small.width * small.height > codePixels) small = halved(small);
  return small;
}

function halved({ pixels, width, height, scale }: Small): Small {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = y * 2 * width + x * 2;
      const sum =
        (pixels[at] as number) +
        (pixels[at + 1] as number) +
        (pixels[at + width] as number) +
        (pixels[at + width + 1] as number);
      out[y * w + x] = sum >> 2;
    }
  return { pixels: out, width: w, height: h, scale: scale / 2 };
}

/** Room around a picture of one code alone, which needs a quiet zone, in pixels. */
const margin = 16;

function imageOf({ pixels, width, height }: Small) {
  const [w, h] = [width + 2 * margin, height + 2 * margin];
  const data = new Uint8ClampedArray(w * h * 4).fill(255);
  for (let y = 0; y < height; y++) {
    let to = ((y + margin) * w + margin) * 4;
    for (let x = 0; x < width; x++, to += 4) {
      const level = pixels[y * width + x] as number;
      data[to] = level;
      data[to + 1] = level;
      data[to + 2] = level;
    }
  }
  return { data, width: w, height: h, colorSpace: 'srgb' as const };
}

function boxOf({ position }: ReadResult): Box {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  const xs = corners.map((corner) => corner.x - margin);
  const ys = corners.map((corner) => corner.y - margin);
  const x = Math.max(0, Math.min(...xs));
  const y = Math.max(0, Math.min(...ys));
  return { x, y, width: Math.max(1, Math.max(...xs) - x), height: Math.max(1, Math.max(...ys) - y) };
}
