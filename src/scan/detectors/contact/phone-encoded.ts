import { check, form, score, words } from '../../confidence.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { phoneClaimant } from './phone-claim.ts';
import { isFictional } from './phone-ends.ts';
import { assigned, internationalFits } from './phone-plans.ts';

/** The `+` of a number in a URL or form, percent-encoded as all of its joints may be; links of WhatsApp have none. */
const number = /(?:%2B|wa\.me\/)(\d(?:(?:%20|%2D|[+.-])?\d){7,14})(?![A-Za-z\d])/iy;

/** `?phone=%2B31612345678`, `https://wa.me/31612345678` */
export function lookEncodedPhone(view: View, at: number): void {
  number.lastIndex = at;
  const match = number.exec(view.text);
  if (match === null || isWord(view.codeBefore(at))) return;
  const digits = (match[1] as string).replace(/%2[0D]|\D/gi, '');
  if (internationalFits(digits) !== assigned) return;
  const named = view.inField('phone', at) ? words.label : words.none;
  const category = isFictional(digits) ? 'test-data' : 'contact';
  const confidence = score(form.shaped, check.oneDigit, named);
  const end = at + match[0].length;
  view.claim(
    phoneClaimant,
    match[0][0] === '%' ? at : end - digits.length,
    end,
    confidence,
    category,
    `+${digits}`,
  );
}
