/** Strings of two bytes a unit: UTF-16 of both byte orders, at even and odd places. */
import type { Extent } from './narrow.ts';

/** Units of scripts whose strings are told from numbers: Latin, Greek, Cyrillic, some signs. Line ends count as units. */
const written = new Uint8Array(0x10000);
for (const [from, to] of [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x09, 0x0a],
  [0x0d, 0x0d],
] as const)
  written.fill(1, from, to + 1);

/** `low` and `high`: where in a unit its bytes lie. */
const unitAt = (bytes: Uint8Array, at: number, low: number): number =>
  (bytes[at + low] as number) | ((bytes[at + 1 - low] as number) << 8);

/** Where a string that begins at `from` is over. `low`: 0 for little-endian, 1 for big-endian. */
export function extendWide(bytes: Uint8Array, from: number, end: number, low: number, extent: Extent): void {
  let at = from;
  let units = 0;
  for (; at + 1 < end; at += 2) {
    const unit = unitAt(bytes, at, low);
    if (written[unit] === 0) break;
    if (unit >= 0x20) units++;
  }
  extent.until = at;
  extent.units = units;
}

/** Calls `found` for strings of at least `least` units; the better they look, the higher their score. */
export function findWide(
  bytes: Uint8Array,
  from: number,
  end: number,
  least: number,
  low: number,
  found: (from: number, until: number, score: number) => void,
): void {
  const extent: Extent = { until: 0, units: 0 };
  const reach = 2 * (least - 1);
  let at = from;
  while (at + reach + 1 < end) {
    let start = at + reach;
    if (written[unitAt(bytes, start, low)] === 0) {
      at += 2 * least;
      continue;
    }
    while (start > at && written[unitAt(bytes, start - 2, low)] !== 0) start -= 2;
    extendWide(bytes, start, end, low, extent);
    const score = extent.units >= least ? scoreOf(bytes, start, extent.until, low) : 0;
    if (score > 0) found(start, extent.until, score);
    at = Math.max(extent.until, start + 2);
  }
}

/**
 * Of Latin text a third at most is beyond Latin-1, of Greek and Cyrillic three fifths at least: what lies between are
 * numbers. The little-endian reading of two that are the same counts more.
 */
function scoreOf(bytes: Uint8Array, from: number, until: number, low: number): number {
  let usual = 0;
  let beyond = 0;
  let other = 0;
  for (let at = from; at < until; at += 2) {
    const unit = unitAt(bytes, at, low);
    if (unit < 0x7f || (unit >= 0xc0 && unit <= 0xff)) usual++;
    else if (unit > 0xff) {
      beyond++;
      if (unit >= 0x370 && unit < 0x530) other++;
    }
  }
  const units = (until - from) / 2;
  if (beyond * 3 > units && other * 5 < units * 3) return 0;
  return 2 * (usual + other) + (low === 0 ? 0.5 : 0);
}
