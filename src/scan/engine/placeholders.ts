import { isLetter } from './classes.ts';
import { stemsOf } from './pattern-stems.ts';
import { isSet, put } from './stem-table.ts';
import { Words } from './stems.ts';
import type { View } from './view.ts';

/** Values that stand for a value: a form that is not filled in, a template, a type, a redaction. */
const emptyWords =
  'null nil none na n/a unknown undefined nan empty missing todo tbd true false yes no string str text varchar char integer int number boolean bool date datetime object array any void optional required default value not_null anonymous redacted masked hidden removed filtered protected restricted confidential onbekend geen leeg unbekannt keine leer inconnu aucun desconocido ninguno'
    .split(' ')
    .map((word) => word.replace('_', ' '));
const empty = new Set(emptyWords);
const template =
  /^(?:'?\$[{(A-Za-z_]|\{\{|\{[a-z_.]*\}?$|%[({A-Z]|%[sdv]$|<|\[|#\{|@{1,2}[a-z]|!{1,2}[a-z-]+$|\*{2,}|•|x{3,}|\.{2,}|-+$|_+$|\?+$|\/$|:$)/i;
const spoken = new Words(
  /change[-_ ]?(?:me|it|this)|placeholder|your[-_ ]|your(?:own|pass|secret|token|api|key|name|email|value)|\bexample\b|redacted|dummy|sample[-_]|insert[-_ ]|replace[-_ ]?(?:me|with|this)|enter[-_ ]|goes[-_ ]?here|\bhere$|not[-_ ]?set|fake[-_]|my[-_]?(?:secret|password|token|api)/i,
);
const signs = /<.{1,40}>|\*{3}|x{6}|\.{3}$|…/i;

/** Whether a person would see at once that no real value stands here. */
export function isPlaceholder(value: string): boolean {
  const first = value.charCodeAt(0);
  if (isOneCharacter(value) || (value.length <= MAX_EMPTY && empty.has(value.toLowerCase()))) return true;
  if ((!isLetter(first) || (first | 0x20) === 0x78) && template.test(value)) return true;
  return spoken.test(value) || (hasSign(value) && signs.test(value));
}
const MAX_EMPTY = 12;

function isOneCharacter(value: string): boolean {
  const first = value.charCodeAt(0);
  for (let i = 1; i < value.length; i++) if (value.charCodeAt(i) !== first) return false;
  return value.length > 0;
}

/** Whether `signs` is worth asking. */
function hasSign(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    if (c === 0x3c || c === 0x2a || c === 0x2e || c === 0x2026 || (c | 0x20) === 0x78) return true;
  }
  return false;
}

/** Words that are no value, as a table for `isPlainWord`. */
export function refusedWords(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(2 ** REFUSED);
  for (const word of [...emptyWords, ...words]) {
    let h = 7;
    for (let i = 0; i < word.length; i++) h = mix(h, word.charCodeAt(i));
    table[spread(h, REFUSED)] = 1;
  }
  return table;
}
/** Places of that table, as bits. */
const REFUSED = 14;
const spread = (h: number, bits: number): number => Math.imul(h, 0x9e3779b1) >>> (32 - bits);
const mix = (h: number, c: number): number => (Math.imul(h, 31) + c) | 0;

/** A bit for four letters that `spoken` may begin with, whatever their case; others share it. */
const FOURS = 17;
const spokenFours = new Uint32Array(2 ** FOURS / 32);
const anyLetter = Array.from({ length: 26 }, (_, k) => k + 1);
for (const { stem } of stemsOf(spoken.pattern)) {
  let fours = [0];
  for (let i = 0; i < 4; i++) {
    const letters = i < stem.length ? [stem.charCodeAt(i) & 31] : anyLetter;
    fours = fours.flatMap((four) => letters.map((letter) => (four << 5) | letter));
  }
  for (const four of fours) put(spokenFours, spread(four, FOURS));
}

/**
 * True where a capital and small letters of ASCII stand, at most 40, that are surely neither a placeholder nor one of
 * the refused words: the quick yes for most names and towns. False says nothing.
 */
export function isPlainWord(view: View, start: number, end: number, refused: Uint8Array): boolean {
  const { codes } = view;
  const first = codes[start] as number;
  if (end - start < 2 || end - start > 40 || first < 0x41 || first > 0x5a || first === 0x58) return false;
  let h = mix(7, first | 0x20);
  let four = first & 31;
  for (let i = start + 1; i < end; i++) {
    const c = codes[i] as number;
    if (c < 0x61 || c > 0x7a || (c === 0x78 && codes[i + 1] === c)) return false;
    h = mix(h, c);
    four = ((four << 5) | (c & 31)) & 0xfffff;
    if (i > start + 2 && isSet(spokenFours, spread(four, FOURS))) return false;
  }
  return refused[spread(h, REFUSED)] === 0;
}

/** Shannon entropy in bits per character, over UTF-16 units. Of their low bytes: which alphabet it is does not matter. */
export function entropy(value: string): number {
  const n = value.length;
  for (let i = 0; i < n; i++) {
    const c = value.charCodeAt(i) & 255;
    counts[c] = (counts[c] as number) + 1;
  }
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const c = value.charCodeAt(i) & 255;
    const count = counts[c] as number;
    // counted once, and the table is clean again
    if (count > 1) sum += count * Math.log2(count);
    counts[c] = 0;
  }
  return n === 0 ? 0 : Math.log2(n) - sum / n;
}
const counts = new Uint32Array(256);

/** Eight and more neighbours of the alphabet or of the digits in a row, or of the keyboard, or one and the same unit. */
export function isSequence(value: string): boolean {
  let run = 1;
  let step = 9;
  for (let i = 1; i < value.length; i++) {
    const d = (value.charCodeAt(i) | 0x20) - (value.charCodeAt(i - 1) | 0x20);
    // nine is followed by zero
    const here = d === -9 && value[i] === '0' ? 1 : d;
    if (here === step && (here === 1 || here === 0 || here === -1)) {
      if (++run >= SEQUENCE) return true;
    } else {
      step = here;
      run = 2;
    }
  }
  return /qwerty|asdfgh/i.test(value);
}
const SEQUENCE = 8;

/** A name, call or path of source code rather than a value. */
export const isCode = (value: string): boolean =>
  /[(){}]|=>|::|->/.test(value) ||
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+;?$/.test(value) ||
  /^(?:this|self|process|os|env|config|req|request|settings|options|props|args|params)[.[]/.test(value) ||
  /^[A-Z]{2,}(?:_[A-Z]{2,})+$/.test(value);
