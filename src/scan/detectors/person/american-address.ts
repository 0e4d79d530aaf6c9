import { form, score } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import { isDigit, isLetter } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

/** States and territories as the USPS writes them, and the military ones. */
const states = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR VI GU AS MP FM MH PW AA AE AP'.split(
    ' ',
  ),
);
const unit = '(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Floor|Room|Rm|Bldg|Lot|#)\\.? ?#?[\\dA-Za-z-]{1,6})?';
const lineOrComma = '(?:,?\\s{0,2}[\\n\\v] ?|, {1,2})';
/** A number, a name, and the town on the next line or behind a comma; the word for a street may be any. */
const americanBefore = new RegExp(
  `(?<![\\p{L}\\d.,:/-])(?:(?:RR|HC) \\d{1,3} Box \\d{1,6}[A-Z]?|\\d{1,6}[A-Za-z]?(?: (?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|\\d{1,3}(?:st|nd|rd|th))){1,6}${unit})${lineOrComma}\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,3}$`,
  'u',
);
const townAtEnd = /(?<![\p{L}\d.-])\p{Lu}\p{Ll}[\p{L}.’'-]+(?: \p{Lu}\p{Ll}[\p{L}.’'-]+){0,2}$/u;
const MAX_AMERICAN = 96;

/** The Free Software Foundation, as licences print it: nobody's home. */
export function isFoundation(view: View, at: number): boolean {
  foundation.lastIndex = at;
  return foundation.test(view.text);
}
const foundation =
  /(?:51 Franklin St|59 Temple P|675 Mass|31 Milk St)[\w ]{0,16}[^\p{L}]{1,8}(?:(?:Suite|Ste|Fifth|5th|#)[\w .]{0,12}[^\p{L}]{1,12})?(?:Boston|Cambridge|Floor)/uy;

/** `12 Oak Way Suite 4, San Jose, CA 95112`, `4634 Smith Ridge\nNew Town, TX 67805`; USPS Publication 28. */
export function lookAmerican(view: View, at: number, detector: Claimant): void {
  const { codes, text } = view;
  let end = at + 5;
  while (isDigit(codes[end] as number)) end++;
  if (end !== at + 10 || !states.has(text.slice(at + 2, at + 4)) || isLetter(codes[end] as number)) return;
  if (codes[end] === 0x2d && /^-\d{4}(?!\d)/.test(text.slice(end, end + 6))) end += 5;
  const from = Math.max(0, at - MAX_AMERICAN);
  const before = text.slice(from, at);
  const whole = americanBefore.exec(before);
  if (whole !== null && isFoundation(view, from + whole.index)) return;
  if (whole !== null) view.claim(detector, from + whole.index, end, score(form.shaped, 0.3));
  else {
    const town = townAtEnd.exec(before);
    if (town !== null) view.claim(detector, from + town.index, end, score(form.shaped));
  }
}

/** Gate `APO A`, `FPO A`, `DPO A`: `PSC 4720, Box 6460\nAPO AA 36710`, with the line before. */
export function lookMilitary(view: View, at: number, detector: Claimant): void {
  const { text } = view;
  if (!/^[AFD]PO A[AEP] \d{5}(?!\d)/.test(text.slice(at, at + 13))) return;
  const before = /(?:PSC|CMR|Unit|US[A-Z]{1,3}) [\p{L}\d ,]{2,40}(?:, |,?\s?[\n\v])$/u.exec(
    text.slice(Math.max(0, at - 56), at),
  );
  view.claim(
    detector,
    at - (before?.[0].length ?? 0),
    at + 12,
    score(form.distinct, before === null ? 0 : 0.15),
  );
}
