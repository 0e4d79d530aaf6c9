import type { Grey } from './picture-pixels.ts';

/** Darker than this is ink, on ground that was evened out. */
const ink = 150;
/** Pixels of a letter's height, at least and at most. */
const least = 4;
const most = 90;
/** Letters that a height is told by, at least. */
const lettersLeast = 12;
/** Runs of ink that are kept; a picture with more is no page of text, and told by its upper part. */
const runsMost = 3_000_000;

/**
 * The height of a small letter, by that of most patches of ink that may be letters; 0 where there are none. Patches are
 * rows of ink that touch, put together from the top (union by the row above).
 */
export function letterHeight({ pixels, width, height }: Grey): number {
  const parent: number[] = [];
  const top: number[] = [];
  const bottom: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const join = (a: number, b: number) => {
    const [to, from] = [find(a), find(b)];
    if (to === from) return;
    parent[from] = to;
    top[to] = Math.min(top[to] as number, top[from] as number);
    bottom[to] = Math.max(bottom[to] as number, bottom[from] as number);
    left[to] = Math.min(left[to] as number, left[from] as number);
    right[to] = Math.max(right[to] as number, right[from] as number);
  };
  /** Runs of the row above: from, to, patch. */
  let above: number[] = [];
  for (let y = 0; y < height && parent.length < runsMost; y++) {
    const runs: number[] = [];
    let over = 0;
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] as number) >= ink) continue;
      const from = x;
      while (x < width && (pixels[y * width + x] as number) < ink) x++;
      const id = parent.push(parent.length) - 1;
      top.push(y);
      bottom.push(y);
      left.push(from);
      right.push(x);
      while (over < above.length && (above[over + 1] as number) < from) over += 3;
      for (let i = over; i < above.length && (above[i] as number) <= x; i += 3)
        join(above[i + 2] as number, id);
      runs.push(from, x, id);
    }
    above = runs;
  }
  return median(parent, (i) => ({
    high: (bottom[i] as number) - (top[i] as number) + 1,
    wide: (right[i] as number) - (left[i] as number),
  }));
}

function median(parent: readonly number[], size: (i: number) => { high: number; wide: number }): number {
  const counts = new Uint32Array(most + 1);
  let all = 0;
  for (let i = 0; i < parent.length; i++) {
    if (parent[i] !== i) continue;
    const { high, wide } = size(i);
    if (high < least || high > most || wide < high * 0.2 || wide > high * 2.5) continue;
    (counts[high] as number)++;
    all++;
  }
  if (all < lettersLeast) return 0;
  let seen = 0;
  for (let high = 0; high <= most; high++) {
    seen += counts[high] as number;
    if (seen * 2 >= all) return high;
  }
  return 0;
}
