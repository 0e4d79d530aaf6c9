import type { Detector } from '../../detector.ts';
import { esCif } from './es-cif.ts';
import { frSiren } from './fr-siren.ts';
import { vatNumber } from './vat-number.ts';

/** Listed by hand: a new one is one file and one line here. */
export const taxDetectors: readonly Detector[] = [
  vatNumber, frSiren, esCif,
]; // biome-ignore format: a list
