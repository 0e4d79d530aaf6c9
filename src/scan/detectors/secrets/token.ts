import { form, score, words } from '../../confidence.ts';
import type { Detector, Hit } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { surroundings } from '../../engine/context.ts';
import { entropy, isPlaceholder, isSequence } from '../../engine/placeholders.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { begins, closes, matchAt } from './tokens.ts';

/** A key or token that its publisher gives a prefix of its own. */
export interface Token {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly checksum?: string;
  /**
   * What it begins with, case as written: where the pass stops. A separator at the end is no letter or digit. Default:
   * the literal that `form` begins with.
   */
  readonly starts?: readonly string[];
  /**
   * Behind the prefix, or the prefix included where that has no separator at its end, 24 letters and digits follow in
   * any case: the pass stops there anyway (the gate `long`), which costs less.
   */
  readonly long?: boolean;
  /** In place of a prefix: a mark that stands inside, and how far back (at most) units of which kind begin the token. */
  readonly inside?: {
    readonly marks: readonly string[];
    readonly most: number;
    readonly of: (code: number) => boolean;
  };
  /** It may touch a word before it: `/bot123:...`. */
  readonly glued?: boolean;
  /** The whole token, from its prefix on; sticky and bounded. What stands around is guarded here. */
  readonly form: RegExp;
  /** What the form says; default: nothing else looks like this (0.95). */
  readonly sure?: number;
  /** Small letters; every alternative begins with two literal characters at least. Near by they make it sure. */
  readonly near?: RegExp;
  /** What the checksum and the parts add to `sure`; null where it is none at all. */
  readonly valid?: (value: string) => number | null;
  /** Bits per character of what follows the prefix; default 3. */
  readonly bits?: number;
  /** Keys of a test mode and published samples: `test-data`. */
  readonly test?: RegExp;
  /** Characters of the prefix that a person sees; default: what it begins with. */
  readonly shown?: number;
  readonly rank?: number;
  /** Tokens that mean nothing (`seeded()` of tokens.ts). Examples are made of them. */
  readonly samples: readonly string[];
  /** Words before a sample in the examples, where it needs some. */
  readonly label?: string;
  readonly hit?: readonly Hit[];
  readonly miss?: readonly string[];
}

const CERTAIN = score(form.certain, 0.1);
/** Runs as of somebody who had to write something: it may still be meant. */
const MADE_UP = -0.3;
/** A longer token is read once: nothing inside is looked at again as one of its own, whether it was taken or not. */
const LONG = 64;

/** A detector for one kind of token: the prefix proposes; form, entropy and checksum decide. */
export function token(spec: Token): Detector {
  const sure = spec.sure ?? CERTAIN;
  const bits = spec.bits ?? 3;
  const near = spec.near === undefined ? null : new Words(spec.near);
  const starts = startsOf(spec).sort((a, b) => b.length - a.length);
  const prefixOf = (value: string): string => starts.find((start) => value.startsWith(start)) ?? '';
  const dashed = starts.some((start) => start.endsWith('-'));
  const read = { stamp: 0, to: 0 };
  const look = (view: View, at: number): void => {
    if (at < read.to && read.stamp === view.stamp) return;
    // The middle of something longer.
    if (dashed && view.codeBefore(at) === 0x2d && isWord(view.codes[at - 2] as number)) return;
    const match = spec.glued || begins(view, at) ? matchAt(spec.form, view, at) : null;
    if (match === null) return;
    const value = match[0];
    const end = at + value.length;
    if (value.length > LONG) {
      read.stamp = view.stamp;
      read.to = end;
    }
    if (!closes(view, end)) return;
    const body = value.slice(prefixOf(value).length);
    if (isPlaceholder(body) || entropy(body) < bits) return;
    const adds = spec.valid === undefined ? 0 : spec.valid(value);
    if (adds === null) return;
    const around = near === null ? words.none : surroundings(view, at, end, null, near);
    const worth = score(sure, adds, around, isSequence(body) ? MADE_UP : 0);
    view.claim(detector, at, end, worth, spec.test?.test(value) ? 'test-data' : 'secret');
  };
  const detector: Detector = {
    id: spec.id,
    category: 'secret',
    title: spec.title,
    source: spec.source,
    ...(spec.checksum === undefined ? {} : { checksum: spec.checksum }),
    rank: spec.rank ?? ranks.token,
    gates: gatesFor(spec, starts, look),
    mask: (value) => maskAfter(value.slice(0, Math.min(10, spec.shown ?? prefixOf(value).length))),
    examples: examples(spec, prefixOf),
  };
  return detector;
}

/** Units of a pattern that stand for themselves, some behind a backslash. */
const literal = /(?:[^[(\\{]|\\[^wd])+/;

function startsOf({ starts, inside, form: { source } }: Token): string[] {
  if (starts !== undefined) return [...starts];
  return inside === undefined ? [(literal.exec(source) as RegExpExecArray)[0].replaceAll('\\', '')] : [];
}

function gatesFor(
  { long, inside }: Token,
  starts: readonly string[],
  look: (view: View, at: number) => void,
): Detector['gates'] {
  if (inside !== undefined) {
    const { marks, most, of } = inside;
    const lookBack = (view: View, at: number): void => {
      let i = at;
      while (i > 0 && at - i < most && of(view.codes[i - 1] as number)) i--;
      if (i < at) look(view, i);
    };
    return [{ on: 'mark', marks, look: lookBack }];
  }
  if (!long) return [{ on: 'word', words: starts, look }];
  const after = starts.filter((start) => /[^A-Za-z0-9]$/.test(start));
  const own = starts.filter((start) => !after.includes(start));
  return [
    ...(after.length > 0 ? [{ on: 'long', after, look } as const] : []),
    ...(own.length > 0 ? [{ on: 'long', starts: own, look } as const] : []),
  ];
}

/** The samples as they are met, and what only looks like them. */
function examples(spec: Token, prefixOf: (value: string) => string): Detector['examples'] {
  const label = spec.label ?? '';
  const hit: Hit[] = [];
  const miss: string[] = [];
  for (const sample of spec.samples) {
    const category = spec.test?.test(sample) ? 'test-data' : 'secret';
    const prefix = prefixOf(sample);
    const body = sample.slice(prefix.length);
    hit.push(
      { text: `${label}${sample}`, category },
      { text: `{"${label}":"${sample}"}`, category },
      { text: `${label}X=${sample}\n`, category },
    );
    miss.push(
      ...(spec.glued ? [] : [`${label}X${sample}`]),
      `${label}${prefix}${body.slice(0, 6)}`,
      `${label}${prefix}${body.replace(/[A-Za-z0-9]/g, 'x')}`,
    );
  }
  return { hit: [...hit, ...(spec.hit ?? [])], miss: [...miss, ...(spec.miss ?? [])] };
}
