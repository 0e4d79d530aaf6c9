import { isLetter } from './classes.ts';
import type { View } from './view.ts';

/** Longest value of a key or cell, in UTF-16 units. */
export const maxValueLength = 256;

/** Units between a name and its sign, and between the sign and the value. */
export const mostBlanks = 32;

/** Spaces and tabs; what French sets before a colon (U+00A0, U+202F). */
export const isBlank = (c: number): boolean =>
  c < 0xa0 ? c === 0x20 || c === 0x09 : c === 0xa0 || c === 0x202f;

/** Sets `view.key`'s span to the value that begins at or after `at`; false where there is none. */
export function readValue(view: View, at: number, colon: boolean): boolean {
  const { codes, key } = view;
  // `**First name:** Anna`
  let i = codes[at] === 0x2a && codes[at + 1] === 0x2a ? at + 2 : at;
  while (i - at < mostBlanks && isBlank(codes[i] as number)) i++;
  // `<b>First name:</b> Anna`, `First name: <b>Anna</b>`, `<dt>First name:</dt><dd>Anna</dd>`
  if (codes[i] === 0x3c && colon) {
    tags.lastIndex = i;
    if (tags.test(view.text)) i = tags.lastIndex;
  }
  // `{"S": "Anna"}`
  if (codes[i] === 0x7b) {
    typed.lastIndex = i;
    if (typed.test(view.text)) i = typed.lastIndex;
  }
  // `b"abc"`, `@"abc"`, `["abc"]`
  if (isQuote(codes[i + 1] as number) && isPrefix(codes[i] as number)) i++;
  else if (codes[i] === 0x5b) {
    let k = i + 1;
    while (k - i < mostBlanks && (codes[k] as number) <= 0x20) k++;
    if (isQuote(codes[k] as number)) i = k;
  }
  let quote = codes[i] as number;
  // Quotes escaped inside a JSON string.
  if (quote === 0x5c && (codes[i + 1] === 0x22 || codes[i + 1] === 0x27)) quote = codes[++i] as number;
  const quoted = isQuote(quote);
  // `"""#pass;word"""`
  if (quoted) i += codes[i + 1] === quote && codes[i + 2] === quote ? 3 : 1;
  const start = i;
  const stop = Math.min(view.length, start + maxValueLength);
  let c = codes[i] as number;
  if (quoted) {
    while (i < stop && c !== quote && c !== 10 && c !== 13) {
      if (c === 0x5c && !isEscape(codes, start, i, quote)) break;
      i += c === 0x5c ? 2 : 1;
      c = codes[i] as number;
    }
    if (i > stop) i = stop;
  } else {
    i = bareEnd(view, start, stop, colon);
    if (isWrapped(codes, start, i)) {
      wrapping.lastIndex = start;
      if (wrapping.test(view.text)) return readValue(view, wrapping.lastIndex, colon);
    }
  }
  while (i > start && codes[i - 1] === 0x20) i--;
  if (i <= start) return false;
  key.start = start;
  key.end = i;
  key.quoted = quoted;
  return true;
}

/** Of a page, between a label and its value; what begins a section of XML. */
const tags =
  /(?:<(?:\/?(?:b|strong|i|em|span|font|a|d[dt]|t[dh]|p|div|code)(?: [^<>]{0,80})?>|!\[CDATA\[)\s{0,40}){1,3}/iy;

/** Before a value whose type stands with it: DynamoDB, Avro, Firestore, XML turned to JSON. */
const typed = /\{\s{0,20}"(?:S|N|\W?\w{0,8}(?:string|text|value|date|long))" ?: ?/iy;

const isQuote = (c: number): boolean => c === 0x22 || c === 0x27 || c === 0x60;
/** Letters of a string's kind, `@`, brackets. */
const isPrefix = (c: number): boolean =>
  c === 0x40 ||
  c === 0x5b ||
  c === 0x28 ||
  ((c | 0x20) !== 0x60 && prefixes.includes(String.fromCharCode(c | 0x20)));
const prefixes = 'bruefn';
/** Whether what ends a value without quotes at `end` may be the beginning of one in quotes: `Some("`, `str = "`, `x || "`. */
function isWrapped(codes: Uint16Array, start: number, end: number): boolean {
  const c = codes[end] as number;
  const before = codes[end - 1] as number;
  if (c === 0x22 || c === 0x27) return before === 0x28 || before === 0x20 || isPrefix(before);
  if (c === 0x7c) return codes[end + 1] === c;
  return c === 0x5b || (c === 0x26 && end === start);
}
/** Before a value in quotes: its type, what it stands in for, a call that makes or finds it. */
const wrapping =
  /(?:&?(?:'static )?(?:\w{0,24}\[)?(?:str|string|text)\b\]?(?: \| ?\w{1,12})? ?= ?)?(?:[\w$.:'"[\]() -]{1,60}?(?:\|\||\?\?|[)\]] or) |[\w.:$]{0,40}(?:env|get|property|config)\((["'])[\w.-]{1,64}\1, ?|(?:new )?(?:some|string|secretstr|bytes)(?:::from)?\()?(?=b?["'`])/iy;

/** `'O\'Brien'`, `"CORP\\\\anna"`: the value goes on. Where its own quote is escaped, a backslash ends it. */
function isEscape(codes: Uint16Array, start: number, at: number, quote: number): boolean {
  if (codes[start - 2] === 0x5c) return false;
  const next = codes[at + 1] as number;
  return next === 0x5c || (next === quote && isLetter(codes[at + 2] as number));
}

/** End of a value without quotes: a separator, or white space where the key was joined with `=`. */
function bareEnd(view: View, start: number, stop: number, colon: boolean): number {
  const { codes, clear } = view;
  // Values of `a=b=c=d` lie in one another: what was seen to hold no end is not read again.
  const known = clear.colon === colon && start >= clear.from && start <= clear.to;
  let i = known ? clear.to : start;
  if (!known) clear.from = start;
  for (; i < stop; i++) {
    const c = codes[i] as number;
    if (c >= 128 || ends[c] === 0) continue;
    if (c !== 0x20 || !colon || codes[i + 1] === 0x20) break;
    // `Customer: Meier, Anna / No. 4711`, `Surname: Meier — First name: Anna`
    if (codes[i + 2] === 0x20 && (codes[i + 1] === 0x2f || codes[i + 1] === 0x2014)) break;
  }
  clear.colon = colon;
  clear.to = i;
  return Math.min(i, stop);
}

const ends = new Uint8Array(128).fill(1, 0, 0x21);
for (const c of ',;&|<>"{}[]\'') ends[c.charCodeAt(0)] = 1;
