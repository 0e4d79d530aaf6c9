import { check, form } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { isOneDigit, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

/** NHS Data Dictionary, NHS NUMBER: weights 10 to 2, eleven less the rest; 11 stands for 0, and 10 is not given out. */
export function isNhsNumber(value: string): boolean {
  return weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 && !isOneDigit(value);
}

/** North American telephone numbers are grouped alike: area code and exchange begin with 2 to 9 (NANPA). */
const nanp = /^[2-9][0-8]\d[2-9]\d{6}$/;
/** Given out in England, Wales and the Isle of Man. */
const allocated = /^[467]/;
/**
 * Never given out, and grouped like telephone numbers elsewhere: 0 to 3 begin with a day of birth in Scotland (CHI) up to
 * 311 299 9999, Northern Ireland has 320 to 399; 5 and 8 are free.
 */
const free = /^(?:00|[0-2]\d(?!0[1-9]|1[012])|3[01](?!0[1-9]|1[012])|[58])/;
const isSpace = (c: number | undefined): boolean => c === 0x20 || c === 0xa0;
/** Spaces between groups are how the NHS prints it. */
const inEngland = 0.05;
const called = /(?:tel|phone|call|mob|cell|fax|dial|text|whatsapp|sms)[a-z. ]{0,12}[:#]? ?$/;

function adds(value: string, found: Shaped, view: View): number | null {
  if (!isNhsNumber(value)) return null;
  if (found.joints === 0) return check.oneDigit;
  const before = view.codeBefore(found.start);
  if (before === 0x28 || called.test(view.before(found.start, 24))) return check.none;
  if (free.test(value)) return check.none;
  if (!nanp.test(value)) return check.oneDigitAndRange;
  return isSpace(view.codes[found.start + 3]) && allocated.test(value) ? inEngland : check.none;
}

export const gbNhs = identifier({
  id: 'gb-nhs',
  title: 'NHS number',
  source: 'NHS Data Model and Dictionary: NHS NUMBER; ISB 0149',
  checksum: 'modulus 11',
  shapes: ['9999999999', '999-999-9999'],
  valid: adds,
  joined: form.shaped,
  // NHS England: 999 is kept for tests.
  kind: (value) => (value.startsWith('999') ? 'test-data' : undefined),
  specimens: ['9434765919', '4505577104'],
  names: `nhs+, nhs id, chi number, chi no, hsc number, h&c number, health and care number,
    national health service number`,
  near: /\bnhs|_nhs|nhsn|national health service|health and care n|\bchi(?: n|\W{1,3}$)|\bhsc n|h&c n|health[ _](?:insurance[ _])?(?:n(?:o\b|um)|id\b)/,
  examples: {
    hit: [
      { text: 'NHS number: 6230459817', at: 0.8 },
      'UK health insurance number: 4779719917',
      'patient_health_id=498-063-7183',
      'NHS No. 623 045 9817',
      '"nhsNumber":"6230459817"',
      'nhs_number=6230459817',
      '623 045 9817',
      '623-045-9817',
      'patient;nhs_no\nA;6230459817',
      { text: 'NHS 943 476 5919', category: 'test-data' },
      { text: 'NHS number 999 000 0018', category: 'test-data' },
      'CHI number 010 180 0010',
      'H&C number: 6230459817',
      'CHI: 6230459817',
    ],
    miss: [
      '6230459817',
      'NHS number 6230459818',
      'NHS 0000000000',
      'order 6230459817',
      '1623045981',
      '089 284 8243',
      '032 529 3120',
    ],
  },
});
