import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';

/** Units of a value in which the next label is looked for. */
const MAX_VALUE = 60;
const COLON = 0x3a;

/**
 * The field, without a next label on the same line: of `Name: Anna Smith Date of birth: 12/03/1984` only `Anna Smith`. A label is
 * taken to be the word before the colon, the small words before that, and the word before those.
 */
export function withoutNextLabel(view: View, field: Field): Field {
  if (field.from !== 'label' || field.quoted) return field;
  // `Contact person: Sietske Postma (daughter) 06 ...`
  const bracket = view.text.slice(field.start, field.end).search(/ \(\p{Ll}/u);
  if (bracket > 0) return { ...field, end: field.start + bracket };
  const stop = Math.min(field.end, field.start + MAX_VALUE);
  let colon = field.start;
  while (colon < stop && view.codes[colon] !== COLON) colon++;
  if (colon >= stop) return field;
  const words = view.text.slice(field.start, colon).trimEnd().split(' ');
  words.pop();
  let small = false;
  while (words.length > 1 && /^\p{Ll}/u.test(words.at(-1) as string)) {
    words.pop();
    small = true;
  }
  if (small && words.length > 1) words.pop();
  const length = words.join(' ').replace(/[,;]$/, '').length;
  return length === 0 ? field : { ...field, end: field.start + length };
}
