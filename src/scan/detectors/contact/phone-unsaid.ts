import { check, form, score } from '../../confidence.ts';
import { classes, isDigit, isLineEnd, isWord, LETTER } from '../../engine/classes.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { View } from '../../engine/view.ts';
import { claim, phoneClaimant } from './phone-claim.ts';
import { isBroken, joinGroups } from './phone-groups.ts';
import { isNanp, wholeFits } from './phone-plans.ts';

/**
 * National writings without a trunk zero, by how many digits the groups have. The first pattern: that country's grouping
 * and its numbers, hardly anything else in running text; the second: others write so too, a candidate below 0.5.
 */
const writings: readonly (readonly [groups: string, country: RegExp | null, weak: RegExp])[] = [
  // Spain, Poland: fixed lines
  ['2322', /^[1-9]\d/, /^[1-9]/],
  // Spain
  ['3222', /^[6-9]/, /^[6-9]/],
  // Denmark, Norway, Luxembourg
  ['2222', /^[2-9]/, /^[2-9]/],
  // Norway: mobile
  ['323', /^[489]/, /^[2-9]/],
  // Mobile in Spain, Portugal, Poland, Czechia, Luxembourg
  ['333', /^(?:[67]|9[1236]|5[0137]|45|88)/, /^[2-9]/],
  // Portugal, Hungary
  ['234', /^(?:2\d|3[01]|[57]0)/, /^[1-9]/],
  // Greece, the large cities of India
  ['244', /^(?:2[0-8]|11|33|44|40|79|80)/, /^[1-9]/],
  // Greece, Italy: mobile
  ['334', /^(?:69|21|3[2-9])/, /^[2-9]/],
  ['37', /^(?:69|21|3[2-9])/, /^[2-9]/],
  // India: mobile
  ['55', /^[6-9](?!0000)/, /^[6-9]/],
  // Greece, Cyprus, Latvia, Luxembourg, Hungary, Slovenia, Spain
  ['46', null, /^[26-9]/],
  ['26', null, /^[279]/],
  ['233', null, /^[26]/],
  ['2223', null, /^[2-9]/],
  ['2225', null, /^[2-9]/],
  ['2221', null, /^[2-9]/],
  ['134', null, /^[1-9]/],
  ['27', null, /^[2-9]/],
  ['36', null, /^[2-9]/],
  // Estonia, Malta, Latvia, Norway, Denmark
  ['44', null, /^[2-9]/],
  ['34', null, /^[2-9]/],
];
const byGroups = new Map(
  writings.map(([groups, country, weak]) => [
    [...groups].reduce((key, n) => key * 16 + Number(n), 0),
    { country, weak },
  ]),
);
const MOST = 4;

/** What stands behind an amount, and before one. */
const unit =
  /[ \u00a0\u202f]?(?:[kmgt]?i?b|bytes?|bits?|m?s|ms|rows?|eur|euros?|usd|gbp|chf|kč|czk|zł|pln|kr|nok|dkk|sek|[€$£%])(?![\p{L}\d])/iuy;
const currency = /(?:eur|usd|gbp|chf|czk|pln|nok|dkk|sek|kr\.?|bytes|size) $/i;

/** Running text leads to it (`... under 62 52 84 10`), or it is a line of its own; no amount, no cell of a row. */
export function isSaid(view: View, start: number, end: number): boolean {
  const { codes } = view;
  const next = codes[end] as number;
  if (isWord(next) || ((next === 0x2c || next === 0x3a) && isDigit(codes[end + 1] as number))) return false;
  unit.lastIndex = end;
  if (unit.test(view.text)) return false;
  let i = start - 1;
  if (codes[i] === 0x28) i--;
  if (i < 0 || isLineEnd(codes[i] as number)) {
    let k = end;
    while (codes[k] === 0x20 || codes[k] === 0x2e) k++;
    return k >= view.length || isLineEnd(codes[k] as number);
  }
  if (codes[i] !== 0x20) return false;
  const before = codes[i - 1] as number;
  const sign = before === 0x3a || before === 0x2c || before === 0x2e;
  if (classes[sign ? (codes[i - 2] as number) : before] !== LETTER) return false;
  return !currency.test(view.text.slice(Math.max(0, start - 6), start));
}

/** The whole run is one of the writings above, or digits alone; answers its last group, or -1. */
export function unsaid(view: View, run: NumberRun, start: number): number {
  const last = run.count - 1;
  if (last >= MOST || (last === 0 && view.isStrict)) return -1;
  let key = 0;
  for (let k = 0; k <= last; k++) {
    key = key * 16 + run.length(k);
    if (k < last && !isPlainJoint(view, run, k)) return -1;
  }
  const found = last === 0 ? undefined : byGroups.get(key);
  if (last > 0 && found === undefined) return -1;
  const digits = joinGroups(view, run, 0, last);
  const end = run.ends[last] as number;
  if (found?.country?.test(digits) && !isBroken(view, run, 0, last) && isSaid(view, start, end))
    return claim(view, run, 0, last, start, form.bare + check.oneDigit, digits);
  // Nothing around is asked: `call` in a line of a log makes no number of a column.
  if (!view.isStrict && (found === undefined ? isWhole(digits) : found.weak.test(digits)))
    view.claim(phoneClaimant, start, end, score(form.bare, -check.oneDigit));
  return -1;
}

const isWhole = (digits: string): boolean => (digits.length === 10 && isNanp(digits)) || wholeFits(digits);

/** A space, or a dash; a dot makes decimals and versions. */
function isPlainJoint(view: View, run: NumberRun, k: number): boolean {
  const end = run.ends[k] as number;
  if ((run.starts[k + 1] as number) - end !== 1) return false;
  const c = view.codes[end];
  return c === 0x20 || c === 0x2d || c === 0xa0 || c === 0x202f;
}
