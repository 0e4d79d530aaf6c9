import {
  all,
  anywhere,
  atBegin,
  fold,
  fourOf,
  isSet,
  isWordUnit,
  type Owners,
  owners,
  placeOf,
  type Stems,
  threeOf,
} from './stem-table.ts';
import type { View } from './view.ts';

/** Units between what was read and what is asked for that are read too: a value stands there. */
const MAX_GAP = 40;
/** Stems remembered of what was read; then it begins anew. */
const MAX_HITS = 1024;

/** No stem is shorter. */
export const leastStem = 2;

/** Where stems stand in the text that was read last: read once for all patterns. */
const read = { stamp: 0, from: 0, to: 0, count: 0 };
const hitAt = new Int32Array(MAX_HITS);
const hitOf = new Uint16Array(MAX_HITS);

/** The question at which each pattern was last seen, by its id. */
let seenAt = new Uint32Array(256);
let question = 0;
/** Those that were seen for the question that was begun last: the first `seenCount`. */
let seenIds = new Int32Array(256);
let seenCount = 0;
let lengthsSeen = 0;

/** There is a pattern with this id from now on: what was read does not tell of it. */
export function newPattern(id: number): void {
  read.stamp = 0;
  if (id < seenAt.length) return;
  seenAt = doubled(seenAt);
  seenIds = new Int32Array(seenAt.length);
}

/** Whether a pattern that numbers of so many digits are waiting for was seen. */
export const isAwaited = (digits: number): boolean => ((lengthsSeen >>> digits) & 1) === 1;

/** How many patterns have a stem in what `seeStems` read for the last question; `seenId(k)` is the id of each. */
export const countSeen = (): number => seenCount;
export const seenId = (k: number): number => seenIds[k] as number;
/** Whether this one has. */
export const isSeen = (id: number): boolean => seenAt[id] === question;

/** Begins a question: which patterns have a stem near a place? `seeStems` answers parts of it. */
export function askStems(): void {
  question++;
  lengthsSeen = 0;
  seenCount = 0;
}

/** Reads what stands between `from` and `to` for the question that was begun last. */
export function seeStems(view: View, from: number, to: number): void {
  if (to - from < leastStem) return;
  readStems(view, from, to);
  for (let k = read.count - 1; k >= 0; k--) {
    const at = hitAt[k] as number;
    if (at < from) return;
    if (at > to - leastStem) continue;
    const one = owners[hitOf[k] as number] as Owners;
    if (!one.isAsked || one.question === question) continue;
    one.question = question;
    lengthsSeen |= one.lengths;
    const { ids } = one;
    for (let i = 0; i < ids.length; i++) see(ids[i] as number);
  }
}

function see(id: number): void {
  if (seenAt[id] === question) return;
  seenAt[id] = question;
  seenIds[seenCount++] = id;
}

/** How many stems were read; they are in order of their places. */
export const countHits = (): number => read.count;
export const hitPlace = (k: number): number => hitAt[k] as number;
/** The index of its `owners`. */
export const hitOwner = (k: number): number => hitOf[k] as number;

function hits({ ofThree, ofFour }: Stems, three: number, four: number, at: number): void {
  const short = ofThree[three] as number;
  if (short !== 0) hit(at, short);
  const long = ofFour[four] as number;
  if (long !== 0) hit(at, long);
}

function hit(at: number, owner: number): void {
  hitAt[read.count] = at;
  hitOf[read.count++] = owner;
}

/** Reads the stems that begin between `from` and `to`, as far as they are not known. */
export function readStems(view: View, from: number, to: number): void {
  const known = read.stamp === view.stamp && from >= read.from && from <= read.to + MAX_GAP;
  if (!known || read.count + 4 * (to - read.to) > MAX_HITS) {
    read.stamp = view.stamp;
    read.from = read.to = from;
    read.count = 0;
  }
  const { codes } = view;
  let place = threeOf(0, codes[read.to] as number, codes[read.to + 1] as number);
  for (let i = read.to + 2; i <= to; i++) {
    place = ((place << 5) & 0x7fff) | fold(codes[i] as number);
    if (!isSet(all, place)) continue;
    const four = placeOf(fourOf(place, codes[i + 1] as number));
    hits(anywhere, place, four, i - 2);
    if (!isWordUnit(codes[i - 3])) hits(atBegin, place, four, i - 2);
  }
  if (to - 1 > read.to) read.to = to - 1;
}

export function doubled(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}
