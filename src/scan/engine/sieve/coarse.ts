import { leastLong } from './tables.ts';

/** A bit for each unit, by what may be there (`Sieve`). */
export type Places = Readonly<
  Record<'stops' | 'special' | 'mixed' | 'long' | 'hexes' | 'marks', Uint32Array>
>;

/**
 * Where WebAssembly is forbidden: stops wherever a word begins and at everything that is no word, so that nothing is left
 * out. The walk is slow then, and finds the same.
 */
export function siftCoarsely(
  isWord: (at: number) => boolean,
  from: number,
  to: number,
  { stops, special, mixed, long, hexes, marks }: Places,
): void {
  let inWord = isWord(from - 1);
  for (let i = from; i < to; i++) {
    const at = i >> 5;
    const bit = 1 << (i & 31);
    const begins = isWord(i) && !inWord;
    inWord = isWord(i);
    let end = i;
    while (begins && end - i < leastLong && isWord(end)) end++;
    const put = (map: Uint32Array, isSet: boolean) => {
      map[at] = isSet ? (map[at] as number) | bit : (map[at] as number) & ~bit;
    };
    for (const map of [special, mixed, hexes]) put(map, begins);
    put(long, end - i === leastLong);
    put(marks, !inWord);
    put(stops, begins || !inWord);
  }
}
