import { isWord } from './classes.ts';
import { nameBefore } from './fields.ts';
import { type Offered, takeValue } from './keys.ts';
import type { View } from './view.ts';

/** Where `readAttribute` looks: any case. */
export const attributeWord = 'value=';
/** Units of a tag before the value that its name is looked for in. */
const mostBefore = 160;
/** `name="x"`, and other attributes behind it. */
const named =
  /\s(?:(?:friendly)?name|id|key|field|label|itemprop|data-label|setting|parameter)=(["'])(?!urn:)(?:https?:[^"'<>]{1,99}\/)?([^"'<>]{2,48})\1(?:\s[^<>]{0,64})?\s?$/i;

/**
 * `<input name="passport" value="C98498962">`, `<property name="user" value="...">`: a field whose name stands in another
 * attribute; `<family value="Weber"/>`: or is the element's.
 */
export function readAttribute(view: View, at: number, gates: Offered): void {
  const { codes } = view;
  const sign = at + attributeWord.length - 1;
  const quote = codes[sign + 1];
  if ((quote !== 0x22 && quote !== 0x27) || (codes[at - 1] as number) > 0x20) return;
  let start = at - 1;
  while (start > 0 && isWord(codes[start - 1] as number)) start--;
  if (codes[start - 1] === 0x3c) take(view, start, at - 1, sign, 0x3d, gates);
  else takeNamed(view, at, sign, 0x3d, gates);
}

/**
 * At the `>` of `<Data Name="TargetUserName">anna</Data>`: the text of an element that an attribute names, or of the value
 * in it: `<saml:Attribute FriendlyName="sn"><saml:AttributeValue>Meier`.
 */
export function readText(view: View, at: number, gates: Offered): void {
  const next = view.codes[at + 1] as number;
  if (next > 0x20 && next !== 0x3c) takeNamed(view, at, at, 0x3e, gates);
  else {
    toValue.lastIndex = at;
    if (toValue.test(view.text)) takeNamed(view, at, toValue.lastIndex - 1, 0x3e, gates);
  }
}
const toValue = />\s{0,40}<\w{0,9}:?AttributeValue(?: [^<>]{0,120})?>/y;

/** The value behind the sign at `sign` as that of the field that an attribute before `at` names. */
function takeNamed(view: View, at: number, sign: number, c: number, gates: Offered): void {
  const from = Math.max(0, at - mostBefore);
  const match = named.exec(view.text.slice(from, at));
  if (match === null) return;
  const called = match[2] as string;
  const start = from + match.index + match[0].indexOf(called, 5);
  take(view, start, start + called.length, sign, c, gates);
}

/** Where `readAnswer` looks. */
export const answerWord = 'value":';
const asked = /(?:name|label|field|key|title|question)" ?: ?$/i;
/** Units of white space before it, and of a name. */
const mostIndent = 48;

/** `{"label": "Date of birth", "value": "1984-02-29"}`, as forms send what was filled in; `"password": {"value": "..."}`. */
export function readAnswer(view: View, at: number, gates: Offered): void {
  const { codes, text } = view;
  // `"display_value":`
  let quote = at - 1;
  while (at - quote < mostIndent && (isWord(codes[quote] as number) || codes[quote] === 0x5f)) quote--;
  let end = quote - 1;
  while (quote - end < mostIndent && (codes[end] as number) <= 0x20) end--;
  const isOuter = codes[end] === 0x7b;
  if (codes[quote] !== 0x22 || (!isOuter && codes[end] !== 0x2c)) return;
  // Back over `: {`, or over the comma
  if (isOuter)
    do end--;
    while (codes[end] === 0x20 || codes[end] === 0x3a);
  else end--;
  const start = text.lastIndexOf('"', end - 1) + 1;
  if (codes[end] !== 0x22 || end - start > mostIndent) return;
  if (isOuter || asked.test(text.slice(Math.max(0, start - 16), Math.max(0, start - 1))))
    take(view, start, end, at + answerWord.length - 1, 0x3a, gates);
}

/** What ends a label whose value stands in the next cell or element. */
export const labelEnds = ['</th>', '</td>', '</dt>', '</key>'];
/** To what follows in the same row, but another header. */
const toNext = /<\/\w{2,3}>\s{0,40}<(?!t[rh]|\/)\w{1,7}(?: [^<>]{0,80})?>\s{0,40}(?:<\w{1,6}>\s{0,9})?/iy;

/** `<th>Surname</th><td>Weber</td>`, `<key>surname</key><string>Weber</string>` */
export function readNextCell(view: View, at: number, gates: Offered): void {
  toNext.lastIndex = at;
  if (!toNext.test(view.text)) return;
  take(view, Math.max(0, view.lineStart - view.base), at, toNext.lastIndex - 1, 0x3e, gates);
}

/** Where `readSerialized` looks. */
export const serializedMark = '";s:';
const length = /";s:\d{1,4}:(?=")/y;

/** PHP's `s:9:"firstName";s:4:"Anna";` */
export function readSerialized(view: View, at: number, gates: Offered): void {
  length.lastIndex = at;
  if (length.test(view.text))
    take(view, Math.max(0, view.lineStart - view.base), at, length.lastIndex - 1, 0x3a, gates);
}

/** The value behind the sign at `sign` for the name that ends before `end`, unless it is a name as well: headers side by side. */
export function take(view: View, least: number, end: number, sign: number, c: number, gates: Offered): void {
  const name = nameBefore(view.codes, end, least);
  if (name === null || name.id === 'nobody' || !takeValue(view, sign, c, name, true)) return;
  const { key } = view;
  if (nameBefore(view.codes, key.end, key.start) === null) gates.field(view, key);
}
