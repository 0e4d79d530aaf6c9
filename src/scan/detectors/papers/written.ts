import { check } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isIntroduced } from '../../engine/context.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import type { Writing } from '../labelled.ts';

export const digitsIn = (value: string): number => value.replace(/\D/g, '').length;

/** At least so many digits: words of a sentence hold none. */
export const leastDigits =
  (n: number) =>
  (value: string): number | null =>
    digitsIn(value) >= n ? check.none : null;

/** Capitals, and two digits at least. */
export const isWritten = (value: string, written: string): number | null =>
  value === written && digitsIn(value) >= 2 && /[A-Z]/.test(value) ? check.none : null;

/** Nothing but zeros was never given out: a form that nobody filled in. Specimens have such numbers. */
export const givenOut = (writings: readonly Writing[], specimens: readonly string[]): readonly Writing[] =>
  writings.map(({ valid, ...rest }) => ({
    ...rest,
    valid: (value, written) =>
      !/[1-9]/.test(value) && !specimens.includes(value) ? null : valid ? valid(value, written) : check.none,
  }));

const paper = new Words(/licen[cs]e|\bdl\b|passport|permit|alien|a-num/);

/** What a form loses behind the word for a paper whose numbers look the same. */
export const lessBehindPaper = (view: View, start: number): number =>
  isIntroduced(view, start, paper) ? -0.3 : check.none;

const numbered =
  /[^"]{0,16}"(?:,|:\s?\{)\s{0,20}(?:"\w{1,24}":\s?"?[^",{}]{0,30}"?,\s{0,20}){0,4}?"number":\s?(?=")/iy;

/** `{"type":"passport","country":"HR","number":"..."}`, `"passport":{"number":"..."}`: the kind of paper, and its number in a later member. */
export const ofKind = (detector: Detector, words: readonly string[]): Detector => {
  const { look } = detector.gates[0] as Gate & { on: 'word' };
  const lookKind = (view: View, at: number): void => {
    numbered.lastIndex = at;
    if (numbered.test(view.text)) look(view, numbered.lastIndex);
  };
  return { ...detector, gates: [...detector.gates, { on: 'word', words, anyCase: true, look: lookKind }] };
};

/** A detector that opens for the words of another one with its id, too. */
export const alsoBy = (detector: Detector, { gates }: Detector): Detector => ({
  ...detector,
  gates: [...detector.gates, ...gates.filter(({ on }) => on === 'word')],
});
