import type { Detector } from '../../detector.ts';

/** Listed by hand: a new one is one file and one line here. */
export const secretsDetectors: readonly Detector[] = [];
