/** For whoever has the parts of a long text scanned side by side: light, no detector comes along. */
export {
  blockSize,
  contextAfter,
  contextBefore,
  seamAhead,
  seamBehind,
  seamEvery,
} from './engine/blocks.ts';
export { type HashKey, randomHashKey } from './engine/hash.ts';
export type { Beginning } from './engine/scanner.ts';
export { alike, plainSeam, type Seam } from './engine/seam.ts';
export { type CountedTally, JoinedTallies } from './engine/tally.ts';
