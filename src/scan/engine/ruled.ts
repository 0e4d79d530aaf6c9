// Tables whose columns are told by where they begin: `sqlplus`, `sqlcmd`, `db2`, PowerShell's Format-Table, printed lists.
import { isLineEnd } from './classes.ts';
import { type FieldName, nameBefore, type Table } from './fields.ts';
import { lineEnd, maxStrange, trimmed } from './table.ts';
import type { View } from './view.ts';

const DASH = 0x2d;
const SPACE = 0x20;
/** Units of a header; they have to be at hand wherever a block begins. */
const mostUnits = 512;

/** At a line of dashes with gaps, under names of columns: the table they are the header of; null where none of them is known. */
export function readRule(view: View, at: number): Table | null {
  const { codes } = view;
  const rule: number[] = [];
  let i = at;
  for (; i - at < mostUnits && (codes[i] === DASH || codes[i] === SPACE); i++)
    if (codes[i] === DASH && (i === at || codes[i - 1] === SPACE)) rule.push(i - at);
  if ((codes[i] as number) > SPACE || rule.length < 2) return null;
  const end = codes[at - 2] === 13 ? at - 2 : at - 1;
  let above = end;
  while (above > 0 && at - above < mostUnits && !isLineEnd(codes[above - 1] as number)) above--;
  return tableOf(view, rule, above, end, 1);
}

/** At a line of names that two blanks and more part: the table it is the header of; null where it is none. */
export function readAligned(view: View, at: number): Table | null {
  const { codes } = view;
  const end = lineEnd(view, at);
  if (end - at > mostUnits) return null;
  const rule: number[] = [];
  for (let i = at; i < end; i++)
    if (
      codes[i] !== SPACE &&
      (i === at || (codes[i - 1] === SPACE && (rule.length === 0 || codes[i - 2] === SPACE)))
    )
      rule.push(i - at);
  // A sentence with a wide gap has no name on each side of it.
  return rule.length < 2 ? null : tableOf(view, rule, at, end, 2);
}

/** The table whose names stand between `at` and `end`, where at least `least` of them are known. */
function tableOf(view: View, rule: readonly number[], at: number, end: number, least: number): Table | null {
  const columns: (FieldName | null)[] = [];
  let company = 0;
  for (let k = 0; k < rule.length; k++) {
    const [from, to] = cellAt(view, rule, k, at, end);
    const name = to > from ? nameBefore(view.codes, to, from) : null;
    if (name !== null && name.id !== 'nobody') company++;
    columns.push(name);
  }
  return company < least ? null : { delimiter: SPACE, columns, company, strange: 0, rule };
}

/** Of the line from `at` to `end` what stands in a column, without the padding. */
const cellAt = ({ codes }: View, rule: readonly number[], k: number, at: number, end: number) =>
  trimmed(codes, Math.min(end, at + (rule[k] as number)), Math.min(end, at + (rule[k + 1] ?? mostUnits)));

/** Gives `view` the cells of the line at `at`; false where that ends the table: too many lines whose columns begin elsewhere. */
export function readRuledRow(view: View, table: Table, rule: readonly number[], at: number): boolean {
  const end = lineEnd(view, at);
  for (let k = 0; k < rule.length && at + (rule[k] as number) < end; k++) {
    const [from, to] = cellAt(view, rule, k, at, end);
    const begin = at + (rule[k] as number);
    if (begin > at && view.codes[begin - 1] !== SPACE) {
      view.cellCount = 0;
      return ++table.strange < maxStrange;
    }
    const name = table.columns[k];
    if (name && name.id !== 'nobody' && to > from) view.addCell(name, from, to, false, table.company);
  }
  table.strange = 0;
  return end > at;
}
