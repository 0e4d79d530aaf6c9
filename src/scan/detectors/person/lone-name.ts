import type { Claimant } from '../../engine/claim.ts';
import type { View } from '../../engine/view.ts';
import { claimPerson, isFamilyName, isGivenName, isKnownName, isTown, maybeName, met } from './known.ts';
import { isClosed, isName, isOpen, minGiven, wordBefore, wordEnd } from './name-words.ts';
import { isCapital } from './tall-name.ts';

/** Units before a name in which words say that it is one. */
const BEFORE = 24;

/** Whether the word before says that no name of somebody stands there. */
export const isThing = (view: View, at: number): boolean =>
  article.test(view.text.slice(Math.max(0, at - BEFORE), at));
const article = /\b(?:the|an?|in|at|d[aei]\w?|eine?|[iz]u?[mr]|l[ae]s?|el|il|un) $/i;
/** `our guide Heike`, `chatting with Heike`, `the baby is called Heike` */
const hint =
  /(?:^|\P{L})(?:(?:m[yi]|our|h(?:is|er)|(?:you|thei)r|(?:[ms]ein|unser)\p{Ll}*|m(?:on|a|ia?)|moja?|min|I['’]m|is|called|named|agent|tell|thanks)(?: \p{Ll}+)?|.*(?:t|ke|ing|sk|all) (?:to|with|for|me)) $/iu;
/** `when Heike came home she saw` */
const pronoun = /^[^"<>{}\n]*?(?<!\p{L})(?:s?he|h(?:er|is|im)|elle|ella|lei|zij|h[oä]n)(?!\p{L})/iu;
/** Units behind a name in which a pronoun says whose it is. */
const AFTER = 72;
/** `Tom and Anna` */
const beside = /(?<![\p{L}-])(\p{Lu}[\p{L}-]+) (?:and|und|et?|[iyи]|en|og|och|ja|și|και) $/u;

/** A word with a capital that stands by itself: a common given name, or one of somebody who was spoken of before. */
export function lookLone(view: View, at: number, detector: Claimant): void {
  const { codes, text } = view;
  const again = met.stamp === view.stamp;
  if (!again && !maybeName(codes, at)) return;
  const end = wordEnd(view, at);
  if (end - at < minGiven || !isClosed(view, end)) return;
  const word = text.slice(at, end);
  const front = text.slice(Math.max(0, at - BEFORE), at);
  if (isThing(view, at)) return;
  // `Meier said`, not `Meier Consulting LLP`.
  const isInTitle = codes[end] === 0x20 && isCapital(codes[end + 1] as number);
  if (again && !isInTitle && met.words.has(word)) claimPerson(view, detector, at, end, 0.5);
  else if (isGivenName(word) && !isTown(word)) {
    const other = beside.exec(front)?.[1] ?? '';
    const both = isGivenName(other) && !isTown(other);
    const start = at - front.length + front.lastIndexOf(other);
    if (both) claimPerson(view, detector, start, start + other.length, 0.5);
    claimPerson(
      view,
      detector,
      at,
      end,
      both || hint.test(front) || pronoun.test(text.slice(end, end + AFTER)) ? 0.5 : 0.3,
    );
  }
}

/** `Anna Meier told`, `Anna's wallet`: a name that ends at `end`. `titled`: `Szabó úr`. */
export function lookDoer(view: View, end: number, detector: Claimant, titled: boolean): void {
  const { codes, text } = view;
  let start = wordBefore(view, end);
  if (start < 0 || !isCapital(codes[start] as number)) return;
  let sure = titled || isKnownName(text.slice(start, end));
  let count = 1;
  for (; count < 3 && codes[start - 1] === 0x20; count++) {
    const next = wordBefore(view, start - 1);
    if (next < 0 || !isCapital(codes[next] as number)) break;
    sure ||= isFamilyName(text.slice(next, start - 1));
    start = next;
  }
  const name = text.slice(start, end);
  if (!sure || !isOpen(view, start) || !isName(name)) return;
  if (titled || count > 1 || (isGivenName(name) && !isTown(name)))
    claimPerson(view, detector, start, end, 0.5);
}
/** What somebody does, behind the name. */
export const doing = 'told |said|says |asked |called |wrote |lives |thinks |wants '.split('|');
/** Titles behind the name, in running text. */
export const behind = ['úr ', 'asszony', 'kundze', 'kungs', 'doktornő'];
