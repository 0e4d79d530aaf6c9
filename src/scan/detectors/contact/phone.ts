import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import { surroundings } from '../../engine/context.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import {
  isAnnounced,
  isDatePart,
  isDump,
  isQuad,
  joinedDigits,
  joinGroups,
  longest,
  MIN_DIGITS,
  nanpGroups,
} from './phone-groups.ts';
import { internationalFits, nanpFits, trunkFits, wholeFits } from './phone-plans.ts';

/** ITU-T E.164: 15 digits, and two zeros before them. */
const MAX_DIGITS = 17;

const near = new Words(
  /(?<!i)phone|\btel\b|\btel[.:]|\bmob(?:ile|iel|il)?\b|\bcell|\bfax|whatsapp|\bsms\b|\bcall(?:ed|ing|er|back)?\b|\bdial|\bring\b|reach (?:me|him|her|us)|contact|landline|hotline|helpline|telefo|téléphone|rufnummer|\bhandy|\bgsm\b|\bbel(?:len)?\b|bereikbaar|erreich|anruf|appel|portable|joindre|teléfono|móvil|llam|celular|\bnumber is\b|msisdn|\bph\b|\bt:|\bm:|\btext me/,
);

function look(view: View, run: NumberRun): void {
  if (run.count === 4 && isPlainQuad(view, run)) return;
  for (let i = 0; i < run.count; i++) {
    if (run.digits - (run.before[i] as number) < MIN_DIGITS) return;
    if (i === 0 && run.gluedHead) continue;
    const last = from(view, run, i);
    if (last >= i) i = last;
  }
}

/** An IP address, neither `+` nor a trunk zero before it: nothing in it can be a number. */
function isPlainQuad(view: View, run: NumberRun): boolean {
  const start = run.starts[0] as number;
  const before = view.codeBefore(start);
  return view.codes[start] !== 0x30 && before !== 0x2b && before !== 0x28 && isQuad(view, run, 0);
}

/** Tries a number that begins with group `i`; answers its last group, or -1. */
function from(view: View, run: NumberRun, i: number): number {
  const start = run.starts[i] as number;
  const codes = view.codes;
  const before = view.codeBefore(start);
  if (i > 0 && before !== 0x20 && before !== 0x28 && before !== 0xa0 && before !== 0x2f) return -1;
  if (before === 0x2e || before === 0x24) return -1;
  const plus = before === 0x2b || (before === 0x28 && codes[start - 2] === 0x2b);
  if (plus) {
    const left = view.codeBefore(start - 1);
    // `a+31...`, `1+31...`: a sum or base64.
    if (isWord(left) || left === 0x2b || left === 0x2f) return -1;
    return international(view, run, i, start, 0, form.distinct);
  }
  if (isDump(view, run, i)) return -1;
  const first = codes[start];
  if (first === 0x30 && codes[start + 1] === 0x30)
    return codes[start + 2] === 0x30 ? -1 : international(view, run, i, start, 2, form.shaped);
  if (first === 0x30) return national(view, run, i, start);
  return bare(view, run, i, start);
}

function international(
  view: View,
  run: NumberRun,
  i: number,
  start: number,
  skip: number,
  shape: number,
): number {
  const last = longest(
    view,
    run,
    i,
    MAX_DIGITS,
    (digits) => digits[skip] !== '0' && internationalFits(digits.slice(skip)) > 0,
  );
  if (last < 0) return -1;
  const head = skip === 0 ? plusStart(view, start) : openStart(view, start);
  claim(view, run, last, head, shape, joinedDigits());
  return last;
}

const plusStart = (view: View, start: number): number => {
  const at = view.codeBefore(start) === 0x2b ? start - 1 : start - 2;
  return at > 0 && view.codes[at - 1] === 0x28 ? at - 1 : at;
};

const openStart = (view: View, start: number): number =>
  view.codeBefore(start) === 0x28 ? start - 1 : start;

/** `020-1234567`, `(030) 123456`, `06 12 34 56 78`: the trunk zero first. */
function national(view: View, run: NumberRun, i: number, start: number): number {
  const length = run.length(i);
  if (length < 2 || (length === 2 && isDatePart(view, run, i))) return -1;
  const last = longest(view, run, i, 13, (digits) => digits.length >= 8 && trunkFits(digits));
  if (last < 0) return -1;
  const grouped = last > i && length <= 6;
  claim(view, run, last, openStart(view, start), grouped ? form.shaped : form.bare, joinedDigits());
  return last;
}

/** No plus and no zero: only the North American grouping speaks for itself, the rest needs words. */
function bare(view: View, run: NumberRun, i: number, start: number): number {
  if (run.length(i) > 11) return -1;
  const bracket = view.codeBefore(start) === 0x28;
  const nanp = nanpGroups(view, run, i);
  if (nanp > 0) {
    const digits = joinGroups(view, run, i, nanp);
    if (nanpFits(digits.slice(-10))) {
      const joint = view.codes[run.ends[nanp - 1] as number];
      const shape = bracket ? form.distinct - check.oneDigit : joint === 0x2d ? form.shaped : form.bare;
      claim(view, run, nanp, openStart(view, start), shape, digits);
      return nanp;
    }
  }
  if (!isAnnounced(view, start)) return -1;
  if (isQuad(view, run, i)) return -1;
  const around = surroundings(view, start, run.ends[i] as number, 'phone', near);
  if (around <= 0) return -1;
  const last = longest(
    view,
    run,
    i,
    13,
    (digits) => wholeFits(digits) || (around === words.label && digits.length >= 8),
  );
  if (last < 0) return -1;
  claim(view, run, last, openStart(view, start), form.bare - check.oneDigit, joinedDigits());
  return last;
}

function claim(view: View, run: NumberRun, last: number, start: number, shape: number, digits: string): void {
  let end = run.ends[last] as number;
  if (view.codes[end] === 0x3a && isDigit(view.codes[end + 1] as number)) return;
  if (view.codes[end] === 0x25) return;
  const around = surroundings(view, start, end, 'phone', near);
  const category = isFictional(digits) ? 'test-data' : 'contact';
  end = extensionEnd(view, end);
  view.claim(phone, start, end, score(shape, check.oneDigit, around), category);
}

/** Index after the extension at `end`, or `end` where there is none. */
function extensionEnd(view: View, end: number): number {
  let next = view.codes[end] as number;
  if (next === 0x20) next = view.codes[end + 1] as number;
  if (next !== 0x78 && next !== 0x65 && next !== 0x3b) return end;
  extensionOf.lastIndex = end;
  return extensionOf.test(view.text) ? extensionOf.lastIndex : end;
}
/** RFC 3966 and habit: `ext. 12`, `x12`. */
const extensionOf = / ?(?:ext\.?|x|;ext=) ?\d{1,5}(?!\d)/y;

/** 555-0100 to 555-0199 are kept for fiction (NANPA); the United Kingdom's are Ofcom's drama numbers. */
function isFictional(digits: string): boolean {
  const n = digits.length;
  const first = digits.charCodeAt(n - 10);
  // Asked for every number: what cannot be is told by one digit.
  if (first === 0x37 || first === 0x32) if (drama.test(digits)) return true;
  return n < 12 && digits.charCodeAt(n - 3) === 0x31 && /^1?[2-9]\d\d55501\d\d$/.test(digits);
}
const drama = /^(?:0044|44|0)?(?:7700900\d{3}|2079460\d{3})$/;

export const phone: Detector = {
  id: 'phone',
  category: 'contact',
  title: 'Telephone number',
  source: 'ITU-T E.164, E.123; national plans from libphonenumber; fictional numbers: NANPA, Ofcom',
  rank: 40,
  gates: [{ on: 'number', digits: MIN_DIGITS, look }],
  mask: (value) => maskTail(value, 2),
  same: 'number',
  examples: {
    hit: [
      '+31 6 12345678',
      'tel:+31612345678',
      '0031-6-12345678',
      '+49 (0)30/123456',
      '(030) 123 456',
      'call (212) 736-5000 now',
      'Tel. 0612345678',
      'phone=0612345678',
      '"mobile": "0612345678"',
      '+33 1 42 68 53 00',
      '01 42 68 53 00',
      '020 7925 0918',
      'Telefon: 030 123456',
      'teléfono 612 34 56 78',
      'name;phone\nA;0201234567',
      'fax +32 2 555 12 12.',
      { text: '(415) 555-0132', category: 'test-data' },
      { text: '+1 415 555 0132', category: 'test-data' },
    ],
    miss: [
      '2024-03-12 10:11:12.123',
      '12/03/2024 01:02:03',
      '1710234567890',
      '01-02-2024',
      '0612345678',
      'version 1.234.567.8901',
      'f47ac10b-58cc-4372-8567-0e02b2c3d479',
      'order 0612345678',
      '00:1a:2b:3c:4d:5e',
      'M10 20.5 30.25 40.125 50',
      'pid 1234567 tid 0000012345678',
      '0.123456789',
      'a+31612345678',
    ],
  },
};
