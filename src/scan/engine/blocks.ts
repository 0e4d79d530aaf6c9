/** UTF-16 units in a block, before it (context) and behind it (values that begin in the block). */
export const blockSize = 65_536;
export const contextBefore = 1_024;
export const contextAfter = 16_384;
/** Where a block has no line end in its second half, it is cut at a separator in this many last units. */
const SOFT_CUT = 2_048;
/** A seam is behind the last line end before a multiple of so many units, `contextAfter` before it at most: a block ends there. */
export const seamEvery = 32 * blockSize;
/** Units behind a seam that the blocks before it look at: with so many and no more, a scanner has come to the seam and not beyond. */
export const seamAhead = blockSize + contextAfter - 1;

/**
 * The first seam behind `at`, which is `away` units before a multiple of `seamEvery`; 0 where there is none, or none yet in
 * sight.
 */
export function seamBehind(text: string, at: number, away: number): number {
  if (away > blockSize || at + away > text.length) return 0;
  const line = text.lastIndexOf('\n', at + away - 1) + 1;
  return line > at && at + away - line <= contextAfter ? line : 0;
}

/** Whether a seam is at `at`, which is so far away from the next multiple, or at that. */
export const isSeam = (text: string, at: number, away: number): boolean =>
  away <= contextAfter && text.charCodeAt(at - 1) === 10 && seamBehind(text, at - 1, away + 1) === at;

/** Where the block that begins at `from` ends: after its last line end, else after a separator, else at its full size. */
export function cut(text: string, from: number): number {
  const full = from + blockSize;
  const line = text.lastIndexOf('\n', full - 1);
  if (line >= from + blockSize / 2) return line + 1;
  for (let i = full; i > full - SOFT_CUT; i--) {
    const c = text.charCodeAt(i - 1);
    if (c === 0x2c || c === 0x3b || c === 0x20 || c === 0x3e || c === 0x7d || c === 13) {
      if (c !== 13 || text.charCodeAt(i) !== 10) return i;
    }
  }
  const low = text.charCodeAt(full);
  return low >= 0xdc00 && low <= 0xdfff ? full - 1 : full;
}
