import { fieldNamed, type Table } from './fields.ts';
import type { SeamTable } from './seam.ts';

export const seamTable = (table: Table | null): SeamTable | null =>
  table && { ...table, columns: table.columns.map((name) => name?.called ?? null) };

export const tableAtSeam = (table: SeamTable | null): Table | null =>
  table && {
    ...table,
    columns: table.columns.map((called) => (called === null ? null : fieldNamed(called))),
  };
