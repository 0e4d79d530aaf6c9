import type { Grey } from './picture-pixels.ts';

/** Pixels of a side of the tiles whose ground is told by what most of their pixels are. */
const tile = 24;

/**
 * Dark text on white ground, wherever it stood: each tile's ground is what most of its pixels are, and what differs from
 * it gets darker. So dark windows on light desktops are read too, and grey text on grey.
 */
export function evenOut({ pixels, width, height }: Grey): Grey {
  const across = Math.ceil(width / tile);
  const down = Math.ceil(height / tile);
  const grounds = groundsOf(pixels, width, height, across, down);
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / tile) * across;
    for (let x = 0; x < width; x++) {
      const ground = grounds[row + Math.floor(x / tile)] as number;
      const level = pixels[y * width + x] as number;
      const room = ground < 128 ? 255 - ground : ground;
      const by = ground < 128 ? level - ground : ground - level;
      out[y * width + x] = by <= 0 ? 255 : 255 - Math.round((by * 255) / room);
    }
  }
  return { pixels: out, width, height };
}

/** Levels of grey that are counted as one. */
const step = 8;

function groundsOf(
  pixels: Uint8Array,
  width: number,
  height: number,
  across: number,
  down: number,
): Uint8Array {
  const grounds = new Uint8Array(across * down);
  const counts = new Uint32Array(256 / step);
  for (let ty = 0; ty < down; ty++)
    for (let tx = 0; tx < across; tx++) {
      counts.fill(0);
      // the tile and half of its neighbours: letters alone never make a ground
      const [x0, x1] = [Math.max(0, tx * tile - tile / 2), Math.min(width, (tx + 1) * tile + tile / 2)];
      const [y0, y1] = [Math.max(0, ty * tile - tile / 2), Math.min(height, (ty + 1) * tile + tile / 2)];
      for (let y = y0; y < y1; y += 1)
        for (let x = x0; x < x1; x += 1) (counts[(pixels[y * width + x] as number) >> 3] as number)++;
      let best = 0;
      let most = -1;
      for (let i = 0; i < counts.length; i++) {
        const sum = (counts[i] as number) + (counts[i + 1] ?? 0);
        if (sum > most) [best, most] = [i, sum];
      }
      grounds[ty * across + tx] = Math.min(255, best * step + step);
    }
  return grounds;
}

/** Pixels that a small letter is to be high: what OCR reads best. */
const target = 18;
/** Where no letters were told apart. */
const usual = 2;
const largest = 4;

/** How much larger text has to become, by the height of its small letters (0: not known). */
export function scaleFor({ width, height }: Grey, high: number): number {
  if (high === 0) return width * height > 4_000_000 ? 1 : usual;
  return Math.min(largest, Math.max(1, target / high));
}
