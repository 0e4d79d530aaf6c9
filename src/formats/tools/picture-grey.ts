import type { ViewKind } from './picture-container.ts';
import type { Grey, Pixels } from './picture-pixels.ts';

/** Alpha under which a pixel is not seen, and over which it is. */
const unseen = 2;
const seen = 128;
/** Levels of grey that make a text on its ground. */
const contrast = 24;
/** Pixels that a letter has at least. */
const letterPixels = 60;
/** Levels that a picture of one colour may differ by. */
const flatLevels = 6;

/** The views of a page: on white, and what white does not show. A picture of one colour has none. */
export function greyViews(picture: Pixels): { flat: boolean; greys: { kind: ViewKind; grey: Grey }[] } {
  const { rgba, width, height } = picture;
  const all = { low: 255, high: 0 };
  const hidden = new Uint32Array(256);
  let light = 0;
  let clear = 0;
  const white = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < white.length; i++, at += 4) {
    const level = levelAt(rgba, at);
    const alpha = rgba[at + 3] as number;
    const shown = alpha === 255 ? level : Math.round((level * alpha + 255 * (255 - alpha)) / 255);
    white[i] = shown;
    if (shown < all.low) all.low = shown;
    if (shown > all.high) all.high = shown;
    if (alpha < seen) clear++;
    else if (level > 200) light++;
    if (alpha < unseen) {
      (hidden[level] as number)++;
    }
  }
  const greyOf = (pixels: Uint8Array): Grey => ({ pixels, width, height });
  const flat = all.high - all.low <= flatLevels;
  const greys: { kind: ViewKind; grey: Grey }[] = [];
  if (!flat) greys.push({ kind: 'plain', grey: greyOf(white) }, { kind: 'text', grey: greyOf(white) });
  if (clear > letterPixels && light > letterPixels)
    greys.push({
      kind: 'light',
      grey: greyOf(map(rgba, (level, alpha) => Math.round((level * alpha) / 255))),
    });
  if (apart(hidden) > letterPixels) greys.push({ kind: 'hidden', grey: greyOf(map(rgba, (level) => level)) });
  return { flat: greys.length === 0, greys };
}

/** Pixels that stand out from the level that most of them have. */
function apart(counts: Uint32Array): number {
  const ground = counts.indexOf(counts.reduce((most, n) => Math.max(most, n), 0));
  return counts.reduce((n, count, level) => n + (Math.abs(level - ground) > contrast ? count : 0), 0);
}

/** ITU-R BT.601 luma. */
const levelAt = (rgba: Uint8Array, at: number): number =>
  ((rgba[at] as number) * 77 + (rgba[at + 1] as number) * 150 + (rgba[at + 2] as number) * 29 + 128) >> 8;

function map(rgba: Uint8Array, level: (level: number, alpha: number) => number): Uint8Array {
  const out = new Uint8Array(rgba.length / 4);
  for (let i = 0, at = 0; i < out.length; i++, at += 4)
    out[i] = level(levelAt(rgba, at), rgba[at + 3] as number);
  return out;
}
