import { bombs } from './bombs.ts';
import { floods } from './floods.ts';
import type { Hostile } from './hostile.ts';
import { markup } from './markup.ts';
import { names } from './names.ts';
import { papers } from './papers.ts';
import { stores } from './stores.ts';
import { twoInOne } from './two-in-one.ts';

/** Files that mean harm, made here: each with what must come of it. */
export const hostileFiles: readonly Hostile[] = [
  ...bombs,
  ...names,
  ...floods,
  ...papers,
  ...markup,
  ...stores,
  ...twoInOne,
];
