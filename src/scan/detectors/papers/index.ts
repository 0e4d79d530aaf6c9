import type { Detector } from '../../detector.ts';
import { mrz } from './mrz.ts';
import { passportNumber } from './passport-number.ts';

/** Listed by hand: a new one is one file and one line here. */
export const papersDetectors: readonly Detector[] = [
  mrz,
  passportNumber,
]; // biome-ignore format: a list
