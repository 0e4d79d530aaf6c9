import { isWord } from './classes.ts';
import { type Field, type FieldName, nameBefore, nameOfLabel } from './fields.ts';
import { wordFields } from './names.ts';
import { isBlank, maxValueLength, mostBlanks, readValue } from './values.ts';
import type { View } from './view.ts';

/** Who is offered the value of a field. */
export interface Offered {
  field(view: View, field: Field): void;
}

/** At `=`, `:` or `>` (`c`): offers the value behind it where what stands before is a known key, label or element. */
export function readKey(view: View, sign: number, c: number, gates: Offered): void {
  const { codes } = view;
  let at = sign;
  let end = at;
  let least = Math.max(0, view.lineStart - view.base);
  if (c === 0x3e && codes[at - 1] === 0x2d && codes[at - 2] === 0x20) {
    // `api_key -> abc`
    end = nameEnd(codes, at - 1, least);
  } else if (c === 0x3e) {
    // `<ns:FirstName>`: the name ends here and begins after `<`.
    const last = codes[at - 1] as number;
    if (at === 0 || !isWord(last)) return;
    least = elementStart(codes, at, least);
    if (least < 0) return;
    let head = least;
    while (codes[head] !== 0x3c) head--;
    if (codes[head + 1] === 0x2f) at = openedEnd(codes, head);
    if (at < 0) return;
  } else {
    // `?=`, `||=`, `+=`, `!=`
    if (c === 0x3d)
      while (end > least && at - end < 2 && '?|+~!'.includes(view.text[end - 1] as string)) end--;
    end = nameEnd(codes, end, least);
  }
  if (end <= least) return;
  const last = codes[end - 1] as number;
  if (!isWord(last) && last !== 0x2e && last !== 0x29) return;
  let name = c === 0x3a ? nameOfLabel(codes, end, least) : nameBefore(codes, end, least);
  if (name === null && last === 0x67 && c === 0x3d) {
    end = beforeType(view, end, least);
    if (end > least) name = nameBefore(codes, end, least);
  }
  if (name === null || name.id === 'nobody') return;
  if (c === 0x3d && isCompared(codes, at) && wordFields.has(name.id)) return;
  if (takeValue(view, at, c, name, end !== at)) gates.field(view, view.key);
}

/** Where the name before `at` ends: spaces, closing quotes and a bracketed remark stand between. */
export function nameEnd(codes: Uint16Array, at: number, least: number): number {
  let end = at;
  let prior = end > least ? (codes[end - 1] as number) : 0;
  // `GivenName         : Anna`, as PowerShell aligns it
  while (end > least && at - end < mostBlanks && isBlank(prior)) prior = codes[--end - 1] as number;
  if (prior === 0x29 && end > least) return beforeBracket(codes, end, least);
  if (end > least && (prior === 0x60 || isKeyClosing(prior))) {
    end--;
    while (end > least && at - end < 6 && isKeyClosing(codes[end - 1] as number)) end--;
  }
  return end;
}

/** The value behind the sign at `at` as that of a name. */
export function takeValue(view: View, at: number, c: number, name: FieldName, closed: boolean): boolean {
  const { codes, key } = view;
  // `=>`, `==`, `===`, `:=`, `::`
  let from = at + 1;
  const next = codes[from] as number;
  if (c === 0x3d && (next === 0x3e || next === 0x3d)) {
    from += next === 0x3d && codes[from + 1] === next ? 2 : 1;
    dumped.lastIndex = from;
    if (dumped.test(view.text)) from = dumped.lastIndex;
  } else if (c === 0x3a && next === 0x3d) from++;
  else if (c === 0x3a && next === 0x3a) return false;
  // `street = Kerkstraat 5`: with spaces around it the value goes on to the line's end, as behind a colon.
  const spaced = c !== 0x3d || codes[from] === 0x20 || (wordFields.has(name.id) && isMember(codes, at));
  if (!readValue(view, from, spaced)) return false;
  const field = key as { -readonly [K in keyof Field]: Field[K] };
  field.id = name.id;
  field.weak = name.weak;
  field.also = name.also;
  field.called = name.called;
  field.from = c === 0x3e ? 'element' : closed || c === 0x3d ? 'key' : 'label';
  field.company = 0;
  return true;
}

/** `Address(street=Lange Str. 5, city=Ulm)`: what objects print as text. */
function isMember(codes: Uint16Array, at: number): boolean {
  let i = at;
  while (i > 0 && isWord(codes[i - 1] as number)) i--;
  const before = codes[i - 1];
  return before === 0x28 || before === 0x7b || before === 0x5b || (before === 0x20 && codes[i - 2] === 0x2c);
}

/** Before a value that PHP's `var_dump` prints: `["name"]=>`, and on the next line `string(4) "Anna"`. */
const dumped = /\s{1,40}string\(\d{1,4}\) (?=")/y;

/** `===`, `!=`, `!==` */
const isCompared = (codes: Uint16Array, at: number): boolean =>
  codes[at - 1] === 0x21 || (codes[at + 1] === 0x3d && codes[at + 2] === 0x3d);

/** `var key string =`, `Dim key As String =`: index where the name before the type ends; `least` where there is no such. */
function beforeType({ text }: View, end: number, least: number): number {
  const type = / (?:As )?[Ss]tring$/.exec(text.slice(Math.max(least, end - 10), end));
  return type === null ? least : end - type[0].length;
}

/** Quote, backslash or bracket between a key and its `:` or `=`. */
const isKeyClosing = (c: number): boolean =>
  c === 0x22 || c === 0x27 || c === 0x5c || c === 0x5d || c === 0x2a;

/** `date of birth (dd/mm/yyyy):`: index where the name before the bracket ends. */
function beforeBracket(codes: Uint16Array, end: number, least: number): number {
  const stop = Math.max(least, end - 28);
  let i = end - 1;
  while (i > stop && codes[i] !== 0x28) i--;
  if (codes[i] !== 0x28) return end;
  while (i > least && codes[i - 1] === 0x20) i--;
  return i;
}

/** `>` of the element that is closed at `at`, where attributes stand before it: others are read where they begin. */
function openedEnd(codes: Uint16Array, at: number): number {
  const stop = Math.max(0, at - maxValueLength);
  let i = at;
  while (i > stop && codes[i] !== 0x3e) i--;
  return codes[i - 1] === 0x22 || codes[i - 1] === 0x27 ? i : -1;
}

/** Index after `<` or `</` (and a name space) of the element whose name ends at `end`, or -1 where there is none. */
function elementStart(codes: Uint16Array, end: number, least: number): number {
  let i = end;
  const stop = Math.max(least, end - 48);
  while (i > stop) {
    const c = codes[i - 1] as number;
    if (c === 0x3c || (c === 0x2f && codes[i - 2] === 0x3c)) return i;
    if (c === 0x3a) return elementStart(codes, i - 1, least) < 0 ? -1 : i;
    if (!isWord(c) && c !== 0x5f && c !== 0x2d && c !== 0x2e) return -1;
    i--;
  }
  return -1;
}
