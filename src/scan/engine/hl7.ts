import { fieldNamed } from './fields.ts';
import type { Offered } from './keys.ts';
import type { View } from './view.ts';

/** By the number of a field, what its components hold; HL7 version 2.5.1, chapters 3 and 6. */
type Segment = Readonly<Record<number, string>>;
const name = 'last name^first name^first name';
const place = 'street^^city^^postcode';
const doctor = `^${name}`;
const segments: Readonly<Record<string, Segment>> = {
  PID: { 5: name, 6: name, 7: 'dob', 8: 'sex', 11: place, 13: 'phone', 14: 'phone', 17: 'religion', 19: 'ssn', 22: 'ethnicity', 23: 'birthplace', 28: 'nationality' },
  NK1: { 2: name, 4: place, 5: 'phone', 6: 'phone', 16: 'dob' },
  GT1: { 3: name, 5: place, 6: 'phone', 8: 'dob', 12: 'ssn' },
  IN1: { 16: name, 18: 'dob', 19: place },
  PV1: { 7: doctor, 8: doctor, 9: doctor, 17: doctor },
  DG1: { 3: 'icd-10^diagnosis', 4: 'diagnosis' },
}; // biome-ignore format: a table
/** How segments that tell of people begin: for the gates. */
export const segmentWords: readonly string[] = Object.keys(segments).map((id) => `${id}|`);

const PART = 0x26;
/** What was read: no segment stands in another. */
const read = { stamp: 0, to: 0 };
/** Units of a segment that are read. */
const mostUnits = 2048;
/** Columns that name something of a person, as in a table. */
const company = 5;

/** Gate: `PID|1||4829174^^^MRN||MEIER^ANNA||19850314|F`: fields that have no names but their numbers. */
export function readSegment(view: View, at: number, gates: Offered): void {
  const { codes, text, stamp } = view;
  if (read.stamp === stamp && at < read.to) return;
  const segment = segments[text.slice(at, at + 3)] as Segment;
  const stop = Math.min(view.length, at + mostUnits);
  let field = 0;
  let component = 0;
  let start = at;
  view.cellCount = 0;
  for (let i = at; i <= stop; i++) {
    const c = i < stop ? (codes[i] as number) : 10;
    const isEnd = c < 0x20;
    // `|`, `^`, `~` and `&`: the next field, component, value and part of one
    if (!isEnd && c !== 0x7c && c !== 0x5e && c !== 0x7e && c !== PART) continue;
    // Each begins with its own number; `PID|PPID|USER` is the head of a table.
    if (field === 1 && /\D/.test(text.slice(start, i))) return;
    const called = fieldNamed(segment[field]?.split('^')[component] ?? '');
    if (called !== null && i > start && codes[start - 1] !== PART) {
      view.addCell(called, start, i, false, company);
      gates.field(view, view.cell(view.cellCount - 1));
    }
    read.stamp = stamp;
    read.to = i;
    if (isEnd) return;
    start = i + 1;
    if (c === 0x5e) component++;
    else if (c !== PART) component = 0;
    if (c === 0x7c) field++;
  }
}
