import { check, form, words } from '../../confidence.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { View } from '../../engine/view.ts';
import { aroundPhone, claim, mayBeCalled } from './phone-claim.ts';
import { openStart } from './phone-ends.ts';
import {
  isAnnounced,
  isBroken,
  isCrowded,
  isDatePart,
  isQuad,
  joinedDigits,
  joinGroups,
  longest,
  maxNational,
  nanpGroups,
} from './phone-groups.ts';
import { assigned, internationalFits, isNanp, wholeFits } from './phone-plans.ts';
import { isSaid, unsaid } from './phone-unsaid.ts';

/** No plus and no zero: only the North American grouping speaks for itself, the rest needs words. */
export function bare(view: View, run: NumberRun, i: number, start: number): number {
  if (run.length(i) > 12 || (run.length(i) < 3 && isDatePart(view, run, i))) return -1;
  // `7040(96) 428(2462)`: two counts.
  if (view.codeBefore(start) === 0x28 && isDigit(view.codes[start - 2] as number)) return -1;
  const nanp = nanpGroups(view, run, i);
  if (nanp > 0) {
    const digits = joinGroups(view, run, i, nanp);
    const shape = nanpShape(view, run, i, nanp, digits.slice(-10));
    if (shape > 0) {
      claim(view, run, i, nanp, openStart(view, start), shape, digits);
      return nanp;
    }
  }
  if (isQuad(view, run, i) || view.codes[run.ends[i] as number] === 0x5f) return -1;
  const end = run.ends[i] as number;
  const open = isAnnounced(view, start) || view.inField('phone', start);
  if (!open || !mayBeCalled(view, start, end)) return unnamed(view, run, i, start);
  const around = aroundPhone(view, start, end);
  return around <= 0 ? unnamed(view, run, i, start) : named(view, run, i, start, around);
}

/** Words or a field say that it is one: what fits some plan, and whatever a label names. */
function named(view: View, run: NumberRun, i: number, start: number, around: number): number {
  const last = longest(view, run, i, maxNational, (digits, end) => {
    if (digits.charCodeAt(0) === 0x31 && end === i && digits.length !== 11)
      return around === words.label && digits.length < 11;
    return (
      wholeFits(digits) ||
      internationalFits(digits) === assigned ||
      (digits.length === 10 && isNanp(digits)) ||
      russian.test(digits) ||
      (around === words.label ? digits.length >= 8 || end > i : isLocal(view, run, i, end))
    );
  });
  if (last < 0) return -1;
  claim(view, run, i, last, openStart(view, start), form.bare - check.oneDigit, joinedDigits());
  return last;
}

/** `8 912 345 67 89`: Russia dials 8 first. */
const russian = /^8[3489]\d{9}$/;

/** What 3-3-4 digits say by what joins them; area and exchange begin with 2 to 9, except in brackets. */
function nanpShape(view: View, run: NumberRun, i: number, last: number, ten: string): number {
  const bracket = view.codeBefore(run.starts[last - 2] as number) === 0x28;
  if (bracket) return isNanp(ten) ? form.distinct - check.oneDigit : form.shaped;
  const joint = view.codes[run.ends[last - 1] as number];
  // `252.227-7013`: a clause.
  if (joint === 0x2d && view.codes[run.ends[last - 2] as number] === 0x2e) return form.bare;
  // An exchange that is not given out: made up, or something else.
  if (!isNanp(ten)) return ten.charCodeAt(0) > 0x31 && joint === 0x2d ? form.shaped - 0.05 : 0;
  if (isCrowded(view, run, i, last)) return form.bare;
  if (joint === 0x2d || last - i === 3) return form.shaped;
  return joint === 0x2e && view.codes[run.ends[last - 2] as number] === joint
    ? form.shaped - 0.05
    : isArea.test(ten) && isSaid(view, run.starts[i] as number, run.ends[last] as number)
      ? form.bare + check.oneDigit
      : form.bare;
}
/** No service code (N11), no area that is kept back (N00, N9X), and no exchange N11. */
const isArea = /^[2-9](?!11|00|9)\d\d[2-9](?!11)/;

/** `91 98765 43210`: the country's code, and a mobile number as it is written there. */
function isIndian({ codes, text }: View, run: NumberRun): boolean {
  const [start, second] = [run.starts[0] as number, run.starts[1] as number];
  const isGrouped =
    run.length(1) === 5 && run.length(2) === 5 && run.starts[2] === (run.ends[1] as number) + 1;
  return isGrouped && text.startsWith('91', start) && (codes[second] as number) > 0x35;
}

/** `555-1234`: a number of the same town. */
const isLocal = (view: View, run: NumberRun, i: number, last: number): boolean =>
  last === i + 1 &&
  run.length(i) === 3 &&
  run.length(last) === 4 &&
  view.codes[run.ends[i] as number] === 0x2d;

/** `(415)7882093`: an area in brackets, and what stands behind it in one group; a name of code and its number is none. */
function areaAndSeven(view: View, run: NumberRun, i: number, start: number): number {
  const digits = joinedDigits();
  const begin = run.starts[i + 1] as number;
  if (run.length(i + 1) !== 7 || !isArea.test(digits) || isWord(view.codeBefore(start - 1))) return -1;
  const tied = view.codes[begin - 1] === 0x29 && isSaid(view, start, run.ends[i + 1] as number);
  return claim(view, run, i, i + 1, start - 1, tied ? form.shaped : form.bare, digits);
}

/**
 * Writings that say something without a word: `98765-43210` (India), `612 34 56 78` (Spain), `(22) 964 61 56`,
 * `2127365000x12`. Answers the last group, or -1.
 */
function unnamed(view: View, run: NumberRun, i: number, start: number): number {
  const { codes } = view;
  const n = run.length(i);
  const first = codes[start] as number;
  if (view.codeBefore(start) === 0x28 && n < 5 && codes[run.ends[i] as number] === 0x29) {
    const last = longest(
      view,
      run,
      i,
      maxNational,
      (digits) => wholeFits(digits) || internationalFits(digits) === assigned,
    );
    if (last > i + 1) return claim(view, run, i, last, start - 1, form.shaped, joinedDigits());
    return n === 3 && last === i + 1 ? areaAndSeven(view, run, i, start) : -1;
  }
  if (i > 0 || run.gluedTail) return -1;
  if (n === 10 && run.count === 1 && codes[run.ends[i] as number] === 0x78) {
    const digits = joinGroups(view, run, i, i);
    return isNanp(digits) ? claim(view, run, i, i, start, form.shaped, digits) : -1;
  }
  if (n === 2 && run.count === 3 && isIndian(view, run)) {
    const digits = joinGroups(view, run, 0, 2);
    return claim(view, run, 0, 2, start, form.shaped - 0.05, digits);
  }
  const said = unsaid(view, run, start);
  if (said >= 0) return said;
  if (n === 5 && run.count === 2 && run.length(1) === 5 && first > 0x35) {
    const joint = codes[run.ends[0] as number];
    // `60000-64999`: a range.
    if (view.text.startsWith('000-', start + 2)) return -1;
    return claim(
      view,
      run,
      0,
      1,
      start,
      joint === 0x2d ? form.shaped - 0.05 : form.bare,
      joinGroups(view, run, 0, 1),
    );
  }
  const isSpain =
    n === 3 && run.count === 4 && run.length(1) === 2 && run.length(2) === 2 && run.length(3) === 2;
  // `784.01..59.74`: from and to
  if (!isSpain || first < 0x36 || (run.starts[2] as number) - (run.ends[1] as number) > 1) return -1;
  const digits = joinGroups(view, run, 0, 3);
  return wholeFits(digits) && !isBroken(view, run, 0, 3)
    ? claim(view, run, 0, 3, start, form.shaped - 0.05, digits)
    : -1;
}
