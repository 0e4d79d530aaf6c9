import type { Detector } from '../../detector.ts';
import { deIdnr } from './de-idnr.ts';
import { nlBsn } from './nl-bsn.ts';

/** Listed by hand: a new one is one file and one line here. */
export const nationalDetectors: readonly Detector[] = [
  deIdnr, nlBsn,
]; // biome-ignore format: a list
