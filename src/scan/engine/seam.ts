import type { Table } from './fields.ts';

/**
 * All that a scanner knows at a seam of what comes before (scanner.ts, `seamEvery`): plain data, so that the scanner of
 * another thread can go on behind it. Two that are alike lead to the same findings.
 */
export interface Seam {
  readonly table: SeamTable | null;
  /** The table that a statement created last. */
  readonly created: SeamTable | null;
  /** Rows of an SQL statement go on: nobody else can go on there. */
  readonly rows: boolean;
  /** The line before is empty, or a comment. */
  readonly empty: boolean;
  /** Units behind the seam that belong to a claim, to one of any confidence, and to a text inside the text. */
  readonly claimed: number;
  readonly weaklyClaimed: number;
  readonly inside: number;
}

/** A table, with the known names of its columns. */
export interface SeamTable extends Omit<Table, 'columns'> {
  readonly columns: readonly (string | null)[];
}

/** In the middle of lines that are no table. */
export const plainSeam: Seam = {
  table: null,
  created: null,
  rows: false,
  empty: false,
  claimed: 0,
  weaklyClaimed: 0,
  inside: 0,
};

export const alike = (a: Seam, b: Seam): boolean => JSON.stringify(a) === JSON.stringify(b);
