import { score } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import { ranks } from '../detectors/ranks.ts';
import { isWord, lower } from '../engine/classes.ts';
import type { View } from '../engine/view.ts';
import { maskWord } from '../mask.ts';
import type { OwnWords } from './definition.ts';

/** Units that open the gate. */
const gateUnits = 3;
/** Units of blanks, line ends and dashes between two words of a phrase. */
const betweenMost = 4;
const BETWEEN = 0;

/** A tree of words by their small letters; blanks and dashes of a phrase are one step. */
interface Node {
  readonly next: Map<number, Node>;
  ends: boolean;
}
const node = (): Node => ({ next: new Map(), ends: false });

const between = new Uint8Array(128);
for (const c of ' \t\r\n-_') between[c.charCodeAt(0)] = 1;
const isBetween = (c: number): boolean =>
  c < 128 ? between[c] === 1 : c === 0xa0 || c === 0x202f || (c >= 0x2010 && c <= 0x2013);

function treeOf(words: readonly string[]): Node {
  const root = node();
  for (const word of words) {
    let at = root;
    for (let i = 0; i < word.length; i++) {
      const c = word.charCodeAt(i);
      const step = isBetween(c) ? BETWEEN : lower(c);
      if (step === BETWEEN && i > 0 && isBetween(word.charCodeAt(i - 1))) continue;
      const next = at.next.get(step) ?? node();
      at.next.set(step, next);
      at = next;
    }
    at.ends = true;
  }
  return root;
}

/** Index after the longest word or phrase that begins at `at` and stands free, or -1. */
function endOf(root: Node, { codes, length }: View, at: number): number {
  let end = -1;
  let i = at;
  for (let here: Node | undefined = root; here !== undefined && i < length; ) {
    const c = codes[i] as number;
    if (isBetween(c)) {
      const from = i;
      while (i - from < betweenMost && isBetween(codes[i] as number)) i++;
      here = here.next.get(BETWEEN);
    } else {
      here = here.next.get(lower(c));
      i++;
    }
    if (here?.ends && !isWord(codes[i] as number)) end = i;
  }
  return end;
}

/** A detector for words and phrases: whole, in any case, whatever blanks or dashes join their parts. */
export function wordsDetector(own: OwnWords): Detector {
  const root = treeOf(own.words);
  const gate = [...new Set(own.words.map((word) => gateOf(word)))];
  const look = (view: View, at: number): void => {
    const end = endOf(root, view, at);
    if (end > at) view.claim(detector, at, end, score(own.confidence));
  };
  const detector: Detector = {
    id: own.id,
    category: own.category,
    ...(own.country === undefined ? {} : { country: own.country }),
    title: own.title,
    source: 'config/detectors.json',
    // over names that are guessed by their field, under the address they may be a part of
    rank: ranks.phone + 2,
    gates: [{ on: 'word', words: gate, anyCase: true, look }],
    mask: maskWord,
    same: 'lower',
    examples: { hit: own.examples?.hit ?? [], miss: own.examples?.miss ?? [] },
  };
  return detector;
}

/** Small letters as the scanner knows them, unit for unit. */
const gateOf = (word: string): string =>
  String.fromCharCode(...Array.from({ length: gateUnits }, (_, i) => lower(word.charCodeAt(i))));

/** A blank among the first three would open the gate in one writing only. */
export const hasWordGate = (word: string): boolean => ![0, 1, 2].some((i) => isBetween(word.charCodeAt(i)));
