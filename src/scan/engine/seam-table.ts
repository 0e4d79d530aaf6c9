import { fieldNamed, type Table } from './fields.ts';
import type { SeamTable } from './seam.ts';

export const seamTable = ({ columns, ...table }: Table): SeamTable => ({
  ...table,
  columns: columns.map((name) => name?.called ?? null),
});

export const tableAtSeam = ({ columns, ...table }: SeamTable): Table => ({
  ...table,
  columns: columns.map((called) => (called === null ? null : fieldNamed(called))),
});
