import { classes, DIGIT, LETTER } from '../classes.ts';

/** The first units of a literal: all of them where it is short. */
export type Beginning = readonly number[];

/** Low and high half bytes of the first, second and third byte, sixteen bits each. */
export type Halves = readonly number[];

/**
 * Sorts marks (of bytes) into so many buckets, so that little else looks like one of them: the two that together let the
 * least more text through are joined, again and again.
 */
export function buckets(literals: readonly Beginning[], most: number): Halves[] {
  const groups = byBeginning(literals);
  const growth = groups.map((one, i) => Float64Array.from(groups.slice(0, i), (two) => grown(one, two)));
  while (groups.length > most) {
    let [least, first, second] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const [i, row] of growth.entries())
      for (let k = 0; k < i; k++)
        if ((row[k] as number) < least) [least, first, second] = [row[k] as number, k, i];
    const joined = union(groups[first] as Halves, groups[second] as Halves);
    const last = groups.length - 1;
    for (const [at, group] of [
      [second, groups[last] as Halves],
      [first, joined],
    ] as const) {
      groups[at] = group;
      for (let k = 0; k < last; k++)
        if (k !== at)
          (growth[Math.max(at, k)] as Float64Array)[Math.min(at, k)] = grown(group, groups[k] as Halves);
    }
    groups.length = growth.length = last;
  }
  return groups;
}

const union = (a: Halves, b: Halves): Halves => a.map((mask, i) => mask | (b[i] as number));
/** How much more two let through together. */
const grown = (a: Halves, b: Halves): number => width(union(a, b)) - width(a) - width(b);

/** Those that begin with the same two units. */
function byBeginning(literals: readonly Beginning[]): Halves[] {
  const groups = new Map<number, number[]>();
  for (const [first = 0, second = 0, third = 0] of literals) {
    const key = (first << 8) | second;
    const halves = groups.get(key) ?? [0, 0, 0, 0, 0, 0];
    for (const [i, byte] of [first, second, third].entries()) {
      halves[2 * i] = (halves[2 * i] as number) | (byte === 0 ? 0xffff : 1 << (byte & 15));
      halves[2 * i + 1] = (halves[2 * i + 1] as number) | (byte === 0 ? 0xffff : 1 << (byte >> 4));
    }
    groups.set(key, halves);
  }
  return [...groups.values()];
}

/** How much text a bucket lets through: bytes that share half bytes with its own, by how common they are. */
const width = (halves: Halves): number => reach(halves, 0) * reach(halves, 2) * reach(halves, 4);

function reach(halves: Halves, at: number): number {
  const [low, high] = [halves[at] as number, halves[at + 1] as number];
  let sum = 0;
  for (let row = 0; row < 16; row++)
    if ((high >> row) & 1)
      sum += (sums[512 * row + (low & 255)] as number) + (sums[512 * row + 256 + (low >> 8)] as number);
  return sum;
}

/** Roughly, of each byte in a thousand characters of logs, tables and letters. */
function frequency(byte: number): number {
  if (byte > 127) return 1;
  if (byte === 0x20) return 100;
  if (classes[byte] === DIGIT) return 25;
  if (classes[byte] === LETTER) return byte < 0x60 ? 3 : 20;
  if (byte === 10 || '":,-./='.includes(String.fromCharCode(byte))) return 20;
  return byte >> 4 === 2 ? 4 : 2;
}

/** For each high half of a byte, and each set of eight low halves, the frequencies of those bytes together, in 1. */
const sums = Float64Array.from({ length: 16 * 512 }, (_, place) => {
  let sum = 0;
  for (let bit = 0; bit < 8; bit++)
    if ((place >> bit) & 1) sum += frequency(((place >> 9) << 4) | (((place >> 8) & 1) << 3) | bit);
  return sum / 1000;
});
