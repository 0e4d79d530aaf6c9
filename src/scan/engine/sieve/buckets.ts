import { classes, DIGIT, LETTER } from '../classes.ts';

/** The first units of a literal: all of them where it is short. */
export type Beginning = readonly number[];

/** Low and high half bytes of the first, second and third byte, sixteen bits each. */
export type Halves = readonly number[];

/**
 * Sorts marks (of bytes) into so many buckets, so that little else looks like one of them: neighbours in
 * order are joined where that lets the least text through.
 */
export function buckets(literals: readonly Beginning[], most: number): Halves[] {
  const groups = byBeginning(literals);
  const growth = groups.slice(1).map((_, k) => joined(groups, k));
  while (groups.length > most) {
    const k = growth.indexOf(Math.min(...growth));
    groups.splice(
      k,
      2,
      (groups[k] as Halves).map((mask, i) => mask | (groups[k + 1]?.[i] as number)),
    );
    growth.splice(k, 1);
    if (k > 0) growth[k - 1] = joined(groups, k - 1);
    if (k < growth.length) growth[k] = joined(groups, k);
  }
  return groups;
}

/** How much more two neighbours let through together. */
function joined(groups: readonly Halves[], k: number): number {
  const [a, b] = [groups[k] as Halves, groups[k + 1] as Halves];
  return width(a.map((mask, i) => mask | (b[i] as number))) - width(a) - width(b);
}

/** Those that begin with the same two units, in order. */
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
  return [...groups].toSorted(([a], [b]) => a - b).map(([, halves]) => halves);
}

/** How much text a bucket lets through: bytes that share half bytes with its own, by how common they are. */
const width = (halves: Halves): number => reach(halves, 0) * reach(halves, 2) * reach(halves, 4);

function reach(halves: Halves, at: number): number {
  const [low, high] = [halves[at] as number, halves[at + 1] as number];
  let sum = 0;
  for (let row = 0; row < 16; row++) {
    if (((high >> row) & 1) === 0) continue;
    for (let column = 0; column < 16; column++)
      if ((low >> column) & 1) sum += frequency[16 * row + column] as number;
  }
  return sum / 1000;
}

/** Roughly, of each byte in a thousand characters of logs, tables and letters. */
const frequency = Float64Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x20) return 100;
  if (classes[byte] === DIGIT) return 25;
  if (classes[byte] === LETTER) return byte < 0x60 ? 3 : 20;
  return byte >> 4 === 2 ? 15 : 2;
});
