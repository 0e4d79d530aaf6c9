import { form } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isHex, isWord } from '../../engine/classes.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import { quadsIn } from '../../engine/shape-guards.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { bare } from './phone-bare.ts';
import { aroundPhone, claim, mayBeCalled, phoneClaimant } from './phone-claim.ts';
import { lookEncodedPhone } from './phone-encoded.ts';
import { openStart, plusBefore, plusStart } from './phone-ends.ts';
import { phoneExamples } from './phone-examples.ts';
import {
  isBroken,
  isCrowded,
  isDatePart,
  isDump,
  isQuad,
  joinedDigits,
  longest,
  MIN_DIGITS,
  maxNational,
} from './phone-groups.ts';
import { assigned, internationalFits, trunkFits } from './phone-plans.ts';

/** ITU-T E.164: 15 digits, and two zeros before them. */
const MAX_DIGITS = 17;

function look(view: View, run: NumberRun): void {
  if (run.count === 4 && isPlain(view, run.starts[0] as number) && isQuad(view, run, 0)) return;
  if (view.takenFrom(run.starts[0] as number, run.ends[run.count - 1] as number) >= ranks.phone) return;
  // `1.3.6.1.4.1.641`: an object identifier.
  if (run.count > 4 && run.length(0) === 1 && run.length(1) < 3 && view.codes[run.ends[0] as number] === 0x2e)
    return;
  const quads = run.count > 4 ? quadsIn(view.codes, run) : 0;
  for (let i = 0; i < run.count; i++) {
    if (run.digits - (run.before[i] as number) < MIN_DIGITS) return;
    if (((quads >>> i) & 1) === 1 && isPlain(view, run.starts[i] as number)) {
      i += 3;
      continue;
    }
    if (i === 0 && run.gluedHead) continue;
    const last = from(view, run, i);
    if (last >= i) i = last;
  }
}

/** Neither `+` nor a trunk zero: nothing in an IP address can be a number. */
function isPlain(view: View, start: number): boolean {
  const before = view.codeBefore(start);
  return view.codes[start] !== 0x30 && before !== 0x2b && before !== 0x28;
}

/** `fd`, in front of a colon: of the number of a device, or bytes. */
const isByte = (codes: Uint16Array, at: number): boolean =>
  at > 0 && isHex(codes[at] as number) && isHex(codes[at + 1] as number) && !isWord(codes[at - 1] as number);

/** Tries a number that begins with group `i`; answers its last group, or -1. */
function from(view: View, run: NumberRun, i: number): number {
  const start = run.starts[i] as number;
  const codes = view.codes;
  const before = view.codeBefore(start);
  if (i > 0 && before !== 0x20 && before !== 0x28 && before !== 0xa0) return -1;
  if (before === 0x24 || (before === 0x2e && !shortened.test(view.text.slice(Math.max(0, start - 5), start))))
    return -1;
  // The seconds of a time.
  if (before === 0x3a && (isDigit(codes[start - 2] as number) || isByte(codes, start - 3))) return -1;
  const plus = plusBefore(codes, start);
  if (plus >= 0) {
    const left = view.codeBefore(plus);
    // `a+31...`, `1+31...`: a sum or base64.
    if (isWord(left) || left === 0x2b || left === 0x2f) return -1;
    return international(view, run, i, start, 0);
  }
  if (isDump(view, run, i)) return -1;
  const first = codes[start];
  if (first === 0x30 && codes[start + 1] === 0x30)
    return codes[start + 2] === 0x30 ? -1 : international(view, run, i, start, 2);
  if (first === 0x30) return national(view, run, i, start);
  return bare(view, run, i, start);
}

/** `Tel.0475 12 34 56` */
const shortened = /\b(?:tel|fax|mob|ph)\.$/i;

/** A `+` stands before it, or two zeros (`skip`), behind which only an assigned number or the usual groups count. */
function international(view: View, run: NumberRun, i: number, start: number, skip: number): number {
  // `001 0`: no area begins so.
  if (skip > 0 && run.length(i) === 3 && i + 1 < run.count && view.codes[start + 2] === 0x31)
    if ((view.codes[run.starts[i + 1] as number] as number) < 0x32) return -1;
  let fit = 0;
  let last = longest(view, run, i, MAX_DIGITS, (digits, end) => {
    if (digits[skip] === '0') return false;
    fit = internationalFits(digits.slice(skip));
    return fit === assigned || (fit > 0 && (skip === 0 || (end > i && digits[2] === '1')));
  });
  // A digit too many for its country, but words say what it is.
  const wrong = last < 0 && i + 1 < run.count && aroundPhone(view, start, run.ends[i] as number) > 0;
  if (wrong)
    last = longest(view, run, i, MAX_DIGITS, (digits) => digits.length > 8 + skip && digits[skip] !== '0');
  if (last < 0) return -1;
  const head = skip === 0 ? plusStart(view, start) : openStart(view, start);
  // `+ 4.69891013`, `+5.38770819`: decimals, where no word says otherwise.
  const end = run.ends[last] as number;
  // And `m=+6111519.250560571`.
  const fraction = view.codes[end] === 0x2e && isDigit(view.codes[end + 1] as number);
  const decimal = (fraction || isBroken(view, run, i, last)) && last - i < 2;
  if (head < start - 1 && view.codes[start - 1] === 0x20 && (decimal || last - i < 2)) return -1;
  // Zeros in front of a counter.
  const counter = last === i && run.length(i) < 12;
  const zeros =
    counter || isCrowded(view, run, i, last) || isCode(view, run, i, last) ? form.bare : form.shaped;
  const plus = fit === assigned ? form.distinct : form.shaped + 0.05;
  const shape = decimal || wrong ? form.bare : skip > 0 ? zeros : plus;
  return claim(view, run, i, last, head, shape, joinedDigits());
}

/** `(0-612) 34567` as in Lithuania, `(0) 30 123456`; not `(0-65535)`. */
const isTrunk = (text: string, at: number): boolean => /^0(?:-\d{1,3})?\)/.test(text.slice(at, at + 6));

/** `0627 0653`, `02111-1307`, `048201/2026`: code points in fours, postcodes of the United States, a number of a year. */
function isCode(view: View, run: NumberRun, i: number, last: number): boolean {
  if (run.length(last) === 4 && /[/.]20$/.test(view.before((run.starts[last] as number) + 2, 3)))
    return last > i;
  if (last === i + 1 && run.length(i) === 5)
    return run.length(last) === 4 && view.codes[run.ends[i] as number] === 0x2d;
  for (let k = i; k <= last; k++) if (run.length(k) !== 4) return false;
  return true;
}

/** `0 612 34567` (Lithuania), `0 532 123 45 67` (Turkey): behind a word only, counters are written so. */
const isApart = (view: View, run: NumberRun, i: number): boolean =>
  i === 0 &&
  run.count > 2 &&
  run.length(1) === 3 &&
  run.length(2) === (run.count === 3 ? 5 : 3) &&
  aroundPhone(view, run.starts[0] as number, run.ends[2] as number) > 0;

/** `081109 203518 9`: a stamp, and a number behind it. Behind a dash one digit is an extension: `12345-0`. */
const endsWithOne = (view: View, run: NumberRun, last: number): boolean =>
  run.length(last) === 1 && view.codes[(run.starts[last] as number) - 1] === 0x20;

/** `1Z 999 AA1 01 2345 6784`: letters and digits in one group stand before, so it is the number of a parcel or the like. */
const isBehindCode = (view: View, i: number, start: number): boolean =>
  i === 0 && view.codes[start - 1] === 0x20 && isDigit(view.codes[start - 2] as number);

/** `020-1234567`, `(030) 123456`, `06 12 34 56 78`: the trunk zero first. */
function national(view: View, run: NumberRun, i: number, start: number): number {
  const length = run.length(i);
  const bracket = view.codeBefore(start) === 0x28;
  if (length < 2 && !(bracket && isTrunk(view.text, start)) && !isApart(view, run, i)) return -1;
  if (length === 2 && isDatePart(view, run, i)) return -1;
  // Digits in one group, and nobody says what they are: that comes to no 0.5.
  if (view.isStrict && run.count === 1 && !bracket && !mayBeCalled(view, start, run.ends[i] as number))
    return -1;
  // `010.001.001.001`, `03.28.07.00`
  if (run.digits % 4 === 0 && isQuad(view, run, i)) return -1;
  let last = longest(view, run, i, maxNational, (digits) => digits.length >= 8 && trunkFits(digits));
  if (last < 0) {
    // No plan of these countries: a bracket or a word has to say so.
    if (!bracket && aroundPhone(view, start, run.ends[i] as number) <= 0) return -1;
    last = longest(view, run, i, maxNational, (digits) => digits.length >= 8);
    if (last < 0 || isBroken(view, run, i, last)) return -1;
    return claim(
      view,
      run,
      i,
      last,
      openStart(view, start),
      bracket ? form.shaped : form.bare,
      joinedDigits(),
    );
  }
  const grouped = last > i && length <= 6 && !isBroken(view, run, i, last) && !endsWithOne(view, run, last);
  const crowded =
    grouped &&
    !bracket &&
    (isCrowded(view, run, i, last) || isCode(view, run, i, last) || isBehindCode(view, i, start));
  claim(
    view,
    run,
    i,
    last,
    openStart(view, start),
    grouped && !crowded ? form.shaped : form.bare,
    joinedDigits(),
  );
  return last;
}

export const phone: Detector = {
  ...phoneClaimant,
  title: 'Telephone number',
  source: 'ITU-T E.164, E.123; national plans from libphonenumber; fictional numbers: NANPA, Ofcom',
  words: 'phone, tel, mobile, call, Telefon, téléphone',
  names: 'callee, called, called number, calling number',
  gates: [
    { on: 'number', digits: MIN_DIGITS, look },
    { on: 'mark', marks: ['%2B', '%2b'], look: lookEncodedPhone },
    { on: 'word', words: ['wa.me/'], look: lookEncodedPhone },
  ],
  examples: phoneExamples,
};
