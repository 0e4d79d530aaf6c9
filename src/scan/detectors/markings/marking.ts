import { form, score } from '../../confidence.ts';
import type { Detector, Gate, Hit } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import type { Phrase, Strength } from './phrases.ts';
import { isFull, isStated, type Place, placeOf } from './place.ts';

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
  const writing = writingOf(view.text.slice(start, end));
  // `# For internal use` as the first line of all
  const place = placeOf(view, start, end, (writing === 'tall' || start < 3) && strength !== 'weak');
  if (place === 'code') return 0;
  // `INTERNAL:` is a key.
  if (strength === 'weak' && view.codes[end] === 0x3a) return form.bare - 0.1;
  const weight = weights[place][writing] + adds[strength];
  if (place === 'run' || (strength === 'weak' && writing !== 'tall')) {
    if (strength !== 'weak' && isStated(view, start)) return form.distinct - 0.05;
    return Math.min(most, weight);
  }
  return weight;
}

/** Phrases by how they begin, the longest first. */
function byStart(phrases: readonly Phrase[], anywhere: readonly string[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  const put = (start: string, phrase: Phrase) => groups.set(start, [...(groups.get(start) ?? []), phrase]);
  const sorted = [...phrases].sort((a, b) => b.regex.source.length - a.regex.source.length);
  for (const phrase of sorted) {
    for (const start of phrase.starts) put(start, phrase);
    const small = new Set(phrase.starts.map((start) => start.toLowerCase()));
    for (const start of small) if (anywhere.some((word) => start.startsWith(word))) put(start, phrase);
  }
  return groups;
}

export function marking(spec: Marking): Detector {
  const look =
    (group: readonly Phrase[]) =>
    (view: View, at: number): void => {
      if (isFull(view) || isWord(view.codeBefore(at))) return;
      for (let k = 0; k < group.length; k++) {
        const { regex, strength } = group[k] as Phrase;
        regex.lastIndex = at;
        if (!regex.test(view.text)) continue;
        const end = regex.lastIndex;
        if (isWord(view.codes[end] as number)) continue;
        const weight = weigh(view, at, end, strength);
        if (weight > 0) view.claim(detector, at, end, score(weight));
        return;
      }
    };
  const gates: Gate[] = [...byStart(spec.phrases, spec.anywhere ?? [])].map(([start, group]) => ({
    on: 'word',
    words: [start],
    look: look(group),
  }));
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
