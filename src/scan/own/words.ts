import { score } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import { isWord, lower } from '../engine/classes.ts';
import type { View } from '../engine/view.ts';
import { maskWord } from '../mask.ts';
import { type OwnWords, wordRank } from './definition.ts';

/** Units that open the gate. */
const gateUnits = 3;
/** Units of blanks, line ends and dashes between two words of a phrase. */
const betweenMost = 4;
/** Units looked at from the beginning of a word; a phrase has at most 80. */
const phraseMost = 120;

const between = new Uint8Array(128);
for (const c of ' \t\r\n-_') between[c.charCodeAt(0)] = 1;
const isBetween = (c: number): boolean =>
  c < 128 ? between[c] === 1 : c === 0xa0 || c === 0x202f || (c >= 0x2010 && c <= 0x2013);
/** What else may stand in a phrase: as it is written. */
const inside = new Set([..."&+./'’"].map((c) => c.charCodeAt(0)));

const SPACE = 0x20;
/** Thirty bits, so that no number is made in memory. */
const mix = (h: number, c: number): number => (Math.imul(h, 31) + c) & 0x3fffffff;

/** Words and phrases by hashes of their beginnings, so that most words of a text end the search with one look. */
class Phrases {
  /** Of every beginning that ends with a word: 2 where it is a whole phrase, 1 where one goes on. */
  readonly #beginnings = new Map<number, number>();
  readonly #whole: ReadonlySet<string>;

  constructor(phrases: readonly string[]) {
    this.#whole = new Set(phrases.map(plain));
    for (const phrase of this.#whole) {
      let h = 7;
      for (let i = 0; i < phrase.length; i++) {
        h = mix(h, phrase.charCodeAt(i));
        const last = i + 1 === phrase.length;
        if (last) this.#beginnings.set(h, 2);
        else if (
          isWord(phrase.charCodeAt(i)) &&
          !isWord(phrase.charCodeAt(i + 1)) &&
          !this.#beginnings.has(h)
        )
          this.#beginnings.set(h, 1);
      }
    }
  }

  /** Index after the longest phrase that begins at `at` and ends where a word does, or -1. */
  endAt({ codes, length, text }: View, at: number): number {
    const stop = Math.min(length, at + phraseMost);
    let end = -1;
    let h = 7;
    for (let i = at; i < stop; ) {
      let c = codes[i] as number;
      for (; i < stop && isWord(c); c = codes[++i] as number) h = mix(h, lower(c));
      const known = this.#beginnings.get(h);
      if (known === undefined) break;
      if (known === 2 && this.#whole.has(plain(text.slice(at, i)))) end = i;
      if (isBetween(c)) {
        const from = i;
        while (i - from < betweenMost && isBetween(codes[i] as number)) i++;
        h = mix(h, SPACE);
      } else if (inside.has(c)) {
        h = mix(h, c);
        i++;
      } else break;
    }
    return end;
  }
}

/** Small letters, and one space for whatever joins two words. */
function plain(phrase: string): string {
  let out = '';
  for (let i = 0; i < phrase.length; i++) {
    const c = phrase.charCodeAt(i);
    if (!isBetween(c)) out += String.fromCharCode(lower(c));
    else if (!out.endsWith(' ')) out += ' ';
  }
  return out;
}

/** A detector for words and phrases: whole, in any case, whatever blanks or dashes join their parts. */
export function wordsDetector(own: OwnWords): Detector {
  const phrases = new Phrases(own.words);
  const gate = [...new Set(own.words.map((word) => plain(word).slice(0, gateUnits)))];
  const look = (view: View, at: number): void => {
    const end = phrases.endAt(view, at);
    if (end > at) view.claim(detector, at, end, score(own.confidence));
  };
  const detector: Detector = {
    id: own.id,
    category: own.category,
    ...(own.country === undefined ? {} : { country: own.country }),
    title: own.title,
    source: 'config/detectors.json',
    rank: wordRank,
    gates: [{ on: 'word', words: gate, anyCase: true, look }],
    mask: maskWord,
    same: 'lower',
    examples: { hit: own.examples?.hit ?? [], miss: own.examples?.miss ?? [] },
  };
  return detector;
}

/** A blank among the first three would open the gate in one writing only. */
export const hasWordGate = (word: string): boolean => ![0, 1, 2].some((i) => isBetween(word.charCodeAt(i)));
