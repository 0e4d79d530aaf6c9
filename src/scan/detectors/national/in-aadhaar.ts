import { check, form } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { verhoeff } from '../digits.ts';
import { identifier } from '../identifier.ts';

/** UIDAI: twelve digits, the first neither 0 nor 1, the last Verhoeff's check digit. */
export function isAadhaar(value: string): boolean {
  const first = value.charCodeAt(0);
  return first > 0x31 && verhoeff(value) && !isPalindrome(value);
}

/** UIDAI gives out none that reads the same backwards. */
function isPalindrome(value: string): boolean {
  for (let i = 0, j = value.length - 1; i < j; i++, j--) if (value[i] !== value[j]) return false;
  return true;
}

/** `6f7c 4649 4000 4006 df40`: bytes in fours, as tools print what went over the wire. */
const isDump = ({ text }: View, { start, end }: Shaped): boolean =>
  fourBefore.test(text.slice(Math.max(0, start - 6), start)) || fourBehind.test(text.slice(end, end + 6));
const fourBefore = /(?:^|[^a-z\d])(?=\d*[a-f])[\da-f]{4} $/i;
/** `7618.2442.1237`, `3378 3368 3518 **** 3483`: what sensors tell. */
const isAmongCounts = ({ text, codes }: View, { start, end }: Shaped): boolean =>
  codes[start + 4] === 0x2e || text.startsWith(' *', end) || text.slice(0, start).endsWith('* ');
const fourBehind = /^ (?=\d*[a-f])[\da-f]{4}(?![a-z\d])/i;

export const inAadhaar = identifier({
  id: 'in-aadhaar',
  title: 'Aadhaar number',
  source: 'UIDAI: A UID Numbering Scheme (2010); Verhoeff',
  checksum: 'Verhoeff',
  shapes: ['999999999999', '9999-9999-9999'],
  valid: (value, found, view) =>
    isAadhaar(value) && !(found.joints > 0 && isDump(view, found))
      ? found.joints > 0 && isAmongCounts(view, found)
        ? check.none
        : found.joints > 0 && /\buid\W{0,3}$/.test(view.before(found.start, 8))
          ? check.twoDigits
          : check.oneDigitAndRange
      : null,
  joined: form.shaped,
  // For tests of the authentication interface.
  specimens: ['999941057058', '999971658847', '999933119405', '999955183433', '999990501894'],
  names: `aadhaar+, aadhar+, adhaar, adhar, aadhaar card+, aadhar card+, aadhaar id,
    uidai+, आधार, आधार संख्या, आधार नंबर`,
  shared: ['national-id', 'identity-card'],
  near: /aadh?a?ar|\badha|uidai|\buid (?:no|num|card)|आधार/,
  examples: {
    hit: [
      { text: 'Aadhaar: 212164423304', at: 0.8 },
      '2121 6442 3304',
      '2121-6442-3304',
      'UID: 2121 6442 3304',
      'aadhar_no=212164423304',
      '"aadhaarNumber":"212164423304"',
      'name,aadhaar\nA,212164423304',
      { text: 'UID 9999 4105 7058', category: 'test-data' },
    ],
    miss: [
      'Mobility Radeon HD 4330/4350/4550',
      'uid 878880951532 created',
      '212164423304',
      'Aadhaar 212164423305',
      'Aadhaar 134123412340',
      'Aadhaar 023412341234',
      'order 212164423304',
      '0x0788: 4500 6f7c 4649 4000 4006 df40 2549',
      '1710 2345 6789 0123',
    ],
  },
});
