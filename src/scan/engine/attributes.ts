import { nameBefore } from './fields.ts';
import { type Offered, takeValue } from './keys.ts';
import type { View } from './view.ts';

/** Where `readAttribute` looks: any case. */
export const attributeWord = 'value=';
/** Units of a tag before the value that its name is looked for in. */
const mostBefore = 120;
/** `name="x"`, and other attributes behind it. */
const named = /\s(?:name|id|key|field)=(["'])([^"'<>]{2,48})\1(?:\s[^<>]{0,64})?\s$/i;

/** `<input name="passport" value="C98498962">`, `<property name="user" value="...">`: a field whose name stands in another attribute. */
export function readAttribute(view: View, at: number, gates: Offered): void {
  const { codes, text } = view;
  const quote = codes[at + attributeWord.length];
  if (quote !== 0x22 && quote !== 0x27) return;
  const from = Math.max(0, at - mostBefore);
  const match = named.exec(text.slice(from, at));
  if (match === null) return;
  const called = match[2] as string;
  const start = from + match.index + match[0].indexOf(called, 5);
  const name = nameBefore(codes, start + called.length, start);
  if (name === null || name.id === 'nobody') return;
  if (takeValue(view, at + attributeWord.length - 1, 0x3d, name, true)) gates.field(view, view.key);
}
