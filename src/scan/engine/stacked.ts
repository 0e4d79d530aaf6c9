// A label on a line of its own, and its value on the next: forms, pages that somebody copied, pictures that were read.
import { hasDigit, isDigit, isLineEnd, tableOf } from './classes.ts';
import { type Field, type FieldName, nameBefore, nameOfLabel } from './fields.ts';
import { nameEnd, type Offered, takeValue } from './keys.ts';
import { wordFields } from './names.ts';
import type { View } from './view.ts';

const COLON = 0x3a;
/** `Surname:`, `What is your full name?` */
const isAsking = (c: number | undefined): boolean => c === COLON || c === 0x3f;
/** Units of a label, and of a value. */
const labelMost = 48;
const valueMost = 96;
/** What else a line may hold besides the longest name it ends with: `### Your`, `1.2`. */
const beside = 20;

/** What stands in lines that are no labels. */
const others = tableOf('=,;{}[]<>"|@&%$!\\\t+');

/** The line end behind the line at `at`, where that may be a label; -1 where it cannot. */
function labelEnd(codes: Uint16Array, at: number): number {
  if ((codes[at] as number) <= 0x20 || isDigit(codes[at + 1] as number)) return -1;
  for (let i = at; i - at < labelMost; i++) {
    const c = codes[i] as number;
    if (isLineEnd(c)) return i > at ? i : -1;
    if (c < 128 && others[c] === 1) return -1;
    if (c === 0x20 && codes[i + 1] === c) return -1;
    if (isAsking(c) && !isLineEnd(codes[i + 1] as number)) return -1;
  }
  return -1;
}

/** Behind the line ends from `at` on, two with CR at most. */
function pastEnds(codes: Uint16Array, at: number): number {
  let i = at;
  while (i - at < 4 && isLineEnd(codes[i] as number)) i++;
  return i;
}

/** The name of a field that the line from `from` to `end` ends with; null where it is none. */
const nameIn = (codes: Uint16Array, from: number, end: number): FieldName | null =>
  nameOfLabel(codes, nameEnd(codes, end - Number(isAsking(codes[end - 1])), from), from);

/** Whether the line before `at` is a value whose label stood above. */
function isBelowPair({ codes, key }: View, at: number): boolean {
  if (key.start < 1 || key.end > at || at - key.end > 4 || !isLineEnd(codes[key.start - 1] as number))
    return false;
  for (let i = key.end; i < at; i++) if (!isLineEnd(codes[i] as number)) return false;
  return true;
}

/** At a line that may be a value: offers it to the label above, where a colon, the pair before or a label below says that it is one. */
export function readStacked(view: View, at: number, gates: Offered): void {
  const { codes, lineStart, lineAbove, base } = view;
  if (lineAbove < lineStart - labelMost - 2) return;
  let from = lineAbove - base;
  // Where an empty line stands between, or nobody knows where the line above begins.
  if (from === at || isLineEnd(codes[from] as number)) {
    while (from > 0 && at - from < 4 && isLineEnd(codes[from - 1] as number)) from--;
    const last = from;
    while (from > 0 && !isLineEnd(codes[from - 1] as number)) if (last - --from > labelMost) return;
  }
  const end = labelEnd(codes, from);
  if (end < 0 || pastEnds(codes, end) !== at || (codes[at] as number) < 0x2e) return;
  const name = nameIn(codes, from, end);
  if (name === null || name.id === 'nobody' || end - from > name.called.length + beside) return;
  let stop = at;
  while (stop < view.length && !isLineEnd(codes[stop] as number)) if (++stop - at > valueMost) return;
  if (codes[stop - 1] === COLON || nameBefore(codes, stop, at) !== null) return;
  // `Password:`, and below it `Last login`
  const isWords = wordFields.has(name.id);
  if (!isWords && !hasDigit(codes, at, stop)) return;
  const next = pastEnds(codes, stop);
  const nextEnd = labelEnd(codes, next);
  const paired = isBelowPair(view, from) || (nextEnd > 0 && nameIn(codes, next, nextEnd) !== null);
  const colon = isAsking(codes[end - 1]);
  if (!(paired || (colon && isWords)) || !takeValue(view, at - 1, COLON, name, false)) return;
  const field = view.key as { -readonly [K in keyof Field]: Field[K] };
  if (!colon) {
    field.weak = true;
    field.company = 2;
  }
  gates.field(view, field);
}
