import type { Claimant } from '../../engine/claim.ts';
import { isLetter } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { claimPerson, isFamilyName, isGivenName, isKnownName, maybeName, remember } from './known.ts';
import { isThing, lookLone } from './lone-name.ts';
import {
  isApostrophe,
  isClosed,
  isName,
  isOpen,
  maxWord,
  minGiven,
  wordBefore,
  wordEnd,
} from './name-words.ts';
import { senderEnd } from './senders.ts';
import { isCapital, pastParticle } from './tall-name.ts';

/** Longest small word between names. */
const mostParticle = 5;

/** Beginning of the word with a capital before `at`, small words of names aside; -1 where none stands there. */
function firstBefore(view: View, at: number): number {
  const { codes } = view;
  let end = at - 1;
  for (let n = 0; n < 3; n++) {
    const start = wordBefore(view, end);
    if (start < 0) return -1;
    if (isCapital(codes[start] as number)) return start;
    if (end - start > mostParticle || codes[start - 1] !== 0x20) return -1;
    if (pastParticle(view, start) !== end + 1) return -1;
    end = start - 1;
  }
  return -1;
}

/** The last word of a name: where it begins and ends, and whether another given name stands before it. */
const last = { start: 0, end: 0, sure: false };

/** Finds the last word of a name whose first one ends at `end`: behind an initial, another given name, small words; false where none follows. */
function findLast(view: View, end: number): boolean {
  const { codes, text } = view;
  last.start = last.end = end;
  last.sure = false;
  for (let n = 0; n < 3 && codes[last.end] === 0x20; n++) {
    let at = last.end + 1;
    if (isCapital(codes[at] as number) && codes[at + 1] === 0x2e && codes[at + 2] === 0x20) at += 3;
    const past = pastParticle(view, pastParticle(view, at));
    let next = wordEnd(view, past);
    // `Anna Le said`: a name as well.
    if (next > 0) at = past;
    else next = wordEnd(view, at);
    if (next < 0) break;
    // A second family name only where it is common, `Ana García López`: what follows else may be anything.
    const isGiven = n > 0 && isGivenName(text.slice(last.start, last.end));
    if (n > 0 && !isGiven && !isKnownName(text.slice(at, next))) break;
    last.sure ||= isGiven;
    last.start = at;
    last.end = next;
  }
  return last.end > end;
}

/**
 * A common given name and a family name in running text, `our customer Anna de Vries`: nothing around says that it is one,
 * the lists of names do. `at` is the second word.
 */
export function lookFreeName(view: View, at: number, detector: Claimant): void {
  const { codes, text } = view;
  const c = codes[at + 1] as number;
  if (isCapital(c) && isCapital(codes[at - 2] as number)) {
    lookCapitals(view, at, detector);
    return;
  }
  // Most are `Windows NT`, `der Kunde`, `the EU`.
  if (c < 0x61 && c !== 0x2e && !isApostrophe(c)) return;
  if (!isLetter(codes[at - 2] as number) || isCapital(codes[at - 2] as number)) return;
  const start = firstBefore(view, at);
  if (start < 0) lookLone(view, at, detector);
  const sent = senderEnd(view, start);
  if (sent > 0) {
    remember(view, start, sent);
    claimPerson(view, detector, start, sent, 0.65);
    return;
  }
  if (start < 0 || !(maybeName(codes, start) || maybeName(codes, at)) || !isOpen(view, start)) return;
  const first = wordEnd(view, start);
  if (first - start < minGiven || brand.test(text.slice(start, start + 16))) return;
  const given = text.slice(start, first);
  const dash = given.indexOf('-');
  if (!isGivenName(dash < 0 ? given : given.slice(0, dash))) {
    if (!lookTurned(view, start, first, at, detector) && !lookFamily(view, start, first, detector))
      lookLone(view, at, detector);
    return;
  }
  if (!findLast(view, first) || !isClosed(view, last.end)) return;
  const { end, sure } = last;
  const isSure =
    sure || (dash > 0 && isGivenName(given.slice(dash + 1))) || isKnownName(text.slice(last.start, end));
  if (!isSure && !isName(text.slice(start, end))) return;
  const isDoubtful = isHouse(view, start, end) || (!isSure && isInTitle(view, start, end));
  if (!isDoubtful) remember(view, start, end);
  claimPerson(view, detector, start, end, isDoubtful ? 0.35 : isSure ? 0.6 : 0.5);
}

/** `PAYEE ANNA SCHMIDT`: both are common. */
function lookCapitals(view: View, at: number, detector: Claimant): void {
  const { codes, text } = view;
  if (!isCapital(codes[at - 3] as number) || !maybeName(codes, at)) return;
  const start = wordBefore(view, at - 1);
  if (start < 0 || !maybeName(codes, start)) return;
  let end = at;
  while (end - at < maxWord && isCapital(codes[end] as number)) end++;
  const [first, second] = [text.slice(start, at - 1), text.slice(at, end)];
  if (
    (isGivenName(first) ? isFamilyName(second) : isFamilyName(first) && isGivenName(second)) &&
    first === first.toUpperCase() &&
    isOpen(view, start) &&
    isClosed(view, end) &&
    isName(text.slice(start, end))
  )
    claimPerson(view, detector, start, end, 0.5);
}

/** `our client Oğuz Yılmaz`, `Tran Quang Huy`: the family name is common. */
function lookFamily(view: View, start: number, first: number, detector: Claimant): boolean {
  const { text } = view;
  if (!findLast(view, first) || !isClosed(view, last.end)) return false;
  const { end } = last;
  const name = text.slice(start, end);
  const isTurned = isFamilyName(text.slice(start, first));
  const isAsian = isTurned && asian.test(name);
  const sure = isAsian || isFamilyName(text.slice(last.start, end));
  if (!(sure || isTurned) || !isName(name)) return false;
  // Inside a sentence, and nothing that an article stands before.
  const isSomebody =
    sure && /[\p{Ll}\d],? $/u.test(text.slice(Math.max(0, start - 3), start)) && !isThing(view, start);
  claimPerson(
    view,
    detector,
    start,
    end,
    isSomebody && (isAsian || !isInTitle(view, start, end)) && !house.test(name) ? 0.5 : 0.35,
  );
  return true;
}

/** `Zhang Haoran`: family names of China and Vietnam stand first. */
const asian = /^(?:..|zh.|hu.|nguy)(?:[ae]n|am|ao|ng|ou) /i;

/** `Kovács Anna` */
function lookTurned(view: View, start: number, first: number, at: number, detector: Claimant): boolean {
  // `Anna Smith Anna`: the first name has its family name.
  const { claims } = view;
  const prior = claims[claims.length - 1];
  if (prior !== undefined && prior.detector === detector && prior.end > start && prior.confidence >= 0.5)
    return true;
  if (first !== at - 1 || !isFamilyName(view.text.slice(start, first))) return false;
  const end = wordEnd(view, at);
  if (end < 0 || !isClosed(view, end) || !isGivenName(view.text.slice(at, end))) return false;
  claimPerson(view, detector, start, end, 0.55);
  return true;
}

/** `the Robert Koch Institute`, `Aeropuerto Adolfo Suárez`: a house called after somebody. */
const isHouse = (view: View, start: number, end: number): boolean =>
  house.test(view.text.slice(end + 1, end + 8)) ||
  (view.codes[start - 1] === 0x20 && house.test(view.text.slice(wordBefore(view, start - 1), start)));
/** Firms and goods called after somebody. */
const brand = /^(?:Morgan St|Calvin Kl|Mercedes B|Eli Li|Ralph La|Philip Mo|Jack Da|Harley D|Alexander Den)/;
const house =
  /^(?:los |sa[ni]n?ta? |rue|lyc[ée]|day\b|univer|a[ée]rop|airp|instit|found|fonda|stift|mus[eé]|gall?er|hosp)/i;

/** Other words with capitals beside it: a title, a firm, a place. */
function isInTitle(view: View, start: number, end: number): boolean {
  const { codes } = view;
  if (codes[end] === 0x20 && /^(?!Jr|II)[\p{Lu}&]/u.test(view.text.slice(end + 1, end + 3))) return true;
  if (codes[start - 1] !== 0x20) return false;
  const before = wordBefore(view, start - 1);
  return before >= 0 && isCapital(codes[before] as number) && codes[before - 1] === 0x20;
}
