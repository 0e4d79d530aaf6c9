import type { Grey } from './picture-pixels.ts';

/** Darker than this belongs to a rule. */
const ink = 205;
/** Heights of a small letter that no stroke of a letter is long, upwards and across. */
const upwards = 2.4;
const across = 7;
/** Pixels a rule is thick at most. */
const thick = 3;

/**
 * Takes the frames of fields and tables out of an evened picture, in place: a frame beside a text is read as a bracket or
 * a bar, and its first letters are lost. `high` is the height of a small letter.
 */
export function withoutRules({ pixels, width, height }: Grey, high: number): void {
  const dark = pixels.map((level) => (level < ink ? 1 : 0));
  lines(dark, pixels, { count: width, length: height, step: width, next: 1 }, upwards * high);
  lines(dark, pixels, { count: height, length: width, step: 1, next: width }, across * high);
}

/** `count` lines of `length` pixels, `step` from one pixel to the next in a line, `next` from a line to the next. */
interface Direction {
  readonly count: number;
  readonly length: number;
  readonly step: number;
  readonly next: number;
}

function lines(
  dark: Uint8Array,
  pixels: Uint8Array,
  { count, length, step, next }: Direction,
  least: number,
): void {
  for (let line = 0; line < count; line++) {
    let from = -1;
    for (let i = 0; i <= length; i++) {
      const on = i < length && dark[line * next + i * step] === 1;
      if (on && from < 0) from = i;
      if (on || from < 0) continue;
      if (i - from >= least && thin(dark, line, from, i, { count, length, step, next }))
        for (let at = from; at < i; at++) pixels[line * next + at * step] = 255;
      from = -1;
    }
  }
}

/** Whether most of a run has ground beside it: it is no part of a dark area. */
function thin(
  dark: Uint8Array,
  line: number,
  from: number,
  end: number,
  { count, step, next }: Direction,
): boolean {
  const before = line - thick;
  const after = line + thick;
  let bare = 0;
  for (let i = from; i < end; i++) {
    const open = (at: number) => at < 0 || at >= count || dark[at * next + i * step] === 0;
    if (open(before) && open(after)) bare++;
  }
  return bare * 10 >= (end - from) * 6;
}
