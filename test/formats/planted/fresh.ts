import type { MadeFile } from './hiding.ts';

/** Files that need no program to be made: made anew for each run. */
export const makeFresh = (): MadeFile[] => [];
