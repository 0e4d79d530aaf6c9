import { isLetter, lower, tableOf } from './classes.ts';
import type { View } from './view.ts';

/** Nouns right before a number that say it is something else. A longer word may end with one: `customerOrder`. */
const nouns =
  'order part invoice ticket case incident tracking transaction trx txn reference ref thread tid pid port build version ver rev commit hash uuid guid seq sequence offset line row size bytes length duration elapsed timestamp epoch time code error status article product sku isbn ean serial barcode parcel lot po claim booking contract batch request session id userid customerid clientid accountid messageid eventid jobid taskid traceid job docnum idoc partition objectid itemid appid ppid uid gid bestell bestelling factuur rechnung bestellung auftrag auftragsnummer commande facture pedido factura kvk btw ustid';
/** May follow a noun: `order no`, `ticket-id`. */
const tails = 'no nr number nummer num id';
/** Longest noun and tail, in letters. */
const MAX_LETTERS = 24;

const mix = (h: number, c: number): number => (Math.imul(h, 31) + c) | 0;
const backwards = (word: string): number => [...word].reverse().reduce((h, c) => mix(h, c.charCodeAt(0)), 7);

const known = new Set(nouns.split(' ').map(backwards));
const knownTails = new Set(tails.split(' ').map(backwards));
for (const noun of nouns.split(' ')) for (const tail of tails.split(' ')) known.add(backwards(noun + tail));
/** Says no to most words before a set is asked: the last two letters. */
const filter = new Uint8Array(1024);
const pairOf = (last: number, before: number): number => ((last & 31) << 5) | (before & 31);
for (const word of `${nouns} ${tails}`.split(' '))
  filter[pairOf(word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2))] = 1;

const opening = tableOf('["\'(');
const blank = tableOf(' \t');
const assigning = tableOf(':=#.');
const closing = tableOf(']"\'`)*');

const signs = tableOf('["\'( \t:=#.]`)*_-');

/** Goes back over at most two units of a kind. */
function back(codes: Uint16Array, at: number, table: Uint8Array): number {
  let i = at;
  while (i > 0 && at - i < 2) {
    const c = codes[i - 1] as number;
    if (c >= 128 || table[c] === 0) break;
    i--;
  }
  return i;
}

/** Whether the label right before `at` names something that has numbers of its own: `order no: `, `"threadId": "`. */
export function isNumbered(view: View, at: number): boolean {
  // Several detectors ask for the same number.
  if (last.stamp === view.stamp && last.at === at) return last.numbered;
  last.stamp = view.stamp;
  last.at = at;
  last.numbered = hasNoun(view.codes, at);
  return last.numbered;
}
const last = { stamp: 0, at: 0, numbered: false };

/** Says no at most numbers: the last two letters before them end no noun. */
function maybeNoun(codes: Uint16Array, at: number): boolean {
  let i = at - 1;
  while (i > 0 && at - i < 12 && (codes[i] as number) < 128 && signs[codes[i] as number] === 1) i--;
  return i > 0 && filter[pairOf(codes[i] as number, codes[i - 1] as number)] === 1;
}

function hasNoun(codes: Uint16Array, at: number): boolean {
  if (!maybeNoun(codes, at)) return false;
  let i = back(codes, at, opening);
  i = back(codes, i, blank);
  i = back(codes, i, assigning);
  i = back(codes, i, blank);
  i = back(codes, i, closing);
  // `order #`: the sign stands for "number".
  if (i > 0 && codes[i - 1] === 0x23) i = isJoint(codes, i - 1) ? i - 2 : i - 1;
  if (i < 2 || filter[pairOf(codes[i - 1] as number, codes[i - 2] as number)] === 0) return false;
  let h = 7;
  let joined = false;
  const end = i;
  const stop = Math.max(0, i - MAX_LETTERS);
  while (i > stop) {
    const c = codes[i - 1] as number;
    if (!isLetter(c)) return false;
    h = mix(h, lower(c));
    i--;
    if (known.has(h) && (end - i > SHORT || begins(codes, i))) return true;
    if (!joined && isJoint(codes, i) && knownTails.has(h)) {
      joined = true;
      i--;
    }
  }
  return false;
}

/** Letters of a noun that others end with too: `paid`, `passport`, `barcode`. */
const SHORT = 4;

/** No letter stands before, or a capital stands here: `userId`. */
function begins(codes: Uint16Array, at: number): boolean {
  const c = codes[at] as number;
  return at === 0 || !isLetter(codes[at - 1] as number) || (c >= 0x41 && c <= 0x5a);
}

/** `[ _-]` before `at`. */
function isJoint(codes: Uint16Array, at: number): boolean {
  const c = at > 0 ? codes[at - 1] : 0;
  return c === 0x20 || c === 0x5f || c === 0x2d;
}
