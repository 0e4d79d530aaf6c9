import { freshBinary } from './fresh-binary.ts';
import { freshOutlook } from './fresh-outlook.ts';
import { freshWeb } from './fresh-web.ts';
import type { MadeFile } from './hiding.ts';

/** Files that need no program to be made: made anew for each run. */
export const makeFresh = (): MadeFile[] => [...freshWeb(), ...freshOutlook(), ...freshBinary()];
