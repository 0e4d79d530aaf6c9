import type { Place } from './finding.ts';

/** A place as readers of files say it: rows of sheets come as numbers, a column for each tab from `column` on. */
export interface Mark extends Place {
  /** From 1. */
  readonly row?: number;
  /** Of the first cell, from 0. */
  readonly column?: number;
}
