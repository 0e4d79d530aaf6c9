import { check, score } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import { isDigit } from '../../engine/classes.ts';
import { askAround, isIntroduced, surroundings } from '../../engine/context.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { extensionEnd, isFictional } from './phone-ends.ts';

const near = new Words(
  /(?<![i.ao]|head|ear)phones?(?![a-z]|[ _-](?:st|int|type|count|proc|app|man|sess))|phone(?:no|nr|num|book)|\btel\b|\btlf|\btlm\b|\bsím[ai]\b|هاتف|טלפון|电话|手机|電話|携帯|전화|\bmob(?:ile(?![/+]| saf)|iel|il)?\b|\bcell\.? ?(?:phone|no|nr|num|:|is |$)|\bcellular|my cell|\bfax|(?<!\.)whatsapp|\bsms (?:to|an|naar|me)|\bsms:|(?<!rpc |api |system )\bcall(?:ing)?:? (?:me|you|us|him|her|them|back|on|at|now|my|our|\(|$)|\bcaller:? ?(?:$|id\b|no\b|num|nr\b|tel|phone|is\b|was\b)|\bcall ?back:? ?(?:$|me|us\b|on\b|at\b|to\b|no\b|num|nr\b)|\bdial(?!er|og|ect| ?(?:tcp|udp|unix|time|err|fail|context))|(?<![\wäåö])ring (?:me|mi|til|us|him|her|back|$)|reach (?:me|him|her|us)|contact(?::| (?:me|us|him|her|no|nr|num|on|at))|06-num|landline|hotline|helpline|tel[eé]f|natel\b|\bfon[oe]?\b|\btfno?\b|\btél\b|rufnummer|\bhandy|\bgsm\b|\bbel(?:len)? (?:me|mij|naar|ons|op|$)|bereik(?:baar|en)|erreich|anruf|appele|portable ?(?:est|:)|mon portable|joindre|móvil|ll[aá]m[ae]r?(?:me|nos| al?\b)|celular|chiam[ai]|puhelin|komórk|number is(?<=\b(?:my|y?our|his|her|their|the) number is)|msisdn|(?<![$/])\bph\b|(?<!á)\bt: |(?<!á)\bm: |\bp: |\bf: |\btext (?:me|to)\b|τηλ|тел|моб|glaoigh|scairt|\bfói?n\b|ċemp|mowbajl|helista|mobiil|\bmobilais|numbril|zvan|tālr|sazin|skambin|javite se|soita|vol[ae]jte|suna[tț]i|dzwoni|ligue para/,
);

/** What the words and fields around a number say. */
export const aroundPhone = (view: View, start: number, end: number): number =>
  surroundings(view, start, end, 'phone', near);

// Numbers of seven digits and more in one group ask for it.
for (let digits = 7; digits < 13; digits++) near.awaitedBy(digits);

/** Whether words or a field may name the number: says no to most digits at once. */
export function mayBeCalled(view: View, start: number, end: number): boolean {
  askAround(view, start, end);
  return near.wasSeen() || view.inField('phone', start);
}

/** Whether digits are said to be a telephone number, by their field or by words before them. */
export const isCalled = (view: View, start: number): boolean =>
  view.inField('phone', start) || isIntroduced(view, start, near);

export const phoneClaimant: Claimant = {
  id: 'phone',
  category: 'contact',
  rank: ranks.phone,
  mask: (value) => maskTail(value, 2),
  same: 'number',
};

/** Claims groups `first` to `last`; answers `last`. */
export function claim(
  view: View,
  run: NumberRun,
  first: number,
  last: number,
  start: number,
  shape: number,
  digits: string,
): number {
  let end = run.ends[last] as number;
  // A time or a share.
  if (view.codes[end] === 0x3a && isDigit(view.codes[end + 1] as number)) return last;
  if (view.codes[end] === 0x25) return last;
  const around = aroundPhone(view, start, end);
  const category = isFictional(digits) ? 'test-data' : 'contact';
  end = extensionEnd(view, end);
  // Digits alone, and a letter or `#` with more behind: an extension makes groups of them.
  const extended = end > (run.ends[last] as number) && first < last ? 0.05 : 0;
  view.claim(phoneClaimant, start, end, score(shape, check.oneDigit, around, extended), category);
  return last;
}
