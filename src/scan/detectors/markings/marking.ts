import { form, score } from '../../confidence.ts';
import type { Detector, Gate, Hit } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import type { Phrase, Strength } from './phrases.ts';
import { isStated, type Place, placeOf } from './place.ts';

/** Phrases that mark a document where they stand in a header, footer or title. */
export interface Marking {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly words: string;
  readonly phrases: readonly Phrase[];
  /** Beginnings that are looked for in small letters too: `this document is confidential`. */
  readonly anywhere?: readonly string[];
  readonly more?: readonly Gate[];
  readonly rank?: number;
  readonly examples: { readonly hit: readonly Hit[]; readonly miss: readonly string[] };
}

type Writing = 'tall' | 'title' | 'small';

/** What place and writing say of a phrase; running text stays below 0.5, whatever the phrase. */
const weights: Readonly<Record<Exclude<Place, 'code'>, Readonly<Record<Writing, number>>>> = {
  alone: { tall: form.distinct + 0.1, title: form.distinct, small: form.shaped },
  edge: { tall: form.distinct, title: form.distinct - 0.05, small: form.bare },
  between: { tall: form.distinct - 0.05, title: form.distinct - 0.1, small: form.bare },
  run: { tall: form.bare + 0.1, title: form.bare, small: form.bare - 0.1 },
};
const adds: Readonly<Record<Strength, number>> = { strict: 0.1, plain: 0, weak: -0.15 };
/** Most that running text, and that a weak word in small letters, can reach. */
const most = form.shaped;

export function writingOf(text: string): Writing {
  const small = text.toLowerCase();
  if (text === small) return 'small';
  return text === text.toUpperCase() ? 'tall' : 'title';
}

/** Confidence of a phrase at `start`..`end`; 0 where it is code. */
export function weigh(view: View, start: number, end: number, strength: Strength): number {
  const place = placeOf(view, start, end);
  if (place === 'code') return 0;
  const writing = writingOf(view.text.slice(start, end));
  const weight = weights[place][writing] + adds[strength];
  if (place === 'run' || (strength === 'weak' && writing !== 'tall')) {
    if (strength !== 'weak' && isStated(view, start)) return form.distinct - 0.05;
    return Math.min(most, weight);
  }
  return weight;
}

export function marking(spec: Marking): Detector {
  const look =
    ({ regex, strength }: Phrase) =>
    (view: View, at: number): void => {
      regex.lastIndex = at;
      const match = regex.exec(view.text);
      if (match === null) return;
      const end = at + match[0].length;
      const weight = weigh(view, at, end, strength);
      if (weight > 0) view.claim(detector, at, end, score(weight));
    };
  const gates: Gate[] = spec.phrases.map((phrase) => ({
    on: 'word',
    words: phrase.starts,
    look: look(phrase),
  }));
  for (const word of spec.anywhere ?? [])
    for (const phrase of spec.phrases)
      if (phrase.starts.some((start) => start.toLowerCase().startsWith(word)))
        gates.push({
          on: 'word',
          words: phrase.starts.map((start) => start.toLowerCase()),
          look: look(phrase),
        });
  const detector: Detector = {
    id: spec.id,
    category: 'confidential',
    title: spec.title,
    source: spec.source,
    words: spec.words,
    rank: spec.rank ?? ranks.marking,
    gates: [...gates, ...(spec.more ?? [])],
    mask: maskMarking,
    same: 'lower',
    examples: spec.examples,
  };
  return detector;
}

/** `Confi•••`: no secret, but no more than half is shown of anything. */
export const maskMarking = (value: string): string => `${value.slice(0, Math.min(5, value.length >> 1))}•••`;
