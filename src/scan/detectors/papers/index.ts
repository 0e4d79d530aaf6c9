import type { Detector } from '../../detector.ts';
import { mrz } from './mrz.ts';

/** Listed by hand: a new one is one file and one line here. */
export const papersDetectors: readonly Detector[] = [
  mrz,
]; // biome-ignore format: a list
