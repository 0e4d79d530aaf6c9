export const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[list.length >> 1] as number;

/** Milliseconds that the work takes. */
export const timed = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** As a gateway hands text to the scanner: characters of one piece, 64 KiB of ASCII. */
export const pieceChars = 65_536;
